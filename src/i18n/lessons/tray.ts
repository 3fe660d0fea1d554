export interface TrayWords {
  readonly title: string;
}
