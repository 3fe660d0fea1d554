/** The segment that is being made by hand, until it is sent. It stays while other tabs are open. */
import { create } from 'zustand';
import {
  earlierFrom,
  endsOf,
  type FieldName,
  type Fields,
  fieldsOf,
  likely,
  type Preset,
  readNumber,
  type Refusal,
  rightNow,
} from '../simulation/craft';
import { type HostId, otherHost } from '../simulation/deed';
import { flightOf, stepOf, type Timeline } from '../simulation/timeline';
import { CONTROL_BITS, type ControlBit, type Segment } from '../tcp/segment';
import { MOST_OCTETS, textOf } from './deed-text';
import { act } from './deeds';
import { currentStep, useRun } from './run';

/** The highest number of each field: its bits say so, or how much text an address holds. */
export const MOST = {
  seq: 2 ** 32 - 1,
  ack: 2 ** 32 - 1,
  wnd: 65_535,
  octets: MOST_OCTETS,
} as const satisfies { readonly [F in FieldName]: number };

export interface Draft {
  /** Whose address it bears. */
  readonly from: HostId;
  readonly by: 'host' | 'stranger';
  /** What the fields are filled with: a kind, a flight of the run by its id, or what is likely. */
  readonly like: Preset | number | null;
  /** What the viewer has put in instead; text, for it need not be a number. */
  readonly own: { readonly [F in FieldName]?: string };
  readonly ctl: readonly ControlBit[] | null;
}

const BLANK: Draft = { from: 'client', by: 'host', like: null, own: {}, ctl: null };

export const useDraft = create<Draft>()(() => BLANK);

const { getState: get, setState: set } = useDraft;

// In another scene nothing of it would be right.
useRun.subscribe((run, before) => {
  if (run.scene !== before.scene) set({ ...BLANK });
});

/** In the name of the other host: with that host's numbers. */
export const sendFrom = (from: HostId): void =>
  set(({ by, like }) => ({ ...BLANK, from, by, like: typeof like === 'number' ? null : like }));
export const sendAs = (by: Draft['by']): void => set({ by });
export const fillIn = (like: Preset | number): void => set({ like, own: {}, ctl: null });
export const write = (field: FieldName, text: string): void =>
  set(({ own }) => ({ own: { ...own, [field]: text } }));

/** Gives a field back what would be right now. */
export const takeBack = (field: FieldName): void =>
  set(({ own }) => ({
    own: Object.fromEntries(Object.entries(own).filter(([name]) => name !== field)),
  }));

/** Sets a control bit, or clears it, in what stands there now. */
export const toggle = (bit: ControlBit, ctl: readonly ControlBit[]): void =>
  set({ ctl: CONTROL_BITS.filter((other) => ctl.includes(other) !== (other === bit)) });

/** The kind or the flight that fills the fields, at step `k` of a run. */
export function likeOf({ from, like }: Draft, timeline: Timeline, k: number): Preset | number {
  if (like === null) return likely(stepOf(timeline, k).hosts[from]);
  if (typeof like !== 'number') return like;
  // After a change of the run the flight may be another, or still to come.
  const earlier = earlierFrom(timeline, k, from);
  return earlier.includes(like) ? like : (earlier[0] ?? likely(stepOf(timeline, k).hosts[from]));
}

/** What the fields are filled with when the viewer has put in nothing. */
export function filledIn(draft: Draft, timeline: Timeline, k: number): Fields {
  const like = likeOf(draft, timeline, k);
  if (typeof like === 'number') return fieldsOf(flightOf(timeline, like).segment);
  return rightNow(stepOf(timeline, k).hosts[draft.from], like);
}

/** A draft as it reads at step `k`: what stands in each field, why it is refused, the segment. */
export interface Reading {
  readonly ctl: readonly ControlBit[];
  readonly right: Fields;
  readonly texts: { readonly [F in FieldName]: string };
  readonly refusals: { readonly [F in FieldName]: Refusal | null };
  /** null: a field is refused. */
  readonly segment: Segment | null;
}

export function readingOf(draft: Draft, timeline: Timeline, k: number): Reading {
  const right = filledIn(draft, timeline, k);
  const ctl = draft.ctl ?? right.ctl;
  const text = (field: FieldName): string => draft.own[field] ?? `${right[field]}`;
  const acks = ctl.includes('ACK');
  // Without the ACK bit the field means nothing, whatever stands there.
  const read = (field: FieldName): number | Refusal =>
    field === 'ack' && !acks ? 0 : readNumber(text(field), MOST[field]);
  const refusal = (field: FieldName): Refusal | null => {
    const value = read(field);
    return typeof value === 'string' ? value : null;
  };
  const [seq, ack, wnd, octets] = [read('seq'), read('ack'), read('wnd'), read('octets')];
  const whole =
    typeof seq === 'number' &&
    typeof ack === 'number' &&
    typeof wnd === 'number' &&
    typeof octets === 'number';
  return {
    ctl,
    right,
    texts: { seq: text('seq'), ack: text('ack'), wnd: text('wnd'), octets: text('octets') },
    refusals: {
      seq: refusal('seq'),
      ack: refusal('ack'),
      wnd: refusal('wnd'),
      octets: refusal('octets'),
    },
    segment: whole ? { seq, ack, ctl, wnd, text: textOf(octets) } : null,
  };
}

/** Sends it now, where the viewer is, and plays on; false: a field is refused. */
export function sendDraft(): boolean {
  const run = useRun.getState();
  const draft = get();
  const k = currentStep(run);
  const { segment } = readingOf(draft, run.timeline, k);
  if (segment === null) return false;
  const { hosts } = stepOf(run.timeline, k);
  const { port } = endsOf(hosts).client;
  const named = port === hosts.client.setup.port ? {} : { port };
  act({ kind: 'inject', to: otherHost(draft.from), by: draft.by, segment, ...named });
  return true;
}
