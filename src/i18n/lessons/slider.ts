import type { HostId } from '../../simulation/deed';

export interface SliderWords {
  readonly title: string;
  /** What the slider stands at. */
  readonly things: (n: number) => string;
  /** Above the drawing: how many segments the release is made of. */
  readonly count: (n: number) => string;
  /** The same before all of them have left. */
  readonly soFar: (n: number) => string;
  /** Nobody closes in this run with a FIN. */
  readonly none: string;
  /** What the drawing is, for those who hear it. */
  readonly list: string;
  /** What one segment of the release is, by who sends it. */
  readonly part: (from: HostId, closes: boolean, acknowledges: boolean) => string;
  /** What the server still sends, from 1. */
  readonly left: (n: number, all: number) => string;
  /** Why the client's call is another when something is left. */
  readonly call: string;
}
