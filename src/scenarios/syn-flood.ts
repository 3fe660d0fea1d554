import { call, hosts, PARAMETERS, PATH, type Scenario } from './scenario';

/**
 * What a SYN flood fills (RFC 4987 §2): there is room for three half-open connections, four SYNs come
 * from addresses where nobody is, and then an honest client's. Who finds no room is dropped without a
 * word. The server gives up after one repetition, and the client's program after 2.5 s, as those do that
 * are busy or impatient; RFC 9293 §3.8.3 would have a SYN tried for three minutes (MUST-23).
 */
export const synFlood: Scenario = {
  hosts: hosts({
    client: { parameters: { ...PARAMETERS, synTimeout: 2_500 } },
    server: { parameters: { ...PARAMETERS, synAckRetries: 1 }, backlog: 3 },
  }),
  path: PATH,
  script: [
    { kind: 'flood', to: 'server', count: 4, when: { at: 20 } },
    call('client', 'connect', { at: 200 }),
  ],
  opensAt: 'start',
};
