import { call, hosts, PATH, type Scenario } from './scenario';

/**
 * A connection is two records that agree (RFC 9293 §3.3.1), not a wire: for the five seconds in which
 * the cable is cut nothing is sent, no timer runs, and neither end changes its state; afterwards the
 * same connection carries data. Linux does the same.
 */
export const cableCut: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    { kind: 'cable', whole: false, when: { at: 600 } },
    { kind: 'cable', whole: true, when: { at: 5_600 } },
    call('client', 'send', { state: 'ESTABLISHED', after: 5_740 }, 'hello'),
  ],
  opensAt: 'ESTABLISHED',
};
