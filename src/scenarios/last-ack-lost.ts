import { call, hosts, PATH, type Scenario } from './scenario';

/** What TIME-WAIT is for (RFC 9293 §3.4.1, §3.10.7.4): the FIN comes again and is acknowledged again. */
export const lastAckLost: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'close', { state: 'ESTABLISHED', after: 240 }),
    call('server', 'close', { state: 'CLOSE-WAIT', after: 120 }),
    { kind: 'drop', flight: 6 },
  ],
  opensAt: 'ESTABLISHED',
};
