import { call, hosts, PATH, type Scenario } from './scenario';

/** The first SYN is lost: RFC 6298 §2.1 has it repeated after 1 s. */
export const synLost: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [call('client', 'connect', { at: 0 }), { kind: 'drop', flight: 0 }],
  opensAt: 'start',
};
