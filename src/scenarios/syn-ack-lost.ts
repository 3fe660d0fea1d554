import { call, hosts, PATH, type Scenario } from './scenario';

/** The SYN,ACK is lost: the client's timer repeats the SYN, and that brings the SYN,ACK again. */
export const synAckLost: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [call('client', 'connect', { at: 0 }), { kind: 'drop', flight: 1 }],
  opensAt: 'start',
};
