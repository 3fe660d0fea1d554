/** Plays a vector step by step, in either mode. */
import type { Mismatch } from './compare';
import { allTaken } from './expect';
import type { Step, Vector } from './format';
import { perform, type Stage } from './perform';
import { settleInstant, stateOf } from './world';

/** Why a run of a vector failed, and where. */
export interface Failure {
  readonly where: string;
  readonly expected: string;
  readonly got: string;
}

/** Plays setup and steps; null when everything was as expected. */
export function play(stage: Stage, vector: Vector): Failure | null {
  const { setup, steps } = vector;
  const failed = playSteps(stage, setup, null) ?? checkStart(stage, vector);
  if (failed !== null) return failed;
  for (const { signals } of stage.world.endpoints) signals.length = 0;
  const failure = playSteps(stage, steps, setup.at(-1) ?? null);
  if (failure !== null) return failure;
  settleInstant(stage.world);
  return at('end', allTaken(stage.world.endpoints, stage.bases));
}

const at = (where: string, mismatch: Mismatch): Failure | null =>
  mismatch === null ? null : { where, ...mismatch };

/** Has the setup brought the endpoint to where the vector says that it starts? */
function checkStart({ world }: Stage, { mode, setup, start }: Vector): Failure | null {
  const [endpoint] = world.endpoints;
  const silent = mode === 'two-peer' || setup.length === 0 || start === null;
  if (endpoint === undefined || silent) return null;
  const state = stateOf(endpoint);
  if (state === start) return null;
  return { where: 'end of setup', expected: `state ${start}`, got: `state ${state}` };
}

function playSteps(stage: Stage, steps: readonly Step[], last: Step | null): Failure | null {
  let before = last;
  for (const step of steps) {
    const failure = playStep(stage, step, before);
    if (failure !== null) return failure;
    before = step;
  }
  return null;
}

/** An exception in the engine is a failure of the step, not of the run. */
function playStep(stage: Stage, step: Step, before: Step | null): Failure | null {
  try {
    return at(step.where, allTakenBefore(stage, step, before) ?? perform(stage, step));
  } catch (error) {
    return { where: step.where, expected: 'no exception', got: String(error) };
  }
}

/** Before some steps nothing that was emitted may still be waiting. */
function allTakenBefore({ world, bases }: Stage, { deed }: Step, before: Step | null): Mismatch {
  switch (deed.kind) {
    case 'in':
    case 'advance':
      settleInstant(world);
      return allTaken(world.endpoints, bases);
    case 'call':
      // An ACK that is only owed so far may ride on what this call sends: it is not let out here
      return before?.deed.kind === 'call' ? null : allTaken(world.endpoints, bases);
    default:
      return null;
  }
}
