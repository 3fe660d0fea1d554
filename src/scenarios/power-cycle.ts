import { call, hosts, PATH, type Scenario } from './scenario';

/** A half-open connection (RFC 9293 §3.5.1, Figure 10): one end has forgotten it, and the other sends. */
export const powerCycle: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    { kind: 'power-cycle', host: 'client', when: { state: 'ESTABLISHED', after: 30_000 } },
    call('server', 'send', { state: 'ESTABLISHED', after: 60_000 }, 'hello'),
  ],
  opensAt: 'ESTABLISHED',
};
