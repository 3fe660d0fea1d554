import { type ActItem, enqueue, type Item, late } from './agenda';
import {
  type Act,
  type Change,
  HOST_IDS,
  type HostId,
  type Intervention,
  isMischief,
  type Mischief,
} from './deed';
import { type DueTimer, nextTimer, soonestTimer } from './due-timers';
import { beginChain, goOn, isEndless, noEchoes } from './endless';
import { isListening, newHost, powerCycled, queuesOf } from './host';
import { type Fated, fatedIn } from './fated';
import { floodOf, injectionOf } from './injection';
import { depart, lose, loseAll, release } from './network';
import {
  abortOnHost,
  callOnHost,
  type HostTurn,
  receive,
  segmentOnHost,
  timeoutOnHost,
  unread,
} from './on-host';
import { STEADY_PATH } from './path';
import { readEnds } from './read-ends';
import { peerOf, record, type Run, type Stage } from './run';
import { scriptedCall, wake } from './script';
import type { Happening, Timeline } from './timeline';

export type { Stage } from './run';

/** Whatever happens in it: a run that is not over after so many steps is stopped and called endless. */
const MOST_STEPS = 4_000;
/** So is one that lasts longer than a day and an hour, ms: who probes a shut window never stops by himself. */
export const LONGEST = 90_000_000;
/** So many SYNs from nowhere may come in one run: each is answered again and again. */
export const MOST_SYNS = 200;

/**
 * Runs a stage to its end. Pure: the same arguments give the same timeline.
 *
 * A viewer's call ends the script there: calls that it still held are left out, so that nobody
 * closes behind the viewer's back. Everything else a viewer does leaves the script as it is.
 */
export function simulate(
  stage: Stage,
  interventions: readonly Intervention[] = [],
  mostSteps = MOST_STEPS,
): Timeline {
  const run = prepare(stage, interventions);
  start(run);
  let event = nextEvent(run);
  while (event !== null && event.at <= LONGEST && run.steps.length < mostSteps && !isStuck(run)) {
    advance(run, event);
    event = nextEvent(run);
  }
  const [first, ...rest] = run.steps;
  if (first === undefined) throw new Error('a run has a first step');
  return { steps: [first, ...rest], flights: run.flights, endless: event !== null };
}

/** Nothing but echoes is left, and nobody is going to do anything about it. */
const isStuck = ({ echoes, agenda }: Run): boolean =>
  isEndless(echoes) && agenda.every(({ kind }) => kind === 'land');

function prepare(stage: Stage, interventions: readonly Intervention[]): Run {
  const acts = interventions.filter((deed) => !isMischief(deed));
  const scripted = stage.script.filter((deed) => !isMischief(deed));
  const calls = acts.flatMap((act) => (act.kind === 'call' ? [act.at] : []));
  const run: Run = {
    stage,
    hosts: {
      client: newHost('client', stage.hosts.client),
      server: newHost('server', stage.hosts.server),
    },
    steps: [],
    flights: [],
    air: [],
    agenda: [],
    waiting: scripted.map((deed) => ({ act: deed, when: deed.when })),
    putOff: [],
    mischief: byFlight(interventions.filter(isMischief)),
    fated: fatedBy(stage),
    weather: { ...STEADY_PATH, ...stage.path },
    whole: true,
    firewall: 'off',
    held: new Set(),
    echoes: noEchoes(),
    floodable: MOST_SYNS,
    scriptEnds: Math.min(Number.POSITIVE_INFINITY, ...calls),
  };
  for (const act of acts) {
    // What is so from the very beginning is so before the script begins.
    const intervention = act.at > 0 || !isChange(act);
    enqueue(run.agenda, { at: act.at, kind: 'act', act, intervention });
  }
  return run;
}

/** What the script does to flights, as far as they come to be. */
function fatedBy(stage: Stage): Fated {
  const scene = stage.plain ?? stage;
  const known = FATED.get(scene);
  const fated = known ?? workOutFate(scene);
  FATED.set(scene, fated);
  return { ...fated, seen: new Map() };
}

const FATED = new WeakMap<Stage, Fated>();
const NOTHING: Fated = { deeds: new Map(), seen: new Map() };

/** Drop by drop: what is done to a later flight is meant for the run in which the earlier is done. */
function workOutFate(scene: Stage): Fated {
  const deeds = scene.script.filter(isMischief).toSorted((a, b) => a.flight - b.flight);
  let fated = NOTHING;
  deeds.forEach((_, i) => {
    FATED.set(scene, fated);
    fated = fatedIn(simulate(scene), deeds.slice(0, i + 1));
  });
  return fated;
}

