import { call, hosts, PATH, type Scenario } from './scenario';

/**
 * The server has nothing left to send: it closes in the instant in which the FIN arrives, and the ACK
 * that it owes rides on its own FIN.
 */
export const threeSegmentRelease: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'close', { state: 'ESTABLISHED', after: 240 }),
    call('server', 'close', { state: 'CLOSE-WAIT', after: 0 }),
  ],
  opensAt: 'ESTABLISHED',
};
