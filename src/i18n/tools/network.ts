/** The words of the tab `network`. */
export interface NetworkWords {
  readonly title: string;
}
