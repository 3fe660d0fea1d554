import { call, hosts, PATH, type Scenario } from './scenario';

/** TIME-WAIT is where the first FIN came from, whoever opened the connection. */
export const serverClosesFirst: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('server', 'close', { state: 'ESTABLISHED', after: 160 }),
    call('client', 'close', { state: 'CLOSE-WAIT', after: 120 }),
  ],
  opensAt: 'ESTABLISHED',
};
