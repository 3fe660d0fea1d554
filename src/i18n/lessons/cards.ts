export interface CardsWords {
  readonly title: string;
}
