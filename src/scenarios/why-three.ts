import { call, hosts, PATH, type Scenario } from './scenario';

/** RFC 9293 §3.4.1: two numbers to tell and two to confirm, in three segments. X = 100, Y = 300. */
export const whyThree: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [call('client', 'connect', { at: 0 })],
  opensAt: 'start',
};
