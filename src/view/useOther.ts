import { NO_CHOICES } from '../simulation/choices';
import { compare, type Comparison } from '../simulation/compare';
import { follow, portsOf } from '../simulation/thread';
import type { Timeline } from '../simulation/timeline';
import { type Branch, comparedWith, type RunState, runOf, useRun } from '../store/run';

/** The run that the one on screen is compared with. */
export interface Other {
  /** null: the scene as nobody has touched it. */
  readonly branch: Branch | null;
  readonly timeline: Timeline;
  readonly comparison: Comparison;
}

const AS_IT_IS = { choices: NO_CHOICES, interventions: [] } as const;

function otherOf(run: RunState, branch: Branch | null): Other | null {
  const untouched = run.interventions.length === 0 && run.choices === NO_CHOICES;
  if (branch === null && untouched) return null;
  const other = runOf(run.scene, branch ?? AS_IT_IS, run.port);
  const port = run.port ?? other.port;
  if (port === null) {
    return { branch, timeline: other.timeline, comparison: compare(run.timeline, other.timeline) };
  }
  // One of them has several connections: both follow the same one.
  const same = run.port ?? portsOf(run.whole)[0] ?? port;
  const timeline = follow(other.whole, same);
  return { branch, timeline, comparison: compare(follow(run.whole, same), timeline) };
}

let last: { readonly of: readonly unknown[]; readonly other: Other | null } | null = null;

/** The tab and the stage ask for the same: it is worked out once. */
function known(run: RunState): Other | null {
  const branch = comparedWith(run);
  const of = [run.scene, run.port, run.whole, run.timeline, branch];
  if (last?.of.every((part, i) => part === of[i])) return last.other;
  last = { of, other: otherOf(run, branch) };
  return last.other;
}

/** What the run on screen is compared with, and how; null: nothing has been done yet. */
export const useOther = (): Other | null => useRun(known);
