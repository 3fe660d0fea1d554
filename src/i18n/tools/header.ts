/** The words of the tab `header`. */
export interface HeaderWords {
  readonly title: string;
}
