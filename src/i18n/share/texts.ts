/** The words of the section with the run as text. */
export interface TextsWords {
  readonly title: string;
}
