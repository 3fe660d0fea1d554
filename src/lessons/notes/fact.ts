import type { HostId } from '../../simulation/deed';
import { connectionOf, isListening, queuesOf } from '../../simulation/host';
import { type Flight, flightOf, stepOf, type Timeline } from '../../simulation/timeline';
import type { RuleId } from '../../tcp/rules';
import { type State, type Tcb, type Timer, TIMERS } from '../../tcp/tcb';
import { type Layer, litAt } from '../layers';
import { type Bits, bitsOf } from './moment';

/** What a segment has to be like; what is absent may be anything. Numbers mod 2^32, octets of text. */
interface Like {
  readonly from: HostId;
  readonly bits: Bits;
  readonly seq?: number;
  readonly ack?: number;
  readonly octets?: number;
}

/** Something that is true at a step of a run. */
export type Fact =
  | { readonly kind: 'state'; readonly host: HostId; readonly is: State }
  /** In this very step one state became another. */
  | { readonly kind: 'moved'; readonly host: HostId; readonly from: State; readonly to: State }
  | ({ readonly kind: 'sent' } & Like)
  | ({ readonly kind: 'landed' } & Like)
  /** A timer that runs, and for how long it was set, ms; `anew`: in this very step. */
  | {
      readonly kind: 'timer';
      readonly host: HostId;
      readonly timer: Timer;
      readonly ms: number;
      readonly anew?: true;
    }
  | { readonly kind: 'no-timer'; readonly host: HostId }
  /** All connections of a host by their states, and whether a program listens besides. */
  | {
      readonly kind: 'sockets';
      readonly host: HostId;
      readonly listens: boolean;
      readonly connections: readonly State[];
    }
  /** So many connections wait for accept(). */
  | { readonly kind: 'unaccepted'; readonly host: HostId; readonly count: number }
  /** So many octets the program of a host has read on the connection that its lane shows. */
  | { readonly kind: 'read'; readonly host: HostId; readonly octets: number }
  /** So many octets of its connection can be read, or have been. */
  | { readonly kind: 'got'; readonly host: HostId; readonly octets: number }
  /** In this very step a call fails, with what TCP says. */
  | { readonly kind: 'failed'; readonly host: HostId; readonly reply: string }
  /** The layers that are lit, from below; the others are dark. */
  | { readonly kind: 'layers'; readonly lit: readonly Layer[] }
  | { readonly kind: 'rule'; readonly rule: RuleId }
  /** At least so many ms of simulated time have gone by. */
  | { readonly kind: 'since'; readonly ms: number };

/** Is it true after step `k` of this run? */
export function isTrue(fact: Fact, timeline: Timeline, k: number): boolean {
  const step = stepOf(timeline, k);
  switch (fact.kind) {
    case 'state':
      return step.hosts[fact.host].state === fact.is;
    case 'moved': {
      const was = stepOf(timeline, k - 1).hosts[fact.host].state;
      return k > 0 && was === fact.from && step.hosts[fact.host].state === fact.to;
    }
    case 'sent':
      return step.sent.some((id) => isLike(fact, flightOf(timeline, id)));
    case 'landed':
      return step.what.kind === 'arrival' && isLike(fact, flightOf(timeline, step.what.flight));
    case 'timer': {
      const tcb = connectionOf(step.hosts[fact.host]);
      const began = tcb?.started[fact.timer] ?? null;
      const ends = tcb?.deadline[fact.timer] ?? null;
      if (began === null || ends === null || ends - began !== fact.ms) return false;
      return fact.anew !== true || began === step.at;
    }
    case 'no-timer': {
      const tcb = connectionOf(step.hosts[fact.host]);
      return tcb !== null && TIMERS.every((timer) => tcb.deadline[timer] === null);
    }
    case 'sockets': {
      const host = step.hosts[fact.host];
      const states = Object.values(host.connections).map(({ state }) => state);
      return isListening(host) === fact.listens && states.join() === fact.connections.join();
    }
    case 'unaccepted':
      return queuesOf(step.hosts[fact.host]).accept.length === fact.count;
    case 'read':
      return octetsRead(connectionOf(step.hosts[fact.host])) === fact.octets;
    case 'got':
      return connectionOf(step.hosts[fact.host])?.readable === fact.octets;
    case 'failed':
      return step.host === fact.host && step.reply === fact.reply;
    case 'layers':
      return litAt(timeline, k).join() === fact.lit.join();
    case 'rule':
      return step.because.some(({ rule }) => rule === fact.rule);
    case 'since':
      return step.at >= fact.ms;
  }
}

/** Octets that a program has taken; none where there is no connection. */
const octetsRead = (tcb: Tcb | null): number =>
  tcb === null ? 0 : tcb.readable - tcb.unread.length;

const isLike = ({ from, bits, seq, ack, octets }: Like, flight: Flight): boolean =>
  flight.from === from &&
  bitsOf(flight.segment) === bits &&
  (seq ?? flight.segment.seq) === flight.segment.seq &&
  (ack ?? flight.segment.ack) === flight.segment.ack &&
  (octets ?? flight.segment.text.length) === flight.segment.text.length;
