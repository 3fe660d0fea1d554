import { call, hosts, PATH, type Scenario } from './scenario';

/** RFC 9293 §3.1: SYN and ACK are bits of one header. The second segment has both (tcpdump: `[S.]`). */
export const twoBits: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [call('client', 'connect', { at: 0 })],
  opensAt: 'start',
};
