import type { WaitId } from '../../lessons/waits';

export interface DialWords {
  readonly title: string;
  readonly system: { readonly [W in WaitId]: { readonly name: string; readonly source: string } };
  readonly seconds: (s: number) => string;
  /** What the dial shows: the time that is set, and what is left of it. */
  readonly picture: (all: string, left: string | null) => string;
  /** Under the digits: where the wait is. */
  readonly phase: { readonly before: string; readonly waits: string; readonly over: string };
}
