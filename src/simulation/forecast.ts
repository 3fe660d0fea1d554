import type { State, Tcb } from '../tcp/tcb';
import { CALL_NAMES, type CallName } from './deed';
import { type Host, isAccepted, isListening, queuesOf, tcbOf } from './host';
import { callOnHost } from './on-host';
import { labelOf } from './label';

/** Why a call is not possible now. */
export const OBSTACLES = [
  'not-yet',
  'done',
  'listening',
  'in-use',
  'not-accepted',
  'over',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** What a call would do now; or why it can't be made. */
export type Forecast = { readonly name: CallName } & (
  | { readonly possible: false; readonly obstacle: Obstacle }
  | {
      readonly possible: true;
      /** Labels of the segments that would leave at once. */
      readonly sends: readonly string[];
      readonly before: State;
      readonly after: State;
    }
);

/** Tries each call on `host`: the engine itself says what would come of it. */
export const forecasts = (host: Host): Forecast[] =>
  CALL_NAMES.filter((name) => isOffered(host, name)).map((name) => forecast(host, name));

/** What a program does by itself needs no button. */
function isOffered(host: Host, name: CallName): boolean {
  const { accepts, reads } = host.habits;
  if (name === 'accept') return !accepts && isListening(host);
  return name !== 'recv' || !reads;
}

function forecast(host: Host, name: CallName): Forecast {
  const obstacle = obstacleTo(host, name);
  if (obstacle !== null) return { name, possible: false, obstacle };
  const carries = name === 'send' || (name === 'connect' && host.setup.parameters.fastOpen);
  const call = carries ? { name, text: 'hello' } : { name };
  const before = tcbOf(host);
  const { host: after, outcome } = callOnHost(host, call, NOBODY, 0);
  const moved = name === 'accept' && outcome.reply === 'ok';
  const unchanged = !moved && outcome.sent.length === 0 && sameTcb(before, tcbOf(after));
  if (outcome.reply !== 'ok' || unchanged) return { name, possible: false, obstacle: 'done' };
  return {
    name,
    possible: true,
    sends: outcome.sent.map(labelOf),
    // accept() changes no state: the lane may then show another connection's.
    before: moved ? after.state : host.state,
    after: after.state,
  };
}

/** Forecasts are of segments and states; whom they are sent to does not matter. */
const NOBODY = { address: '0.0.0.0', port: 0 };

const sameTcb = (before: Tcb | null, after: Tcb | null): boolean =>
  before === after ||
  (before !== null &&
    after !== null &&
    before.state === after.state &&
    before.unsent === after.unsent &&
    before.unread === after.unread &&
    before.closing === after.closing &&
    before.reading === after.reading);

/** What a program would run into before its TCP is asked. */
function obstacleTo(host: Host, name: CallName): Obstacle | null {
  const tcb = tcbOf(host);
  if (name === 'accept') return queuesOf(host).accept.length > 0 ? null : 'not-yet';
  const connected = tcb !== null && tcb.state !== 'LISTEN';
  if (name === 'listen' && host.setup.reuseAddress === true) {
    return isListening(host) ? 'listening' : null;
  }
  if (connected && !tcb.reading) {
    // close() has taken the socket away: there is nothing left to call on.
    if (name === 'connect' || name === 'listen') return 'in-use';
    return name === 'close' ? 'done' : 'over';
  }
  switch (name) {
    case 'listen':
      if (isListening(host)) return 'listening';
      return connected ? 'in-use' : null;
    case 'recv':
      if (!connected || tcb.unread === '') return 'not-yet';
      return notAccepted(host, tcb);
    case 'connect':
      if (connected) {
        return tcb.opened === 'passive' || tcb.state === 'TIME-WAIT' ? 'in-use' : 'done';
      }
      return isListening(host) && host.state === 'LISTEN' ? 'listening' : null;
    case 'send':
    case 'shutdown':
      if (!connected) return 'not-yet';
      if (name === 'shutdown' && tcb.state === 'SYN-SENT') return 'not-yet';
      return notAccepted(host, tcb) ?? (tcb.closing ? (name === 'send' ? 'over' : 'done') : null);
    case 'close':
      return tcb === null ? 'not-yet' : notAccepted(host, tcb);
    case 'abort':
      return tcb === null ? 'not-yet' : notAccepted(host, tcb);
  }
}

/** A connection that a listener begot has no socket before accept() returns it. */
const notAccepted = (host: Host, tcb: Tcb): Obstacle | null =>
  tcb.state !== 'LISTEN' && tcb.opened === 'passive' && !isAccepted(host, tcb)
    ? 'not-accepted'
    : null;
