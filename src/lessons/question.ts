import type { HostId } from '../simulation/deed';
import type { State } from '../tcp/tcb';
import type { Flags, MistakeId } from './mistakes';

/** One of the things to choose from. */
export type Answer =
  | { readonly kind: 'state'; readonly state: State }
  | { readonly kind: 'flags'; readonly flags: Flags }
  | { readonly kind: 'ack'; readonly ack: number }
  /** null: nobody. */
  | { readonly kind: 'sender'; readonly host: HostId | null };

export type QuestionKind = Answer['kind'];

export interface Choice {
  readonly answer: Answer;
  /** Why it is wrong; null: it is right. */
  readonly mistake: MistakeId | null;
}

/** What the reasons for and against the choices are made from. */
export interface About {
  /** What arrives, or what was lost before a timeout: SYN, DATA 5 B … */
  readonly label: string;
  /** Its SEG.SEQ. */
  readonly seq: number;
  readonly octets: number;
  readonly syn: boolean;
  readonly fin: boolean;
  readonly rst: boolean;
  /** The state of the end that is asked about, before and after. */
  readonly before: State;
  readonly after: State;
  /** What SEG.ACK of its answer is the sum of: SEG.SEQ, octets, a SYN, a FIN; null: of more than this. */
  readonly sum: readonly number[] | null;
  /** Is the answer a reset? */
  readonly refuses: boolean;
}

/** What is asked before step `step` happens. */
export interface Question {
  readonly kind: QuestionKind;
  readonly step: number;
  /** Whose move it is: the end that the segment is for, or whose timer is about to expire. */
  readonly host: HostId;
  readonly about: About;
  /** Two to four, in an order that says nothing about which is right. */
  readonly choices: readonly Choice[];
  /** The number of the right one, from 0. */
  readonly right: number;
}
