import type { Segment } from '../tcp/segment';
import type { Socket } from '../tcp/tcb';
import type { Outcome } from '../tcp/turn';
import { enqueue, type Item, late } from './agenda';
import {
  type Act,
  type Deed,
  HOST_IDS,
  type HostId,
  type Intervention,
  isMischief,
  type Mischief,
  otherHost,
  type When,
} from './deed';
import {
  callOnHost,
  type DueTimer,
  type Host,
  type HostSetup,
  type HostTurn,
  newHost,
  nextTimer,
  powerCycled,
  segmentOnHost,
  socketOf,
  soonestTimer,
  tcbOf,
  timeoutOnHost,
} from './host';
import { lossAfter, type Passage, type Path, passage } from './path';
import type { Flight, Happening, Step, Timeline } from './timeline';

/** What a run is made from. */
export interface Stage {
  readonly hosts: { readonly [H in HostId]: HostSetup };
  readonly path: Path;
  readonly script: readonly Deed[];
}

/** A run that is not over after so many steps is stopped and called endless. */
const MOST_STEPS = 20_000;

/** How many ms later than its original would have a copy arrives. */
const COPY_LAG = 40;

/** What has been worked out so far. */
interface Run {
  readonly stage: Stage;
  hosts: { [H in HostId]: Host };
  readonly steps: Step[];
  readonly flights: Flight[];
  air: readonly number[];
  /** What is still to come, soonest first; interventions after all else of their ms. */
  agenda: Item[];
  /** Scripted acts that wait for their host to get somewhere. */
  waiting: { readonly act: Act; readonly when: When }[];
  readonly mischief: readonly Mischief[];
  /** From here on the viewer's calls take the place of the script's. */
  readonly scriptEnds: number;
}

/**
 * Runs a stage to its end. Pure: the same arguments give the same timeline.
 *
 * A viewer's call ends the script there: calls that it still held are left out, so that nobody
 * closes behind the viewer's back. Mischief on a flight leaves the script as it is.
 */
export function simulate(
  stage: Stage,
  interventions: readonly Intervention[] = [],
  mostSteps = MOST_STEPS,
): Timeline {
  const run = prepare(stage, interventions);
  start(run);
  while (run.steps.length < mostSteps) if (!advance(run)) break;
  const [first, ...rest] = run.steps;
  if (first === undefined) throw new Error('a run has a first step');
  const endless = run.steps.length >= mostSteps && advance(run);
  return { steps: [first, ...rest], flights: run.flights, endless };
}

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
    mischief: [...stage.script.filter(isMischief), ...interventions.filter(isMischief)],
    scriptEnds: Math.min(Number.POSITIVE_INFINITY, ...calls),
  };
  for (const act of acts) enqueue(run.agenda, { at: act.at, kind: 'act', act, intervention: true });
  return run;
}

/** The first step: how the scene finds its hosts. */
function start(run: Run): void {
  const outcomes: Outcome[] = [];
  for (const id of HOST_IDS) {
    if (!run.stage.hosts[id].listening) continue;
    const turn = callOnHost(run.hosts[id], { name: 'listen' }, peerOf(run, id), 0);
    run.hosts = { ...run.hosts, [id]: turn.host };
    outcomes.push(turn.outcome);
  }
  record(run, 0, null, { kind: 'start' }, outcomes, []);
  wake(run, 0);
}

const peerOf = (run: Run, id: HostId): Socket => socketOf(run.stage.hosts[otherHost(id)]);

/** Works out the next event; false when there is none. */
function advance(run: Run): boolean {
  const item = run.agenda[0];
  const timer = soonestTimer(run.hosts);
  const timerFirst =
    timer !== null && (!item || timer.at < item.at || (timer.at === item.at && late(item)));
  if (timerFirst) {
    expire(run, timer);
    return true;
  }
  if (item === undefined) return false;
  run.agenda.shift();
  if (item.kind === 'land') land(run, item.at, item.flight);
  else perform(run, item.at, item.act, item.intervention);
  return true;
}

function expire(run: Run, { host, key, timer, at }: DueTimer): void {
  const turn = timeoutOnHost(run.hosts[host], key, timer, at);
  if (turn !== null) follow(run, at, { kind: 'timeout', timer }, turn);
}

/** A flight ends: it arrives, or it is lost on the way. */
function land(run: Run, at: number, id: number): void {
  const flight = run.flights[id];
  if (flight === undefined) return;
  run.air = run.air.filter((other) => other !== id);
  if (flight.lost) {
    record(run, at, null, { kind: 'loss', flight: id }, [], []);
    return;
  }
  const { segment, source, destination } = flight;
  const turn = segmentOnHost(run.hosts[flight.to], segment, source, destination, at);
  follow(run, at, { kind: 'arrival', flight: id }, turn);
}

