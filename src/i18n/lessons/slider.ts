export interface SliderWords {
  readonly title: string;
}
