import { call, hosts, PATH, type Scenario } from './scenario';

/** Nobody listens: CLOSED answers with a reset (RFC 9293 §3.10.7.1). */
export const connectionRefused: Scenario = {
  hosts: hosts({ server: { listening: false } }),
  path: PATH,
  script: [call('client', 'connect', { at: 0 })],
  opensAt: 'start',
};
