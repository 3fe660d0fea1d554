export interface CounterWords {
  readonly title: string;
  /** How many of the run's ports are free. */
  readonly free: (free: number, all: number) => string;
  /** What a port says that no connection has. */
  readonly isFree: string;
  /** The free ports that are not drawn one by one. */
  readonly more: (count: number) => string;
  /** Calls of connect() that found no port, counted. */
  readonly failed: string;
  /** What follows for a whole system. */
  readonly sum: string;
  readonly system: string;
  /** Requests in a second, to one address and port; and how many of them share a connection. */
  readonly rate: string;
  readonly share: string;
  /** What the two sliders say. */
  readonly perSecond: (n: number) => string;
  readonly perConnection: (n: number) => string;
  /** The most connections that can be opened in a second for ever: ports, by seconds of TIME-WAIT. */
  readonly limit: (ports: number, seconds: number, limit: number) => string;
  /** Connections that are opened in a second at this setting. */
  readonly opens: (perSecond: number) => string;
  readonly holds: (portsInUse: number) => string;
  /** After so many seconds every port is taken; `errno`: what connect() then fails with, if it is known. */
  readonly runsOut: (seconds: number, errno: string | null) => string;
  readonly assumes: string;
}
