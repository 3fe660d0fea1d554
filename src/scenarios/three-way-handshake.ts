import { call, hosts, PATH, type Scenario } from './scenario';

/** RFC 9293 Figure 6, lines 1 to 4. */
export const threeWayHandshake: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [call('client', 'connect', { at: 0 })],
  opensAt: 'start',
};
