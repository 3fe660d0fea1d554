/** The words of the tab `system`. */
export interface SystemWords {
  readonly title: string;
}
