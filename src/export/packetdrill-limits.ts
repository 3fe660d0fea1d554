import type { HostId } from '../simulation/deed';
import { portsOf, portOf } from '../simulation/thread';
import { type Flight, flightOf, type Step, type Timeline } from '../simulation/timeline';
import { has } from '../tcp/segment';
import type { CallLimit } from './packetdrill-calls';
import { synsOf } from './packetdrill-packets';

/** Why a run can't be said as a test of one of its ends. */
export type Reason =
  | CallLimit
  /** There is more than one connection; packetdrill follows one socket. */
  | 'several'
  /** SYNs come from many addresses. */
  | 'flood'
  /** The end under test forgets everything. */
  | 'power-cycle'
  /** A program on it writes segments by hand. */
  | 'crafted'
  /** Another segment leaves than its TCP has sent. */
  | 'replaced'
  /** Its receive window shuts; how much a kernel buffers is its own business. */
  | 'window'
  | 'fast-open'
  /** It probes an idle connection, at intervals that a script would have to wait for. */
  | 'keep-alive'
  /** A segment's numbers lie before the SYN, and its text reaches beyond it. */
  | 'numbers'
  /** A segment that comes echoes a timestamp that this end has not sent; packetdrill can't map it. */
  | 'echo'
  /** Nothing comes in, nothing goes out, nothing is called. */
  | 'nothing';

/** It can't be said, and in which step that begins, from 0. */
export interface Impossible {
  readonly impossible: Reason;
  readonly step: number;
}

/** The first step of a run that no script for `host` can have; null: there is none. */
export function firstLimit(run: Timeline, host: HostId): Impossible | null {
  const [first] = portsOf(run);
  const [syn] = synsOf(run, host);
  const stamps = new Set<number>();
  for (const [step, each] of run.steps.entries()) {
    const flights = flightsAt(run, each, host);
    const impossible =
      limitOfStep(run, each, host) ??
      flights.map((flight) => limitOfFlight(flight, host)).find((reason) => reason !== null) ??
      (flights.some((flight) => isOther(flight, each, host, first ?? null, syn ?? null))
        ? 'several'
        : null) ??
      (flights.some((flight) => echoesNothing(flight, host, stamps)) ? 'echo' : null);
    if (impossible !== null) return { impossible, step };
  }
  return null;
}

/**
 * Does it bring an echo of none of the TSvals in `stamps`? Those that leave are added: packetdrill
 * maps a TSecr beside an ACK by the TSvals that it has seen.
 */
function echoesNothing({ from, segment }: Flight, host: HostId, stamps: Set<number>): boolean {
  const { timestamps } = segment;
  if (timestamps === undefined) return false;
  if (from !== host) return has(segment, 'ACK') && !stamps.has(timestamps.echo);
  stamps.add(timestamps.value);
  return false;
}

/** What its TCP sends in a step, and what reaches it. */
export function flightsAt(run: Timeline, { what, sent }: Step, host: HostId): Flight[] {
  const arrived = what.kind === 'arrival' ? [flightOf(run, what.flight)] : [];
  const left = sent.map((id) => flightOf(run, id));
  return [
    ...arrived.filter(({ to }) => to === host),
    ...left.filter(({ from, origin }) => from === host && origin === 'sent'),
  ];
}

function limitOfStep(
  run: Timeline,
  { what, host: where, sent }: Step,
  host: HostId,
): Reason | null {
  switch (what.kind) {
    case 'flood':
      return sent.some((id) => flightOf(run, id).to === host) ? 'flood' : null;
    case 'power-cycle':
      return where === host ? 'power-cycle' : null;
    case 'timeout':
      return where === host && what.timer === 'keep-alive' ? 'keep-alive' : null;
    case 'injection': {
      const { origin, from } = flightOf(run, what.flight);
      return origin === 'crafted' && from === host ? 'crafted' : null;
    }
    default:
      return null;
  }
}

function limitOfFlight({ from, segment, altered }: Flight, host: HostId): Reason | null {
  if (segment.fastOpen !== undefined) return 'fast-open';
  if (from !== host) return null;
  if (altered !== null) return 'replaced';
  return segment.wnd === 0 && !has(segment, 'RST') ? 'window' : null;
}

/** Is it of another connection than the first? One from the same port has another ISS. */
function isOther(
  flight: Flight,
  { hosts }: Step,
  host: HostId,
  port: number | null,
  syn: Flight | null,
): boolean {
  const own = portOf(flight, hosts);
  if (own === null || (port !== null && own !== port)) return true;
  const opens = flight.from === host && has(flight.segment, 'SYN');
  return opens && syn !== null && flight.segment.seq !== syn.segment.seq;
}
