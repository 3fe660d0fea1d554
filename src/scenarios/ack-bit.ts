import { call, hosts, PATH, type Scenario } from './scenario';

/**
 * All control bits from the first SYN to a RST. Text after close() is answered with RST (§3.6.1), which
 * has no ACK: its SEQ comes from the segment that it answers (§3.10.7.1), in Linux as well.
 */
export const ackBit: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'close', { state: 'ESTABLISHED', after: 120 }),
    call('server', 'send', { state: 'CLOSE-WAIT', after: 120 }, 'hello'),
  ],
  opensAt: 'start',
};
