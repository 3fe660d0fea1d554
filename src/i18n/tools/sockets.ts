/** The words of the tab `sockets`. */
export interface SocketsWords {
  readonly title: string;
  /** What the two columns mean for a listener. */
  readonly hint: string;
  /** Over a host's table. */
  readonly table: (host: string) => string;
  /** Where a host has no socket. */
  readonly none: string;
  /** What pressing a row does. */
  readonly follow: (port: number) => string;
  /** So many rows are not shown. */
  readonly more: (n: number) => string;
  readonly synQueue: string;
  readonly acceptQueue: string;
  readonly full: string;
  readonly another: string;
  /** The port that another connection would begin at. */
  readonly from: (port: number) => string;
  /** All `n` ephemeral ports from `first` to `last` are in use. */
  readonly noPort: (n: number, first: number, last: number) => string;
  /** What accept() would do while `n` connections wait. */
  readonly accept: (n: number) => string;
  /** Leads to where the backlog and the number of ports are set. */
  readonly setUp: string;
  /** Which of the connections is followed. */
  readonly which: string;
  /** `i` of `n` connections. */
  readonly oneOf: (i: number, n: number) => string;
}
