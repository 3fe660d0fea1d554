import { call, hosts, PARAMETERS, PATH, type Scenario } from './scenario';

/**
 * RFC 9293 §3.4.1: an earlier connection between the same ports began at 0 as well, and the network
 * still has some of its text. Its numbers lie in the window of the new one, which can't tell.
 */
export const sameIsn: Scenario = {
  hosts: hosts({
    client: { iss: [0], parameters: { ...PARAMETERS, secret: 0x5eed_0001 } },
    server: { iss: [0], parameters: { ...PARAMETERS, secret: 0x5eed_0002 } },
  }),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    {
      kind: 'inject',
      to: 'server',
      by: 'past',
      segment: { seq: 1, ack: 1, ctl: ['PSH', 'ACK'], wnd: 65_535, text: 'stale' },
      when: { at: 280 },
    },
    call('client', 'send', { at: 400 }, 'fresh'),
  ],
  opensAt: 'start',
};
