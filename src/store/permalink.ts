import { SCENARIOS, type ScenarioId } from '../scenarios';
import { isNoteId, type NoteId } from '../lessons/notes/ids';
import { AS_IN_THE_SCENE, type Choices, NO_CHOICES } from '../simulation/choices';
import { HOST_IDS, type Intervention } from '../simulation/deed';
import { printBranch, printDeeds, readBranch, readDeeds } from './branch-text';
import { printChoices, readChoices } from './choices-text';
import { MOST_FLIGHTS } from './deed-text';
import type { Fault, TellFault } from './fault';
import { printName, readName } from './name-text';
import { isOneOf, wholeNumber } from './parse';
import { type Tab, TABS } from './tabs';
import { printTour, readTour } from './tour-text';
import type { TourPlace } from './touring';

/**
 * The address: `#/s/last-ack-lost?step=5&lang=ko&theme=light&view=present&do=client.close@520,drop:6`.
 * Version 1; another version is said by `v=2`. `#/notes/A03` opens a card of the notes over the first
 * scene, `notes=A03` over any; `#/scenes` and `scenes=list` open the library alike; `tour=opening.3` is
 * the third stop of a tour; `plan-text.ts` reads a lesson plan. `embed=1` is the scene alone, in a
 * frame of another page; it may stand before the `#` as well.
 * Everything that cannot be read is left out and named in `faults`, so that the page can say so;
 * reading never throws.
 */

