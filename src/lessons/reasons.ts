/**
 * Why a field of a draft is right or wrong: ids with the numbers that their sentences need. The
 * sentences are in `i18n/`. None of those about a wrong answer carries the right one.
 */
interface Expected {
  'source.own': 'port';
  'destination.peers': 'port';
  'ctl.syn': never;
  'ctl.syn-ack': never;
  'ctl.ack': never;
  'ctl.text': never;
  'ctl.fin': never;
  'ctl.rst': never;
  /** SEQ of a SYN. */
  'seq.iss': 'ISS';
  /** A simultaneous open: the SYN goes out again, now with an ACK (RFC 9293 §3.5, Figure 7). */
  'seq.iss-again': 'ISS';
  /** ISS, and what has been sent since: a SYN, so many octets of text, a FIN or none (§3.4). */
  'seq.snd-nxt': 'ISS' | 'octets' | 'fins';
  /** A reset in answer to a segment without ACK (§3.10.7.1). */
  'seq.rst': never;
  /** Nothing has come: the ACK bit stays off. */
  'ack.nothing-yet': never;
  'ack.syn': 'SEG.SEQ';
  'ack.text': 'SEG.SEQ' | 'octets';
  'ack.fin': 'SEG.SEQ';
  /** Nothing new has come: RCV.NXT is what it was. */
  'ack.unchanged': 'RCV.NXT';
  'ack.rst': 'SEG.SEQ' | 'SEG.LEN';
  'wnd.own': 'RCV.WND';
  'wnd.rst': never;
  'text.whole': 'octets';
  'state.next': never;
}

interface Allowed {
  /** The ACK bit is off, so nobody reads the number. */
  'ack.off': never;
  /** Another window than our TCP would offer, but one that a TCP may offer. */
  'wnd.other': never;
}

interface Wrong {
  'number.empty': never;
  'number.range': 'limit';
  'source.swapped': never;
  'source.wrong': never;
  'destination.swapped': never;
  'destination.wrong': never;
  'ctl.empty': never;
  'ctl.needs-rst': never;
  'ctl.no-rst': never;
  'ctl.needs-syn': never;
  'ctl.no-syn': never;
  'ctl.needs-fin': never;
  'ctl.no-fin': never;
  'ctl.missing-ack': never;
  'ctl.no-ack': never;
  'ctl.no-urg': never;
  'seq.not-iss': 'ISS';
  'seq.rst-not-zero': never;
  'seq.syn-counts': 'ISS';
  'seq.peers': 'given';
  'seq.sent-already': 'given';
  'seq.gap': 'given';
  'ack.syn-counts': 'SEG.SEQ';
  'ack.fin-counts': 'SEG.SEQ';
  'ack.text-counts': 'SEG.SEQ' | 'octets';
  'ack.own': 'given';
  'ack.received-already': 'given';
  'ack.beyond': 'given';
  'text.other': 'given';
  'state.none': never;
  'state.wrong': never;
}

interface Names extends Expected, Allowed, Wrong {}

export type ReasonId = keyof Names;
/** What a perfect answer is right for: each has a hint. */
export type ExpectationId = keyof Expected;

/** The numbers that go with reason `R`. */
export type ReasonNumbers<R extends ReasonId> = { readonly [N in Names[R]]: number };

type About<Ids extends ReasonId> = {
  readonly [R in Ids]: { readonly id: R; readonly numbers: ReasonNumbers<R> };
}[Ids];

export type Reason = About<ReasonId>;
export type Expectation = About<ExpectationId>;

/** A reason with its numbers. */
export const reason = <R extends ReasonId>(id: R, numbers: ReasonNumbers<R>): About<R> =>
  ({ id, numbers }) as unknown as About<R>;
