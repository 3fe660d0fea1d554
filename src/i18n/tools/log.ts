import type { Facet } from '../../simulation/facets';

/** The words of the tab `events`. */
export interface LogWords {
  readonly title: string;
  /** The group of buttons that choose what is listed. */
  readonly show: string;
  readonly all: string;
  readonly facet: { readonly [F in Facet]: string };
  /** The group of buttons that choose whose steps are listed. */
  readonly where: string;
  readonly both: string;
  readonly search: string;
  /** So many lines are not shown. */
  readonly hidden: (n: number) => string;
  /** Why the current line is there although nobody wants its like. */
  readonly kept: string;
}
