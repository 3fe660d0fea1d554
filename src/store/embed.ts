/**
 * The page in a frame of another page: that page is told what happens here, and may go by steps. The
 * messages are in README.md; what is there stays as it is, or `version` becomes another one.
 */
import { lastStep } from '../simulation/instant';
import { stepOf } from '../simulation/timeline';
import type { ScenarioId } from '../scenarios';
import type { State } from '../tcp/tcb';
import { useMastery } from './mastery';
import { isRecord } from './parse';
import { type Score, scoreOf } from './predictions';
import { currentStep, next, previous, type RunState, seekStep, useRun } from './run';

interface Place {
  readonly scene: ScenarioId;
  /** From 1. */
  readonly step: number;
  readonly steps: number;
}

/** What the page around this one is told. */
export type Told = { readonly source: 'synopsis'; readonly version: 1 } & (
  | ({ readonly type: 'ready' } & Place)
  | ({ readonly type: 'step'; readonly client: State; readonly server: State } & Place)
  | { readonly type: 'done'; readonly scene: ScenarioId }
  | ({ readonly type: 'score'; readonly scene: ScenarioId } & Score)
);

type Tell = (message: Told) => void;

const FROM_HERE = { source: 'synopsis', version: 1 } as const;

/**
 * Tells the page around this one what happens from now on, and listens to it. Where there is none
 * nothing happens. Returns a function that stops it.
 */
export function talkToParent(): () => void {
  const { parent } = window;
  if (parent === window) return () => undefined;
  // To whoever frames this page: nothing in a message is private, and a frame can't know who it is.
  const stop = report((message) => parent.postMessage(message, '*'));
  const listen = ({ source, data }: MessageEvent<unknown>): void => {
    if (source === parent) obey(data);
  };
  addEventListener('message', listen);
  return () => {
    stop();
    removeEventListener('message', listen);
  };
}

/** Hands what happens from now on to `tell`. Returns a function that stops it. */
export function report(tell: Tell): () => void {
  let ended: RunState['whole'] | null = null;
  let seen = useRun.getState();
  const mayEnd = (run: RunState): void => {
    const end = lastStep(run.timeline);
    // An empty stage has no end to come to.
    if (end === 0 || currentStep(run) < end || ended === run.whole) return;
    ended = run.whole;
    tell({ ...FROM_HERE, type: 'done', scene: run.scene });
  };
  tell({ ...FROM_HERE, type: 'ready', ...placeOf(useRun.getState()) });
  mayEnd(useRun.getState());
  const stops = [
    useRun.subscribe(() => {
      // Who is told first may have changed it again: what comes of that is told once, and in order.
      const [run, before] = [useRun.getState(), seen];
      if (run === before) return;
      seen = run;
      for (const k of reached(run, before)) tell(stepMessage(run, k));
      mayEnd(run);
    }),
    reportScores(tell),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

const placeOf = (run: RunState, k = currentStep(run)): Place => ({
  scene: run.scene,
  step: k + 1,
  steps: lastStep(run.timeline) + 1,
});

function stepMessage(run: RunState, k: number): Told {
  const { client, server } = stepOf(run.timeline, k).hosts;
  return {
    ...FROM_HERE,
    type: 'step',
    ...placeOf(run, k),
    client: client.state,
    server: server.state,
  };
}

/**
 * The steps that are news: all that were played through between two frames, or the one jumped to.
 * A jump stops what plays; the clock stops only where it has come to.
 */
function reached(run: RunState, before: RunState): readonly number[] {
  const k = currentStep(run);
  const last = currentStep(before);
  if (run.timeline !== before.timeline) return [k];
  if (k === last) return [];
  if (!before.playing || !run.playing || k < last) return [k];
  return Array.from({ length: k - last }, (_, i) => last + 1 + i);
}

/** The questions before arrivals, and the one in the end of the scene. */
function reportScores(tell: Tell): () => void {
  /** What was said in the end, since the scene was opened; null: nothing. */
  let recalled: boolean | null = null;
  const score = (): void => {
    const run = useRun.getState();
    const { right, answered, asked } = scoreOf(run);
    tell({
      ...FROM_HERE,
      type: 'score',
      scene: run.scene,
      right: right + (recalled === true ? 1 : 0),
      answered: answered + (recalled === null ? 0 : 1),
      asked: asked + 1,
    });
  };
  const stops = [
    useRun.subscribe((run, before) => {
      if (run.scene !== before.scene) recalled = null;
      // Opened anew, all of it is as if it had never been said.
      else if (run.answers !== before.answers && Object.keys(run.answers).length > 0) score();
    }),
    useMastery.subscribe(({ recalls }, before) => {
      const said = recalls[useRun.getState().scene];
      if (recalls === before.recalls || said === undefined) return;
      recalled = said;
      score();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Does what a message asks for; whatever else it is, nothing. */
export function obey(message: unknown): void {
  if (!isRecord(message) || message['target'] !== 'synopsis') return;
  const { type, step } = message;
  switch (type) {
    case 'next':
      return next();
    case 'previous':
      return previous();
    case 'seek':
      if (isStep(step)) seekStep(step - 1);
  }
}

const isStep = (step: unknown): step is number =>
  Number.isSafeInteger(step) &&
  Number(step) >= 1 &&
  Number(step) <= lastStep(useRun.getState().timeline) + 1;
