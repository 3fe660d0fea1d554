import type { Lesson } from '../lesson';
import {
  lastSegment,
  mostHalfOpen,
  stateAfterRestart,
  stateMeanwhile,
  waitBeforeAgain,
  whatComesAgain,
  whoSendsAgain,
  whoseCloseIsMissing,
} from './trouble-answers';

const SWALLOWS = [{ kind: 'firewall', mode: 'drop', at: 0 }] as const;
const REFUSES = [{ kind: 'firewall', mode: 'reject', at: 0 }] as const;

/** With a call of the viewer's the script is over: the server sends nothing any more. */
const ONLY_WAITS = [{ kind: 'call', host: 'server', call: { name: 'recv' }, at: 45_000 }] as const;

export const trouble = {
  'syn-lost': {
    trials: [
      {
        deeds: [{ kind: 'drop', flight: 1 }],
        at: { host: 'client', enters: 'ESTABLISHED' },
        shows: [
          { kind: 'moved', host: 'client', from: 'SYN-SENT', to: 'ESTABLISHED' },
          { kind: 'since', ms: 3_000 },
        ],
      },
      {
        deeds: SWALLOWS,
        at: 'end',
        shows: [
          { kind: 'moved', host: 'client', from: 'SYN-SENT', to: 'CLOSED' },
          { kind: 'state', host: 'server', is: 'LISTEN' },
          { kind: 'since', ms: 300_000 },
        ],
      },
    ],
    recall: {
      right: waitBeforeAgain,
      wrong: [
        { kind: 'seconds', s: 3 },
        { kind: 'seconds', s: 60 },
      ],
    },
  },
  'syn-ack-lost': {
    trials: [
      {
        deeds: [{ kind: 'drop', flight: 2 }],
        at: { host: 'server', expires: 'retransmission' },
        shows: [
          { kind: 'state', host: 'client', is: 'SYN-SENT' },
          { kind: 'sent', from: 'server', bits: 'SYN+ACK' },
          { kind: 'rule', rule: 'timeout.retransmission' },
        ],
      },
      {
        deeds: [{ kind: 'drop', flight: 3 }],
        at: { host: 'client', enters: 'ESTABLISHED' },
        shows: [
          { kind: 'landed', from: 'server', bits: 'SYN+ACK' },
          { kind: 'sent', from: 'client', bits: 'ACK' },
        ],
      },
    ],
    recall: {
      right: whoSendsAgain,
      wrong: [
        { kind: 'host', host: 'server' },
        { kind: 'host', host: 'none' },
      ],
    },
  },
  'third-ack-lost': {
    trials: [
      {
        deeds: [{ kind: 'call', host: 'client', call: { name: 'send', text: 'hello' }, at: 300 }],
        at: { host: 'server', enters: 'ESTABLISHED' },
        shows: [
          { kind: 'moved', host: 'server', from: 'SYN-RECEIVED', to: 'ESTABLISHED' },
          { kind: 'landed', from: 'client', bits: 'PSH+ACK', octets: 5 },
        ],
      },
      {
        deeds: [{ kind: 'drop', flight: 4 }],
        at: { host: 'server', enters: 'ESTABLISHED' },
        shows: [
          { kind: 'landed', from: 'client', bits: 'ACK' },
          { kind: 'since', ms: 3_000 },
        ],
      },
    ],
    recall: {
      right: whatComesAgain,
      wrong: [
        { kind: 'segment', label: 'ACK' },
        { kind: 'segment', label: 'RST' },
      ],
    },
  },
  'fin-lost': {
    trials: [
      {
        deeds: [{ kind: 'drop', flight: 4 }],
        at: { host: 'server', enters: 'CLOSE-WAIT' },
        shows: [
          { kind: 'landed', from: 'client', bits: 'FIN+ACK' },
          { kind: 'since', ms: 3_400 },
        ],
      },
      {
        deeds: [{ kind: 'drop', flight: 5 }],
        at: { host: 'client', enters: 'TIME-WAIT' },
        shows: [
          { kind: 'moved', host: 'client', from: 'FIN-WAIT-1', to: 'TIME-WAIT' },
          { kind: 'landed', from: 'server', bits: 'FIN+ACK', ack: 102 },
        ],
      },
    ],
    recall: {
      right: stateMeanwhile,
      wrong: [
        { kind: 'state', state: 'CLOSE-WAIT' },
        { kind: 'state', state: 'CLOSED' },
      ],
    },
  },
  'last-ack-lost': {
    mission: 'repeated-fin',
    trials: [
      {
        deeds: [{ kind: 'drop', flight: 8 }],
        at: { host: 'server', enters: 'CLOSED' },
        shows: [
          { kind: 'moved', host: 'server', from: 'LAST-ACK', to: 'CLOSED' },
          { kind: 'landed', from: 'client', bits: 'ACK', ack: 302 },
          { kind: 'since', ms: 3_600 },
        ],
      },
      {
        choices: { client: { timeWait: 0 } },
        at: { host: 'server', receives: 'RST' },
        shows: [
          { kind: 'moved', host: 'server', from: 'LAST-ACK', to: 'CLOSED' },
          { kind: 'state', host: 'client', is: 'CLOSED' },
          { kind: 'rule', rule: 'rst.closed' },
        ],
      },
    ],
    recall: {
      right: whatComesAgain,
      wrong: [
        { kind: 'segment', label: 'ACK' },
        { kind: 'segment', label: 'RST' },
      ],
    },
  },
  'syn-flood': {
    control: 'tray',
    trials: [],
    recall: {
      right: mostHalfOpen,
      wrong: [
        { kind: 'count', of: 'connections', n: 4 },
        { kind: 'count', of: 'connections', n: 5 },
      ],
    },
  },
  'connection-refused': {
    mission: 'refuse',
    trials: [
      {
        deeds: SWALLOWS,
        at: { host: 'client', expires: 'retransmission' },
        shows: [
          { kind: 'state', host: 'client', is: 'SYN-SENT' },
          { kind: 'sent', from: 'client', bits: 'SYN' },
          { kind: 'since', ms: 1_000 },
        ],
      },
      {
        deeds: REFUSES,
        at: { host: 'client', enters: 'CLOSED' },
        shows: [
          { kind: 'moved', host: 'client', from: 'SYN-SENT', to: 'CLOSED' },
          { kind: 'landed', from: 'server', bits: 'RST+ACK' },
        ],
      },
      {
        deeds: [{ kind: 'call', host: 'server', call: { name: 'listen' }, at: 20 }],
        at: { host: 'client', enters: 'ESTABLISHED' },
        shows: [{ kind: 'landed', from: 'server', bits: 'SYN+ACK' }],
      },
    ],
    recall: {
      right: lastSegment,
      wrong: [
        { kind: 'segment', label: 'SYN+ACK' },
        { kind: 'segment', label: 'FIN+ACK' },
      ],
    },
  },
  'forgotten-close': {
    trials: [
      {
        deeds: [{ kind: 'call', host: 'server', call: { name: 'close' }, at: 60_480 }],
        at: { host: 'server', enters: 'LAST-ACK' },
        shows: [
          { kind: 'moved', host: 'server', from: 'CLOSE-WAIT', to: 'LAST-ACK' },
          { kind: 'since', ms: 60_000 },
        ],
      },
      {
        deeds: [{ kind: 'call', host: 'server', call: { name: 'close' }, at: 3_600_480 }],
        at: { host: 'server', enters: 'LAST-ACK' },
        shows: [
          { kind: 'moved', host: 'server', from: 'CLOSE-WAIT', to: 'LAST-ACK' },
          { kind: 'since', ms: 3_600_000 },
        ],
      },
      {
        deeds: [{ kind: 'habit', host: 'server', habit: 'closes', on: false, at: 0 }],
        at: 'end',
        shows: [
          { kind: 'state', host: 'server', is: 'CLOSE-WAIT' },
          { kind: 'no-timer', host: 'server' },
          { kind: 'state', host: 'client', is: 'FIN-WAIT-2' },
        ],
      },
    ],
    recall: {
      right: whoseCloseIsMissing,
      wrong: [
        { kind: 'host', host: 'client' },
        { kind: 'host', host: 'both' },
      ],
    },
  },
  orphaned: {
    trials: [
      {
        deeds: [{ kind: 'call', host: 'server', call: { name: 'close' }, at: 30_480 }],
        at: { host: 'client', enters: 'TIME-WAIT' },
        shows: [
          { kind: 'moved', host: 'client', from: 'FIN-WAIT-2', to: 'TIME-WAIT' },
          { kind: 'landed', from: 'server', bits: 'FIN+ACK' },
        ],
      },
      {
        deeds: [
          { kind: 'call', host: 'client', call: { name: 'shutdown' }, at: 380 },
          { kind: 'call', host: 'server', call: { name: 'close' }, at: 90_480 },
        ],
        at: { host: 'client', enters: 'TIME-WAIT' },
        shows: [
          { kind: 'moved', host: 'client', from: 'FIN-WAIT-2', to: 'TIME-WAIT' },
          { kind: 'since', ms: 90_000 },
        ],
      },
    ],
    recall: {
      right: lastSegment,
      wrong: [
        { kind: 'segment', label: 'ACK' },
        { kind: 'segment', label: 'FIN+ACK' },
      ],
    },
  },
  'power-cycle': {
    trials: [
      {
        // RFC 9293 §3.5.1, Figure 9.
        deeds: [{ kind: 'call', host: 'client', call: { name: 'connect' }, at: 45_000 }],
        at: { host: 'server', receives: 'RST' },
        shows: [
          { kind: 'moved', host: 'server', from: 'ESTABLISHED', to: 'CLOSED' },
          { kind: 'state', host: 'client', is: 'SYN-SENT' },
        ],
      },
      {
        deeds: ONLY_WAITS,
        at: 'end',
        shows: [
          { kind: 'state', host: 'server', is: 'ESTABLISHED' },
          { kind: 'no-timer', host: 'server' },
          { kind: 'state', host: 'client', is: 'CLOSED' },
        ],
      },
      {
        choices: { server: { keepAlive: true } },
        deeds: ONLY_WAITS,
        at: { host: 'server', receives: 'RST' },
        shows: [
          { kind: 'moved', host: 'server', from: 'ESTABLISHED', to: 'CLOSED' },
          { kind: 'since', ms: 7_200_000 },
        ],
      },
    ],
    recall: {
      right: stateAfterRestart,
      wrong: [
        { kind: 'state', state: 'CLOSED' },
        { kind: 'state', state: 'CLOSE-WAIT' },
      ],
    },
  },
} as const satisfies { readonly [scene: string]: Lesson };
