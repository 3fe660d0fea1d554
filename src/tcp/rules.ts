/**
 * Every clause that the engine can cite. `section` is where it stands (in RFC 9293 unless another
 * RFC is named, or NO_TCP), `numbers` are the variables that the clause compares or sets, under the RFC's
 * names; the screen's sentence is made from them. `tells` says how much the clause explains of what
 * the viewer sees: 2 = the story of the event, 1 = tells it when nothing else does, 0 = a detail.
 * `departure` marks where the engine does what the letter of the text does not give.
 */
interface Rule<N extends string> {
  readonly section: string;
  readonly tells: 0 | 1 | 2;
  readonly departure?: true;
  /** Never there: it carries the numbers' names to the types, and nothing to the page. */
  readonly numbers?: N;
}

const rule = <N extends string = never>(section: string, tells: 0 | 1 | 2): Rule<N> => ({
  section,
  tells,
});

const departure = <N extends string = never>(section: string, tells: 0 | 1 | 2): Rule<N> => ({
  section,
  tells,
  departure: true,
});

/** The section of what no document has. */
export const NO_TCP = 'no TCP';

export const RULES = {
  // OPEN
  'open.passive': rule('3.10.1', 2),
  'open.active': rule<'ISS'>('3.10.1', 2),
  'open.from-listen': rule<'ISS'>('3.10.1', 2),
  'open.no-remote': rule('3.10.1', 2),
  'open.exists': rule('3.10.1', 2),
  // SEND
  'send.no-connection': rule('3.10.2', 2),
  'send.no-remote': rule('3.10.2', 2),
  'send.from-listen': rule<'ISS' | 'octets'>('3.10.2', 2),
  'send.queued': rule<'octets'>('3.10.2', 2),
  'send.now': rule<'octets' | 'SND.NXT'>('3.10.2', 2),
  'send.close-wait': rule<'octets' | 'SND.NXT'>('3.6.1', 2),
  'send.window-full': rule<'octets' | 'SND.WND'>('3.8.6', 2),
  'send.closing': rule('3.10.2', 2),
  // RECEIVE
  'receive.no-connection': rule('3.10.3', 2),
  'receive.wait': rule('3.10.3', 1),
  'receive.taken': rule<'octets'>('3.10.3', 1),
  'receive.closing': rule('3.10.3', 1),
  'receive.window-update': rule<'RCV.NXT' | 'RCV.WND'>('3.8.6.2.2', 1),
  // CLOSE
  'close.no-connection': rule('3.10.4', 2),
  'close.listen': rule('3.10.4', 2),
  'close.syn-sent': rule('3.10.4', 2),
  'close.queued': rule<'octets'>('3.10.4', 2),
  'close.fin-wait-1': rule<'FIN'>('3.10.4', 2),
  'close.after-text': rule<'FIN' | 'octets'>('3.10.4', 2),
  'close.last-ack': rule<'FIN'>('3.10.4', 2),
  'close.last-ack-rides': rule<'FIN' | 'RCV.NXT'>('3.10.4', 2),
  'close.again': rule('3.10.4', 2),
  'close.closing': rule('3.10.4', 2),
  'close.stop-reading': rule('3.6.1', 1),
  'close.unread': rule<'octets'>('3.6.1', 2),
  // ABORT
  'abort.no-connection': rule('3.10.5', 2),
  'abort.nothing-sent': rule('3.10.5', 2),
  'abort.reset': rule<'SND.NXT'>('3.10.5', 2),
  'abort.ok': rule('3.10.5', 2),
  // STATUS
  'status.no-connection': rule('3.10.6', 2),
  'status.state': rule('3.10.6', 2),
  // SEGMENT ARRIVES, CLOSED
  'closed.rst': rule('3.10.7.1', 2),
  'closed.answer': rule<'SEG.SEQ' | 'SEG.LEN'>('3.10.7.1', 2),
  'closed.answer-ack': rule<'SEG.ACK'>('3.10.7.1', 2),
  // SEGMENT ARRIVES, LISTEN
  'listen.rst': rule('3.10.7.2', 2),
  'listen.ack': rule<'SEG.ACK'>('3.10.7.2', 2),
  'listen.syn': rule<'SEG.SEQ' | 'RCV.NXT' | 'ISS'>('3.10.7.2', 2),
  'listen.syn-queue-full': rule('RFC 4987 2.2', 2),
  'listen.accept-queue-full': departure('3.10.7.2', 2),
  'listen.cookie': rule<'SEG.SEQ' | 'ISS' | 'MSS'>('RFC 4987 3.6', 2),
  'listen.cookie-back': rule<'SEG.ACK' | 'ISS' | 'MSS'>('RFC 4987 3.6', 2),
  'listen.other': rule('3.10.7.2', 2),
  // SEGMENT ARRIVES, SYN-SENT
  'syn-sent.bad-ack': rule<'SEG.ACK' | 'ISS' | 'SND.NXT'>('3.10.7.3', 2),
  'syn-sent.bad-ack-rst': rule<'SEG.ACK' | 'ISS' | 'SND.NXT'>('3.10.7.3', 2),
  'syn-sent.reset': rule<'SEG.ACK' | 'SND.NXT'>('3.10.7.3', 2),
  'syn-sent.rst-no-ack': rule('3.10.7.3', 2),
  'syn-sent.established': rule<'SEG.ACK' | 'ISS' | 'RCV.NXT'>('3.10.7.3', 2),
  'syn-sent.established-text': rule<'SEG.ACK' | 'ISS' | 'octets'>('3.10.7.3', 2),
  'syn-sent.simultaneous': rule<'ISS' | 'RCV.NXT'>('3.10.7.3', 2),
  'syn-sent.neither': rule('3.10.7.3', 2),
  // SEGMENT ARRIVES, other states: first, the sequence number
  'seq.acceptable': rule<'SEG.SEQ' | 'SEG.LEN' | 'RCV.NXT' | 'RCV.WND'>('3.10.7.4', 0),
  'seq.unacceptable': rule<'SEG.SEQ' | 'SEG.LEN' | 'RCV.NXT' | 'RCV.WND'>('3.10.7.4', 2),
  'seq.zero-window': rule<'SEG.SEQ' | 'SEG.LEN'>('3.10.7.4', 2),
  'seq.rst-outside': rule<'SEG.SEQ' | 'RCV.NXT' | 'RCV.WND'>('3.10.7.4', 2),
  'seq.trimmed': rule<'SEG.SEQ' | 'RCV.NXT' | 'octets'>('3.10.7.4', 0),
  'seq.held': rule<'SEG.SEQ' | 'RCV.NXT'>('3.10.7.4', 2),
  'seq.simultaneous-open': departure<'SEG.SEQ' | 'RCV.NXT'>('3.5 Figure 7', 0),
  'seq.syn-again': departure<'SEG.SEQ' | 'RCV.NXT' | 'ISS'>('3.10.7.4', 2),
  'seq.fin-again': departure<'SEG.SEQ' | 'RCV.NXT'>('3.10.7.4', 2),
  // second, RST
  'rst.challenge': rule<'SEG.SEQ' | 'RCV.NXT'>('RFC 5961 3.2', 2),
  'rst.return-to-listen': rule<'SEG.SEQ' | 'RCV.NXT'>('3.10.7.4', 2),
  'rst.refused': rule<'SEG.SEQ' | 'RCV.NXT'>('3.10.7.4', 2),
  'rst.reset': rule<'SEG.SEQ' | 'RCV.NXT'>('3.10.7.4', 2),
  'rst.closed': rule<'SEG.SEQ' | 'RCV.NXT'>('3.10.7.4', 2),
  'rst.time-wait': rule<'SEG.SEQ'>('RFC 1337 3', 2),
  // fourth, SYN
  'syn.return-to-listen': rule<'SEG.SEQ' | 'RCV.NXT'>('3.10.7.4', 2),
  'syn.challenge': rule<'SEG.SEQ' | 'RCV.NXT'>('RFC 5961 4.2', 2),
  'syn.reset': rule<'SEG.SEQ' | 'RCV.NXT'>('3.10.7.4', 2),
  'challenge.throttled': rule<'limit' | 'ms'>('RFC 5961 7', 2),
  // fifth, ACK
  'ack.off': rule('3.10.7.4', 2),
  'ack.old': rule<'SEG.ACK' | 'SND.UNA' | 'MAX.SND.WND'>('RFC 5961 5.2', 2),
  'ack.future': rule<'SEG.ACK' | 'SND.NXT'>('3.10.7.4', 2),
  'ack.syn-received': rule<'SEG.ACK' | 'SND.UNA' | 'SND.NXT'>('3.10.7.4', 2),
  'ack.syn-received-text': rule<'SEG.ACK' | 'SND.UNA' | 'SND.NXT' | 'octets'>('3.10.7.4', 2),
  'ack.syn-received-bad': rule<'SEG.ACK' | 'SND.UNA' | 'SND.NXT'>('3.10.7.4', 2),
  'ack.accept-queue-full': departure<'SEG.ACK'>('3.10.7.4', 2),
  'ack.new': rule<'SEG.ACK' | 'SND.UNA' | 'SND.NXT'>('3.10.7.4', 1),
  'ack.duplicate': rule<'SEG.ACK' | 'SND.UNA'>('3.10.7.4', 1),
  'ack.window': rule<'SND.WND' | 'SEG.WND'>('3.10.7.4', 0),
  'ack.fin-wait-2': rule<'SEG.ACK' | 'FIN'>('3.10.7.4', 2),
  'ack.time-wait': rule<'SEG.ACK' | 'FIN' | 'ms'>('3.10.7.4', 2),
  'ack.closed': rule<'SEG.ACK' | 'FIN'>('3.10.7.4', 2),
  // seventh, text
  'text.delivered': rule<'octets' | 'RCV.NXT'>('3.10.7.4', 1),
  'text.from-held': rule<'octets' | 'RCV.NXT'>('3.10.7.4', 2),
  'text.ignored': rule<'octets'>('3.10.7.4', 1),
  'text.after-close': rule<'octets' | 'SND.NXT'>('3.6.1', 2),
  // eighth, FIN
  'fin.close-wait': rule<'RCV.NXT'>('3.10.7.4', 2),
  'fin.closing': rule<'RCV.NXT'>('3.10.7.4', 2),
  'fin.time-wait': rule<'RCV.NXT' | 'ms'>('3.10.7.4', 2),
  'fin.both-done': rule<'RCV.NXT' | 'ms'>('3.3.2 Figure 5 note 2', 2),
  'fin.stays': rule<'SEG.SEQ' | 'RCV.NXT'>('3.10.7.4', 1),
  // sending
  'ack.sent': rule<'RCV.NXT'>('3.8.6.3', 0),
  'ack.rides': rule<'RCV.NXT'>('3.8.6.3', 0),
  'ack.second-segment': rule<'RCV.NXT'>('3.8.6.3', 0),
  'send.from-queue': rule<'octets' | 'SND.NXT'>('3.10.2', 1),
  'fin.sent': rule<'SND.NXT'>('3.10.4', 1),
  // timeouts
  'timeout.retransmission': rule<'SEG.SEQ' | 'RTO' | 'next'>('3.10.8', 2),
  'timeout.probe': rule<'SND.NXT' | 'RTO'>('3.8.6.1', 2),
  'timeout.time-wait': rule<'ms'>('3.10.8', 2),
  'timeout.user': rule<'ms'>('3.10.8', 2),
  'timeout.retries': rule<'retries' | 'RTO'>('3.8.3', 2),
  'timeout.fin-wait-2': departure<'ms'>('3.10.8', 2),
  // keep-alive
  'timeout.keep-alive': rule<'SEG.SEQ' | 'ms' | 'probe'>('3.8.4', 2),
  'timeout.keep-alive-over': rule<'probes' | 'SND.NXT'>('3.8.4', 2),
  'keep-alive.answered': rule<'probes'>('3.8.4', 1),
  // RFC 7413
  'fast-open.request': rule<'ISS'>('RFC 7413 4.2.1', 2),
  'fast-open.cookie-given': rule('RFC 7413 4.2.1', 2),
  'fast-open.cached': rule('RFC 7413 4.1.3', 0),
  'fast-open.syn': rule<'ISS' | 'octets'>('RFC 7413 4.2.2', 2),
  'fast-open.accepted': rule<'octets' | 'RCV.NXT'>('RFC 7413 4.2.2', 2),
  'fast-open.cookie-bad': rule<'octets'>('RFC 7413 4.2.2', 2),
  'fast-open.send': rule<'octets' | 'SND.NXT'>('RFC 7413 4.2.2', 2),
  'fast-open.established': rule<'SEG.ACK' | 'ISS' | 'octets'>('RFC 7413 4.2.2', 2),
  'fast-open.again': rule<'SEG.SEQ' | 'octets'>('RFC 7413 4.2.2', 2),
  // No TCP, see two-way-open.ts
  'two-way.listen': departure<'SEG.SEQ' | 'ISS'>(NO_TCP, 2),
  'two-way.bad-ack': departure<'SEG.ACK' | 'SND.NXT'>(NO_TCP, 2),
  'two-way.established': departure<'SEG.ACK' | 'ISS'>(NO_TCP, 2),
  // RFC 7323, RFC 2018
  'window-scale.agreed': rule<'Snd.Wind.Shift' | 'Rcv.Wind.Shift'>('RFC 7323 2.2', 0),
  'window-scale.shifted': rule<'SEG.WND' | 'Snd.Wind.Shift' | 'octets'>('RFC 7323 2.3', 0),
  'sack.agreed': rule('RFC 2018 2', 0),
  'timestamps.agreed': rule<'TS.Recent'>('RFC 7323 3.2', 0),
  'timestamps.missing': rule('RFC 7323 3.2', 2),
  'timestamps.old': rule<'SEG.TSval' | 'TS.Recent'>('RFC 7323 5.3', 2),
  'timestamps.recent': rule<'SEG.TSval' | 'TS.Recent'>('RFC 7323 4.3', 0),
  'timestamps.round-trip': rule<'SEG.TSecr' | 'R'>('RFC 7323 4.1', 0),
  // RFC 6298
  'rto.sample': rule<'R' | 'SRTT' | 'RTO'>('RFC 6298 2', 0),
  'rto.karn': rule('RFC 6298 3', 0),
  'rto.after-syn': rule<'RTO'>('RFC 6298 5.7', 0),
} as const satisfies Record<string, Rule<string>>;

export type RuleId = keyof typeof RULES;

/** The numbers that rule `R` is cited with, by the RFC's names for them. */
export type Numbers<R extends RuleId> = {
  readonly [N in NonNullable<(typeof RULES)[R]['numbers']>]: number;
};

/** One rule, applied: which, and what was compared. */
export type Citation = {
  readonly [R in RuleId]: { readonly rule: R; readonly numbers: Numbers<R> };
}[RuleId];
