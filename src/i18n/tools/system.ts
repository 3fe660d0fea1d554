/** The words of the tab `system`. */
export interface SystemWords {
  readonly title: string;
  /** What each of a host's three terminals shows. */
  readonly calls: string;
  readonly sockets: string;
  readonly packets: string;
  /** A call that has not returned. */
  readonly waits: string;
  /** A call that never returns: its program is gone. */
  readonly gone: string;
  /** Where nothing has happened yet. */
  readonly noCalls: string;
  readonly noPackets: string;
  /** The program has gone with its host. */
  readonly powerCycle: string;
  /** Two switches: sequence numbers as they are; the packets of IPv6. */
  readonly absolute: string;
  readonly ipv6: string;
  /** So many lines are above what is shown. */
  readonly earlier: (n: number) => string;
  /** Leads to the tab of sockets. */
  readonly toSockets: string;
  /** How to read the calls. */
  readonly hint: string;
}
