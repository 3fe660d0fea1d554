/**
 * Every clause that the engine can cite. `section` is where it stands (in RFC 9293 unless another
 * RFC is named), `numbers` are the variables that the clause compares or sets, under the RFC's
 * names; the screen's sentence is made from them. `tells` says how much the clause explains of what
 * the viewer sees: 2 = the story of the event, 1 = tells it when nothing else does, 0 = a detail.
 * `departure` marks where the engine does what the letter of the text does not give.
 */
interface Rule {
  readonly section: string;
  readonly tells: 0 | 1 | 2;
  readonly numbers: readonly string[];
  readonly departure?: true;
}

const rule = <const N extends readonly string[]>(
  section: string,
  tells: 0 | 1 | 2,
  numbers: N,
): { section: string; tells: 0 | 1 | 2; numbers: N } => ({ section, tells, numbers });

const departure = <const N extends readonly string[]>(
  section: string,
  tells: 0 | 1 | 2,
  numbers: N,
): { section: string; tells: 0 | 1 | 2; numbers: N; departure: true } => ({
  section,
  tells,
  numbers,
  departure: true,
});

export const RULES = {
  // OPEN
  'open.passive': rule('3.10.1', 2, []),
  'open.active': rule('3.10.1', 2, ['ISS']),
  'open.from-listen': rule('3.10.1', 2, ['ISS']),
  'open.no-remote': rule('3.10.1', 2, []),
  'open.exists': rule('3.10.1', 2, []),
  // SEND
  'send.no-connection': rule('3.10.2', 2, []),
  'send.no-remote': rule('3.10.2', 2, []),
  'send.from-listen': rule('3.10.2', 2, ['ISS', 'octets']),
  'send.queued': rule('3.10.2', 2, ['octets']),
  'send.now': rule('3.10.2', 2, ['octets', 'SND.NXT']),
  'send.close-wait': rule('3.6.1', 2, ['octets', 'SND.NXT']),
  'send.window-full': rule('3.8.6', 2, ['octets', 'SND.WND']),
  'send.closing': rule('3.10.2', 2, []),
  // RECEIVE
  'receive.no-connection': rule('3.10.3', 2, []),
  'receive.wait': rule('3.10.3', 1, []),
  'receive.taken': rule('3.10.3', 1, ['octets']),
  'receive.closing': rule('3.10.3', 1, []),
  'receive.window-update': rule('3.8.6.2.2', 1, ['RCV.NXT', 'RCV.WND']),
  // CLOSE
  'close.no-connection': rule('3.10.4', 2, []),
  'close.listen': rule('3.10.4', 2, []),
  'close.syn-sent': rule('3.10.4', 2, []),
  'close.queued': rule('3.10.4', 2, ['octets']),
  'close.fin-wait-1': rule('3.10.4', 2, ['FIN']),
  'close.last-ack': rule('3.10.4', 2, ['FIN']),
  'close.last-ack-rides': rule('3.10.4', 2, ['FIN', 'RCV.NXT']),
  'close.again': rule('3.10.4', 2, []),
  'close.closing': rule('3.10.4', 2, []),
  'close.stop-reading': rule('3.6.1', 1, []),
  'close.unread': rule('3.6.1', 2, ['octets']),
  // ABORT
  'abort.no-connection': rule('3.10.5', 2, []),
  'abort.nothing-sent': rule('3.10.5', 2, []),
  'abort.reset': rule('3.10.5', 2, ['SND.NXT']),
  'abort.ok': rule('3.10.5', 2, []),
  // STATUS
  'status.no-connection': rule('3.10.6', 2, []),
  'status.state': rule('3.10.6', 2, []),
  // SEGMENT ARRIVES, CLOSED
  'closed.rst': rule('3.10.7.1', 2, []),
  'closed.answer': rule('3.10.7.1', 2, ['SEG.SEQ', 'SEG.LEN']),
  'closed.answer-ack': rule('3.10.7.1', 2, ['SEG.ACK']),
  // SEGMENT ARRIVES, LISTEN
  'listen.rst': rule('3.10.7.2', 2, []),
  'listen.ack': rule('3.10.7.2', 2, ['SEG.ACK']),
  'listen.syn': rule('3.10.7.2', 2, ['SEG.SEQ', 'RCV.NXT', 'ISS']),
  'listen.other': rule('3.10.7.2', 2, []),
  // SEGMENT ARRIVES, SYN-SENT
  'syn-sent.bad-ack': rule('3.10.7.3', 2, ['SEG.ACK', 'ISS', 'SND.NXT']),
  'syn-sent.bad-ack-rst': rule('3.10.7.3', 2, ['SEG.ACK', 'ISS', 'SND.NXT']),
  'syn-sent.reset': rule('3.10.7.3', 2, ['SEG.ACK', 'SND.NXT']),
  'syn-sent.rst-no-ack': rule('3.10.7.3', 2, []),
  'syn-sent.established': rule('3.10.7.3', 2, ['SEG.ACK', 'ISS', 'RCV.NXT']),
  'syn-sent.established-text': rule('3.10.7.3', 2, ['SEG.ACK', 'ISS', 'octets']),
  'syn-sent.simultaneous': rule('3.10.7.3', 2, ['ISS', 'RCV.NXT']),
  'syn-sent.neither': rule('3.10.7.3', 2, []),
  // SEGMENT ARRIVES, other states: first, the sequence number
  'seq.acceptable': rule('3.10.7.4', 0, ['SEG.SEQ', 'SEG.LEN', 'RCV.NXT', 'RCV.WND']),
  'seq.unacceptable': rule('3.10.7.4', 2, ['SEG.SEQ', 'SEG.LEN', 'RCV.NXT', 'RCV.WND']),
  'seq.zero-window': rule('3.10.7.4', 2, ['SEG.SEQ', 'SEG.LEN']),
  'seq.rst-outside': rule('3.10.7.4', 2, ['SEG.SEQ', 'RCV.NXT', 'RCV.WND']),
  'seq.trimmed': rule('3.10.7.4', 0, ['SEG.SEQ', 'RCV.NXT', 'octets']),
  'seq.held': rule('3.10.7.4', 2, ['SEG.SEQ', 'RCV.NXT']),
  'seq.simultaneous-open': departure('3.5 Figure 7', 0, ['SEG.SEQ', 'RCV.NXT']),
  'seq.syn-again': departure('3.10.7.4', 2, ['SEG.SEQ', 'RCV.NXT', 'ISS']),
  'seq.fin-again': departure('3.10.7.4', 2, ['SEG.SEQ', 'RCV.NXT']),
  // second, RST
  'rst.challenge': rule('RFC 5961 3.2', 2, ['SEG.SEQ', 'RCV.NXT']),
  'rst.return-to-listen': rule('3.10.7.4', 2, ['SEG.SEQ', 'RCV.NXT']),
  'rst.refused': rule('3.10.7.4', 2, ['SEG.SEQ', 'RCV.NXT']),
  'rst.reset': rule('3.10.7.4', 2, ['SEG.SEQ', 'RCV.NXT']),
  'rst.closed': rule('3.10.7.4', 2, ['SEG.SEQ', 'RCV.NXT']),
  // fourth, SYN
  'syn.return-to-listen': rule('3.10.7.4', 2, ['SEG.SEQ', 'RCV.NXT']),
  'syn.challenge': rule('RFC 5961 4.2', 2, ['SEG.SEQ', 'RCV.NXT']),
  'syn.reset': rule('3.10.7.4', 2, ['SEG.SEQ', 'RCV.NXT']),
  'challenge.throttled': rule('RFC 5961 7', 2, ['limit', 'ms']),
  // fifth, ACK
  'ack.off': rule('3.10.7.4', 2, []),
  'ack.old': rule('RFC 5961 5.2', 2, ['SEG.ACK', 'SND.UNA', 'MAX.SND.WND']),
  'ack.future': rule('3.10.7.4', 2, ['SEG.ACK', 'SND.NXT']),
  'ack.syn-received': rule('3.10.7.4', 2, ['SEG.ACK', 'SND.UNA', 'SND.NXT']),
  'ack.syn-received-text': rule('3.10.7.4', 2, ['SEG.ACK', 'SND.UNA', 'SND.NXT', 'octets']),
  'ack.syn-received-bad': rule('3.10.7.4', 2, ['SEG.ACK', 'SND.UNA', 'SND.NXT']),
  'ack.new': rule('3.10.7.4', 1, ['SEG.ACK', 'SND.UNA', 'SND.NXT']),
  'ack.duplicate': rule('3.10.7.4', 1, ['SEG.ACK', 'SND.UNA']),
  'ack.window': rule('3.10.7.4', 0, ['SND.WND', 'SEG.WND']),
  'ack.fin-wait-2': rule('3.10.7.4', 2, ['SEG.ACK', 'FIN']),
  'ack.time-wait': rule('3.10.7.4', 2, ['SEG.ACK', 'FIN', 'ms']),
  'ack.closed': rule('3.10.7.4', 2, ['SEG.ACK', 'FIN']),
  // seventh, text
  'text.delivered': rule('3.10.7.4', 1, ['octets', 'RCV.NXT']),
  'text.from-held': rule('3.10.7.4', 2, ['octets', 'RCV.NXT']),
  'text.ignored': rule('3.10.7.4', 1, ['octets']),
  'text.after-close': rule('3.6.1', 2, ['octets', 'SND.NXT']),
  // eighth, FIN
  'fin.close-wait': rule('3.10.7.4', 2, ['RCV.NXT']),
  'fin.closing': rule('3.10.7.4', 2, ['RCV.NXT']),
  'fin.time-wait': rule('3.10.7.4', 2, ['RCV.NXT', 'ms']),
  'fin.both-done': rule('3.3.2 Figure 5 note 2', 2, ['RCV.NXT', 'ms']),
  'fin.stays': rule('3.10.7.4', 1, ['SEG.SEQ', 'RCV.NXT']),
  // sending
  'ack.sent': rule('3.8.6.3', 0, ['RCV.NXT']),
  'ack.rides': rule('3.8.6.3', 0, ['RCV.NXT']),
  'send.from-queue': rule('3.10.2', 1, ['octets', 'SND.NXT']),
  'fin.sent': rule('3.10.4', 1, ['SND.NXT']),
  // timeouts
  'timeout.retransmission': rule('3.10.8', 2, ['SEG.SEQ', 'RTO', 'next']),
  'timeout.probe': rule('3.8.6.1', 2, ['SND.NXT', 'RTO']),
  'timeout.time-wait': rule('3.10.8', 2, ['ms']),
  'timeout.user': rule('3.10.8', 2, ['ms']),
  // RFC 6298
  'rto.sample': rule('RFC 6298 2', 0, ['R', 'SRTT', 'RTO']),
  'rto.karn': rule('RFC 6298 3', 0, []),
  'rto.after-syn': rule('RFC 6298 5.7', 0, ['RTO']),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

/** The numbers that rule `R` is cited with, by the RFC's names for them. */
export type Numbers<R extends RuleId> = {
  readonly [N in (typeof RULES)[R]['numbers'][number]]: number;
};

/** One rule, applied: which, and what was compared. */
export type Citation = {
  readonly [R in RuleId]: { readonly rule: R; readonly numbers: Numbers<R> };
}[RuleId];
