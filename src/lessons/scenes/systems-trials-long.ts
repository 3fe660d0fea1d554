/** What can be tried with a press where much is done: the ports, the layers. Times in ms. */
import type { Intervention } from '../../simulation/deed';
import { SAYS } from '../layers';
import type { Trial } from '../lesson';
import { calls } from './systems-trials';

const FIRST = 49_152;
const SECOND = 49_153;

/** Three things to ask for on one connection. */
const REUSED: readonly Intervention[] = [340, 800, 1_260].map((at) =>
  calls('client', 'send', at, { text: 'hello' }),
);

/**
 * The server's program closes the connection first and then its listener, which is called by a port
 * that no connection has; it begins again at once.
 */
const RESTARTS: readonly Intervention[] = [
  calls('server', 'close', 320),
  calls('client', 'close', 560),
  calls('server', 'close', 900, { port: SECOND }),
  calls('server', 'listen', 1_200),
];

export const PORTS_TRIALS = [
  {
    deeds: REUSED,
    at: 'end',
    shows: [
      { kind: 'got', host: 'server', octets: 15 },
      { kind: 'sockets', host: 'client', listens: false, connections: ['ESTABLISHED'] },
    ],
    open: 'sockets',
  },
  {
    deeds: RESTARTS,
    at: { host: 'server', fails: 'listen' },
    shows: [
      { kind: 'failed', host: 'server', reply: 'error: connection already exists' },
      { kind: 'sockets', host: 'server', listens: false, connections: ['TIME-WAIT'] },
    ],
    open: 'system',
  },
  {
    choices: { server: { reuseAddress: true } },
    deeds: RESTARTS,
    at: { host: 'server', calls: 'listen' },
    shows: [{ kind: 'sockets', host: 'server', listens: true, connections: ['TIME-WAIT'] }],
    open: 'sockets',
  },
] as const satisfies readonly Trial[];

/** Longer than what the first connection brought: so it is told from that. */
const PAGE = '200, welcome back, id=7';

/** The TCP connection ends, and another one begins: TLS once more, but no login. */
export const ANOTHER_CONNECTION: readonly Intervention[] = [
  calls('client', 'close', 1_000),
  calls('server', 'close', 1_200),
  calls('client', 'connect', 1_500, { fresh: true }),
  calls('client', 'send', 1_720, { port: SECOND, text: SAYS.hello }),
  calls('server', 'send', 1_820, { port: SECOND, text: SAYS.helloBack }),
  calls('client', 'send', 1_920, { port: SECOND, text: 'Finished, GET /me, Cookie: id=7' }),
  calls('server', 'send', 2_020, { port: SECOND, text: PAGE }),
];

const ALL = ['ethernet', 'ip', 'tcp', 'tls', 'login'] as const;

export const LAYER_TRIALS = [
  {
    deeds: ANOTHER_CONNECTION,
    at: { host: 'client', gets: SAYS.helloBack.length + PAGE.length },
    shows: [
      { kind: 'layers', lit: ALL },
      {
        kind: 'sockets',
        host: 'client',
        listens: false,
        connections: ['TIME-WAIT', 'ESTABLISHED'],
      },
    ],
  },
  {
    deeds: [
      calls('client', 'send', 1_000, { port: FIRST, text: 'POST /logout' }),
      calls('server', 'send', 1_100, { port: FIRST, text: `200, ${SAYS.takes}` }),
    ],
    at: 'end',
    shows: [
      { kind: 'layers', lit: ['ethernet', 'ip', 'tcp', 'tls'] },
      { kind: 'sockets', host: 'client', listens: false, connections: ['ESTABLISHED'] },
    ],
  },
  {
    deeds: [{ kind: 'cable', whole: false, at: 1_000 }],
    at: 'end',
    shows: [{ kind: 'layers', lit: ['tcp', 'tls', 'login'] }],
  },
] as const satisfies readonly Trial[];
