/** What the network, strangers and viewers do, apart from any TCP. */
import type { Change } from '../../simulation/deed';
import type { Weather } from '../../simulation/path';
import type { Told } from '../../simulation/story';
import { HOST, OTHER, withArticle } from './names';

const percent = (part: number): string => `${Math.round(part * 1_000) / 10} %`;

function weatherOf(weather: Partial<Weather>): string {
  const { delay, jitter, loss, duplication, reordering, seed } = weather;
  const parts = [
    delay && `${delay.client} ms to the server and ${delay.server} ms back`,
    jitter !== undefined && `up to ${jitter} ms jitter`,
    loss !== undefined && `${percent(loss)} lost`,
    duplication !== undefined && `${percent(duplication)} doubled`,
    reordering !== undefined && `${percent(reordering)} overtaken`,
    seed !== undefined && `chance begins at ${seed}`,
  ];
  return parts.filter((part) => typeof part === 'string').join(', ');
}

const HABITS = {
  accepts: ['accepts connections', 'accepts no connection'],
  reads: ['reads what comes', 'reads nothing'],
  closes: ['remembers to close', 'forgets to close'],
} as const;

const SHORT_HABITS = {
  accepts: ['accepts again', 'no accept()'],
  reads: ['reads again', 'reads nothing'],
  closes: ['closes again', 'forgets close()'],
} as const;

const FIREWALL = {
  off: 'the firewall lets everything through',
  drop: 'a firewall swallows every segment',
  reject: 'a firewall answers every segment with RST',
} as const;

const SHORT_FIREWALL = {
  off: 'firewall off',
  drop: 'firewall drops',
  reject: 'firewall: RST',
} as const;

/** "from now on the path has 20 % lost". */
export function changeOf(change: Change | null): string {
  if (change === null) return '';
  switch (change.kind) {
    case 'path':
      return `the path is changed: ${weatherOf(change.weather)}`;
    case 'cable':
      return change.whole ? 'the cable is mended' : 'the cable is cut';
    case 'firewall':
      return FIREWALL[change.mode];
    case 'habit':
      return `${HOST[change.host]}’s program ${HABITS[change.habit][change.on ? 0 : 1]}`;
  }
}

/** A few words beside the lane. */
export function shortChange(change: Change | null): string {
  if (change === null) return '';
  switch (change.kind) {
    case 'path':
      return 'path changed';
    case 'cable':
      return change.whole ? 'cable mended' : 'cable cut';
    case 'firewall':
      return SHORT_FIREWALL[change.mode];
    case 'habit':
      return SHORT_HABITS[change.habit][change.on ? 0 : 1];
  }
}

const BARE = { client: 'client', server: 'server' } as const;

/** What became of a segment that does not arrive; without a full stop. */
export function endOf({ from, label, fate }: Told): string {
  const whose = `${HOST[from]}’s ${label}`;
  switch (fate) {
    case 'held':
      return `${whose} was put into the jar`;
    case 'firewall':
      return `the firewall swallowed ${whose}`;
    case 'rejected':
      return `the firewall stopped ${whose}`;
    case 'cable':
      return `${whose} was lost where the cable is cut`;
    default:
      return `${whose} was lost`;
  }
}

/** The same for a row of the list. */
export function shortEnd({ from, label, fate }: Told): string {
  const whose = `${BARE[from]}’s ${label}`;
  switch (fate) {
    case 'held':
      return `${whose} goes into the jar`;
    case 'firewall':
      return `firewall swallows ${whose}`;
    case 'rejected':
      return `firewall stops ${whose}`;
    default:
      return `${whose} is lost`;
  }
}

/** Why a segment does not arrive, and who can notice. */
export function lossOf(landed: Told): string {
  const { from, to, label, fate } = landed;
  switch (fate) {
    case 'firewall':
      return `The firewall swallows the ${label} and tells nobody.`;
    case 'rejected':
      if (label.startsWith('RST')) return `The firewall stops the ${label}; an RST gets no answer.`;
      return `The firewall stops the ${label} and answers RST in ${HOST[to]}’s name.`;
    case 'held':
      return `The ${label} is in the jar, out of the network. For TCP it is as good as lost.`;
    case 'nobody':
      return `Nobody has the address that this ${label} is for.`;
    case 'cable':
      return `The cable is cut, so the ${label} is lost and nobody is told.`;
    default:
      return `The ${label} is lost and nobody is told.${watcher(from, label)}`;
  }
}

/** What can notice the loss depends on what was lost. */
function watcher(from: Told['from'], label: string): string {
  if (label.startsWith('RST')) return ' An RST is never sent again.';
  if (label === 'ACK') return ' No timer watches over a bare ACK.';
  return ` Only ${HOST[from]}’s retransmission timer can notice.`;
}

/** Where a segment comes from that no TCP of this run has sent; without a full stop. */
export function originOf({ label, from, to, origin }: Told): string {
  switch (origin) {
    case 'crafted':
      return `${HOST[from]} sent a hand-made ${label} to ${HOST[OTHER[from]]}`;
    case 'spoofed':
      return `a stranger sent ${HOST[to]} ${withArticle(label)} in ${HOST[from]}’s name`;
    default:
      return `an old ${label} came out of the network, bound for ${HOST[to]}`;
  }
}

/** It was in the jar; without a full stop. */
export const releaseOf = ({ label, from, to }: Told): string =>
  `${HOST[from]}’s ${label} was let out of the jar, bound for ${HOST[to]}`;

export const shortRelease = ({ label, from }: Told): string => `${BARE[from]}’s ${label} is let go`;

export const shortOrigin = ({ origin }: Told): string =>
  origin === 'crafted' ? 'hand-made' : origin === 'spoofed' ? 'a stranger' : 'turned up late';

export const floodOf = (count: number): string =>
  `somebody sent ${count} SYNs from addresses where nobody is`;