function byFlight(deeds: readonly Mischief[]): Map<number, Mischief[]> {
  const table = new Map<number, Mischief[]>();
  for (const deed of deeds) table.set(deed.flight, [...(table.get(deed.flight) ?? []), deed]);
  return table;
}

const isChange = ({ kind }: Act): boolean =>
  kind === 'path' || kind === 'cable' || kind === 'firewall' || kind === 'habit';

/** The first step: how the scene finds its hosts. */
function start(run: Run): void {
  const outcomes = HOST_IDS.flatMap((id) => {
    if (!run.stage.hosts[id].listening) return [];
    const turn = callOnHost(run.hosts[id], { name: 'listen' }, peerOf(run, id), 0);
    run.hosts = { ...run.hosts, [id]: turn.host };
    return [turn.outcome];
  });
  record(run, 0, null, { kind: 'start' }, outcomes, []);
  wake(run, 0);
}

/** What happens next; null: nothing. */
function nextEvent(run: Run): DueTimer | Item | null {
  const item = run.agenda[0];
  const timer = soonestTimer(run.hosts);
  const timerFirst =
    timer !== null && (!item || timer.at < item.at || (timer.at === item.at && late(item)));
  return timerFirst ? timer : (item ?? null);
}

function advance(run: Run, event: DueTimer | Item): void {
  if ('timer' in event) return expire(run, event);
  run.agenda.shift();
  if (event.kind === 'land') land(run, event.at, event.flight);
  else perform(run, event);
}

function expire(run: Run, { host, key, timer, at }: DueTimer): void {
  const turn = timeoutOnHost(run.hosts[host], key, timer, at);
  if (turn === null) return;
  goOn(run.echoes, null, run.hosts[host], turn.host);
  follow(run, at, { kind: 'timeout', timer }, turn);
}

/** A flight ends: it arrives, or it is lost on the way. */
function land(run: Run, at: number, id: number): void {
  const flight = run.flights[id];
  if (flight === undefined) return;
  run.air = run.air.filter((other) => other !== id);
  if (flight.lost) return lose(run, at, flight);
  const { segment, source, destination } = flight;
  const turn = segmentOnHost(run.hosts[flight.to], segment, source, destination, at);
  goOn(run.echoes, id, run.hosts[flight.to], turn.host);
  follow(run, at, { kind: 'arrival', flight: id }, turn);
}

/** Somebody does something. */
function perform(run: Run, item: ActItem): void {
  const { at, act, intervention } = item;
  beginChain(run.echoes);
  switch (act.kind) {
    case 'call': {
      const call = intervention ? act.call : scriptedCall(run, item, act);
      if (call === null) return;
      const host = run.hosts[act.host];
      const turn = callOnHost(host, call, peerOf(run, act.host), at);
      follow(run, at, { kind: 'call', call, intervention }, turn);
      if (isListening(host) && !isListening(run.hosts[act.host])) abandon(run, at, act.host);
      if (call.name === 'accept' && !intervention) resume(run, at, act.host);
      return;
    }
    case 'inject': {
      const sent = depart(run, injectionOf(run, at, act));
      record(run, at, null, { kind: 'injection', flight: sent[0] ?? 0 }, [], sent);
      return;
    }
    case 'flood': {
      const count = Math.min(act.count, run.floodable);
      const before = MOST_SYNS - run.floodable;
      run.floodable -= count;
      const sent = floodOf(run, at, { ...act, count }, before).flatMap((departure) =>
        depart(run, departure),
      );
      record(run, at, null, { kind: 'flood', count }, [], sent);
      return;
    }
    case 'release':
      return release(run, at, act.flight);
    case 'power-cycle':
      run.hosts = { ...run.hosts, [act.host]: powerCycled(run.hosts[act.host]) };
      record(run, at, act.host, { kind: 'power-cycle', intervention }, [], []);
      return wake(run, at);
    case 'path':
    case 'cable':
    case 'firewall':
    case 'habit':
      return alter(run, at, act, intervention || at === 0);
  }
}

/** With the listening socket go the connections that nobody has accepted: as stacks do, by RST. */
function abandon(run: Run, at: number, id: HostId): void {
  const { syn, accept } = queuesOf(run.hosts[id]);
  for (const key of [...syn, ...accept]) {
    const turn = abortOnHost(run.hosts[id], key, at);
    const call = { name: 'abort' } as const;
    if (turn !== null) follow(run, at, { kind: 'call', call, intervention: false }, turn);
  }
}

