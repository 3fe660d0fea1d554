import { call, hosts, PATH, type Scenario } from './scenario';

/** RFC 9293 Figure 6, lines 2 to 5: each end is ESTABLISHED when it knows that the other has its SYN. */
export const halfWayOpen: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'send', { state: 'ESTABLISHED', after: 40 }, 'hello'),
  ],
  opensAt: 'start',
};
