import { call, hosts, PATH, type Scenario } from './scenario';

/**
 * The server's last text is late, and its FIN is there before it. The FIN is held (RFC 9293
 * §3.10.7.4, SHLD-31) and the client stays in FIN-WAIT-2 until the hole before it is filled.
 */
export const finOvertakes: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'shutdown', { state: 'ESTABLISHED', after: 120 }),
    call('server', 'send', { state: 'CLOSE-WAIT', after: 120 }, 'hello, world'),
    call('server', 'close', { state: 'CLOSE-WAIT', after: 200 }),
    { kind: 'delay', flight: 5, by: 440 },
  ],
  opensAt: 'ESTABLISHED',
};
