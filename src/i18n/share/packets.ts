/** The words of the section with the run as packets. */
export interface PacketsWords {
  readonly title: string;
  readonly name: string;
  readonly about: string;
  /** Who captures. */
  readonly seenBy: string;
  readonly version: string;
}
