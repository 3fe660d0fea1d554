import { call, hosts, PATH, type Scenario } from './scenario';

/** SEND in SYN-SENT queues the text (RFC 9293 §3.10.2); the ACK of the SYN,ACK takes it along. */
export const dataOnThirdSegment: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'send', { state: 'SYN-SENT', after: 40 }, 'hello'),
  ],
  opensAt: 'start',
};
