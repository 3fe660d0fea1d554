export interface DialWords {
  readonly title: string;
}
