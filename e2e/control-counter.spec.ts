import { LessonTab } from './lesson';
import { expect, test } from './player';

test('ports in TIME-WAIT are in use, and requests that share connections spare them', async ({
  player,
}) => {
  const lesson = new LessonTab(player);
  const words = lesson.words.controls.counter;
  await player.open({ scene: 'ports-run-out', tab: 'lesson' });
  await player.press('End');
  await player.ended();
  await expect(lesson.panel).toContainText(words.limit(28_232, 60, 470));
  await expect(lesson.panel).toContainText(words.runsOut(28.232, 'EADDRNOTAVAIL'));

  const share = lesson.panel.getByRole('slider', { name: words.share });
  await player.tabTo(share);
  await player.press('ArrowRight');
  await player.press('ArrowRight');
  await expect(share).toHaveAttribute('aria-valuetext', words.perConnection(5));
  await expect(lesson.panel).toContainText(words.holds(12_000));

  await lesson.panel.getByRole('combobox', { name: words.system }).selectOption('rfc');
  await expect(lesson.panel).toContainText(words.limit(16_384, 240, 68));
});
