import type { Locator } from 'playwright/test';
import { shortened, tapeOf } from '../src/lessons/tape';
import { SCENARIOS } from '../src/scenarios';
import { HOST_IDS, type HostId } from '../src/simulation/deed';
import { simulate } from '../src/simulation/simulate';
import { LessonTab } from './lesson';
import { expect, test } from './player';

const SCENE = 'number-tape';

test('each number that is used has its tile, as soon as it is used', async ({ player }) => {
  const lesson = new LessonTab(player);
  const timeline = simulate(SCENARIOS[SCENE]);
  await player.open({ scene: SCENE, tab: 'lesson', step: 1 });
  const words = lesson.words.controls.tape;
  const tilesOf = (host: HostId): Locator =>
    lesson.panel.getByRole('figure', { name: words.of(host) }).getByRole('listitem');
  for (let k = 0; k < timeline.steps.length; k++) {
    await player.expectStep(k + 1);
    for (const host of HOST_IDS) {
      const { tiles, next } = tapeOf(timeline, k, host);
      await expect(tilesOf(host)).toHaveCount(next === null ? 0 : shortened(tiles).length + 1);
      if (next !== null) await expect(tilesOf(host).last()).toContainText(`${next}`);
    }
    if (k < timeline.steps.length - 1) await player.press('ArrowRight');
  }
});

test('an ACK of an ACK would call for another, without end', async ({ player }) => {
  const lesson = new LessonTab(player);
  await player.open({ scene: SCENE, lang: 'ko', tab: 'lesson' });
  const words = lesson.words.controls.tape;
  const button = lesson.panel.getByRole('button', { name: words.ackAnAck, exact: true });
  await player.tabTo(button);
  await player.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  // Before one has left there is nothing to acknowledge.
  await expect(lesson.panel).toContainText(words.noAck);
  await player.press('End');
  await expect(lesson.panel).toContainText(words.why);
  const segments = lesson.panel.getByRole('list', { name: words.list }).getByRole('listitem');
  const texts = await segments.allInnerTexts();
  const numbers = texts.map((text) => text.match(/seq=\d+ ack=\d+/)?.[0]);
  expect(new Set(numbers).size).toBe(texts.length);
  expect(texts.length).toBeGreaterThan(4);
  await expect(lesson.panel).toContainText(words.andSoOn);
});
