export interface CounterWords {
  readonly title: string;
}
