/** The words of the tab `map`. */
export interface MapWords {
  readonly title: string;
}
