import { SCENARIOS, type ScenarioId } from '../scenarios';
import {
  CALL_NAMES,
  type CallName,
  HOST_IDS,
  type HostId,
  type Intervention,
} from '../simulation/deed';

/**
 * The address: `#/s/last-ack-lost?step=5&lang=ko&theme=light&view=present&do=client.close@520,drop:6`.
 * Version 1; another version is said by `v=2`. Everything that cannot be read is left out and named
 * in `faults`, so that the page can say so; reading never throws.
 */

export const LANGUAGES = ['ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const VIEWS = ['page', 'present'] as const;
export type View = (typeof VIEWS)[number];

/** What an address says; what it does not say is absent. */
export interface Place {
  readonly scene?: ScenarioId;
  /** From 1. */
  readonly step?: number;
  readonly lang?: Language;
  readonly theme?: Theme;
  readonly view?: View;
  readonly interventions: readonly Intervention[];
}

/** A part of an address that could not be used, as it stands there (cut to a readable length). */
export interface Fault {
  readonly part:
    | 'scene'
    | 'step'
    | 'lang'
    | 'theme'
    | 'view'
    | 'do'
    | 'v'
    | 'key'
    | 'length'
    | 'full';
  readonly text: string;
}

export interface Reading {
  readonly place: Place;
  readonly faults: readonly Fault[];
}

const VERSION = '1';
const LONGEST = 16_000;
/** So much may be done to one run: more would not fit into an address. */
export const MOST_DEEDS = 400;
/** A day of simulated time: nothing on this page lasts longer. */
const LATEST = 86_400_000;
const MOST_FLIGHTS = 100_000;
export const DEFAULT_TEXT = 'hello';
const MOST_OCTETS = 10_000;

const isOneOf = <T extends string>(list: readonly T[], text: string): text is T =>
  (list as readonly string[]).includes(text);

const isScene = (text: string): text is ScenarioId => Object.hasOwn(SCENARIOS, text);

const wholeNumber = (text: string | undefined, most: number): number | null => {
  if (text === undefined || !/^\d{1,9}$/.test(text)) return null;
  const n = Number(text);
  return n <= most ? n : null;
};

/** Octets of text for a send() that names only how many: the greeting, over and over. */
export const textOf = (octets: number): string =>
  DEFAULT_TEXT.repeat(Math.ceil(octets / DEFAULT_TEXT.length)).slice(0, octets);

/** Reads the part of an address after `#`. */
export function readPlace(hash: string): Reading {
  const faults: Fault[] = [];
  const fault = (part: Fault['part'], text: string): undefined => {
    faults.push({ part, text: text.length > 40 ? `${text.slice(0, 39)}…` : text });
    return undefined;
  };
  if (hash.length > LONGEST) fault('length', `${hash.length}`);
  const [path = '', query = ''] = split(hash.slice(0, LONGEST).replace(/^#/, ''), '?');
  const scene = readScene(path, fault);
  const place: { -readonly [K in keyof Place]: Place[K] } = { interventions: [] };
  if (scene !== undefined) place.scene = scene;
  for (const [key, value] of new URLSearchParams(query)) readParameter(place, key, value, fault);
  return { place, faults };
}

const split = (text: string, at: string): [string, string] => {
  const i = text.indexOf(at);
  return i < 0 ? [text, ''] : [text.slice(0, i), text.slice(i + 1)];
};

type TellFault = (part: Fault['part'], text: string) => undefined;

function readScene(path: string, fault: TellFault): ScenarioId | undefined {
  if (path === '' || path === '/') return undefined;
  const id = path.replace(/^\/s\//, '').replace(/\/$/, '');
  return isScene(id) ? id : fault('scene', id);
}

function readParameter(
  place: { -readonly [K in keyof Place]: Place[K] },
  key: string,
  value: string,
  fault: TellFault,
): void {
  switch (key) {
    case 'v':
      if (value !== VERSION) fault('v', value);
      return;
    case 'step': {
      const step = wholeNumber(value, MOST_FLIGHTS);
      if (step === null || step < 1) fault('step', value);
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
    case 'do':
      place.interventions = readDeeds(value, fault);
      return;
    default:
      fault('key', key);
  }
}

function readDeeds(value: string, fault: TellFault): Intervention[] {
  const parts = value === '' ? [] : value.split(',');
  if (parts.length > MOST_DEEDS) fault('do', `${parts.length}`);
  const deeds: Intervention[] = [];
  for (const part of parts.slice(0, MOST_DEEDS)) {
    const deed = readDeed(part);
    if (deed === null) fault('do', part);
    else deeds.push(deed);
  }
  return deeds;
}

/** `client.send@300:5` · `server.close@520` · `drop:6` · `delay:6:240` · `duplicate:6` */
function readDeed(part: string): Intervention | null {
  const call = /^([a-z]+)\.([a-z]+)@(\d+)(?::(\d+))?$/.exec(part);
  if (call !== null) return readCall(call[1] ?? '', call[2] ?? '', call[3], call[4]);
  const [kind = '', id, by, ...rest] = part.split(':');
  const flight = wholeNumber(id, MOST_FLIGHTS);
  if (flight === null || rest.length > 0) return null;
  if (kind === 'delay') {
    const ms = wholeNumber(by, LATEST);
    return ms === null ? null : { kind, flight, by: ms };
  }
  if (by !== undefined || (kind !== 'drop' && kind !== 'duplicate')) return null;
  return { kind, flight };
}

function readCall(
  host: string,
  name: string,
  time: string | undefined,
  octets: string | undefined,
): Intervention | null {
  const at = wholeNumber(time, LATEST);
  if (!isOneOf<HostId>(HOST_IDS, host) || !isOneOf<CallName>(CALL_NAMES, name)) return null;
  if (at === null) return null;
  if (name !== 'send') {
    return octets === undefined ? { kind: 'call', host, call: { name }, at } : null;
  }
  const n = octets === undefined ? DEFAULT_TEXT.length : wholeNumber(octets, MOST_OCTETS);
  if (n === null || n === 0) return null;
  return { kind: 'call', host, call: { name, text: textOf(n) }, at };
}

function printDeed(deed: Intervention): string | null {
  switch (deed.kind) {
    case 'call': {
      const octets = deed.call.text?.length ?? DEFAULT_TEXT.length;
      const tail = deed.call.name === 'send' && octets !== DEFAULT_TEXT.length ? `:${octets}` : '';
      return `${deed.host}.${deed.call.name}@${deed.at}${tail}`;
    }
    case 'delay':
      return `delay:${deed.flight}:${deed.by}`;
    case 'drop':
    case 'duplicate':
      return `${deed.kind}:${deed.flight}`;
    case 'inject':
    case 'power-cycle':
    case 'replace':
      return null;
  }
}

/** The address of a place, from `#` on. What is absent is left out. */
export function printPlace(place: Place): string {
  const parts: string[] = [];
  if (place.step !== undefined) parts.push(`step=${place.step}`);
  if (place.lang !== undefined) parts.push(`lang=${place.lang}`);
  if (place.theme !== undefined) parts.push(`theme=${place.theme}`);
  if (place.view !== undefined && place.view !== 'page') parts.push(`view=${place.view}`);
  const deeds = place.interventions.map(printDeed).filter((text) => text !== null);
  if (deeds.length > 0) parts.push(`do=${deeds.join(',')}`);
  const query = parts.length > 0 ? `?${parts.join('&')}` : '';
  return `#/s/${place.scene ?? ''}${query}`;
}
