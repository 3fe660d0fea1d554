import { call, hosts, PATH, type Scenario } from './scenario';

/**
 * A half-closed connection (RFC 9293 §3.6.1): the server is to sort numbers, so it has to know that
 * no more will come before it can answer. The client's FIN tells it so, and the answer comes after it.
 */
export const halfClose: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'send', { state: 'ESTABLISHED', after: 100 }, '3 1 2'),
    call('client', 'shutdown', { state: 'ESTABLISHED', after: 140 }),
    call('server', 'send', { state: 'CLOSE-WAIT', after: 120 }, '1 2 3'),
    call('server', 'close', { state: 'CLOSE-WAIT', after: 320 }),
  ],
  opensAt: 'ESTABLISHED',
};
