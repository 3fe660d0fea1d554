import type { HostId } from '../../simulation/deed';

/** The words of the four cards. */
export interface CardsWords {
  readonly title: string;
  /** What can be done with them. */
  readonly hint: string;
  /** A card as it is read out: who says what, with the number of its SYN or its ACK. */
  readonly card: (from: HostId, bit: 'SYN' | 'ACK', n: number) => string;
  /** After the first card: what is next. */
  readonly picked: string;
  /** Why two cards stay apart: one goes the other way; or the ACK has to wait for the SYN that it is about. */
  readonly direction: string;
  readonly later: (ack: number, syn: number) => string;
  /** They have become one. */
  readonly merged: (label: string, segments: number) => string;
  /** The list of the segments that are left. */
  readonly segments: string;
  /** One of them as it is read out. */
  readonly segment: (from: HostId, label: string, numbers: string) => string;
  /** Plays the run that has exactly these segments. */
  readonly watch: string;
  /** Takes them apart again. */
  readonly split: string;
}
