import { LessonTab } from './lesson';
import { expect, test } from './player';

const SCENE = 'syn-flood';

test('forged SYNs fill the tray, the client finds no place, and a cookie lets it in', async ({
  player,
}) => {
  const lesson = new LessonTab(player);
  const words = lesson.words.controls.tray;
  await player.page.emulateMedia({ reducedMotion: 'reduce' });
  await player.open({ scene: SCENE, tab: 'lesson', step: 8 });
  const places = lesson.panel.getByRole('list').filter({ hasText: words.forged });
  await expect(places.getByRole('listitem')).toContainText([
    words.forged,
    words.forged,
    words.forged,
  ]);
  await expect(lesson.panel).toContainText(words.places(3, 3));

  const cookies = lesson.panel.getByRole('switch', { name: words.cookieSwitch.label });
  await expect(cookies).toHaveAttribute('aria-checked', 'false');
  await player.tabTo(cookies);
  await player.press('Enter');
  await player.ended();
  await expect(cookies).toHaveAttribute('aria-checked', 'true');
  await expect(lesson.panel.getByText(words.inside)).toBeVisible();
  await expect(player.page).toHaveURL(/server=cookies/);
  await player.undo.click();
  await expect(cookies).toHaveAttribute('aria-checked', 'false');
});

test('more places help only until more forged SYNs come', async ({ player }) => {
  const lesson = new LessonTab(player);
  const words = lesson.words.controls.tray;
  await player.open({ scene: SCENE, tab: 'lesson' });
  const press = async (name: string): Promise<void> => {
    await lesson.panel.getByRole('button', { name, exact: true }).click();
    await player.press('End');
    await player.ended();
  };
  await press(words.backlog.more);
  await press(words.backlog.more);
  await expect(lesson.panel.getByText(words.inside)).toBeVisible();
  await press(words.flood.more);
  await expect(lesson.panel.getByText(words.outside)).toBeVisible();
  await lesson.asItWas.click();
  await expect(lesson.panel).toContainText(words.places(0, 3));
});
