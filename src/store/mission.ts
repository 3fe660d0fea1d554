/** Being one of the two ends: which mission, how far, what has been written and what was said of it. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import {
  blankDraft,
  type Draft,
  type Field,
  HEADER_BITS,
  type NumberField,
  segmentOf,
} from '../lessons/draft';
import { type Judgements, judge } from '../lessons/judge';
import { MISSION_IDS, type MissionId, MISSIONS } from '../lessons/missions';
import { type Turn, turnsOf } from '../lessons/turns';
import type { Position } from '../simulation/instant';
import type { ControlBit } from '../tcp/segment';
import type { State } from '../tcp/tcb';
import { meddle, visit } from './deeds';
import { keptInBrowser } from './kept';
import { isRecord } from './parse';
import { play, type RunState, seek, useRun } from './run';
import { setView, useSettings } from './settings';

type Counts = { readonly [F in Field]?: number };

export interface MissionState {
  /** null: the viewer watches. */
  readonly mission: MissionId | null;
  readonly turns: readonly Turn[];
  /** The number of the turn that is due; as many as there are turns when the mission is done. */
  readonly turn: number;
  readonly draft: Draft;
  readonly judgements: Judgements;
  /** The draft that was handed in last, as long as nothing of it has been changed. */
  readonly checked: Draft | null;
  /** How often something has been handed in for this turn. */
  readonly checks: number;
  /** How often each field of this turn was wrong, and how much help was taken: 0, 1 or 2. */
  readonly misses: Counts;
  readonly hints: Counts;
  /** The missions that have been finished in this browser. */
  readonly finished: readonly MissionId[];
}

const NOTHING: Draft = {
  numbers: { source: '', destination: '', seq: '', ack: '', wnd: '', text: '' },
  ctl: [],
  state: null,
};

/** A turn that nobody has touched. */
const fresh = (turns: readonly Turn[], turn: number) => {
  const due = turns[turn];
  const draft = due === undefined ? NOTHING : blankDraft(due);
  return { turns, turn, draft, judgements: {}, checked: null, checks: 0, misses: {}, hints: {} };
};

const closed = { mission: null, ...fresh([], 0) } as const;

export const useMission = create<MissionState>()(
  persist((): MissionState => ({ ...closed, finished: [] }), {
    name: 'synopsis-missions',
    storage: keptInBrowser<Pick<MissionState, 'finished'>>(),
    partialize: ({ finished }) => ({ finished }),
    merge: (kept, now) => ({ ...now, finished: finishedIn(kept) }),
  }),
);

/** What of the kept text can be believed: anything may stand there. */
function finishedIn(kept: unknown): readonly MissionId[] {
  const listed = isRecord(kept) ? kept['finished'] : null;
  return Array.isArray(listed) ? MISSION_IDS.filter((id) => listed.includes(id)) : [];
}

const { getState: get, setState: set } = useMission;

/** A position that is not yet step `k`, and on which nothing is left to see before it. */
const justBefore = (k: number): Position => k - 1e-6;

/** How far the run may go while `turn` is due. */
const boundOf = ({ turns, turn }: MissionState): Position => {
  const due = turns[turn];
  return due === undefined ? Number.POSITIVE_INFINITY : justBefore(due.k);
};

/**
 * Opens a mission: the run plays up to the learner's first turn, or stands at the one with number
 * `from` (from 0), as an address says; one that the mission does not have is its first.
 */
export function openMission(id: MissionId, from = 0): void {
  const { scene, learner } = MISSIONS[id];
  set(closed);
  // Nothing can be built on a wall.
  if (useSettings.getState().view !== 'page') setView('page');
  // First, so that the address goes straight from here to the mission.
  useRun.setState({ mission: { id, turn: from } });
  visit(scene);
  const turns = turnsOf(useRun.getState().timeline, MISSIONS[id]);
  const due = turns[from] === undefined ? 0 : from;
  set({ mission: id, ...fresh(turns, due) });
  useRun.setState({ mission: { id, turn: due }, learner, until: boundOf(get()) });
  seek((turns[due]?.k ?? 1) - 1);
  play();
}

