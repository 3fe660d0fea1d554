import { call, hosts, PATH, type Scenario } from './scenario';

/** A FIN has a sequence number, so it is repeated like text. */
export const finLost: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'close', { state: 'ESTABLISHED', after: 240 }),
    call('server', 'close', { state: 'CLOSE-WAIT', after: 120 }),
    { kind: 'drop', flight: 3 },
  ],
  opensAt: 'ESTABLISHED',
};
