import type { CallName } from '../../simulation/deed';
import type { State } from '../../tcp/tcb';
import type { CallWords } from '../words';

const purpose: CallWords['purpose'] = {
  listen: 'Wait for connections',
  accept: 'Take a connection',
  connect: 'Open a connection',
  send: 'Send data',
  recv: 'Read what came',
  shutdown: 'Finish sending',
  close: 'Close the connection',
  abort: 'Drop it at once',
};

/** What a call does that sends nothing at once. */
function silently(call: CallName, before: State, after: State): string {
  if (call === 'send') {
    const open = before === 'ESTABLISHED' || before === 'CLOSE-WAIT';
    return open ? 'Send when there is room' : 'Send once connected';
  }
  if (after === 'LISTEN' && before !== 'LISTEN') return 'Start waiting → LISTEN';
  if (after === 'CLOSED' && before === 'LISTEN') return 'Stop listening → CLOSED';
  if (before === 'CLOSED' && call === 'close') return 'Stop listening';
  if (after === 'CLOSED' && before !== 'CLOSED') return 'Forget it → CLOSED';
  if (after !== before) return `FIN later → ${after}`;
  if (before === 'SYN-RECEIVED') return 'FIN after the data';
  return call === 'close' ? 'Stop reading too' : purpose[call];
}

export const calls: CallWords = {
  purpose,
  effect(call, sends, before, after) {
    if (call === 'recv' || call === 'accept') return purpose[call];
    const named = sends.map((label) => label.split(/[+ ]/)[0]);
    if (named.includes('RST')) return 'Send RST and drop it';
    if (named.includes('FIN')) return `Send FIN → ${after}`;
    if (sends.some((label) => /^SYN \d/.test(label))) return `SYN + data → ${after}`;
    if (named.includes('SYN')) return `Send SYN → ${after}`;
    return named.length > 0 ? purpose.send : silently(call, before, after);
  },
  obstacle: {
    'not-yet': 'not yet',
    done: 'done',
    listening: 'listening',
    'in-use': 'in use',
    'not-accepted': 'not yet',
    over: 'closed',
  },
};
