import { call, hosts, PARAMETERS, PATH, type Scenario } from './scenario';

/** An answer that is sent soon carries the ACK of what it answers (RFC 9293 §3.8.6.3). */
const parameters = { ...PARAMETERS, ackDelay: 40 };

/**
 * A connection, TLS on it (the flights of RFC 8446 §2) and a login over HTTP (RFC 6265 §3). Of these
 * only TCP is run: TLS and HTTP are what the data say, and nothing is encrypted.
 */
export const layers: Scenario = {
  hosts: hosts({ client: { parameters }, server: { parameters } }),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'send', { state: 'ESTABLISHED', after: 120 }, 'ClientHello'),
    call('server', 'send', { read: 11, after: 20 }, 'ServerHello, Finished'),
    call('client', 'send', { read: 21, after: 20 }, 'Finished, POST /login'),
    call('server', 'send', { read: 32, after: 20 }, '200, Set-Cookie: id=7'),
  ],
  opensAt: 'start',
};
