/** What is chosen about a host as an address has it: `linux;backlog:2;cookies;keepalive`. */
import { AS_IN_THE_SCENE, type HostChoices } from '../simulation/choices';
import { isProfile } from '../simulation/profiles';
import type { TellFault } from './fault';
import { wholeNumber } from './parse';

export const MOST_BACKLOG = 1_024;
export const MOST_PORTS = 16_384;

/** The switches, by their words in an address. */
const SWITCHES = {
  cookies: 'cookies',
  fastopen: 'fastOpen',
  keepalive: 'keepAlive',
  rfc1337: 'rfc1337',
} as const satisfies { readonly [word: string]: keyof HostChoices };

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
  if (name === 'backlog' || name === 'ports') {
    const n = wholeNumber(value, name === 'backlog' ? MOST_BACKLOG : MOST_PORTS);
    if (n === null || n === 0) return false;
    choices[name] = n;
    return true;
  }
  if (value !== undefined) return false;
  if (isProfile(name)) choices.profile = name;
  else if (Object.hasOwn(SWITCHES, name)) choices[SWITCHES[name as keyof typeof SWITCHES]] = true;
  else return false;
  return true;
}

/** The same text for the same choices; '' when nothing is chosen. */
export function printChoices(choices: HostChoices): string {
  const words = Object.entries(SWITCHES).flatMap(([word, name]) => (choices[name] ? [word] : []));
  return [
    ...(choices.profile === AS_IN_THE_SCENE.profile ? [] : [choices.profile]),
    ...(choices.backlog === null ? [] : [`backlog:${choices.backlog}`]),
    ...(choices.ports === null ? [] : [`ports:${choices.ports}`]),
    ...words,
  ].join(';');
}
