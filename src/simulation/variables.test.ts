import { describe, expect, test } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { HOST_IDS } from './deed';
import { tcbOf } from './host';
import { simulate } from './simulate';
import { stepOf } from './timeline';
import { changedValues, valuesOf } from './variables';

const run = simulate(SCENARIOS['four-way-release']);

const changesAt = (k: number): string[] =>
  HOST_IDS.flatMap((id) => {
    const [before, after] = [k - 1, k].map((n) => tcbOf(stepOf(run, n).hosts[id]));
    return changedValues(before ?? null, after ?? null).map(
      ({ variable, from, to }) => `${id} ${variable} ${from ?? 'new'} ${to}`,
    );
  });

describe('the variables of a TCB', () => {
  test('an active OPEN has an ISS and nothing of the peer (RFC 9293 §3.10.1)', () => {
    expect(changesAt(1)).toEqual([
      'client SND.UNA new 100',
      'client SND.NXT new 101',
      'client ISS new 100',
      'client RCV.WND new 65535',
    ]);
  });

  test('a SYN+ACK tells the number of the peer, and acknowledges ours (§3.10.7.3)', () => {
    const changes = changesAt(3);
    expect(changes).toContain('client SND.UNA 100 101');
    expect(changes).toContain('client RCV.NXT new 301');
    expect(changes).toContain('client IRS new 300');
    expect(changes.every((change) => change.startsWith('client'))).toBe(true);
  });

  test('what has changed is all that differs, and an end without a connection has none', () => {
    for (const scene of Object.keys(SCENARIOS) as ScenarioId[]) {
      const { steps } = simulate(SCENARIOS[scene]);
      for (const [k, { hosts }] of steps.entries()) {
        for (const id of HOST_IDS) {
          const before = tcbOf(steps[k - 1]?.hosts[id] ?? steps[0].hosts[id]);
          const after = tcbOf(hosts[id]);
          const changes = changedValues(before, after);
          if (after === null || after.state === 'LISTEN') expect(changes).toEqual([]);
          else {
            const now = new Map(valuesOf(after));
            for (const { variable, from, to } of changes) {
              expect(now.get(variable)).toBe(to);
              expect(from).not.toBe(to);
            }
          }
        }
      }
    }
  });
});
