/** The words of the tab `what-if`. */
export interface WhatIfWords {
  readonly title: string;
}
