import type { Intervention } from '../../simulation/deed';
import { labelOf } from '../../simulation/label';
import { flightOf, type Timeline } from '../../simulation/timeline';
import { has, type Segment } from '../../tcp/segment';
import { add } from '../../tcp/seq';
import type { Lesson, Said } from '../lesson';
import { connectionsIn, firstFlight, hostThatEnters, stateAt, stateBeforeText } from './read-off';

const BOTH_TWO_WAY = { client: { twoWay: true }, server: { twoWay: true } } as const;
const BOTH_BY_THE_CLOCK = { client: { clockIsn: true }, server: { clockIsn: true } } as const;

/**
 * Somebody who sees no answer writes the client's address on a segment, and guesses that both ends
 * began at 0 (RFC 9293 §3.4.1, RFC 6528 §1). What the past had kept is lost: it can't be mistaken for this.
 */
const GUESSES_ZERO: readonly Intervention[] = [
  { kind: 'drop', flight: 3 },
  {
    kind: 'inject',
    to: 'server',
    by: 'stranger',
    segment: { seq: 1, ack: 1, ctl: ['PSH', 'ACK'], wnd: 65_535, text: 'trick' },
    at: 330,
  },
];

/** The server's answer to a SYN with number 100, with other bits than SYN and ACK. */
const halfAnswer = (bit: 'SYN' | 'ACK'): Segment => ({
  seq: 300,
  ack: bit === 'ACK' ? 101 : 0,
  ctl: [bit],
  wnd: 65_535,
  ...(bit === 'SYN' ? { mss: 1_460 } : {}),
  text: '',
});

/**
 * send() is called together with connect(), its text rides on the SYN and on no other segment: what
 * comes with a SYN is kept until ESTABLISHED (RFC 9293 §3.10.7.2).
 */
const TEXT_ON_SYN: readonly Intervention[] = [
  { kind: 'call', host: 'client', call: { name: 'send', text: 'hello' }, at: 0 },
  {
    kind: 'replace',
    flight: 0,
    segment: { seq: 100, ack: 0, ctl: ['SYN'], wnd: 65_535, mss: 1_460, text: 'hello' },
  },
  {
    kind: 'replace',
    flight: 2,
    segment: { seq: 101, ack: 301, ctl: ['ACK'], wnd: 65_535, text: '' },
  },
];

/** How many segments went before both ends were ESTABLISHED. */
function segmentsToOpen({ steps }: Timeline): Said {
  const open = steps.find(({ hosts: { client, server } }) =>
    [client, server].every(({ state }) => state === 'ESTABLISHED'),
  );
  if (open === undefined) throw new RangeError('the ends are never both ESTABLISHED in the run');
  const sent = steps.slice(0, steps.indexOf(open) + 1);
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
      {
        deeds: GUESSES_ZERO,
        at: { host: 'server', receives: 'PSH+ACK' },
        shows: [
          { kind: 'landed', from: 'client', bits: 'PSH+ACK', seq: 1, octets: 5 },
          { kind: 'rule', rule: 'text.delivered' },
          { kind: 'read', host: 'server', octets: 5 },
          { kind: 'sent', from: 'server', bits: 'ACK', ack: 6 },
        ],
      },
      {
        choices: BOTH_BY_THE_CLOCK,
        deeds: GUESSES_ZERO,
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
        deeds: TEXT_ON_SYN,
        at: { host: 'server', enters: 'ESTABLISHED' },
        shows: [
          { kind: 'moved', host: 'server', from: 'SYN-RECEIVED', to: 'ESTABLISHED' },
          { kind: 'landed', from: 'client', bits: 'ACK', octets: 0 },
          { kind: 'rule', rule: 'text.from-held' },
          { kind: 'read', host: 'server', octets: 5 },
          { kind: 'sent', from: 'server', bits: 'ACK', ack: 106 },
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
