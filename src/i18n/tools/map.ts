import type { HostId } from '../../simulation/deed';
import type { Edge, EdgeEvent } from '../../tcp/figure-5';
import type { State } from '../../tcp/tcb';

/** What can be waited for in vain. */
export type EdgeTimeout = Extract<EdgeEvent, { readonly timeout: unknown }>['timeout'];

/** What brings an end to a state along a way that the figure leaves out, in one word. */
export type OmittedKind =
  | 'OPEN'
  | 'CLOSE'
  | 'ABORT'
  | 'SYN'
  | 'ACK'
  | 'FIN'
  | 'RST'
  | 'text'
  | 'time';

/** The words of the tab `map`. */
export interface MapWords {
  readonly title: string;
  /** For who does not see the map: where both ends are. */
  readonly where: (states: { readonly [H in HostId]: State }) => string;
  /** The same for the last move. */
  readonly moved: (host: HostId, from: State, to: State) => string;
  /** The name of a state's box: which ends are there. */
  readonly box: (state: State, here: readonly HostId[]) => string;
  /** In the legend: the edges that have been taken. */
  readonly taken: string;
  readonly lastMove: string;
  readonly noMove: string;
  /** Who, and when: "Client, 0.560 s". */
  readonly by: (host: HostId, seconds: string) => string;
  /** Of an edge: who has taken it, and when. */
  readonly takenBy: (who: readonly string[]) => string;
  readonly notTaken: string;
  /** What is written above the line of an edge. */
  readonly event: (edge: Edge) => string;
  /** What is written below it. */
  readonly action: (edge: Edge) => string;
  /** RFC 9293 Figure 5, note 1: where the way back to LISTEN is open. */
  readonly passiveOnly: string;
  /** Of a move that the figure does not draw, and where it is written. */
  readonly omitted: (source: string) => string;
  /** Of a move that is there to compare with, and no document has. */
  readonly notTcp: string;
  /** States that one event passes through without a stop. */
  readonly through: (states: readonly State[]) => string;
  /** Of a move that no event of TCP made. */
  readonly powerCycle: string;
  readonly card: {
    readonly waysIn: string;
    readonly waysOut: string;
    /** Ways in that the figure leaves out, and where they are written. */
    readonly omitted: (kinds: readonly OmittedKind[], sources: readonly string[]) => string;
    readonly names: string;
    readonly scenes: string;
    /** Who enters the state, in which step. */
    readonly step: (n: number, host: HostId) => string;
    /** Of the scene that is on screen. */
    readonly onScreen: string;
    readonly more: (n: number) => string;
  };
}
