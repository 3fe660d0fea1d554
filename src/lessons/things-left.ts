import type { Intervention } from '../simulation/deed';
import type { Timeline } from '../simulation/timeline';
import type { Trial } from './lesson';
import { stillSent } from './release';

/** How many things the server may have left to send when the client closes. */
export const MOST_LEFT = 3;

const TEXTS = ['one', 'two', 'three'] as const;
/** When the client closes, a little before the script would; when its FIN has been answered. */
const CLOSES = 380;
const ANSWERED = 540;

/** How many things the server sends in this run after the client has closed, at most MOST_LEFT. */
export const thingsLeft = (timeline: Timeline): number =>
  Math.min(MOST_LEFT, stillSent(timeline, 'server').length);

/**
 * The scene `three-segment-release` with `n` things left, 0 … MOST_LEFT; with 0 it is as it is. With
 * more the client calls shutdown(): after close() nobody would read them (§3.6.1).
 */
export function withThingsLeft(n: number): Pick<Trial, 'deeds' | 'at'> {
  const at = { host: 'server', enters: 'LAST-ACK' } as const;
  if (n === 0) return { at };
  const sends = TEXTS.slice(0, n).map((text, i) => call('server', 40 + 100 * i, text));
  const closes: Intervention = {
    kind: 'call',
    host: 'client',
    call: { name: 'shutdown' },
    at: CLOSES,
  };
  // The server closes when its last text has been acknowledged.
  return { at, deeds: [closes, ...sends, call('server', 140 + 100 * n)] };
}

/** So many ms after the client's FIN has been answered: send(), or close() where there is no text. */
const call = (host: 'server', after: number, text?: string): Intervention => ({
  kind: 'call',
  host,
  call: text === undefined ? { name: 'close' } : { name: 'send', text },
  at: ANSWERED + after,
});
