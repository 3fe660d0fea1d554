/** A part of an address that could not be used, as it stands there (cut to a readable length). */
export interface Fault {
  readonly part:
    | 'scene'
    | 'step'
    | 'lang'
    | 'theme'
    | 'view'
    | 'tab'
    | 'do'
    | 'v'
    | 'key'
    | 'port'
    | 'host'
    | 'alt'
    | 'mission'
    | 'notes'
    | 'tour'
    | 'plan'
    | 'item'
    | 'items'
    | 'branches'
    | 'embed'
    | 'length'
    | 'full';
  readonly text: string;
}

/** Notes a fault; `text` is what can't be used, as it stands there. */
export type TellFault = (part: Fault['part'], text: string) => undefined;
