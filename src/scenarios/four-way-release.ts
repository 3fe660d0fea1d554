import { call, hosts, PATH, type Scenario } from './scenario';

/**
 * A whole run, whose release is RFC 9293 Figure 12 with a half-closed connection (§3.6.1) in it: the
 * server still has something to send when the client has finished.
 */
export const fourWayRelease: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'send', { state: 'ESTABLISHED', after: 120 }, 'hello'),
    call('client', 'shutdown', { state: 'ESTABLISHED', after: 360 }),
    call('server', 'send', { state: 'CLOSE-WAIT', after: 120 }, 'hello, world'),
    call('server', 'close', { state: 'CLOSE-WAIT', after: 360 }),
  ],
  opensAt: 'ESTABLISHED',
};
