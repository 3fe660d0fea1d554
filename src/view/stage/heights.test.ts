import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../lessons/questions';
import { SCENARIOS } from '../../scenarios';
import { lastStep } from '../../simulation/instant';
import { simulate } from '../../simulation/simulate';
import { stepOf } from '../../simulation/timeline';
import { heightsOf, visibleLines } from './heights';
import { type HasCause, layLadder, nameHeight, reserveBelow } from './ladder';
import { foldRow, metricsFor, timerRow } from './metrics';

/** The stages of frames, and of how much of their foot a question lies over. */
const FRAMES = [
  ['960 × 540', metricsFor('wide', 536, 346), 0],
  ['800 × 450', metricsFor('narrow', 422, 289), 32],
  ['640 × 360', metricsFor('narrow', 355, 263), 0],
] as const;

describe.each(FRAMES)('in a frame of %s', (_, m, over) => {
  const standing = (scene: 'three-way-handshake' | 'four-way-release') => {
    const timeline = simulate(SCENARIOS[scene]);
    const hasCause: HasCause = (k, host) =>
      m.cause > 0 && (k === 0 || stepOf(timeline, k).host === host);
    const ladder = layLadder(timeline, m, hasCause);
    const asks = [...questionsOf(timeline).keys()];
    return { timeline, ladder, m, shelf: 0, asks, over };
  };

  it.each(['three-way-handshake', 'four-way-release'] as const)(
    '%s: the last two segments are on the stage at every step',
    (scene) => {
      const all = standing(scene);
      const { topAt } = heightsOf(all);
      for (let k = 0; k <= lastStep(all.timeline); k++) {
        const sent = all.ladder.lines.filter(({ departure }) => departure <= k);
        const shown = visibleLines({ ladder: all.ladder, topAt, k }, foldRow(m));
        expect(shown, `step ${k + 1}`).toEqual(expect.arrayContaining(sent.slice(-2)));
      }
    },
  );

  it('what flies stays above a question that lies over the foot, and the last state above the foot', () => {
    const all = standing('four-way-release');
    const { wireAt } = heightsOf(all);
    for (const k of all.asks)
      expect(wireAt(k) + reserveBelow(all.ladder, m) + timerRow(m)).toBeLessThanOrEqual(
        m.height - over,
      );
    const end = lastStep(all.timeline);
    expect(wireAt(end) + nameHeight(m, true, m.cause > 0)).toBeLessThanOrEqual(m.height);
  });
});
