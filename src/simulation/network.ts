/** What the network does: it takes segments, carries, loses, doubles, keeps and refuses them. */
import { handle } from '../tcp';
import { RFC_PARAMETERS } from '../tcp/parameters';
import type { Segment } from '../tcp/segment';
import type { Socket } from '../tcp/tcb';
import { enqueue } from './agenda';
import { addToChain } from './endless';
import { type HostId, type Mischief, otherHost } from './deed';
import { fateOfNext } from './fated';
import { inItsPlace } from './own-options';
import { lossAfter, type Passage, passage } from './path';
import { record, type Run } from './run';
import type { Fate, Flight, Origin } from './timeline';

/** How many ms later than its original would have a copy arrives. */
const COPY_LAG = 40;

/** What departs in one step, and who it is from and for. */
export interface Departure {
  readonly at: number;
  readonly from: HostId;
  readonly source: Socket;
  readonly destination: Socket;
  readonly segments: readonly Segment[];
  readonly origin: Origin;
  readonly again: boolean;
}

/** Lets segments go; returns the ids of the flights, those of the network's copies included. */
export function depart(run: Run, { segments, at, ...rest }: Departure): number[] {
  const launched = segments.map((segment) => {
    const common = { ...rest, to: otherHost(rest.from), segment, departs: at };
    const way = passage(run.weather, rest.from, run.flights.length);
    return { common, way, id: launch(run, common, way) };
  });
  // Copies come last: the numbers of what departs together are not moved by them.
  const copies = launched.flatMap(({ common, way, id }) => {
    const asked = deedsOn(run, id).some(({ kind }) => kind === 'duplicate');
    if (!asked && !way.doubled) return [];
    const late = { takes: way.takes + COPY_LAG, lost: false, doubled: false };
    return launch(run, { ...common, origin: 'copy' }, late);
  });
  return [...launched.map(({ id }) => id), ...copies];
}

const deedsOn = (run: Run, id: number): readonly Mischief[] => run.mischief.get(id) ?? [];

/** A flight begins: the path says how long it is in the air, then comes what is done to it. */
function launch(
  run: Run,
  flight: Omit<Flight, 'id' | 'lands' | 'lost' | 'fate' | 'delayed' | 'altered'>,
  way: Passage,
): number {
  const id = run.flights.length;
  if (flight.origin !== 'copy') {
    const fated = fateOfNext(run.fated, flight.from, flight.segment);
    if (fated.length > 0) run.mischief.set(id, [...fated, ...deedsOn(run, id)]);
  }
  const own = deedsOn(run, id);
  const delayed = own.reduce((sum, deed) => (deed.kind === 'delay' ? sum + deed.by : sum), 0);
  const other = own.findLast((deed) => deed.kind === 'replace');
  const fate = fateOf(run, flight, own, way);
  const whole = way.takes + delayed;
  const lands = flight.departs + (fate === null ? whole : lossAfter(whole));
  const { segment: sent } = flight;
  const segment = other === undefined ? sent : inItsPlace(other.segment, sent);
  const lost = fate !== null;
  const altered = other === undefined ? null : sent;
  run.flights.push({ ...flight, segment, id, lands, lost, fate, delayed, altered });
  run.air = [...run.air, id];
  addToChain(run.echoes, id);
  enqueue(run.agenda, { at: lands, kind: 'land', flight: id });
  return id;
}

/** Why a segment that departs now will not arrive; null: it will. */
function fateOf(
  run: Run,
  flight: Pick<Flight, 'to' | 'destination' | 'origin'>,
  own: readonly Mischief[],
  way: Passage,
): Fate | null {
  if (own.some(({ kind }) => kind === 'drop')) return 'dropped';
  if (own.some(({ kind }) => kind === 'hold')) return 'held';
  if (flight.destination.address !== run.stage.hosts[flight.to].address) return 'nobody';
  if (!run.whole) return 'cable';
  // What the firewall says itself is on the near side of it.
  if (run.firewall !== 'off' && flight.origin !== 'firewall') {
    return run.firewall === 'drop' ? 'firewall' : 'rejected';
  }
  return way.lost ? 'chance' : null;
}

/** The cable is cut: what is on its way is lost, at the usual place or where it is by now. */
export function loseAll(run: Run, at: number): void {
  for (const id of run.air) {
    const flight = run.flights[id];
    if (flight === undefined || flight.lost) continue;
    const lands = Math.max(at, flight.departs + lossAfter(flight.lands - flight.departs));
    run.flights[id] = { ...flight, lost: true, fate: 'cable', lands };
    run.agenda = run.agenda.filter((item) => item.kind !== 'land' || item.flight !== id);
    enqueue(run.agenda, { at: lands, kind: 'land', flight: id });
  }
}

/** A flight is lost; a firewall that says so answers as a host without that connection would. */
export function lose(run: Run, at: number, flight: Flight): void {
  if (flight.fate === 'held') run.held = new Set([...run.held, flight.id]);
  const sent = flight.fate === 'rejected' ? reject(run, at, flight) : [];
  record(run, at, null, { kind: 'loss', flight: flight.id }, [], sent);
}

function reject(run: Run, at: number, { segment, to, source, destination }: Flight): number[] {
  const event = { kind: 'segment', segment, from: source } as const;
  const { sent } = handle(null, event, { now: at, parameters: RFC_PARAMETERS, iss: 0 });
  const back = { from: to, source: destination, destination: source, origin: 'firewall' as const };
  return depart(run, { at, ...back, segments: sent, again: false });
}

/** Lets a held segment go on; one that is not held (any more) stays where it is. */
export function release(run: Run, at: number, id: number): void {
  const flight = run.flights[id];
  if (flight === undefined || !run.held.has(id)) return;
  run.held = new Set([...run.held].filter((other) => other !== id));
  const { from, source, destination, segment } = flight;
  const segments = [segment];
  const sent = depart(run, {
    at,
    from,
    source,
    destination,
    segments,
    origin: 'injected',
    again: false,
  });
  record(run, at, null, { kind: 'injection', flight: sent[0] ?? 0, released: id }, [], sent);
}
