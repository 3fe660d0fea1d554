import type { Intervention } from '../../../simulation/deed';
import type { WhatIfWords } from '../../tools/what-if';
import { changeOf } from '../world';

const HOST = { client: 'client', server: 'server' } as const;

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function deed(what: Intervention, label: string): string {
  switch (what.kind) {
    case 'call':
      return `${HOST[what.host]} ${what.call.name}() at ${seconds(what.at)}`;
    case 'drop':
      return `${label} dropped`;
    case 'delay':
      return `${label} ${what.by} ms late`;
    case 'duplicate':
      return `${label} doubled`;
    case 'hold':
      return `${label} held`;
    case 'release':
      return `${label} let go`;
    case 'replace':
      return `${label} replaced`;
    case 'inject':
      return `${label} for the ${HOST[what.to]}`;
    case 'flood':
      return `${what.count} SYNs from nowhere`;
    case 'power-cycle':
      return `${HOST[what.host]} off and on`;
    case 'path':
    case 'cable':
    case 'firewall':
    case 'habit':
      return changeOf(what);
  }
}

export const whatIf: WhatIfWords = {
  title: 'What if',
  empty:
    'Do something that the scene does not: press a segment and drop it, make a call, cut the cable. Then the run and the scene as it was stand here side by side.',
  branches: 'Branches',
  scene: 'The scene as it is',
  onScreen: 'on screen',
  deed: (what, label) => capital(deed(what, label)),
  andMore: (name, more) => `${name} and ${more} more`,
  go: 'Continue',
  compare: 'Compare',
  compared: 'Compared',
  rename: 'Rename',
  nameField: 'Name of this branch',
  save: 'Save',
  remove: 'Remove',
  share: 'Copy link',
  copied: 'Link copied',
  copyThis: 'Copy this link',
  undo: 'Undo brings it back.',
  comparison: (other) => `Compared with: ${other}`,
  alike: 'Up to their ends these two runs are alike.',
  tooLong: (most) => `A name has at most ${most} characters.`,
  firstDifference: (at) => `First difference at ${at} s`,
  time: 'Time',
  now: 'This run',
  other: 'The other',
  ladder: (name) => `Ladder: ${name}`,
  shortened: (rows) => `Only the first ${rows} lines are shown.`,
};