/** Something around the connections is different from now on. */
function alter(run: Run, at: number, change: Change, intervention: boolean): void {
  const what = { kind: 'change', change, intervention } as const;
  switch (change.kind) {
    case 'path':
      run.weather = { ...run.weather, ...change.weather };
      break;
    case 'cable':
      run.whole = change.whole;
      if (!change.whole) loseAll(run, at);
      break;
    case 'firewall':
      run.firewall = change.mode;
      break;
    case 'habit': {
      const { host, habit, on } = change;
      const habits = { ...run.hosts[host].habits, [habit]: on };
      run.hosts = { ...run.hosts, [host]: readEnds({ ...run.hosts[host], habits }) };
      record(run, at, host, what, [], []);
      if (on) catchUp(run, at, host);
      return;
    }
  }
  record(run, at, null, what, [], []);
}

/** A program that does again what it had left undone: it accepts, reads and closes, in this order. */
function catchUp(run: Run, at: number, id: HostId): void {
  const make = (name: 'accept' | 'recv', turn: HostTurn): void =>
    follow(run, at, { kind: 'call', call: { name }, intervention: false }, turn);
  const { accepts, reads } = run.hosts[id].habits;
  const waiting = accepts ? queuesOf(run.hosts[id]).accept : [];
  for (const _ of waiting) {
    const turn = callOnHost(run.hosts[id], { name: 'accept' }, peerOf(run, id), at);
    make('accept', turn);
  }
  for (const key of reads ? unread(run.hosts[id]) : []) {
    const tcb = run.hosts[id].connections[key];
    if (tcb !== undefined) make('recv', receive(run.hosts[id], tcb, at));
  }
  resume(run, at, id);
}

/** A program makes the calls that it had put off, unless they still have to wait. */
function resume(run: Run, at: number, id: HostId): void {
  const isOwn = ({ act }: ActItem): boolean => act.kind === 'call' && act.host === id;
  const own = run.putOff.filter(isOwn);
  run.putOff = run.putOff.filter((item) => !isOwn(item));
  for (const item of own) perform(run, { ...item, at });
}

/** Takes over what a host did, lets an owed ACK go when nothing else is to come in this instant. */
function follow(run: Run, at: number, what: Happening, turn: HostTurn): void {
  const id = turn.host.id;
  run.hosts = { ...run.hosts, [id]: readEnds(turn.host) };
  const again = turn.outcome.because.some(
    ({ rule }) => rule === 'timeout.retransmission' || rule === 'seq.syn-again',
  );
  const sent = departAll(run, at, turn, again);
  const index = record(run, at, id, what, [turn.outcome], sent);
  wake(run, at);
  if (!moreToCome(run, at, id)) payOwedAck(run, at, id, index);
}

/** Will this host do something else in the same ms, on which an ACK might ride? */
function moreToCome(run: Run, at: number, id: HostId): boolean {
  for (const item of run.agenda) {
    if (item.at !== at || late(item)) return false;
    const flight = item.kind === 'land' ? run.flights[item.flight] : undefined;
    if (flight?.to === id && !flight.lost) return true;
    const calls = item.kind === 'act' && item.act.kind === 'call' && item.act.host === id;
    if (calls && at <= run.scriptEnds) return true;
  }
  return false;
}

/** The ACK that was owed belongs to the step that owed it. */
function payOwedAck(run: Run, at: number, id: HostId, index: number): void {
  const due = nextTimer(run.hosts[id]);
  if (due === null || due.timer !== 'ack' || due.at > at) return;
  const turn = timeoutOnHost(run.hosts[id], due.key, 'ack', at);
  const step = run.steps[index];
  if (turn === null || step === undefined) return;
  run.hosts = { ...run.hosts, [id]: turn.host };
  const sent = departAll(run, at, turn, false);
  run.steps[index] = {
    ...step,
    sent: [...step.sent, ...sent],
    because: [...step.because, ...turn.outcome.because],
    hosts: run.hosts,
    air: run.air,
  };
}

function departAll(run: Run, at: number, turn: HostTurn, again: boolean): number[] {
  const { local: source, peer: destination, outcome } = turn;
  const segments = outcome.sent;
  const from = turn.host.id;
  return depart(run, { at, from, source, destination, segments, origin: 'sent', again });
}
