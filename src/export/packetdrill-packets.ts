import { LETTERS } from '../capture/tcpdump';
import type { HostId } from '../simulation/deed';
import { type Flight, flightOf, type Timeline } from '../simulation/timeline';
import { CONTROL_BITS, has, type Segment } from '../tcp/segment';

/** The sequence numbers, mod 2^32, that a script calls 0: each end's SYN. */
export interface Bases {
  readonly own: number;
  readonly peer: number;
}

const HIGHEST = 2 ** 32 - 1;

const LETTER_OF = new Map(LETTERS);

/** What leaves is expected, what arrives is injected. */
export type Direction = '>' | '<';

/**
 * A segment as packetdrill writes it: `S. 0:0(0) ack 1 <mss 1460>`, with the Window field as it is on
 * the wire where it is injected. null: its text goes beyond sequence number 2^32 - 1, which the
 * grammar does not allow.
 */
export function packetText(direction: Direction, segment: Segment, bases: Bases): string | null {
  const { seq, ack, ctl, wnd, text } = segment;
  const [mine, yours] =
    direction === '>' ? [bases.own, bases.peer] : ([bases.peer, bases.own] as const);
  const from = (seq - mine) >>> 0;
  const to = from + text.length;
  if (to > HIGHEST) return null;
  // In tcpdump's order URG would stand behind the dot, where the grammar has nothing more.
  const letters = CONTROL_BITS.map((bit) => (ctl.includes(bit) ? LETTER_OF.get(bit) : ''));
  const options = optionsText(segment);
  return [
    direction,
    letters.join('') || '-',
    `${from}:${to}(${text.length})`,
    ...(has(segment, 'ACK') ? [`ack ${(ack - yours) >>> 0}`] : []),
    ...(direction === '<' ? [`win ${wnd}`] : []),
    ...(options.length === 0 ? [] : [`<${options.join(',')}>`]),
  ].join(' ');
}

/**
 * Options in the order in which Linux writes them, and with its NOPs, because packetdrill compares
 * their octets; without SACK-permitted, as scripts switch SACK off.
 */
function optionsText({ mss, timestamps, windowScale }: Segment): string[] {
  return [
    ...(mss === undefined ? [] : [`mss ${mss}`]),
    ...(timestamps === undefined
      ? []
      : ['nop', 'nop', `TS val ${timestamps.value} ecr ${timestamps.echo}`]),
    ...(windowScale === undefined ? [] : ['nop', `wscale ${windowScale}`]),
  ];
}

/** Where each end's numbers begin; 0 where that end never sends a SYN. */
export function basesOf(run: Timeline, host: HostId): Bases {
  const arrived = run.steps.flatMap(({ what }) =>
    what.kind === 'arrival' ? [flightOf(run, what.flight)] : [],
  );
  const ofPeer = arrived.filter(({ to, segment }) => to === host && has(segment, 'SYN'));
  const peer = ofPeer.find(({ origin }) => origin === 'sent') ?? ofPeer[0];
  return { own: synsOf(run, host)[0]?.segment.seq ?? 0, peer: peer?.segment.seq ?? 0 };
}

/** The SYNs, and SYN,ACKs, that a host's own TCP sends. */
export const synsOf = ({ flights }: Timeline, host: HostId): Flight[] =>
  flights.filter(
    ({ from, origin, segment }) => from === host && origin === 'sent' && has(segment, 'SYN'),
  );
