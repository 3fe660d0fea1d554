export interface TapeWords {
  readonly title: string;
}
