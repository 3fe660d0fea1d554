export interface TowerWords {
  readonly title: string;
}
