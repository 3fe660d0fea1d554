/** What is chosen about a host as an address has it: `linux;backlog:2;keepalive;no-cookies`. */
import {
  AS_IN_THE_SCENE,
  type HostChoices,
  NUMBERS,
  type NumberName,
  type Option,
} from '../simulation/choices';
import { isProfile } from '../simulation/profiles';
import type { TellFault } from './fault';
import { isOneOf, wholeNumber } from './parse';

/** The largest number of each that can be chosen. */
export const MOST: { readonly [N in NumberName]: number } = {
  backlog: 1_024,
  buffer: 65_535,
  ports: 65_535,
  timeWait: 600,
};

/** The least: without a TIME-WAIT there is still a TCP to look at, without a port there is none. */
export const LEAST: { readonly [N in NumberName]: number } = {
  backlog: 1,
  buffer: 1,
  ports: 1,
  timeWait: 0,
};

/** Before the word of a switch: it is off. */
const OFF = 'no-';

/** The switches, by their words in an address. */
const SWITCHES = {
  cookies: 'cookies',
  fastopen: 'fastOpen',
  keepalive: 'keepAlive',
  rfc1337: 'rfc1337',
  isn: 'clockIsn',
  '2way': 'twoWay',
  reuseaddr: 'reuseAddress',
} as const satisfies { readonly [word: string]: Option };

type Draft = { -readonly [K in keyof HostChoices]: HostChoices[K] };

export function readChoices(text: string, fault: TellFault): HostChoices {
  if (text === '') return AS_IN_THE_SCENE;
  const choices: Draft = { ...AS_IN_THE_SCENE };
  for (const word of text.split(';')) if (!readWord(choices, word)) fault('host', word);
  return choices;
}

function readWord(choices: Draft, word: string): boolean {
  const [name = '', value, ...rest] = word.split(':');
  if (rest.length > 0) return false;
  if (isOneOf(NUMBERS, name)) {
    const n = wholeNumber(value, MOST[name]);
    if (n === null || n < LEAST[name]) return false;
    choices[name] = n;
    return true;
  }
  if (value !== undefined) return false;
  if (isProfile(name)) {
    choices.profile = name;
    return true;
  }
  const off = name.startsWith(OFF);
  const option = optionOf(off ? name.slice(OFF.length) : name);
  if (option === null) return false;
  choices[option] = !off;
  return true;
}

const optionOf = (word: string): Option | null =>
  Object.hasOwn(SWITCHES, word) ? SWITCHES[word as keyof typeof SWITCHES] : null;

/** The same text for the same choices; '' when nothing is chosen. */
export function printChoices(choices: HostChoices): string {
  const numbers = NUMBERS.flatMap((name) =>
    choices[name] === null ? [] : [`${name}:${choices[name]}`],
  );
  const words = Object.entries(SWITCHES).flatMap(([word, name]) =>
    choices[name] === null ? [] : [choices[name] ? word : `${OFF}${word}`],
  );
  const { profile } = choices;
  return [...(profile === AS_IN_THE_SCENE.profile ? [] : [profile]), ...numbers, ...words].join(
    ';',
  );
}
