import type { Intervention } from '../../simulation/deed';

/** The words of the tab `what-if`. */
export interface WhatIfWords {
  readonly title: string;
  /** What to do while there is nothing to compare. */
  readonly empty: string;
  readonly branches: string;
  /** The scene as nobody has touched it. */
  readonly scene: string;
  readonly onScreen: string;
  /** What was done, in a few words: "ACK 3 dropped". `label` names the segment. */
  readonly deed: (deed: Intervention, label: string) => string;
  readonly andMore: (name: string, more: number) => string;
  readonly go: string;
  readonly compare: string;
  readonly compared: string;
  readonly rename: string;
  readonly nameField: string;
  readonly save: string;
  readonly remove: string;
  readonly share: string;
  readonly copied: string;
  /** The browser does not let the page copy: the link stands in a field. */
  readonly copyThis: string;
  readonly undo: string;
  readonly comparison: (other: string) => string;
  readonly alike: string;
  /** Why a name is refused. */
  readonly tooLong: (characters: number) => string;
  readonly firstDifference: (seconds: string) => string;
  readonly time: string;
  readonly now: string;
  readonly other: string;
  readonly ladder: (name: string) => string;
  readonly shortened: (rows: number) => string;
}
