import type { HostId } from '../../simulation/deed';

export interface TapeWords {
  readonly title: string;
  /** Which end's numbers these are. */
  readonly of: (host: HostId) => string;
  /** It has sent nothing yet. */
  readonly empty: string;
  /** The place for its next octet. */
  readonly next: string;
  /** What the other end's latest ACK says. */
  readonly acked: (n: number) => string;
  /** Beside the tape: so many segments without a number. */
  readonly bare: (n: number) => string;
  /** The button. */
  readonly ackAnAck: string;
  /** No segment that does nothing but acknowledge has left yet. */
  readonly noAck: string;
  /** What the drawing is, for those who hear it. */
  readonly list: string;
  /** The first of them was really sent; each further one would have to follow. */
  readonly real: string;
  readonly numbers: (seq: number, ack: number) => string;
  readonly andSoOn: string;
  readonly why: string;
}
