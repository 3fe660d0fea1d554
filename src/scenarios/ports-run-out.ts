import type { Deed, HostId } from '../simulation/deed';
import { call, hosts, PATH, type Scenario } from './scenario';

/** From the next port that is free. */
const connectAgain = (at: number): Deed => ({
  kind: 'call',
  host: 'client',
  call: { name: 'connect', fresh: true },
  when: { at },
});

const closeAt = (host: HostId, port: number, at: number): Deed => ({
  kind: 'call',
  host,
  call: { name: 'close', port },
  when: { at },
});

/**
 * A client with two ports to call from, which opens and closes one connection after the other. A port
 * in TIME-WAIT is in use (RFC 9293 §3.6.1, RFC 6335 §6): the third OPEN finds none. There is so much
 * time between them that a segment that is lost comes again before the next one begins.
 */
export const portsRunOut: Scenario = {
  hosts: hosts({ client: { ephemeral: { first: 49_152, last: 49_153 } } }),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'close', { state: 'ESTABLISHED', after: 200 }),
    call('server', 'close', { state: 'CLOSE-WAIT', after: 120 }),
    connectAgain(2_000),
    closeAt('client', 49_153, 3_600),
    closeAt('server', 49_153, 5_200),
    connectAgain(6_800),
  ],
  opensAt: 'start',
};
