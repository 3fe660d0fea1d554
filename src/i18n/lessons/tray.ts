export interface TrayWords {
  readonly title: string;
  /** The tray as a whole: how many of its places are taken. */
  readonly places: (taken: number, all: number) => string;
  readonly empty: string;
  /** Who a half-open connection is from. */
  readonly forged: string;
  readonly client: string;
  /** SYNs that found no place, counted. */
  readonly dropped: string;
  /** SYNs that were answered without a place, counted. */
  readonly cookies: string;
  /** The state of the honest client. */
  readonly clientIs: string;
  /** A cookie that went to the client, by its sequence number; and the ACK that brought it back. */
  readonly cookieSent: (seq: number) => string;
  readonly cookieBack: (ack: number) => string;
  readonly cookieSwitch: { readonly label: string; readonly about: string };
  readonly backlog: StepperWords;
  readonly flood: StepperWords;
  /** How it ends for the client. */
  readonly inside: string;
  readonly outside: string;
}

/** A number with a button on either side of it. */
export interface StepperWords {
  readonly label: string;
  readonly less: string;
  readonly more: string;
}
