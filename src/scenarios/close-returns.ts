import { call, hosts, PARAMETERS, PATH, type Scenario } from './scenario';

/**
 * close() while text is still queued, because the server's window does not take all of it: the call
 * returns at once, and TCP sends the rest, then the FIN (RFC 9293 §3.10.4). The FIN departs with the
 * last text and is a little late, so that the two can be told apart.
 */
export const closeReturns: Scenario = {
  hosts: hosts({ server: { parameters: { ...PARAMETERS, receiveBuffer: 8 } } }),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'send', { state: 'ESTABLISHED', after: 120 }, 'hello, world'),
    call('client', 'close', { state: 'ESTABLISHED', after: 160 }),
    call('server', 'close', { state: 'CLOSE-WAIT', after: 120 }),
    { kind: 'delay', flight: 6, by: 40 },
  ],
  opensAt: 'ESTABLISHED',
};
