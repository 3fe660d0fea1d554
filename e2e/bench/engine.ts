/** What `npm run bench` asks of the engine. It is bundled and runs in the browser, as the page does. */
import { SCENARIOS } from '../../src/scenarios';
import { HOST_IDS, type Intervention } from '../../src/simulation/deed';
import { at, lastStep } from '../../src/simulation/instant';
import { simulate } from '../../src/simulation/simulate';
import { portsOf } from '../../src/simulation/thread';
import type { Timeline } from '../../src/simulation/timeline';
import { printPlace } from '../../src/store/permalink';

/** How long each thing is measured, ms. */
const LONG_ENOUGH = 400;
const ROUNDS = 5;

let sink = 0;

/** Runs per second of `work`, the best of some rounds: what disturbs only ever makes it slower. */
function rate(work: () => number): number {
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    let runs = 0;
    let elapsed = 0;
    while (elapsed < LONG_ENOUGH) {
      for (let i = 0; i < 10; i++) sink += work();
      runs += 10;
      elapsed = performance.now() - start;
    }
    best = Math.max(best, (runs * 1_000) / elapsed);
  }
  return best;
}

/** A fixed loop of integers, ms: numbers from two machines are compared as multiples of it. */
function calibrate(): number {
  const runs = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    let x = 1;
    for (let i = 0; i < 20_000_000; i++) x = (x * 1_103_515_245 + 12_345) & 0x7fffffff;
    sink += x;
    return performance.now() - start;
  });
  return runs.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}

const SENDS = 3_500;

/** A send() every 5 ms: three steps each, more than 10,000 in all, up to 32 segments in the air. */
const longRun = (mostSteps = 12_000): Timeline => {
  const sends = Array.from({ length: SENDS }, (_, i): Intervention => {
    return { kind: 'call', host: 'client', call: { name: 'send', text: 'x' }, at: 300 + 5 * i };
  });
  return simulate(SCENARIOS['three-way-handshake'], sends, mostSteps);
};

/** Segments simulated in a second. */
const segmentsPerSecond = () => ({
  'whole-life': rate(() => simulate(SCENARIOS['whole-life']).flights.length) * flightsOfLife(),
  long: rateOfLongRun(),
});

const flightsOfLife = (): number => simulate(SCENARIOS['whole-life']).flights.length;

function rateOfLongRun(): number {
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const { flights } = longRun();
    best = Math.max(best, (flights.length * 1_000) / (performance.now() - start));
  }
  return best;
}

/** The first steps have nothing in the air, whatever the length of the run. */
const FROM = 60;
/** Few enough for the shortest run, so that no run's places fit worse into the processor's caches. */
const PLACES = 40;

/** Positions all over a run, in an order that jumps. */
const positions = (timeline: Timeline): number[] =>
  Array.from({ length: PLACES }, (_, i) => {
    const part = ((i * 17) % PLACES) / PLACES;
    return FROM + 0.5 + part * (lastStep(timeline) - FROM);
  });

/** What at(t) takes in a run of so many steps, ns. */
function nanosecondsOfAt(steps: number): number {
  const timeline = longRun(steps);
  if (timeline.steps.length !== steps) throw new Error(`a run of ${timeline.steps.length} steps`);
  const places = positions(timeline);
  const perSecond = rate(() => {
    let flying = 0;
    for (const place of places) flying += at(timeline, place).air.length;
    return flying;
  });
  return 1e9 / (perSecond * places.length);
}

/** An address that opens with `inTheAir` segments on their way, and where that is. */
interface Crowd {
  readonly address: string;
  /** How many are on their way there. */
  readonly inTheAir: number;
  /** Of how many steps on, beginning with this one, the same is true. */
  readonly lasts: number;
}

/**
 * Both ends send before the first segment has crossed the path. For 'landing' one a ms each, so that
 * each is acknowledged by itself and as many stay in the air; for 'departed' all at once.
 */
function crowd(inTheAir: number, place: 'departed' | 'landing'): Crowd {
  const apart = place === 'landing' ? 1 : 0;
  const sends = Array.from({ length: inTheAir }, (_, i): Intervention => {
    const host = HOST_IDS[i % 2] ?? 'client';
    return {
      kind: 'call',
      host,
      call: { name: 'send', text: 'hello' },
      at: 400 + (i >> 1) * apart,
    };
  });
  const interventions: Intervention[] = [
    { kind: 'call', host: 'server', call: { name: 'listen' }, at: 0 },
    { kind: 'call', host: 'client', call: { name: 'connect' }, at: 10 },
    ...sends,
  ];
  const { steps } = simulate(SCENARIOS['empty-stage'], interventions);
  const full = steps.findIndex(({ air }) => air.length === inTheAir);
  if (full < 0) throw new Error(`there are never ${inTheAir} segments in the air`);
  const k = place === 'departed' ? full : full + 1;
  const after = steps.slice(k).findIndex(({ air }) => air.length !== inTheAir);
  return {
    address: printPlace({
      scene: 'empty-stage',
      step: k + 1,
      lang: 'en',
      predict: 'off',
      interventions,
    }),
    inTheAir: steps[k]?.air.length ?? 0,
    lasts: after < 0 ? steps.length - k : after,
  };
}

/** As many sends as make a run of some 400 steps. */
const SENDS_OF_400 = 132;

/** What it takes to work a run of 400 steps out again when something is done at step 200. */
function intervening(): { readonly steps: number; readonly ms: number } {
  const stage = SCENARIOS['three-way-handshake'];
  const sends = Array.from({ length: SENDS_OF_400 }, (_, i): Intervention => {
    return { kind: 'call', host: 'client', call: { name: 'send', text: 'x' }, at: 300 + 200 * i };
  });
  const before = simulate(stage, sends);
  const flight = before.steps.slice(200).flatMap(({ sent }) => sent)[0] ?? 0;
  const kinds = ['drop', 'duplicate', 'hold'] as const;
  const perSecond = rate(() => {
    const kind = kinds[sink % kinds.length] ?? 'drop';
    const timeline = simulate(stage, [...sends, { kind, flight }]);
    return portsOf(timeline).length + timeline.flights.length;
  });
  return { steps: before.steps.length, ms: 1_000 / perSecond };
}

const engine = {
  intervening,
  calibrate,
  segmentsPerSecond,
  nanosecondsOfAt,
  crowd,
  /** Keeps the loops above from being thought useless. */
  result: () => sink,
};
export type Engine = typeof engine;
Object.assign(globalThis, { engine });
