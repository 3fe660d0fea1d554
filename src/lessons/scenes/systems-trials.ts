/** What can be tried with a press: the cable, one port, keep-alives, the empty stage. Times in ms. */
import { type CallName, type HostId, type Intervention } from '../../simulation/deed';
import type { Trial } from '../lesson';

/** A call of a viewer; on a connection by its port, with text where it sends. */
export const calls = (
  host: HostId,
  name: CallName,
  at: number,
  more: { readonly port?: number; readonly text?: string; readonly fresh?: true } = {},
): Intervention => ({ kind: 'call', host, call: { name, ...more }, at });

const FIRST = 49_152;
const SECOND = 49_153;

export const CABLE_TRIALS = [
  {
    deeds: [calls('client', 'send', 1_000, { text: 'hello' })],
    at: { host: 'server', receives: 'PSH+ACK', again: true },
    shows: [
      { kind: 'landed', from: 'client', bits: 'PSH+ACK', seq: 101, octets: 5 },
      { kind: 'state', host: 'client', is: 'ESTABLISHED' },
      { kind: 'state', host: 'server', is: 'ESTABLISHED' },
    ],
  },
  {
    deeds: [
      { kind: 'cable', whole: false, at: 5_650 },
      calls('client', 'send', 5_890, { text: 'hello' }),
    ],
    at: { host: 'client', expires: 'user' },
    shows: [
      { kind: 'state', host: 'client', is: 'CLOSED' },
      { kind: 'state', host: 'server', is: 'ESTABLISHED' },
      { kind: 'no-timer', host: 'server' },
      { kind: 'rule', rule: 'timeout.user' },
    ],
  },
] as const satisfies readonly Trial[];

export const ONE_PORT_TRIALS = [
  {
    deeds: [calls('client', 'connect', 900, { fresh: true })],
    at: 'end',
    shows: [
      {
        kind: 'sockets',
        host: 'server',
        listens: true,
        connections: ['ESTABLISHED', 'ESTABLISHED', 'ESTABLISHED', 'ESTABLISHED'],
      },
    ],
    open: 'sockets',
  },
  {
    deeds: [
      calls('client', 'close', 900, { port: SECOND }),
      calls('server', 'close', 1_100, { port: SECOND }),
    ],
    at: { host: 'client', enters: 'TIME-WAIT' },
    shows: [
      {
        kind: 'sockets',
        host: 'client',
        listens: false,
        connections: ['ESTABLISHED', 'TIME-WAIT', 'ESTABLISHED'],
      },
    ],
    open: 'sockets',
  },
  {
    deeds: [calls('client', 'connect', 900, { port: FIRST })],
    at: { host: 'client', fails: 'connect' },
    shows: [
      { kind: 'failed', host: 'client', reply: 'error: connection already exists' },
      { kind: 'rule', rule: 'open.exists' },
    ],
    open: 'sockets',
  },
] as const satisfies readonly Trial[];

/** A question and its answer, over and over on one connection (RFC 9112 §9.3). */
const ASK = 'GET /a';
const ANSWER = '200 ok';
/** The same on another connection, so much longer that it is told from the first. */
const OTHER_ANSWER = '200 ok again';

export const KEEP_ALIVE_TRIALS = [
  {
    choices: { client: { keepAlive: false } },
    at: 'end',
    shows: [
      { kind: 'state', host: 'client', is: 'ESTABLISHED' },
      { kind: 'state', host: 'server', is: 'ESTABLISHED' },
      { kind: 'no-timer', host: 'client' },
      { kind: 'since', ms: 7_200_000 },
    ],
  },
  {
    choices: { client: { keepAlive: false } },
    deeds: [
      calls('client', 'send', 400, { text: ASK }),
      calls('server', 'send', 600, { text: ANSWER }),
      calls('client', 'send', 900, { text: ASK }),
      calls('server', 'send', 1_100, { text: ANSWER }),
    ],
    at: { host: 'client', gets: 2 * ANSWER.length },
    shows: [
      { kind: 'got', host: 'server', octets: 2 * ASK.length },
      { kind: 'got', host: 'client', octets: 2 * ANSWER.length },
      { kind: 'sockets', host: 'client', listens: false, connections: ['ESTABLISHED'] },
      { kind: 'no-timer', host: 'client' },
    ],
    open: 'sockets',
  },
  {
    choices: { client: { keepAlive: false } },
    deeds: [
      calls('client', 'send', 400, { text: ASK }),
      calls('server', 'send', 600, { text: ANSWER }),
      calls('client', 'close', 900),
      calls('server', 'close', 1_100),
      calls('client', 'connect', 1_300, { fresh: true }),
      calls('client', 'send', 1_600, { port: SECOND, text: ASK }),
      calls('server', 'send', 1_800, { port: SECOND, text: OTHER_ANSWER }),
    ],
    at: { host: 'client', gets: OTHER_ANSWER.length },
    shows: [
      { kind: 'got', host: 'client', octets: OTHER_ANSWER.length },
      {
        kind: 'sockets',
        host: 'client',
        listens: false,
        connections: ['TIME-WAIT', 'ESTABLISHED'],
      },
    ],
    open: 'sockets',
  },
] as const satisfies readonly Trial[];

const BOTH_OPEN = [
  { kind: 'state', host: 'client', is: 'ESTABLISHED' },
  { kind: 'state', host: 'server', is: 'ESTABLISHED' },
] as const;

export const STAGE_TRIALS = [
  {
    deeds: [calls('server', 'listen', 100), calls('client', 'connect', 400)],
    at: { host: 'server', enters: 'ESTABLISHED' },
    shows: BOTH_OPEN,
  },
  {
    deeds: [calls('client', 'connect', 100)],
    at: { host: 'client', receives: 'RST+ACK' },
    shows: [
      { kind: 'state', host: 'client', is: 'CLOSED' },
      { kind: 'landed', from: 'server', bits: 'RST+ACK', ack: 101 },
    ],
  },
  {
    deeds: [calls('client', 'connect', 100), calls('server', 'connect', 140)],
    at: 'end',
    shows: [
      ...BOTH_OPEN,
      { kind: 'sockets', host: 'client', listens: false, connections: ['ESTABLISHED'] },
      { kind: 'sockets', host: 'server', listens: false, connections: ['ESTABLISHED'] },
    ],
  },
] as const satisfies readonly Trial[];
