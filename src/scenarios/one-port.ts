import type { Deed } from '../simulation/deed';
import { call, hosts, PATH, type Scenario } from './scenario';

/** From another port of the client each time. */
const connectAgain = (at: number): Deed => ({
  kind: 'call',
  host: 'client',
  call: { name: 'connect', fresh: true },
  when: { at },
});

/**
 * Three connections to one port, told apart by the two sockets that name each of them (RFC 9293
 * §3.3.1, §3.4), while the listener stays as it is.
 */
export const onePort: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [call('client', 'connect', { at: 0 }), connectAgain(300), connectAgain(600)],
  opensAt: 'start',
};
