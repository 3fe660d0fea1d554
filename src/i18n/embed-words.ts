/** What a language has to provide for the page in a frame of another: loaded with it, and not before. */
export interface EmbedWords {
  /** The link to the same place, without the frame. */
  readonly open: string;
  /** What asks the question in the end of the scene. */
  readonly recall: string;
}
