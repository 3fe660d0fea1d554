import type { FieldName, Refusal } from '../../simulation/craft';
import type { HostId } from '../../simulation/deed';
import type { Guess } from '../../simulation/guess';
import type { OddityId, OddityNumbers } from '../../simulation/oddities';
import type { State } from '../../tcp/tcb';

/** Who a segment seems to come from, and who it goes to. */
export interface Route {
  readonly from: HostId;
  readonly to: HostId;
}

/** The words of the tab `craft`. */
export interface CraftWords {
  readonly title: string;
  readonly from: string;
  readonly by: string;
  readonly author: { readonly host: string; readonly stranger: string };
  readonly fill: string;
  readonly data: string;
  readonly old: string;
  /** The list of segments that were sent before. */
  readonly earlier: string;
  readonly nothingEarlier: string;
  readonly bits: string;
  readonly preview: (label: string) => string;
  readonly field: { readonly [F in FieldName]: string };
  readonly ackOff: string;
  readonly right: (n: number) => string;
  readonly takeBack: (field: string, n: number) => string;
  readonly refusal: { readonly [R in Refusal]: (field: FieldName, most: number) => string };
  readonly guess: (guess: Guess) => string;
  readonly odd: string;
  readonly notOdd: string;
  readonly oddity: {
    readonly [I in OddityId]: (numbers: OddityNumbers<I>, route: Route) => string;
  };
  readonly outcome: (to: HostId) => string;
  readonly outcomeNote: string;
  readonly stays: (state: State) => string;
  readonly becomes: (before: State, after: State) => string;
  readonly answers: (labels: readonly string[]) => string;
  readonly silent: string;
  readonly send: (to: HostId) => string;
}
