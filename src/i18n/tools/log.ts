/** The words of the tab `events`. */
export interface LogWords {
  readonly title: string;
}
