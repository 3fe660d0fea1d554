import { call, hosts, PATH, type Scenario } from './scenario';

/**
 * RFC 9293 Figure 13: two FINs that cross. The last line of the script is for a viewer who keeps them
 * from crossing: then the server answers like any other.
 */
export const simultaneousClose: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'close', { state: 'ESTABLISHED', after: 240 }),
    call('server', 'close', { state: 'ESTABLISHED', after: 200 }),
    call('server', 'close', { state: 'CLOSE-WAIT', after: 120 }),
  ],
  opensAt: 'ESTABLISHED',
};
