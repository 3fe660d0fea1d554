/** What makes a run out of a scene as an address has it: what was done, and the other branches. */
import type { Intervention } from '../simulation/deed';
import { printChoices, readChoices } from './choices-text';
import { printDeed, readDeed } from './deed-text';
import type { TellFault } from './fault';
import { printPart, readName, readPart } from './name-text';
import type { Recipe } from './permalink';

/** So much may be done to one run: more would not fit into an address. */
export const MOST_DEEDS = 400;

/** Deeds, divided by commas; those that can't be read are left out and told of. */
export function readDeeds(value: string, fault: TellFault): Intervention[] {
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

export const printDeeds = (deeds: readonly Intervention[]): string =>
  deeds.map(printDeed).join(',');

/** Another branch: its choices and deeds behind its name, each of which may be empty. */
export function readBranch(value: string, fault: TellFault): Recipe | null {
  const [name, choices, deeds, ...rest] = value.split('~');
  if (name === undefined || choices === undefined || deeds === undefined || rest.length > 0) {
    fault('alt', value);
    return null;
  }
  const [client = '', server = ''] = choices.split('|');
  return {
    name: readName(readPart(name)),
    choices: { client: readChoices(client, fault), server: readChoices(server, fault) },
    interventions: readDeeds(deeds, fault),
  };
}

export const printBranch = ({ name, choices, interventions }: Recipe): string =>
  [
    printPart(name ?? ''),
    `${printChoices(choices.client)}|${printChoices(choices.server)}`,
    printDeeds(interventions),
  ].join('~');
