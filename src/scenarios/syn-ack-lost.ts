import { call, hosts, PARAMETERS, PATH, type Scenario } from './scenario';

/**
 * The SYN,ACK is lost, and its sender repeats it. The client's own timer would repeat the SYN, which
 * would arrive in the very ms of that: here it is more patient (RFC 6298 §2.1 lets it be).
 */
export const synAckLost: Scenario = {
  hosts: hosts({ client: { parameters: { ...PARAMETERS, rtoInitial: 3_000 } } }),
  path: PATH,
  script: [call('client', 'connect', { at: 0 }), { kind: 'drop', flight: 1 }],
  opensAt: 'start',
};
