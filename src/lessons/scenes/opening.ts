import { labelOf } from '../../simulation/label';
import { flightOf, type Timeline } from '../../simulation/timeline';
import { has, type Segment } from '../../tcp/segment';
import { add } from '../../tcp/seq';
import type { Lesson, Said } from '../lesson';
import { connectionsIn, firstFlight, hostThatEnters, stateAt, stateBeforeText } from './read-off';

const BOTH_TWO_WAY = { client: { twoWay: true }, server: { twoWay: true } } as const;
const BOTH_BY_THE_CLOCK = { client: { clockIsn: true }, server: { clockIsn: true } } as const;

/** The server's answer to a SYN with number 100, with other bits than SYN and ACK. */
const halfAnswer = (bit: 'SYN' | 'ACK'): Segment => ({
  seq: 300,
  ack: bit === 'ACK' ? 101 : 0,
  ctl: [bit],
  wnd: 65_535,
  ...(bit === 'SYN' ? { mss: 1_460 } : {}),
  text: '',
});

/** How many segments went before both ends were ESTABLISHED. */
function segmentsToOpen({ steps }: Timeline): Said {
  const open = steps.find(({ hosts: { client, server } }) =>
    [client, server].every(({ state }) => state === 'ESTABLISHED'),
  );
  const sent = steps.slice(0, open === undefined ? 0 : steps.indexOf(open) + 1);
  return { kind: 'count', of: 'segments', n: sent.flatMap((step) => step.sent).length };
}

const withoutAckBit = ({ flights }: Timeline): Said => ({
  kind: 'count',
  of: 'segments',
  n: flights.filter(({ segment }) => !has(segment, 'ACK')).length,
});

/** What acknowledges the client's FIN: one more than its number. */
function ackOfFin(timeline: Timeline): Said {
  const fin = firstFlight(timeline, 'client', ({ ctl }) => ctl.includes('FIN'));
  return { kind: 'number', n: add(fin.seq, fin.text.length + 1) };
}

/** What the server says next when the old text has come. */
function answerToThePast(timeline: Timeline): Said {
  const { flights, steps } = timeline;
  const step = steps.find(({ what }) => {
    const id = what.kind === 'arrival' ? what.flight : -1;
    return flights[id]?.origin === 'injected';
  });
  const answer = step?.sent[0];
  if (answer === undefined) throw new Error('what the past has sent is answered');
  return { kind: 'number', n: flightOf(timeline, answer).segment.ack };
}

