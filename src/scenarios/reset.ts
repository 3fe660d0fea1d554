import { call, hosts, PATH, type Scenario } from './scenario';

/** ABORT while the server's data is on its way (RFC 9293 §3.10.5): RST, and the data is lost. */
export const reset: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('server', 'send', { state: 'ESTABLISHED', after: 80 }, 'hello, world'),
    call('client', 'abort', { state: 'ESTABLISHED', after: 200 }),
  ],
  opensAt: 'ESTABLISHED',
};
