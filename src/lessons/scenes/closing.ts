import type { Lesson } from '../lesson';
import {
  answerAt,
  callThatCloses,
  countAt,
  releaseCount,
  sentAfterClose,
  stateAt,
  whoWaits,
} from './closing-answers';

export const closing = {
  'four-way-release': {
    trials: [
      {
        deeds: [{ kind: 'call', host: 'server', call: { name: 'close' }, at: 700 }],
        at: { host: 'server', enters: 'LAST-ACK' },
        shows: [
          { kind: 'sent', from: 'server', bits: 'FIN+ACK', seq: 301, ack: 107 },
          { kind: 'state', host: 'client', is: 'FIN-WAIT-2' },
        ],
      },
    ],
    mission: 'release-passive',
    recall: {
      right: stateAt({ host: 'server', calls: 'send' }),
      wrong: [
        { kind: 'state', state: 'ESTABLISHED' },
        { kind: 'state', state: 'LAST-ACK' },
        { kind: 'state', state: 'CLOSED' },
      ],
    },
  },
  'three-segment-release': {
    trials: [],
    control: 'slider',
    recall: {
      right: releaseCount,
      wrong: [
        { kind: 'count', of: 'segments', n: 2 },
        { kind: 'count', of: 'segments', n: 4 },
      ],
    },
  },
  'half-close': {
    trials: [
      {
        deeds: [
          { kind: 'call', host: 'client', call: { name: 'send', text: '4' }, at: 480 },
          { kind: 'call', host: 'server', call: { name: 'send', text: '1 2 3' }, at: 520 },
          { kind: 'call', host: 'server', call: { name: 'close' }, at: 720 },
        ],
        at: { host: 'client', applies: 'send.closing' },
        shows: [
          { kind: 'state', host: 'client', is: 'FIN-WAIT-2' },
          { kind: 'rule', rule: 'send.closing' },
        ],
      },
      {
        deeds: [
          { kind: 'call', host: 'client', call: { name: 'shutdown' }, at: 290 },
          { kind: 'call', host: 'server', call: { name: 'send', text: '1 2 3' }, at: 60_480 },
          { kind: 'call', host: 'server', call: { name: 'close' }, at: 60_680 },
        ],
        at: { host: 'client', receives: 'PSH+ACK' },
        shows: [
          { kind: 'state', host: 'client', is: 'FIN-WAIT-2' },
          { kind: 'rule', rule: 'text.delivered' },
          { kind: 'sent', from: 'client', bits: 'ACK', ack: 306 },
          { kind: 'since', ms: 60_000 },
        ],
      },
    ],
    recall: {
      right: callThatCloses,
      wrong: [
        { kind: 'call', call: 'close' },
        { kind: 'call', call: 'recv' },
      ],
    },
  },
  'close-not-shutdown': {
    trials: [
      {
        deeds: [
          { kind: 'call', host: 'client', call: { name: 'shutdown' }, at: 260 },
          { kind: 'call', host: 'server', call: { name: 'send', text: 'hello, world' }, at: 460 },
          { kind: 'call', host: 'server', call: { name: 'close' }, at: 660 },
        ],
        at: { host: 'client', receives: 'PSH+ACK' },
        shows: [
          { kind: 'state', host: 'client', is: 'FIN-WAIT-2' },
          { kind: 'rule', rule: 'text.delivered' },
          { kind: 'sent', from: 'client', bits: 'ACK', ack: 313 },
        ],
      },
      {
        deeds: [{ kind: 'call', host: 'server', call: { name: 'close' }, at: 470 }],
        at: { host: 'client', enters: 'TIME-WAIT' },
        shows: [
          { kind: 'landed', from: 'server', bits: 'FIN+ACK', seq: 301 },
          { kind: 'sent', from: 'client', bits: 'ACK', ack: 302 },
        ],
      },
    ],
    recall: {
      right: answerAt({ host: 'client', receives: 'PSH+ACK' }),
      wrong: [
        { kind: 'segment', label: 'ACK' },
        { kind: 'segment', label: 'FIN+ACK' },
      ],
    },
  },
  'server-closes-first': {
    trials: [
      {
        deeds: [
          { kind: 'call', host: 'client', call: { name: 'close' }, at: 380 },
          { kind: 'call', host: 'server', call: { name: 'close' }, at: 580 },
        ],
        at: { host: 'client', enters: 'TIME-WAIT' },
        shows: [
          { kind: 'timer', host: 'client', timer: 'time-wait', ms: 240_000, anew: true },
          { kind: 'state', host: 'server', is: 'LAST-ACK' },
        ],
      },
    ],
    recall: {
      right: whoWaits,
      wrong: [
        { kind: 'host', host: 'client' },
        { kind: 'host', host: 'both' },
        { kind: 'host', host: 'none' },
      ],
    },
  },
  'fin-overtakes': {
    trials: [
      {
        deeds: [{ kind: 'drop', flight: 5 }],
        at: { host: 'client', enters: 'TIME-WAIT' },
        shows: [
          { kind: 'moved', host: 'client', from: 'FIN-WAIT-2', to: 'TIME-WAIT' },
          { kind: 'landed', from: 'server', bits: 'PSH+ACK', seq: 301, octets: 12 },
          { kind: 'sent', from: 'client', bits: 'ACK', ack: 314 },
          { kind: 'since', ms: 1_000 },
        ],
      },
      {
        deeds: [{ kind: 'delay', flight: 6, by: 400 }],
        at: { host: 'client', enters: 'TIME-WAIT' },
        shows: [
          { kind: 'landed', from: 'server', bits: 'FIN+ACK', seq: 313 },
          { kind: 'sent', from: 'client', bits: 'ACK', ack: 314 },
        ],
      },
    ],
    recall: {
      right: stateAt({ host: 'client', receives: 'FIN+ACK' }),
      wrong: [
        { kind: 'state', state: 'TIME-WAIT' },
        { kind: 'state', state: 'CLOSING' },
        { kind: 'state', state: 'CLOSED' },
      ],
    },
  },
  'simultaneous-close': {
    trials: [
      {
        deeds: [
          { kind: 'call', host: 'client', call: { name: 'close' }, at: 380 },
          { kind: 'call', host: 'server', call: { name: 'close' }, at: 580 },
        ],
        at: { host: 'client', enters: 'TIME-WAIT' },
        shows: [
          { kind: 'moved', host: 'client', from: 'FIN-WAIT-2', to: 'TIME-WAIT' },
          { kind: 'state', host: 'server', is: 'LAST-ACK' },
        ],
      },
      {
        deeds: [{ kind: 'drop', flight: 3 }],
        at: { host: 'client', enters: 'TIME-WAIT' },
        shows: [
          { kind: 'moved', host: 'client', from: 'CLOSING', to: 'TIME-WAIT' },
          { kind: 'state', host: 'server', is: 'TIME-WAIT' },
        ],
      },
    ],
    recall: {
      right: stateAt({ host: 'client', receives: 'FIN+ACK' }),
      wrong: [
        { kind: 'state', state: 'CLOSE-WAIT' },
        { kind: 'state', state: 'LAST-ACK' },
        { kind: 'state', state: 'CLOSED' },
      ],
    },
  },
  reset: {
    trials: [
      {
        deeds: [
          { kind: 'call', host: 'client', call: { name: 'shutdown' }, at: 350 },
          { kind: 'call', host: 'server', call: { name: 'close' }, at: 600 },
        ],
        at: { host: 'client', receives: 'PSH+ACK' },
        shows: [
          { kind: 'state', host: 'client', is: 'FIN-WAIT-1' },
          { kind: 'rule', rule: 'text.delivered' },
          { kind: 'sent', from: 'client', bits: 'ACK', ack: 313 },
        ],
      },
    ],
    recall: {
      right: countAt({ host: 'server', receives: 'RST' }),
      wrong: [
        { kind: 'count', of: 'segments', n: 1 },
        { kind: 'count', of: 'segments', n: 2 },
      ],
    },
  },
  'close-returns': {
    trials: [
      {
        deeds: [{ kind: 'call', host: 'client', call: { name: 'abort' }, at: 310 }],
        at: { host: 'server', receives: 'RST' },
        shows: [
          { kind: 'moved', host: 'server', from: 'ESTABLISHED', to: 'CLOSED' },
          { kind: 'rule', rule: 'rst.reset' },
        ],
      },
      {
        deeds: [{ kind: 'power-cycle', host: 'server', at: 340 }],
        at: { host: 'client', receives: 'RST' },
        shows: [
          { kind: 'moved', host: 'client', from: 'FIN-WAIT-1', to: 'CLOSED' },
          { kind: 'rule', rule: 'rst.reset' },
        ],
      },
    ],
    recall: {
      right: sentAfterClose,
      wrong: [
        { kind: 'count', of: 'segments', n: 0 },
        { kind: 'count', of: 'segments', n: 1 },
      ],
    },
  },
} as const satisfies { readonly [scene: string]: Lesson };