export const opening = {
  'three-way-handshake': {
    trials: [],
    mission: 'open-client',
    recall: {
      right: (timeline) => ({
        kind: 'segment',
        label: labelOf(firstFlight(timeline, 'server', () => true)),
      }),
      wrong: [
        { kind: 'segment', label: 'SYN' },
        { kind: 'segment', label: 'ACK' },
      ],
    },
  },
  'whole-life': {
    trials: [
      {
        deeds: [
          { kind: 'call', host: 'server', call: { name: 'close' }, at: 660 },
          { kind: 'call', host: 'client', call: { name: 'close' }, at: 860 },
        ],
        at: { host: 'server', enters: 'TIME-WAIT' },
        shows: [
          { kind: 'moved', host: 'server', from: 'FIN-WAIT-2', to: 'TIME-WAIT' },
          { kind: 'state', host: 'client', is: 'LAST-ACK' },
        ],
      },
    ],
    recall: {
      right: (timeline) => ({ kind: 'host', host: hostThatEnters(timeline, 'TIME-WAIT') }),
      wrong: [
        { kind: 'host', host: 'server' },
        { kind: 'host', host: 'both' },
      ],
    },
  },
  'old-duplicate-syn': {
    trials: [
      {
        choices: BOTH_TWO_WAY,
        at: 'end',
        shows: [
          { kind: 'state', host: 'server', is: 'ESTABLISHED' },
          { kind: 'no-timer', host: 'server' },
          { kind: 'state', host: 'client', is: 'CLOSED' },
        ],
      },
    ],
    recall: {
      right: (timeline) => stateAt(timeline, { host: 'server', receives: 'RST' }, 'server'),
      wrong: [
        { kind: 'state', state: 'CLOSED' },
        { kind: 'state', state: 'SYN-RECEIVED' },
      ],
    },
  },
  'why-three': {
    trials: [],
    control: 'cards',
    recall: {
      right: segmentsToOpen,
      wrong: [
        { kind: 'count', of: 'segments', n: 2 },
        { kind: 'count', of: 'segments', n: 4 },
      ],
    },
  },
  'two-bits': {
    trials: [
      {
        deeds: [{ kind: 'replace', flight: 1, segment: halfAnswer('SYN') }],
        at: { host: 'client', receives: 'SYN' },
        shows: [
          { kind: 'state', host: 'client', is: 'SYN-RECEIVED' },
          { kind: 'rule', rule: 'syn-sent.simultaneous' },
        ],
      },
      {
        deeds: [{ kind: 'replace', flight: 1, segment: halfAnswer('ACK') }],
        at: { host: 'client', receives: 'ACK' },
        shows: [
          { kind: 'state', host: 'client', is: 'SYN-SENT' },
          { kind: 'rule', rule: 'syn-sent.neither' },
        ],
      },
    ],
    recall: {
      right: ({ flights }) => ({
        kind: 'count',
        of: 'segments',
        n: flights.filter(({ from }) => from === 'server').length,
      }),
      wrong: [
        { kind: 'count', of: 'segments', n: 2 },
        { kind: 'count', of: 'segments', n: 3 },
      ],
    },
  },
  'number-tape': {
    trials: [],
    control: 'tape',
    recall: {
      right: ackOfFin,
      wrong: [
        { kind: 'number', n: 106 },
        { kind: 'number', n: 108 },
      ],
    },
  },
  'same-isn': {
    trials: [
      {
        choices: BOTH_BY_THE_CLOCK,
        at: { host: 'server', receives: 'PSH+ACK' },
        shows: [
          { kind: 'landed', from: 'client', bits: 'PSH+ACK', seq: 1, octets: 5 },
          { kind: 'rule', rule: 'seq.unacceptable' },
          { kind: 'read', host: 'server', octets: 0 },
          { kind: 'sent', from: 'server', bits: 'ACK', octets: 0 },
        ],
      },
    ],
    recall: {
      right: answerToThePast,
      wrong: [
        { kind: 'number', n: 0 },
        { kind: 'number', n: 1 },
      ],
    },
  },
  'half-way-open': {
    trials: [
      {
        deeds: [
          { kind: 'delay', flight: 2, by: 600 },
          { kind: 'delay', flight: 3, by: 600 },
        ],
        at: { host: 'client', calls: 'send' },
        shows: [
          { kind: 'state', host: 'client', is: 'ESTABLISHED' },
          { kind: 'state', host: 'server', is: 'SYN-RECEIVED' },
        ],
      },
    ],
    recall: {
      right: (timeline) => stateAt(timeline, { host: 'client', enters: 'ESTABLISHED' }, 'server'),
      wrong: [
        { kind: 'state', state: 'LISTEN' },
        { kind: 'state', state: 'ESTABLISHED' },
      ],
    },
  },
  'data-on-third-segment': {
    trials: [
      {
        deeds: [
          {
            kind: 'replace',
            flight: 0,
            segment: { seq: 100, ack: 0, ctl: ['SYN'], wnd: 65_535, mss: 1_460, text: 'hello' },
          },
        ],
        at: { host: 'server', enters: 'SYN-RECEIVED' },
        shows: [
          { kind: 'landed', from: 'client', bits: 'SYN', octets: 5 },
          { kind: 'sent', from: 'server', bits: 'SYN+ACK', ack: 101 },
          { kind: 'read', host: 'server', octets: 0 },
        ],
      },
    ],
    recall: {
      right: stateBeforeText,
      wrong: [
        { kind: 'state', state: 'LISTEN' },
        { kind: 'state', state: 'ESTABLISHED' },
      ],
    },
  },
  'never-accepted': {
    trials: [
      {
        deeds: [{ kind: 'call', host: 'server', call: { name: 'accept' }, at: 600 }],
        at: { host: 'server', calls: 'accept' },
        shows: [
          { kind: 'unaccepted', host: 'server', count: 0 },
          { kind: 'read', host: 'server', octets: 5 },
          { kind: 'state', host: 'server', is: 'ESTABLISHED' },
        ],
      },
    ],
    recall: {
      right: (timeline) => stateAt(timeline, 'end', 'server'),
      wrong: [
        { kind: 'state', state: 'LISTEN' },
        { kind: 'state', state: 'SYN-RECEIVED' },
      ],
    },
  },
  'simultaneous-open': {
    trials: [
      {
        deeds: [{ kind: 'drop', flight: 1 }],
        at: { host: 'client', enters: 'ESTABLISHED' },
        shows: [
          { kind: 'moved', host: 'client', from: 'SYN-SENT', to: 'ESTABLISHED' },
          { kind: 'landed', from: 'server', bits: 'SYN+ACK', seq: 300, ack: 101 },
        ],
      },
    ],
    mission: 'simultaneous-open',
    recall: {
      right: (timeline) => ({ kind: 'count', of: 'connections', n: connectionsIn(timeline) }),
      wrong: [
        { kind: 'count', of: 'connections', n: 0 },
        { kind: 'count', of: 'connections', n: 2 },
      ],
    },
  },
  'ack-bit': {
    trials: [
      {
        deeds: [
          { kind: 'call', host: 'server', call: { name: 'close' }, at: 0 },
          { kind: 'call', host: 'server', call: { name: 'connect' }, at: 20 },
        ],
        at: { host: 'client', receives: 'SYN' },
        shows: [{ kind: 'landed', from: 'server', bits: 'SYN', ack: 0 }],
      },
      {
        deeds: [{ kind: 'call', host: 'server', call: { name: 'close' }, at: 0 }],
        at: { host: 'client', receives: 'RST+ACK' },
        shows: [{ kind: 'landed', from: 'server', bits: 'RST+ACK', seq: 0, ack: 101 }],
      },
    ],
    recall: {
      right: withoutAckBit,
      wrong: [
        { kind: 'count', of: 'segments', n: 0 },
        { kind: 'count', of: 'segments', n: 1 },
      ],
    },
  },
} as const satisfies { readonly [scene: string]: Lesson };