export const LANGUAGES = ['ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const VIEWS = ['page', 'present', 'presenter', 'embed'] as const;
export type View = (typeof VIEWS)[number];
export const SWITCH = ['on', 'off'] as const;
export type Switch = (typeof SWITCH)[number];

/** What an address says; what it does not say is absent. */
export interface Place {
  readonly scene?: ScenarioId;
  /** From 1. */
  readonly step?: number;
  readonly lang?: Language;
  readonly theme?: Theme;
  readonly view?: View;
  /** Which windows this one goes in step with: those of the same room. */
  readonly room?: string;
  /** Is there a question before an arrival? */
  readonly predict?: Switch;
  /** 'none': nothing stands beside the stage. */
  readonly tab?: Tab | 'none';
  /** The client's port of the connection that the lanes follow. */
  readonly port?: number;
  readonly interventions: readonly Intervention[];
  readonly choices?: Choices;
  /** What somebody called this branch. */
  readonly name?: string | null;
  /** The other branches of the scene. */
  readonly branches?: readonly Recipe[];
  /** Which of them the run is compared with, from 1; absent: the scene as it is. */
  readonly against?: number;
  readonly mission?: string;
  /** The claims of the notes are open: their list, or the card of one. */
  readonly notes?: NoteId | 'list';
  /** The library of scenes is open. */
  readonly scenes?: 'list';
  /** Whether the tour has that stop is for others to say. */
  readonly tour?: TourPlace;
}

/** All that makes a run out of a scene, and what it is called. */
export interface Recipe {
  /** null: it is called after what was done. */
  readonly name: string | null;
  readonly choices: Choices;
  readonly interventions: readonly Intervention[];
}

export interface Reading {
  readonly place: Place;
  readonly faults: readonly Fault[];
}

const VERSION = '1';
/** Characters, from `#` on. */
export const LONGEST_ADDRESS = 60_000;
/** So many branches of one scene are kept side by side. */
export const MOST_BRANCHES = 12;
const HIGHEST_PORT = 65_535;

/** The name of a room. */
const isRoom = (text: string): boolean => /^[a-z0-9]{1,16}$/.test(text);

const isScene = (text: string): text is ScenarioId => Object.hasOwn(SCENARIOS, text);

/** Reads the part of an address after `#`; of `search`, the part before it, only `embed` is ours. */
export function readPlace(hash: string, search = ''): Reading {
  const faults: Fault[] = [];
  const fault = (part: Fault['part'], text: string): undefined => {
    faults.push({ part, text: text.length > 40 ? `${text.slice(0, 39)}…` : text });
    return undefined;
  };
  if (hash.length > LONGEST_ADDRESS) fault('length', `${hash.length}`);
  const [path = '', query = ''] = split(hash.slice(0, LONGEST_ADDRESS).replace(/^#/, ''), '?');
  const place: Draft = { interventions: [] };
  const mission = /^\/m\/([a-z0-9-]+)\/?$/.exec(path)?.[1];
  const notes = /^\/notes(?:\/([^/]*))?\/?$/.exec(path);
  if (notes !== null) place.notes = readNotes(notes[1] || 'list', fault);
  const library = /^\/scenes\/?$/.test(path);
  if (library) place.scenes = 'list';
  const elsewhere = mission !== undefined || notes !== null || library;
  const scene = elsewhere ? undefined : readScene(path, fault);
  if (mission !== undefined) place.mission = mission;
  if (scene !== undefined) place.scene = scene;
  for (const [key, value] of new URLSearchParams(query)) readParameter(place, key, value, fault);
  for (const value of embedsIn(search)) readParameter(place, 'embed', value, fault);
  if (place.view === 'embed') keepToScene(place, fault);
  // Whoever is one of the ends is on no tour.
  if (place.mission !== undefined && place.tour !== undefined) {
    fault('tour', printTour(place.tour));
    delete place.tour;
  }
  if ((place.against ?? 0) > (place.branches ?? []).length) {
    fault('alt', `vs=${place.against}`);
    delete place.against;
  }
  return { place, faults };
}

const embedsIn = (search: string): readonly string[] =>
  new URLSearchParams(search.slice(0, LONGEST_ADDRESS)).getAll('embed');

/** Does the part of an address before `#` ask for the scene alone? */
export const isEmbedding = (search: string): boolean => embedsIn(search).at(-1) === '1';

/** A place without what a frame has no room for. */
export function sceneAlone(place: Place): Place {
  const { mission: _m, tour: _t, notes: _n, scenes: _s, room: _r, ...rest } = place;
  return rest;
}

/** Says what of an address a frame has no room for, and leaves it out. */
function keepToScene(place: Draft, fault: TellFault): void {
  const { mission, tour, notes, room } = place;
  if (mission !== undefined) fault('embed', `/m/${mission}`);
  else if (tour !== undefined) fault('embed', `tour=${printTour(tour)}`);
  else if (notes !== undefined) fault('embed', `notes=${notes}`);
  else if (place.scenes !== undefined) fault('embed', 'scenes=list');
  else if (room !== undefined) fault('embed', `room=${room}`);
  delete place.mission;
  delete place.tour;
  delete place.notes;
  delete place.scenes;
  delete place.room;
}

const split = (text: string, at: string): [string, string] => {
  const i = text.indexOf(at);
  return i < 0 ? [text, ''] : [text.slice(0, i), text.slice(i + 1)];
};

type Draft = { -readonly [K in keyof Place]: Place[K] };

function readScene(path: string, fault: TellFault): ScenarioId | undefined {
  if (path === '' || path === '/') return undefined;
  const id = path.replace(/^\/s\//, '').replace(/\/$/, '');
  return isScene(id) ? id : fault('scene', id);
}

function readParameter(place: Draft, key: string, value: string, fault: TellFault): void {
  switch (key) {
    case 'v':
      if (value !== VERSION) fault('v', value);
      return;
    case 'step': {
      const step = wholeNumber(value, MOST_FLIGHTS);
      if (step === null || step < 1) fault('key', `step=${value}`);
      else place.step = step;
      return;
    }
    case 'lang':
      if (isOneOf(LANGUAGES, value)) place.lang = value;
      else fault('lang', value);
      return;
    case 'theme':
      if (isOneOf(THEMES, value)) place.theme = value;
      else fault('theme', value);
      return;
    case 'view':
      if (isOneOf(VIEWS, value)) place.view = value;
      else fault('view', value);
      return;
    case 'embed':
      if (value === '1') place.view = 'embed';
      else fault('key', `embed=${value}`);
      return;
    case 'room':
      if (isRoom(value)) place.room = value;
      else fault('key', `room=${value}`);
      return;
    case 'predict':
      if (isOneOf(SWITCH, value)) place.predict = value;
      else fault('key', `predict=${value}`);
      return;
    case 'tab':
      if (value === 'none' || isOneOf(TABS, value)) place.tab = value;
      else fault('tab', value);
      return;
    case 'port': {
      const port = wholeNumber(value, HIGHEST_PORT);
      if (port === null) fault('port', value);
      else place.port = port;
      return;
    }
    case 'notes':
      place.notes = readNotes(value, fault);
      return;
    case 'scenes':
      if (value === 'list') place.scenes = value;
      else fault('key', `scenes=${value}`);
      return;
    case 'tour': {
      const tour = readTour(value);
      if (tour === null) fault('tour', value);
      else place.tour = tour;
      return;
    }
    case 'client':
    case 'server':
      place.choices = { ...(place.choices ?? NO_CHOICES), [key]: readChoices(value, fault) };
      return;
    case 'do':
      place.interventions = readDeeds(value, fault);
      return;
    case 'name':
      place.name = readName(value);
      return;
    case 'alt':
      addBranch(place, readBranch(value, fault), fault);
      return;
    case 'vs': {
      const n = wholeNumber(value, MOST_BRANCHES);
      if (n === null || n === 0) fault('alt', `vs=${value}`);
      else place.against = n;
      return;
    }
    case 'plan':
    case 'item':
    case 'at':
      return;
    default:
      fault('key', key);
  }
}

/** A card that is not there is the list of all. */
function readNotes(text: string, fault: TellFault): NoteId | 'list' {
  if (text === 'list' || isNoteId(text)) return text;
  fault('notes', text);
  return 'list';
}

function addBranch(place: Draft, branch: Recipe | null, fault: TellFault): void {
  const others = place.branches ?? [];
  if (branch === null) return;
  if (others.length + 1 >= MOST_BRANCHES) fault('branches', `${MOST_BRANCHES}`);
  else place.branches = [...others, branch];
}

/** The address of a place, from `#` on. What is absent is left out. */
export function printPlace(place: Place): string {
  const parts: string[] = [];
  if (place.step !== undefined) parts.push(`step=${place.step}`);
  if (place.lang !== undefined) parts.push(`lang=${place.lang}`);
  if (place.theme !== undefined) parts.push(`theme=${place.theme}`);
  if (place.view === 'embed') parts.push('embed=1');
  else if (place.view !== undefined && place.view !== 'page') parts.push(`view=${place.view}`);
  if (place.room !== undefined) parts.push(`room=${place.room}`);
  if (place.predict !== undefined) parts.push(`predict=${place.predict}`);
  if (place.tab !== undefined) parts.push(`tab=${place.tab}`);
  if (place.port !== undefined) parts.push(`port=${place.port}`);
  for (const id of HOST_IDS) {
    const text = printChoices(place.choices?.[id] ?? AS_IN_THE_SCENE);
    if (text !== '') parts.push(`${id}=${text}`);
  }
  if (place.interventions.length > 0) parts.push(`do=${printDeeds(place.interventions)}`);
  if (place.name !== undefined && place.name !== null) parts.push(`name=${printName(place.name)}`);
  for (const branch of place.branches ?? []) parts.push(`alt=${printBranch(branch)}`);
  if (place.against !== undefined) parts.push(`vs=${place.against}`);
  if (place.notes !== undefined) parts.push(`notes=${place.notes}`);
  if (place.scenes !== undefined) parts.push(`scenes=${place.scenes}`);
  if (place.tour !== undefined) parts.push(`tour=${printTour(place.tour)}`);
  const query = parts.length > 0 ? `?${parts.join('&')}` : '';
  if (place.mission !== undefined) return `#/m/${place.mission}${query}`;
  return `#/s/${place.scene ?? ''}${query}`;
}
