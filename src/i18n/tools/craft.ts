/** The words of the tab `craft`. */
export interface CraftWords {
  readonly title: string;
}
