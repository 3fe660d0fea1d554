/** What a language has to provide for lesson plans: loaded with them, and not before. */

/** What is wrong with a file, where, and what to do. Items count from 1; `text` is what stands there. */
export interface PlanFileWords {
  readonly large: string;
  readonly unreadable: string;
  /** It is no JSON. */
  readonly broken: (line: number, column: number) => string;
  readonly foreign: string;
  readonly version: (text: string) => string;
  /** A part that is not known; `item` null: one of the plan itself. */
  readonly unknown: (item: number | null, text: string) => string;
  readonly title: string;
  readonly longTitle: (most: number) => string;
  readonly items: string;
  readonly noItems: string;
  readonly manyItems: (n: number, most: number) => string;
  readonly item: (item: number) => string;
  readonly place: (item: number) => string;
  readonly note: (item: number) => string;
  readonly longNote: (item: number, n: number, most: number) => string;
  readonly scene: (item: number, text: string) => string;
  readonly deed: (item: number, text: string) => string;
  readonly part: (item: number, text: string) => string;
  /** A step that its run does not have; `steps` are all that there are. */
  readonly step: (item: number, step: number, steps: number) => string;
  /** A segment that its run does not have, counted from 0; `segments` are all that there are. */
  readonly segment: (item: number, text: string, segments: number) => string;
  /** A port from which its run has no connection. */
  readonly port: (item: number, port: number) => string;
  /** That nothing has changed. */
  readonly kept: string;
}

export interface PlanWords {
  /** The dialog. */
  readonly title: string;
  readonly name: string;
  readonly untitled: string;
  /** That nothing stands in it, and what to do. */
  readonly empty: string;
  readonly items: string;
  readonly step: (n: number) => string;
  readonly fromStart: string;
  readonly note: string;
  readonly noteFor: (item: number) => string;
  readonly noteHint: string;
  /** How long a note is, when there is not much room left. */
  readonly noteLength: (n: number, most: number) => string;
  readonly current: string;
  readonly open: string;
  readonly up: string;
  readonly down: string;
  readonly remove: string;
  /** What a button is called: what it does, and to which item. */
  readonly doing: (what: string, item: number, title: string) => string;
  // Adding
  readonly adding: string;
  readonly addHere: string;
  readonly scene: string;
  readonly addScene: string;
  // What one does with it
  readonly present: string;
  readonly link: string;
  readonly file: string;
  readonly openFile: string;
  readonly clear: string;
  readonly undo: string;
  /** Where the plan is. */
  readonly inAddress: string;
  /** Who gets to see the notes, and where a file may be dropped. */
  readonly about: string;
  /** That no address has room for it: where it is kept, and what to do. */
  readonly tooLong: string;
  // What came of it
  readonly added: (title: string, n: number) => string;
  readonly moved: (title: string, n: number, all: number) => string;
  readonly removed: (title: string) => string;
  readonly cleared: string;
  readonly undone: string;
  readonly opened: (title: string, items: number) => string;
  readonly full: (most: number) => string;
  readonly faults: PlanFileWords;
  // The bar
  readonly position: (n: number, all: number) => string;
  readonly notBegun: (all: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly begin: string;
  readonly here: string;
  readonly edit: string;
  readonly leave: string;
}
