import { call, hosts, PARAMETERS, PATH, type Scenario } from './scenario';

/**
 * RFC 9293 Figure 8: the SYN of an earlier connection comes before the new one. The client repeats its
 * own SYN once (R2, §3.8.3), so that a run in which nobody answers it is short; here it is never needed.
 */
export const oldDuplicateSyn: Scenario = {
  hosts: hosts({
    client: { parameters: { ...PARAMETERS, synRetries: 1 } },
    server: { iss: [300, 400] },
  }),
  path: PATH,
  script: [
    call('client', 'connect', { at: 0 }),
    { kind: 'delay', flight: 0, by: 240 },
    {
      kind: 'inject',
      to: 'server',
      by: 'past',
      segment: { seq: 90, ack: 0, ctl: ['SYN'], wnd: 65_535, text: '' },
      when: { at: 20 },
    },
  ],
  opensAt: 'start',
};
