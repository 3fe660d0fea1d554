import { call, hosts, PATH, type Scenario } from './scenario';

/**
 * After close() nobody is there to read: text that still comes is answered with RST, to show that it
 * was lost (RFC 9293 §3.6.1, MAY-1 and SHLD-3). The last line of the script is for a viewer who lets
 * the client call shutdown() instead, or keeps the server's text back.
 */
export const closeNotShutdown: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'close', { state: 'ESTABLISHED', after: 120 }),
    call('server', 'send', { state: 'CLOSE-WAIT', after: 120 }, 'hello, world'),
    call('server', 'close', { state: 'CLOSE-WAIT', after: 320 }),
  ],
  opensAt: 'ESTABLISHED',
};
