import { call, hosts, PATH, type Scenario } from './scenario';

/**
 * The server's program never calls accept(). Its TCP finishes the handshake and takes the text all the
 * same, as Linux does (measured): RFC 9293 has no accept().
 */
export const neverAccepted: Scenario = {
  hosts: hosts(),
  path: PATH,
  script: [
    { kind: 'habit', host: 'server', habit: 'accepts', on: false, when: { at: 0 } },
    call('client', 'connect', { at: 20 }),
    call('client', 'send', { state: 'ESTABLISHED', after: 120 }, 'hello'),
  ],
  opensAt: 'start',
};
