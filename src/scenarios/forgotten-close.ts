import { call, hosts, PATH, type Scenario } from './scenario';

const ONE_DAY = 86_400_000;

/** CLOSE-WAIT has no timer (RFC 9293 §3.10.8): it lasts until the program calls close(), here for a day. */
export const forgottenClose: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'close', { state: 'ESTABLISHED', after: 240 }),
    call('server', 'close', { state: 'CLOSE-WAIT', after: ONE_DAY }),
  ],
  opensAt: 'ESTABLISHED',
};
