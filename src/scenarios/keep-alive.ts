import { call, hosts, PARAMETERS, PATH, type Scenario } from './scenario';

/** Two hours of silence (RFC 9293 §3.8.4, MUST-28), then BSD's and Linux's interval; few probes. */
const KEEP_ALIVE = { idle: 7_200_000, interval: 75_000, probes: 3 };

/**
 * The client's program has asked for keep-alives (RFC 9293 §3.8.4; off by default, MUST-25). The first
 * probe is answered; then the cable is cut, three are not, and the connection is reset, as in Linux.
 */
export const keepAlive: Scenario = {
  hosts: hosts({ client: { parameters: { ...PARAMETERS, keepAlive: KEEP_ALIVE } } }),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    { kind: 'cable', whole: false, when: { at: 7_300_000 } },
  ],
  opensAt: 'ESTABLISHED',
};
