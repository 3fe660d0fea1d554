import { describe, expect, test } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../../scenarios';
import { labelOf, numbersOf } from '../../simulation/label';
import { simulate } from '../../simulation/simulate';
import { runOf } from '../../store/run';
import { NO_CHOICES } from '../../simulation/choices';
import { aheadOf } from './step-ahead';

const run = simulate(SCENARIOS['four-way-release']);

describe('what a step does that is still to come', () => {
  test('data arrives and is acknowledged: which segment, which numbers, no other state', () => {
    const ahead = aheadOf(run, 12);
    expect(ahead?.flights.map(({ segment }) => labelOf(segment))).toEqual(['ACK']);
    expect(ahead?.flights.map(({ segment }) => numbersOf(segment, false))).toEqual([
      'seq=107 ack=313',
    ]);
    expect(ahead?.moves).toEqual([]);
    expect(ahead?.numbers).toEqual([
      { host: 'client', changed: [{ variable: 'RCV.NXT', from: 301, to: 313 }] },
    ]);
  });

  test('where an ACK only arrives, it is that segment', () => {
    const ahead = aheadOf(run, 13);
    expect(ahead?.flights.map(({ segment }) => labelOf(segment))).toEqual(['ACK']);
    expect(ahead?.numbers).toEqual([
      { host: 'server', changed: [{ variable: 'SND.UNA', from: 301, to: 313 }] },
    ]);
  });

  test('a connection that begins has numbers, and no windows to speak of', () => {
    const ahead = aheadOf(run, 1);
    expect(ahead?.moves).toEqual([{ host: 'client', from: 'CLOSED', to: 'SYN-SENT' }]);
    expect(
      ahead?.numbers.flatMap(({ changed }) => changed.map(({ variable }) => variable)),
    ).toEqual(['SND.UNA', 'SND.NXT', 'ISS']);
  });

  test('after the last step there is none', () => {
    expect(aheadOf(run, run.steps.length)).toBeNull();
  });

  test('every step of every scene says what it does', () => {
    for (const scene of Object.keys(SCENARIOS) as ScenarioId[]) {
      const { timeline } = runOf(scene, { choices: NO_CHOICES, interventions: [] }, null);
      for (const [k, { what }] of timeline.steps.entries()) {
        expect(aheadOf(timeline, k)?.story.kind).toBe(what.kind);
      }
    }
  });
});
