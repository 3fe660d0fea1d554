import { call, hosts, PATH, type Scenario } from './scenario';

/** RFC 9293 Figure 7: two SYNs that cross make one connection. Nobody listens. */
export const simultaneousOpen: Scenario = {
  hosts: hosts({ server: { listening: false } }),
  path: PATH,
  script: [call('client', 'connect', { at: 0 }), call('server', 'connect', { at: 40 })],
  opensAt: 'start',
};