export const isMission = (id: string): id is MissionId => Object.hasOwn(MISSIONS, id);

/** Back to watching the same scene. */
export function leaveMission(): void {
  set(closed);
  useRun.setState({ mission: null, learner: null, until: Number.POSITIVE_INFINITY });
}

/** Has the run gone another way than the mission's? Nothing is due there. */
export const isAside = ({ interventions }: Pick<RunState, 'interventions'>): boolean =>
  interventions.length > 0;

export const setNumber = (field: NumberField, text: string): void =>
  change({ numbers: { ...get().draft.numbers, [field]: text } }, [field]);

/** Switches a control bit; what the acknowledgment number means goes with it. */
export function toggleBit(bit: ControlBit): void {
  const { ctl } = get().draft;
  const next = HEADER_BITS.filter((other) => ctl.includes(other) !== (other === bit));
  change({ ctl: next }, ['ctl', 'ack']);
}

export const setState = (state: State): void => change({ state }, ['state']);

/** Writes into the draft; what was said about these fields no longer holds. */
function change(part: Partial<Draft>, fields: readonly Field[]): void {
  const { draft, judgements } = get();
  const kept = Object.entries(judgements).filter(([field]) => !fields.includes(field as Field));
  set({ draft: { ...draft, ...part }, judgements: Object.fromEntries(kept), checked: null });
}

/** Hands the draft in: when all of it is right it is sent, and the run plays on to the next turn. */
export function check(): void {
  const { turns, turn, draft, misses, checks } = get();
  const due = turns[turn];
  if (due === undefined) return;
  const judgements = judge(draft, due);
  const wrong = Object.entries(judgements).filter(([, { right }]) => !right);
  if (wrong.length === 0) return advance();
  const counted = wrong.map(([field]) => [field, (misses[field as Field] ?? 0) + 1]);
  set({
    judgements,
    checked: draft,
    checks: checks + 1,
    misses: { ...misses, ...Object.fromEntries(counted) },
  });
}

function advance(): void {
  const { mission, turns, turn, finished } = get();
  const over = turn + 1 >= turns.length;
  const done = MISSION_IDS.filter((id) => finished.includes(id) || (over && id === mission));
  set({ ...fresh(turns, turn + 1), finished: done });
  const named = mission === null ? null : { id: mission, turn: turn + 1 };
  useRun.setState({ mission: named, until: boundOf(get()) });
  play();
}

/** Takes a hint for a field: first how to work it out, then the answer. */
export function takeHint(field: Field): void {
  const { hints } = get();
  set({ hints: { ...hints, [field]: Math.min(2, (hints[field] ?? 0) + 1) } });
}

/** Sends the draft as it is: a way aside, on which the run goes to its end. */
export function sendAnyway(): void {
  const { turns, turn, draft } = get();
  const due = turns[turn];
  const segment = due === undefined ? null : segmentOf(draft, due);
  if (due !== undefined && segment !== null) {
    meddle({ kind: 'replace', flight: due.flight.id, segment });
  }
}

/** Back to the turn that is due, from wherever the run is; undo leads aside again. */
export function goBack(): void {
  const run = useRun.getState();
  if (isAside(run)) visit(run.scene);
  const { turns, turn } = get();
  const due = turns[turn];
  if (due !== undefined) seek(justBefore(due.k));
}

/** Keeps the run and the mission together: whatever is done to the run, no turn is skipped. */
useRun.subscribe((run) => {
  const state = get();
  if (state.mission === null) return;
  // An address has led out of it.
  if (run.mission === null) {
    set(closed);
    return;
  }
  if (run.scene !== MISSIONS[state.mission].scene) return leaveMission();
  const until = isAside(run) ? Number.POSITIVE_INFINITY : boundOf(state);
  if (run.until !== until) useRun.setState({ until });
  else if (run.position > until) seek(until);
});

/** Nothing can be built on the wall. */
useSettings.subscribe(({ view }) => {
  if (view !== 'page' && get().mission !== null) leaveMission();
});
