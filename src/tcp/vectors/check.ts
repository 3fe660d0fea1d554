/** The steps that look at an endpoint without touching it. */
import type { State, Tcb } from '../tcb';
import { ABSOLUTE, type Bases, type Mismatch } from './compare';
import { type Variable, VARIABLES } from './format';
import { type Endpoint, readable, stateOf } from './world';

/** Texts of the RFC for the same thing: §3.10 says "connection not open" in its introduction. */
const SYNONYMS: Readonly<Record<string, string>> = {
  'connection not open': 'connection does not exist',
};

/** The text without the word "error:", which the RFC puts before some and not before others. */
function plain(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/^error:/, '')
    .trim()
    .replace(/\s+/g, ' ');
  return SYNONYMS[words] ?? words;
}

/** What a user call must return; any reply is right when the vector does not say. */
export function checkReply(reply: string, expect: readonly string[] | null): Mismatch {
  if (expect === null || expect.some((text) => plain(text) === plain(reply))) return null;
  return { expected: `"${expect.join('" or "')}"`, got: `"${reply}"` };
}

export function checkState(endpoint: Endpoint, state: State): Mismatch {
  const got = stateOf(endpoint);
  return got === state ? null : { expected: state, got };
}

/** Was the user told this since the steps began? */
export function checkSignal({ signals }: Endpoint, signal: string): Mismatch {
  if (signals.some((text) => plain(text) === plain(signal))) return null;
  const got = signals.length === 0 ? 'no signal' : signals.map((text) => `"${text}"`).join(', ');
  return { expected: `"${signal}"`, got };
}

export function checkReadable(endpoint: Endpoint, octets: number): Mismatch {
  const got = readable(endpoint);
  return got === octets ? null : { expected: `${octets} octets readable`, got: `${got}` };
}

const VALUES: Readonly<Record<Variable, (tcb: Tcb, bases: Bases) => number>> = {
  snd_una: ({ snd }, { local }) => snd.una - local,
  snd_nxt: ({ snd }, { local }) => snd.nxt - local,
  snd_wnd: ({ snd }) => snd.wnd,
  snd_wl1: ({ snd }, { remote }) => snd.wl1 - remote,
  snd_wl2: ({ snd }, { local }) => snd.wl2 - local,
  iss: ({ iss }, { local }) => iss - local,
  rcv_nxt: ({ rcv }, { remote }) => rcv.nxt - remote,
  rcv_wnd: ({ rcv }) => rcv.wnd,
  irs: ({ irs }, { remote }) => irs - remote,
};

/** Variables of the TCB, relative like the sequence numbers of segments. */
export function checkVars(
  { tcb }: Endpoint,
  vars: Readonly<Partial<Record<Variable, number>>>,
  relative: Bases,
): Mismatch {
  const names = VARIABLES.filter((name) => vars[name] !== undefined);
  const expected = names.map((name) => `${name}=${vars[name]}`).join(' ');
  if (tcb === null) return { expected, got: 'no TCB' };
  const value = (name: Variable, bases: Bases): number => VALUES[name](tcb, bases);
  const right = names.every((name) => value(name, relative) >>> 0 === (vars[name] ?? 0) >>> 0);
  if (right) return null;
  const shown = relative === ABSOLUTE ? (n: number) => n >>> 0 : (n: number) => n | 0;
  return {
    expected,
    got: names.map((name) => `${name}=${shown(value(name, relative))}`).join(' '),
  };
}
