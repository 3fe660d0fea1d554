import type { HostId } from '../simulation/deed';
import { type Flight, flightOf, type Timeline } from '../simulation/timeline';
import { CONTROL_BITS, type ControlBit, has, type Segment } from '../tcp/segment';

/** The sequence numbers, mod 2^32, that a script calls 0: each end's SYN. */
export interface Bases {
  readonly own: number;
  readonly peer: number;
  /** By how many bits the peer's Window fields are shifted in the run (RFC 7323 §2.2). */
  readonly shift: number;
}

const HIGHEST = 2 ** 32 - 1;
const WIDEST_WINDOW = 65_535;

/** packetdrill's letters, which are tcpdump's. */
const LETTERS: { readonly [B in ControlBit]: string } = {
  SYN: 'S',
  FIN: 'F',
  RST: 'R',
  PSH: 'P',
  URG: 'U',
  ACK: '.',
};

/** What leaves is expected, what arrives is injected. */
export type Direction = '>' | '<';

/**
 * A segment as packetdrill writes it: `S. 0:0(0) ack 1 <mss 1460>`, with the window where it is
 * injected: scripts switch scaling off, so it is written in octets. null: its text goes beyond sequence number 2^32 - 1, which the grammar does not allow.
 */
export function packetText(direction: Direction, segment: Segment, bases: Bases): string | null {
  const { seq, ack, ctl, wnd, mss, text } = segment;
  const [mine, yours] =
    direction === '>' ? [bases.own, bases.peer] : ([bases.peer, bases.own] as const);
  const from = (seq - mine) >>> 0;
  const to = from + text.length;
  if (to > HIGHEST) return null;
  const shift = has(segment, 'SYN') ? 0 : bases.shift;
  const window = Math.min(WIDEST_WINDOW, wnd * 2 ** shift);
  const letters = CONTROL_BITS.filter((bit) => ctl.includes(bit)).map((bit) => LETTERS[bit]);
  return [
    direction,
    letters.join('') || '-',
    `${from}:${to}(${text.length})`,
    ...(has(segment, 'ACK') ? [`ack ${(ack - yours) >>> 0}`] : []),
    ...(direction === '<' ? [`win ${window}`] : []),
    ...(mss === undefined ? [] : [`<mss ${mss}>`]),
  ].join(' ');
}

/** Where each end's numbers begin, 0 where that end never sends a SYN; and how its peer's windows count. */
export function basesOf(run: Timeline, host: HostId): Bases {
  const arrived = run.steps.flatMap(({ what }) =>
    what.kind === 'arrival' ? [flightOf(run, what.flight)] : [],
  );
  const ofPeer = arrived.filter(({ to, segment }) => to === host && has(segment, 'SYN'));
  const peer = ofPeer.find(({ origin }) => origin === 'sent') ?? ofPeer[0];
  const own = synsOf(run, host)[0];
  const scales = own?.segment.windowScale !== undefined;
  return {
    own: own?.segment.seq ?? 0,
    peer: peer?.segment.seq ?? 0,
    shift: scales ? (peer?.segment.windowScale ?? 0) : 0,
  };
}

/** The SYNs, and SYN,ACKs, that a host's own TCP sends. */
export const synsOf = ({ flights }: Timeline, host: HostId): Flight[] =>
  flights.filter(
    ({ from, origin, segment }) => from === host && origin === 'sent' && has(segment, 'SYN'),
  );
