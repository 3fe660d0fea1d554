import { call, hosts, PARAMETERS, PATH, type Scenario } from './scenario';

/**
 * FIN-WAIT-2 of a socket that its program has closed: Linux deletes it after 60 s (tcp(7),
 * tcp_fin_timeout), where RFC 9293 has no timer; a FIN that comes later meets CLOSED and gets RST.
 */
export const orphaned: Scenario = {
  hosts: hosts({ client: { parameters: { ...PARAMETERS, finWait2Timeout: 60_000 } } }),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'close', { state: 'ESTABLISHED', after: 240 }),
    call('server', 'close', { state: 'CLOSE-WAIT', after: 90_000 }),
  ],
  opensAt: 'ESTABLISHED',
};
