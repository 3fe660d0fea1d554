/**
 * One deed as an address has it. Reading gives null for what can't be read; it never throws.
 *
 *     client.send@300:5          server.close/49153@520        client.connect/new@900
 *     client.send@300:x474554    (the octets of a text that is not the greeting)
 *     drop:6  delay:6:240  duplicate:6  hold:6  release:6@900  replace:6:SA.300.101.65535.0
 *     craft.server@520:R.101.0.0.0     spoof.server@520:…     old.server@520:…
 *     path@520:loss=20;jitter=40;delay=80-120   cable@520:cut   firewall@520:reject
 *     server.reads@520:off       server.power@520               flood.server@520:8
 */
import {
  type Act,
  type Author,
  CALL_NAMES,
  type Call,
  type CallName,
  FIREWALLS,
  HABITS,
  HOST_IDS,
  type HostId,
  type Intervention,
} from '../simulation/deed';
import { LONGEST, MOST_SYNS } from '../simulation/simulate';
import { CONTROL_BITS, type ControlBit, type Segment } from '../tcp/segment';
import { isOneOf, wholeNumber } from './parse';
import { printWeather, readWeather } from './weather-text';

/** ms of simulated time: no run lasts longer. */
export const LATEST = LONGEST;
export const MOST_FLIGHTS = 100_000;
export const DEFAULT_TEXT = 'hello';
export const MOST_OCTETS = 10_000;
const HIGHEST = 2 ** 32 - 1;
const HIGHEST_16 = 65_535;

/** Octets of text for a send() that names only how many: the greeting, over and over. */
export const textOf = (octets: number): string =>
  DEFAULT_TEXT.repeat(Math.ceil(octets / DEFAULT_TEXT.length)).slice(0, octets);

export function readDeed(part: string): Intervention | null {
  const timed = /^([a-z]+)(?:\.([a-z]+))?(?:\/(new|\d+))?@(\d+)(?::(.*))?$/.exec(part);
  if (timed === null) return readMischief(part);
  const [, noun = '', verb, port, time, rest] = timed;
  const at = wholeNumber(time, LATEST);
  if (at === null) return null;
  const act = readAct(noun, verb, port, rest);
  return act === null ? null : { ...act, at };
}

function readAct(
  noun: string,
  verb: string | undefined,
  port: string | undefined,
  rest: string | undefined,
): Act | null {
  const named = port === undefined || port === 'new' ? undefined : wholeNumber(port, HIGHEST_16);
  if (named === null || named === 0) return null;
  if (isOneOf<HostId>(HOST_IDS, noun)) return readOfHost(noun, verb ?? '', port, rest);
  if (verb !== undefined) {
    if (!isOneOf<HostId>(HOST_IDS, verb) || port === 'new') return null;
    return readOfStranger(noun, verb, named, rest);
  }
  if (port !== undefined) return null;
  switch (noun) {
    case 'path': {
      const weather = readWeather(rest ?? '');
      return weather === null ? null : { kind: 'path', weather };
    }
    case 'cable':
      return rest === 'cut' || rest === 'whole' ? { kind: 'cable', whole: rest === 'whole' } : null;
    case 'firewall':
      return isOneOf(FIREWALLS, rest ?? '') ? { kind: 'firewall', mode: rest as 'off' } : null;
    default:
      return null;
  }
}

function readOfHost(
  host: HostId,
  verb: string,
  port: string | undefined,
  rest: string | undefined,
): Act | null {
  if (isOneOf<CallName>(CALL_NAMES, verb)) return readCall(host, verb, port, rest);
  if (port !== undefined) return null;
  if (verb === 'power') return rest === undefined ? { kind: 'power-cycle', host } : null;
  if (!isOneOf(HABITS, verb) || (rest !== 'on' && rest !== 'off')) return null;
  return { kind: 'habit', host, habit: verb, on: rest === 'on' };
}

function readCall(
  host: HostId,
  name: CallName,
  port: string | undefined,
  rest: string | undefined,
): Act | null {
  const which = port === undefined ? {} : port === 'new' ? { fresh: true } : { port: Number(port) };
  if (port === 'new' && (name !== 'connect' || host !== 'client')) return null;
  if (name !== 'send' && name !== 'connect') {
    return rest === undefined ? { kind: 'call', host, call: { name, ...which } } : null;
  }
  if (rest === undefined && name === 'connect')
    return { kind: 'call', host, call: { name, ...which } };
  const text = rest === undefined ? DEFAULT_TEXT : readText(rest);
  return text === null ? null : { kind: 'call', host, call: { name, text, ...which } };
}

/** So many octets of the greeting, or all octets in hex digits, after an `x`; null: neither. */
function readText(written: string): string | null {
  const n = wholeNumber(written, MOST_OCTETS);
  if (n !== null) return n === 0 ? null : textOf(n);
  if (!/^x(?:[\da-f]{2})+$/.test(written) || written.length > 1 + 2 * MOST_OCTETS) return null;
  return written.slice(1).replaceAll(/../g, (hex) => String.fromCharCode(parseInt(hex, 16)));
}

const hexOf = (text: string): string =>
  [...text].map((octet) => octet.charCodeAt(0).toString(16).padStart(2, '0')).join('');

