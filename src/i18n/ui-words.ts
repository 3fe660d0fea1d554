/** What of an address or of a deed can be wrong. */
export type FaultyPart =
  | 'scene'
  | 'mission'
  | 'notes'
  | 'tour'
  | 'plan'
  | 'item'
  | 'items'
  | 'step'
  | 'lang'
  | 'theme'
  | 'view'
  | 'tab'
  | 'port'
  | 'host'
  | 'do'
  | 'alt'
  | 'v'
  | 'key'
  | 'length'
  | 'full'
  | 'branches'
  | 'embed';

/** The tabs beside the stage. */
export type TabName =
  | 'lesson'
  | 'map'
  | 'header'
  | 'system'
  | 'events'
  | 'what-if'
  | 'network'
  | 'hosts'
  | 'sockets'
  | 'craft';

/** The words of the page itself: its controls, its lists, its notices. */
export interface UiWords {
  /** BCP 47, for `html[lang]`. */
  readonly code: string;
  readonly client: string;
  readonly server: string;
  /** Header */
  readonly scenes: string;
  readonly missions: string;
  readonly backToNotes: string;
  /** Why there is no going on while the learner's segment is due. */
  readonly yourTurn: string;
  readonly undo: string;
  readonly redo: string;
  readonly share: string;
  readonly project: string;
  /** The screen with the notes; the wall goes into a window of its own. */
  readonly presenter: string;
  /** The browser has not let it open: what to do. A link to it follows. */
  readonly noWindow: string;
  readonly leaveProjector: string;
  readonly fullScreen: string;
  readonly toDark: string;
  readonly toLight: string;
  readonly language: string;
  readonly keys: string;
  readonly keysTitle: string;
  readonly keysSwitch: string;
  /** Opens the list of all words that are explained. */
  readonly words: string;
  readonly keyList: readonly (readonly [keys: string, does: string])[];
  readonly close: string;
  /** Hosts */
  readonly calls: string;
  readonly record: string;
  readonly noRecord: { readonly closed: string; readonly listen: string };
  /** On the card of a host whose connection is over while its listening socket goes on. */
  readonly closedListening: string;
  readonly timers: string;
  readonly timer: {
    readonly retransmission: string;
    readonly 'time-wait': string;
    readonly 'fin-wait-2': string;
    readonly 'keep-alive': string;
    readonly user: string;
  };
  readonly timerLeft: (left: string, all: string) => string;
  /** Text that has come in order and that no program has taken yet. */
  readonly unread: string;
  readonly received: string;
  readonly held: string;
  readonly queued: string;
  readonly octets: (n: number) => string;
  /** Stage */
  readonly stage: string;
  readonly skipped: (seconds: string) => string;
  readonly folded: (segments: number) => string;
  /** How a segment's name ends that does not arrive. */
  readonly fate: {
    readonly dropped: string;
    readonly chance: string;
    readonly nobody: string;
    readonly cable: string;
    readonly held: string;
    readonly firewall: string;
    readonly rejected: string;
  };
  readonly inTheAir: string;
  readonly moreInTheAir: (n: number) => string;
  readonly firstTitle: (call: string) => string;
  readonly firstText: string;
  readonly nextTitle: string;
  readonly nextText: string;
  readonly emptyText: string;
  readonly legend: {
    readonly SYN: string;
    readonly ACK: string;
    readonly FIN: string;
    readonly RST: string;
  };
  /** Menu of a segment */
  readonly segment: (label: string, from: string, to: string, numbers: string) => string;
  readonly menu: (label: string) => string;
  readonly drop: string;
  readonly undrop: string;
  readonly delay: (ms: number) => string;
  readonly duplicate: string;
  readonly unduplicate: string;
  /** Player */
  readonly player: string;
  readonly previous: string;
  readonly next: string;
  readonly play: string;
  readonly pause: string;
  readonly again: string;
  readonly slider: string;
  readonly sliderValue: (n: number, all: number, brief: string) => string;
  readonly position: (n: number, all: number) => string;
  readonly numbersHint: string;
  readonly speed: string;
  /** To the server, and back. */
  readonly delayOfPath: (there: number, back: number) => string;
  readonly why: string;
  readonly whyTitle: string;
  readonly departure: string;
  readonly narration: string;
  /** Beside a lane, where the run parts from the one that it is compared with: two or three words. */
  readonly parted: (seconds: string) => string;
  /** When the other run came into the state that stands below; `scene`: it is the scene as it is. */
  readonly instead: (scene: boolean, seconds: string) => string;
  /** The tabs beside the stage */
  readonly inspector: string;
  readonly inspect: string;
  readonly closeInspector: string;
  readonly tab: { readonly [T in TabName]: string };
  /** Events */
  readonly earlier: (lines: number) => string;
  readonly events: string;
  /** Notices */
  readonly takenOver: string;
  readonly endless: string;
  readonly fault: (part: FaultyPart, text: string) => string;
  readonly moreFaults: (n: number) => string;
  readonly dismiss: string;
  /** A newer build of the page waits: that it is there, taking it, not now. */
  readonly newer: string;
  readonly takeNewer: string;
  readonly notNow: string;
  readonly blank: string;
}
