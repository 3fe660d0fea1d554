import { expect, it } from 'vitest';
import { call } from './deeds';
import { openScene, useRun } from './run';

it('after a flood a call is for the connection on the lanes, not for the stranger who came last', () => {
  const flood = { kind: 'flood', to: 'server', count: 3, at: 300 } as const;
  openScene('three-way-handshake', { interventions: [flood], step: 10 });
  call('server', 'close');
  const { interventions, whole } = useRun.getState();
  expect(interventions.at(-1)).toMatchObject({ call: { name: 'close', port: 49_152 } });
  const before = whole.steps.findLast(({ what }) => 'call' in what && what.call.name === 'close');
  const states = Object.values(before?.hosts.server.connections ?? {}).map((tcb) => tcb.state);
  expect(states).toEqual(['FIN-WAIT-1', 'SYN-RECEIVED', 'SYN-RECEIVED', 'SYN-RECEIVED']);
});
