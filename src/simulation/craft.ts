/** Segments made by hand: what would be right now, and between whom. */
import type { ControlBit, Segment } from '../tcp/segment';
import type { Socket, Tcb } from '../tcp/tcb';
import { windowField } from '../tcp/window';
import { type HostId, otherHost } from './deed';
import { connectionOf, fourTuple, type Host, nextIss, socketOf } from './host';
import { inOwnName } from './own-options';
import { stepOf, type Timeline } from './timeline';

/** What somebody may want to send. */
export const PRESETS = ['SYN', 'ACK', 'DATA', 'FIN', 'RST'] as const;
export type Preset = (typeof PRESETS)[number];

/** All that can be chosen about a segment. `ack` is kept while the ACK bit is off. */
export interface Fields {
  readonly ctl: readonly ControlBit[];
  /** Sequence numbers mod 2^32. */
  readonly seq: number;
  readonly ack: number;
  /** The Window field. */
  readonly wnd: number;
  readonly octets: number;
}

/** The fields that hold a number. */
export const FIELD_NAMES = ['seq', 'ack', 'wnd', 'octets'] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** Why a text is not the number that a field needs. */
export type Refusal = 'empty' | 'not-whole' | 'too-high';

/** A whole number from 0 to `most`, or why it is none. */
export function readNumber(text: string, most: number): number | Refusal {
  const digits = text.trim();
  if (digits === '') return 'empty';
  if (!/^\d+$/.test(digits)) return 'not-whole';
  return Number(digits) > most ? 'too-high' : Number(digits);
}

/** The largest number that the Window field holds. */
const MOST_FIELD = 65_535;
/** Octets of text in the preset DATA. */
const GREETING = 5;

const BITS: { readonly [P in Preset]: readonly ControlBit[] } = {
  SYN: ['SYN'],
  ACK: ['ACK'],
  DATA: ['PSH', 'ACK'],
  FIN: ['FIN', 'ACK'],
  RST: ['RST'],
};

/**
 * The segment that `host`'s own TCP would send now, if it sent one of this kind: from the TCB of the
 * connection that its lane shows. Without a TCB nothing but a SYN has right numbers (its ISS); the
 * other kinds get the same SEQ, and 0 to acknowledge.
 */
export function rightNow(host: Host, preset: Preset): Fields {
  const tcb = connectionOf(host);
  const octets = preset === 'DATA' ? GREETING : 0;
  if (tcb === null) {
    const wnd = Math.min(MOST_FIELD, host.setup.parameters.receiveBuffer);
    return { ctl: BITS[preset], seq: nextIss(host), ack: 0, wnd, octets };
  }
  const { state, rcv } = tcb;
  const ctl: Fields['ctl'] =
    preset === 'SYN' && state === 'SYN-RECEIVED' ? ['SYN', 'ACK'] : BITS[preset];
  return {
    ctl,
    seq: seqOf(host, tcb, preset),
    // Before the peer's SYN has come there is nothing to acknowledge (§3.10.7.3).
    ack: state === 'SYN-SENT' ? 0 : rcv.nxt,
    wnd: windowField(tcb, ctl.includes('SYN')),
    octets,
  };
}

function seqOf(host: Host, { state, iss, snd, fin }: Tcb, preset: Preset): number {
  if (preset === 'FIN') return fin ?? snd.nxt;
  if (preset !== 'SYN') return snd.nxt;
  // In a synchronized state a SYN can only be meant for the next connection.
  return state === 'SYN-SENT' || state === 'SYN-RECEIVED' ? iss : nextIss(host);
}

/** What a host would most likely send now. */
export const likely = (host: Host): Preset => {
  const tcb = connectionOf(host);
  return tcb === null || tcb.state === 'SYN-SENT' ? 'SYN' : 'ACK';
};

/** The fields of a segment, to be changed. */
export const fieldsOf = ({ ctl, seq, ack, wnd, text }: Segment): Fields => ({
  ctl,
  seq,
  ack,
  wnd,
  octets: text.length,
});

/** So many earlier segments are offered. */
const MOST_EARLIER = 40;

/** The flights that have left `from` by step `k`, each kind of segment once, the newest first. */
export function earlierFrom(timeline: Timeline, k: number, from: HostId): number[] {
  const seen = new Map<string, number>();
  for (let i = Math.min(k, timeline.steps.length - 1); i >= 0 && seen.size < MOST_EARLIER; i--) {
    for (const id of stepOf(timeline, i).sent) {
      const flight = timeline.flights[id];
      if (flight === undefined || flight.from !== from) continue;
      const { ctl, seq, ack, wnd, octets } = fieldsOf(flight.segment);
      const name = [ctl.join('+'), seq, ack, wnd, octets].join(' ');
      if (!seen.has(name)) seen.set(name, id);
    }
  }
  return [...seen.values()];
}

/** The sockets at both ends of the connection that the lanes show. */
export interface Ends {
  readonly client: Socket;
  readonly server: Socket;
}

export function endsOf({ client, server }: { readonly [H in HostId]: Host }): Ends {
  const here = connectionOf(client)?.local ?? connectionOf(server)?.remote;
  return { client: here ?? socketOf(client.setup), server: socketOf(server.setup) };
}

/** A segment that a program on `host` has made, as it leaves: with its TCP's options. `now` in ms. */
export const ownSegment = (host: Host, segment: Segment, ends: Ends, now: number): Segment =>
  inOwnName(host, segment, ends[host.id], ends[otherHost(host.id)], now);

/** The TCB that would meet a segment for this end: the connection's, or a listener's; null: CLOSED. */
export function metBy(host: Host, ends: Ends): Tcb | null {
  const peer = ends[host.id === 'client' ? 'server' : 'client'];
  const local = ends[host.id];
  return host.connections[fourTuple(local, peer)] ?? host.listeners[local.port] ?? null;
}
