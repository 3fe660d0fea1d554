/** What is odd about a segment: judged as nobody on the wire could, from both ends' TCBs. */
import { endOf, has, lengthOf, type Segment } from '../tcp/segment';
import { add, distance, inWindow, le, lt } from '../tcp/seq';
import { finCame, type Tcb } from '../tcp/tcb';

/** Every oddity, and the numbers that a sentence about it needs. */
interface Numbers {
  'no-bits': never;
  'syn-fin': never;
  'rst-more': never;
  'syn-text': 'octets';
  'fin-no-ack': never;
  'no-ack-bit': never;
  'no-timestamps': never;
  'window-0': never;
  urg: never;
  nobody: never;
  'listen-ack': 'SEG.ACK';
  'listen-no-syn': never;
  'syn-sent-no-syn': never;
  'rst-no-ack': never;
  'ack-not-syn': 'SEG.ACK' | 'SND.NXT';
  'ack-never-sent': 'SEG.ACK' | 'SND.NXT';
  'ack-too-old': 'SEG.ACK' | 'SND.UNA';
  'ack-nothing-new': 'SEG.ACK';
  'syn-synchronized': never;
  'rst-not-exact': 'SEG.SEQ' | 'RCV.NXT';
  'seq-left': 'SEG.SEQ' | 'RCV.NXT';
  'seq-partly': 'SEG.SEQ' | 'RCV.NXT';
  'seq-right': 'SEG.SEQ' | 'edge';
  gap: 'SEG.SEQ' | 'RCV.NXT';
  'past-window': 'numbers' | 'room';
  'text-after-fin': never;
  reuse: 'SEG.SEQ' | 'SND.NXT';
  unaware: 'numbers';
}
export type OddityId = keyof Numbers;

export type OddityNumbers<I extends OddityId> = { readonly [N in Numbers[I]]: number };
export type Oddity = {
  readonly [I in OddityId]: { readonly id: I; readonly numbers: OddityNumbers<I> };
}[OddityId];

/**
 * What is odd about `segment`, the plainest first.
 *
 * @param from the TCB of the host whose address it bears; null: it has none
 * @param to the TCB that it would meet, a listener's included; null: CLOSED
 */
export const oddities = (segment: Segment, from: Tcb | null, to: Tcb | null): Oddity[] => [
  ...ofItself(segment),
  ...forReceiver(segment, to),
  ...forSender(segment, from),
];

function ofItself(segment: Segment): Oddity[] {
  const found: Oddity[] = [];
  const [syn, fin, rst] = [has(segment, 'SYN'), has(segment, 'FIN'), has(segment, 'RST')];
  const octets = segment.text.length;
  if (segment.ctl.length === 0) found.push({ id: 'no-bits', numbers: {} });
  if (rst && lengthOf(segment) > 0) found.push({ id: 'rst-more', numbers: {} });
  else if (syn && fin) found.push({ id: 'syn-fin', numbers: {} });
  if (!rst && syn && octets > 0) found.push({ id: 'syn-text', numbers: { octets } });
  if (!rst && segment.wnd === 0) found.push({ id: 'window-0', numbers: {} });
  if (has(segment, 'URG')) found.push({ id: 'urg', numbers: {} });
  return found;
}

function forReceiver(segment: Segment, to: Tcb | null): Oddity[] {
  if (to === null) return [{ id: 'nobody', numbers: {} }];
  switch (to.state) {
    case 'LISTEN':
      return forListener(segment);
    case 'SYN-SENT':
      return forSynSent(segment, to);
    default:
      return [
        ...ofOptions(segment, to),
        ...ofSequence(segment, to),
        ...ofControl(segment, to),
        ...ofAck(segment, to),
      ];
  }
}

function forListener(segment: Segment): Oddity[] {
  if (has(segment, 'ACK') && !has(segment, 'RST')) {
    return [{ id: 'listen-ack', numbers: { 'SEG.ACK': segment.ack } }];
  }
  const opens = has(segment, 'SYN') && !has(segment, 'RST');
  return opens ? [] : [{ id: 'listen-no-syn', numbers: {} }];
}

function forSynSent(segment: Segment, { iss, snd }: Tcb): Oddity[] {
  const acks = has(segment, 'ACK');
  if (acks && (le(segment.ack, iss) || lt(snd.nxt, segment.ack))) {
    const numbers = { 'SEG.ACK': segment.ack, 'SND.NXT': snd.nxt };
    return [{ id: 'ack-not-syn', numbers }];
  }
  if (has(segment, 'RST')) return acks ? [] : [{ id: 'rst-no-ack', numbers: {} }];
  return has(segment, 'SYN') ? [] : [{ id: 'syn-sent-no-syn', numbers: {} }];
}

