import { call, hosts, PATH, type Scenario } from './scenario';

/** A question, an answer, and the end: each program waits for what it has to read. */
export const wholeLife: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'send', { state: 'ESTABLISHED', after: 120 }, 'hello'),
    call('server', 'send', { read: 5, after: 120 }, 'hello, world'),
    call('client', 'close', { read: 12, after: 120 }),
    call('server', 'close', { state: 'CLOSE-WAIT', after: 120 }),
  ],
  opensAt: 'start',
};
