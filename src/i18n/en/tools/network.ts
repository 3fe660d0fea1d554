import type { NetworkWords } from '../../tools/network';
import { capital, HOST } from '../names';

const whole = (n: number): string => n.toLocaleString('en');

export const network: NetworkWords = {
  title: 'Network',
  since: (seconds) =>
    seconds === null
      ? 'You are at the beginning: what you change holds for the whole run.'
      : `What you change holds from here on, from ${seconds} s. What has happened stays.`,
  path: 'The way between the hosts',
  dial: {
    there: 'Delay to the server',
    back: 'Delay to the client',
    jitter: 'Jitter',
    loss: 'Loss',
    duplication: 'Duplication',
    reordering: 'Reordering',
  },
  means: {
    there: 'What the client sends is on its way for so long.',
    back: 'What the server sends is on its way for so long.',
    jitter: 'Each segment may take up to so much longer.',
    loss: 'This part of the segments never arrives.',
    duplication: 'This part of them arrives twice.',
    reordering: 'This part of them is so late that the next may overtake it.',
  },
  ms: (n) => `${whole(n)} ms`,
  percent: (n) => `${n} %`,
  seed: 'Seed of chance',
  seedMeans: 'The same seed meets the same segments, every time.',
  anotherSeed: 'Another seed',
  set: 'Set',
  fault: (fault, least, most) => {
    switch (fault) {
      case 'empty':
        return 'Type a number first.';
      case 'not-whole':
        return 'Only digits: a whole number.';
      case 'too-small':
        return `${whole(least)} is the least that is possible.`;
      case 'too-big':
        return `${whole(most)} is the most that is possible.`;
    }
  },
  cable: 'Cable',
  cut: 'Cut the cable',
  mend: 'Mend the cable',
  cableMeans: (is) =>
    is
      ? 'It is whole. Cut it, and everything on its way is lost.'
      : 'It is cut: nothing arrives, and neither end is told.',
  firewall: 'Firewall',
  firewallMode: { off: 'Off', drop: 'Drops silently', reject: 'Answers RST' },
  firewallMeans: {
    off: 'Everything passes.',
    drop: 'Whoever sends hears nothing, and tries again until it gives up.',
    reject: 'Whoever sends gets RST at once, in the other end’s name.',
  },
  flood: 'SYN flood',
  floodCount: 'SYNs for the server',
  floodStart: 'Send',
  floodMeans: 'SYNs from addresses where nobody is: each takes a place in the queue of the server.',
  jar: 'Jar',
  shelf: 'Jar: press to let go',
  jarEmpty: 'It is empty. Press a segment, then “Keep in the jar”: it is an old duplicate later.',
  jarMeans: 'Kept out of the network. Let one go, and it arrives after all.',
  kept: (label, from, numbers) => `${capital(HOST[from])}’s ${label}, ${numbers}`,
  release: (label) => `Let ${label} go now`,
  letGo: 'Let go now',
  segment: {
    more: 'More',
    hold: 'Keep in the jar',
    unhold: 'Undo keeping',
    delayBy: 'Delay by, ms',
    delay: 'Delay',
    lateBy: (ms) => `So far it is ${whole(ms)} ms late.`,
    beOvertaken: 'Let it be overtaken',
    overtake: 'Let it overtake',
    behind: (label, ms) => `${label ?? 'its repeat'} comes first, this one ${whole(ms)} ms later`,
    ahead: (label, ms) => `the ${label} ahead of it comes ${whole(ms)} ms later`,
    hindrance: {
      lost: 'it does not arrive',
      'nothing-ahead': 'nothing is ahead of it',
      'nothing-behind': 'nothing comes after it',
      follows: 'it only left because the one ahead arrived',
    },
  },
};