const AUTHORS: { readonly [word: string]: Author } = {
  craft: 'host',
  spoof: 'stranger',
  old: 'past',
};
const WORDS: { readonly [A in Author]: string } = { host: 'craft', stranger: 'spoof', past: 'old' };

function readOfStranger(
  noun: string,
  to: HostId,
  port: number | undefined,
  rest: string | undefined,
): Act | null {
  if (noun === 'flood') {
    const count = wholeNumber(rest, MOST_SYNS);
    return count === null || count === 0 || port !== undefined
      ? null
      : { kind: 'flood', to, count };
  }
  const by = AUTHORS[noun];
  const segment = readSegment(rest ?? '');
  if (by === undefined || segment === null) return null;
  return { kind: 'inject', to, segment, by, ...(port === undefined ? {} : { port }) };
}

function readMischief(part: string): Intervention | null {
  const released = /^release:(\d+)@(\d+)$/.exec(part);
  if (released !== null) {
    const [flight, at] = [wholeNumber(released[1], MOST_FLIGHTS), wholeNumber(released[2], LATEST)];
    return flight === null || at === null ? null : { kind: 'release', flight, at };
  }
  const [kind = '', id, by, ...rest] = part.split(':');
  const flight = wholeNumber(id, MOST_FLIGHTS);
  if (flight === null || rest.length > 0) return null;
  switch (kind) {
    case 'delay': {
      const ms = wholeNumber(by, LATEST);
      return ms === null ? null : { kind, flight, by: ms };
    }
    case 'replace': {
      const segment = readSegment(by ?? '');
      return segment === null ? null : { kind, flight, segment };
    }
    case 'drop':
    case 'duplicate':
    case 'hold':
      return by === undefined ? { kind, flight } : null;
    default:
      return null;
  }
}

const LETTERS: { readonly [B in ControlBit]: string } = {
  SYN: 'S',
  FIN: 'F',
  RST: 'R',
  PSH: 'P',
  URG: 'U',
  ACK: 'A',
};

/** Control bits, SEQ, ACK, window, octets of text: `SA.300.101.65535.0`; `-` is no bit at all. */
function readSegment(text: string): Segment | null {
  const [letters = '', seq, ack, wnd, octets, ...rest] = text.split('.');
  const ctl = CONTROL_BITS.filter((bit) => letters.includes(LETTERS[bit]));
  const numbers = [
    wholeNumber(seq, HIGHEST),
    wholeNumber(ack, HIGHEST),
    wholeNumber(wnd, HIGHEST_16),
    wholeNumber(octets, MOST_OCTETS),
  ] as const;
  const [s, a, w, n] = numbers;
  if (rest.length > 0 || s === null || a === null || w === null || n === null) return null;
  if (lettersOf(ctl) !== letters) return null;
  return { seq: s, ack: ctl.includes('ACK') ? a : 0, ctl, wnd: w, text: textOf(n) };
}

const lettersOf = (ctl: readonly ControlBit[]): string =>
  CONTROL_BITS.filter((bit) => ctl.includes(bit))
    .map((bit) => LETTERS[bit])
    .join('') || '-';

const printSegment = ({ ctl, seq, ack, wnd, text }: Segment): string =>
  [lettersOf(ctl), seq, ack, wnd, text.length].join('.');

export function printDeed(deed: Intervention): string {
  switch (deed.kind) {
    case 'call':
      return `${deed.host}.${printCall(deed.call, deed.at)}`;
    case 'delay':
      return `delay:${deed.flight}:${deed.by}`;
    case 'drop':
    case 'duplicate':
    case 'hold':
      return `${deed.kind}:${deed.flight}`;
    case 'replace':
      return `replace:${deed.flight}:${printSegment(deed.segment)}`;
    case 'release':
      return `release:${deed.flight}@${deed.at}`;
    case 'inject': {
      const port = deed.port === undefined ? '' : `/${deed.port}`;
      return `${WORDS[deed.by ?? 'past']}.${deed.to}${port}@${deed.at}:${printSegment(deed.segment)}`;
    }
    case 'flood':
      return `flood.${deed.to}@${deed.at}:${deed.count}`;
    case 'power-cycle':
      return `${deed.host}.power@${deed.at}`;
    case 'habit':
      return `${deed.host}.${deed.habit}@${deed.at}:${deed.on ? 'on' : 'off'}`;
    case 'path':
      return `path@${deed.at}:${printWeather(deed.weather)}`;
    case 'cable':
      return `cable@${deed.at}:${deed.whole ? 'whole' : 'cut'}`;
    case 'firewall':
      return `firewall@${deed.at}:${deed.mode}`;
  }
}

function printCall({ name, text, port, fresh }: Call, at: number): string {
  const which = fresh === true ? '/new' : port === undefined ? '' : `/${port}`;
  const usual = name === 'send' ? DEFAULT_TEXT.length : 0;
  const octets = text?.length ?? usual;
  const own = text !== undefined && text !== textOf(octets);
  const written = own ? `:x${hexOf(text)}` : octets === usual ? '' : `:${octets}`;
  return `${name}${which}@${at}${written}`;
}
