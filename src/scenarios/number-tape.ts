import { call, hosts, PATH, type Scenario } from './scenario';

/** RFC 9293 §3.4: SYN, FIN and each octet take a number, an ACK takes none ("ACKing ACKs", §3.5). */
export const numberTape: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'send', { state: 'ESTABLISHED', after: 120 }, 'hello'),
    call('client', 'close', { state: 'ESTABLISHED', after: 320 }),
    call('server', 'close', { state: 'CLOSE-WAIT', after: 120 }),
  ],
  opensAt: 'start',
};