/** Somebody does something. */
function perform(run: Run, at: number, act: Act, intervention: boolean): void {
  switch (act.kind) {
    case 'call': {
      if (!intervention && at > run.scriptEnds) return;
      const turn = callOnHost(run.hosts[act.host], act.call, peerOf(run, act.host), at);
      return follow(run, at, { kind: 'call', call: act.call, intervention }, turn);
    }
    case 'inject': {
      const from = otherHost(act.to);
      const [source, destination] = [peerOf(run, act.to), peerOf(run, from)];
      const ids = depart(run, at, from, source, destination, [act.segment], 'injected', false);
      record(run, at, null, { kind: 'injection', flight: ids[0] ?? 0 }, [], ids);
      return;
    }
    case 'power-cycle':
      run.hosts = { ...run.hosts, [act.host]: powerCycled(run.hosts[act.host]) };
      record(run, at, act.host, { kind: 'power-cycle', intervention }, [], []);
      wake(run, at);
  }
}

/** Takes over what a host did, lets an owed ACK go when nothing else is to come in this instant. */
function follow(run: Run, at: number, what: Happening, turn: HostTurn): void {
  const id = turn.host.id;
  run.hosts = { ...run.hosts, [id]: turn.host };
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

const departAll = (run: Run, at: number, turn: HostTurn, again: boolean): number[] =>
  depart(run, at, turn.host.id, turn.local, turn.peer, turn.outcome.sent, 'sent', again);

/** Lets segments go; returns the ids of the flights, those of the network's copies included. */
function depart(
  run: Run,
  at: number,
  from: HostId,
  source: Socket,
  destination: Socket,
  segments: readonly Segment[],
  origin: Flight['origin'],
  again: boolean,
): number[] {
  const launched = segments.map((own) => {
    const segment = replaced(run, run.flights.length) ?? own;
    const common = { from, to: otherHost(from), source, destination, segment, departs: at, again };
    const way = passage(run.stage.path, from, run.flights.length);
    return { common, way, id: launch(run, { ...common, origin }, way) };
  });
  // Copies come last: the numbers of what departs together are not moved by them.
  const copies = launched.flatMap(({ common, way, id }) => {
    if (!run.mischief.some((deed) => deed.kind === 'duplicate' && deed.flight === id)) return [];
    return launch(run, { ...common, origin: 'copy' }, { takes: way.takes + COPY_LAG, lost: false });
  });
  return [...launched.map(({ id }) => id), ...copies];
}

/** The segment that somebody has put in place of flight number `id`'s own. */
const replaced = (run: Run, id: number): Segment | undefined =>
  run.mischief.flatMap((deed) =>
    deed.kind === 'replace' && deed.flight === id ? [deed.segment] : [],
  )[0];

/** A flight begins: the path says how long it is in the air, then comes what is done to it. */
function launch(
  run: Run,
  flight: Omit<Flight, 'id' | 'lands' | 'lost' | 'delayed'>,
  { takes, lost: unlucky }: Passage,
): number {
  const id = run.flights.length;
  const own = run.mischief.filter((deed) => deed.flight === id);
  const delayed = own.reduce((sum, deed) => (deed.kind === 'delay' ? sum + deed.by : sum), 0);
  const lost = unlucky || own.some((deed) => deed.kind === 'drop');
  const whole = takes + delayed;
  const lands = flight.departs + (lost ? lossAfter(whole) : whole);
  run.flights.push({ ...flight, id, lands, lost, delayed });
  run.air = [...run.air, id];
  enqueue(run.agenda, { at: lands, kind: 'land', flight: id });
  return id;
}

/** Puts the scripted acts whose time has come, or whose time is known now, on the agenda. */
function wake(run: Run, now: number): void {
  run.waiting = run.waiting.filter(({ act, when }) => {
    const at = dueAt(run, act, when, now);
    if (at !== null) enqueue(run.agenda, { at, kind: 'act', act, intervention: false });
    return at === null;
  });
}

function dueAt(run: Run, act: Act, when: When, now: number): number | null {
  if ('at' in when) return when.at;
  const id = act.kind === 'inject' ? act.to : act.host;
  const host = run.hosts[id];
  const there =
    'state' in when ? host.state === when.state : (tcbOf(host)?.readable ?? 0) >= when.read;
  return there ? now + when.after : null;
}

/** Notes a step; returns its number. */
function record(
  run: Run,
  at: number,
  host: HostId | null,
  what: Happening,
  outcomes: readonly Outcome[],
  sent: readonly number[],
): number {
  run.steps.push({
    at,
    host,
    what,
    sent,
    because: outcomes.flatMap((outcome) => outcome.because),
    signals: outcomes.flatMap((outcome) => outcome.signals),
    reply: outcomes.at(-1)?.reply ?? 'ok',
    hosts: run.hosts,
    air: run.air,
  });
  return run.steps.length - 1;
}
