/** Why a run can't be said as a packetdrill script that tests one end. */
export type Unsayable =
  | 'several'
  | 'flood'
  | 'power-cycle'
  | 'crafted'
  | 'replaced'
  | 'window'
  | 'fast-open'
  | 'keep-alive'
  | 'numbers'
  | 'echo'
  | 'nothing'
  | 'no-socket'
  | 'too-early'
  | 'failed';

interface ThingWords {
  readonly name: string;
  readonly about: string;
}

/** The words of the section with the run as text, and those that get into the texts. */
export interface TextsWords {
  readonly title: string;
  readonly rfc: ThingWords;
  readonly mermaid: ThingWords;
  readonly markdown: ThingWords;
  readonly packetdrill: ThingWords;
  /** Mermaid draws no diagram that is longer than `most` characters, unless it is told to. */
  readonly tooLong: (characters: number, most: number) => string;
  /** Which end a script tests. */
  readonly tested: string;
  readonly unsayable: { readonly [U in Unsayable]: string };
  /** From which step on: `reason` is one of the above. */
  readonly fromStep: (step: number, reason: string) => string;
  /** In the texts */
  readonly others: string;
  readonly timer: {
    readonly ack: string;
    readonly retransmission: string;
    readonly 'time-wait': string;
    readonly user: string;
    readonly 'fin-wait-2': string;
    readonly 'keep-alive': string;
  };
  readonly origin: {
    readonly copy: string;
    readonly injected: string;
    readonly crafted: string;
    readonly spoofed: string;
    readonly firewall: string;
  };
  readonly again: string;
  readonly arrives: (what: string) => string;
  readonly columns: {
    readonly step: string;
    readonly seconds: string;
    readonly host: string;
    readonly event: string;
    readonly segment: string;
  };
  /** What the link in a table is called. */
  readonly watch: string;
}
