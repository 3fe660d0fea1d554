import { call, hosts, PATH, type Scenario } from './scenario';

export const forgottenClose: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [call('client', 'connect', { at: 0 })],
  opensAt: 'start',
};
