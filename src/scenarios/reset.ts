import { call, hosts, PATH, type Scenario } from './scenario';

/** ABORT in mid-life (RFC 9293 §3.10.5): one RST, and nothing is acknowledged. */
export const reset: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'send', { state: 'ESTABLISHED', after: 120 }, 'hello'),
    call('client', 'abort', { state: 'ESTABLISHED', after: 360 }),
  ],
  opensAt: 'ESTABLISHED',
};
