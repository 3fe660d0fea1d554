import { call, hosts, PATH, type Scenario } from './scenario';

/** An ACK is never repeated by itself: the SYN,ACK is, and that is answered again. */
export const thirdAckLost: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [call('client', 'connect', { at: 0 }), { kind: 'drop', flight: 2 }],
  opensAt: 'start',
};
