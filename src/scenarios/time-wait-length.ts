import { call, hosts, PATH, type Scenario } from './scenario';

/**
 * The client closes first, and its TIME-WAIT lasts 2 MSL: 240 s with the MSL of RFC 9293 §3.4.2,
 * which calls two minutes an engineering choice.
 */
export const timeWaitLength: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'close', { state: 'ESTABLISHED', after: 200 }),
    call('server', 'close', { state: 'CLOSE-WAIT', after: 120 }),
  ],
  opensAt: 'ESTABLISHED',
};