/** With timestamps agreed on, every segment but a RST has to bear them (RFC 7323 §3.2). */
function ofOptions(segment: Segment, { agreed }: Tcb): Oddity[] {
  const lacks = agreed.timestamps && segment.timestamps === undefined && !has(segment, 'RST');
  return lacks ? [{ id: 'no-timestamps', numbers: {} }] : [];
}

/** Where the segment lies, seen from the window (§3.4, Table 6). */
function ofSequence(segment: Segment, { rcv }: Tcb): Oddity[] {
  const rst = has(segment, 'RST');
  const length = rst ? 0 : lengthOf(segment);
  const numbers = { 'SEG.SEQ': segment.seq, 'RCV.NXT': rcv.nxt };
  const edge = add(rcv.nxt, rcv.wnd);
  if (lt(segment.seq, rcv.nxt)) {
    const last = add(segment.seq, length - 1);
    const reaches = length > 0 && inWindow(rcv.nxt, last, rcv.wnd);
    return [{ id: reaches ? 'seq-partly' : 'seq-left', numbers }];
  }
  if (rcv.wnd === 0 ? segment.seq !== rcv.nxt : le(edge, segment.seq)) {
    return [{ id: 'seq-right', numbers: { 'SEG.SEQ': segment.seq, edge } }];
  }
  if (segment.seq !== rcv.nxt && rst) return [{ id: 'rst-not-exact', numbers }];
  const found: Oddity[] = [];
  if (segment.seq !== rcv.nxt && length > 0 && !has(segment, 'SYN')) {
    found.push({ id: 'gap', numbers });
  }
  if (length > 0 && lt(edge, add(segment.seq, length))) {
    const room = distance(segment.seq, edge);
    found.push({ id: 'past-window', numbers: { numbers: length, room } });
  }
  return found;
}

function ofControl(segment: Segment, tcb: Tcb): Oddity[] {
  if (has(segment, 'RST')) return [];
  if (has(segment, 'SYN')) {
    const again = tcb.state === 'SYN-RECEIVED' && segment.seq === tcb.irs;
    return again ? [] : [{ id: 'syn-synchronized', numbers: {} }];
  }
  const found: Oddity[] = [];
  if (finCame(tcb) && segment.text !== '') {
    found.push({ id: 'text-after-fin', numbers: {} });
  }
  if (!has(segment, 'ACK')) {
    found.push({ id: has(segment, 'FIN') ? 'fin-no-ack' : 'no-ack-bit', numbers: {} });
  }
  return found;
}

function ofAck(segment: Segment, { state, snd }: Tcb): Oddity[] {
  if (!has(segment, 'ACK') || has(segment, 'RST') || has(segment, 'SYN')) return [];
  const ack = segment.ack;
  if (state === 'SYN-RECEIVED') {
    const numbers = { 'SEG.ACK': ack, 'SND.NXT': snd.nxt };
    return ack === snd.nxt ? [] : [{ id: 'ack-not-syn', numbers }];
  }
  if (lt(snd.nxt, ack)) {
    return [{ id: 'ack-never-sent', numbers: { 'SEG.ACK': ack, 'SND.NXT': snd.nxt } }];
  }
  if (lt(ack, add(snd.una, -snd.maxWnd))) {
    return [{ id: 'ack-too-old', numbers: { 'SEG.ACK': ack, 'SND.UNA': snd.una } }];
  }
  const idle = lengthOf(segment) === 0 && le(ack, snd.una);
  const same = ack !== snd.una || segment.wnd * 2 ** snd.shift === snd.wnd;
  return idle && same ? [{ id: 'ack-nothing-new', numbers: { 'SEG.ACK': ack } }] : [];
}

/** What the TCP whose name it bears will make of it later. */
function forSender(segment: Segment, from: Tcb | null): Oddity[] {
  const length = has(segment, 'RST') ? 0 : lengthOf(segment);
  if (from === null || from.state === 'LISTEN' || length === 0) return [];
  const { iss, snd } = from;
  if (le(iss, segment.seq) && lt(segment.seq, snd.nxt)) {
    return [{ id: 'reuse', numbers: { 'SEG.SEQ': segment.seq, 'SND.NXT': snd.nxt } }];
  }
  const moves = !has(segment, 'SYN') && lt(snd.nxt, endOf(segment));
  return moves ? [{ id: 'unaware', numbers: { numbers: length } }] : [];
}
