import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './player';
import { LessonTab } from './lesson';

const SCENE = 'time-wait-length';

test('a system chosen with the arrow keys runs the scene again with its TIME-WAIT', async ({
  player,
}) => {
  const lesson = new LessonTab(player);
  const { system, title, picture } = lesson.words.controls.dial;
  await player.open({ scene: SCENE, step: 12, tab: 'lesson' });
  const group = lesson.panel.getByRole('group', { name: title });
  const radio = (id: keyof typeof system) =>
    group.getByRole('radio', { name: new RegExp(system[id].name) });
  await expect(radio('rfc')).toBeChecked();

  await radio('rfc').focus();
  for (const [id, s] of [
    ['windows-2000', 240],
    ['windows-2003', 120],
    ['linux', 60],
  ] as const) {
    await player.press('ArrowDown');
    await expect(radio(id)).toBeChecked();
    await expect(player.page).toHaveURL(new RegExp(`client=timeWait:${s}`));
  }
  await player.ended();
  await expect(lesson.panel.getByRole('img', { name: picture('60', '0') })).toBeVisible();
  await player.undo.click();
  await expect(radio('windows-2003')).toBeChecked();
});

test('the dial shows what is left at the step where the viewer is', async ({ player }) => {
  const lesson = new LessonTab(player);
  const { picture, phase } = lesson.words.controls.dial;
  const face = (left: string | null) =>
    lesson.panel.getByRole('img', { name: picture('240', left), exact: true });
  await player.open({ scene: SCENE, step: 5, tab: 'lesson' });
  await expect(face(null)).toBeVisible();
  await expect(lesson.panel.getByText(phase.before)).toBeVisible();
  await player.seek(10);
  await expect(face('240')).toBeVisible();
  await player.seek(11.5);
  await expect(face('120')).toBeVisible();
  await player.seek(12);
  await expect(face('0')).toBeVisible();
  await expect(lesson.panel.getByText(phase.over)).toBeVisible();
});

for (const [lang, theme, width] of [
  ['ko', 'light', 320],
  ['en', 'dark', 1440],
] as const) {
  test(`axe finds nothing, and nothing sticks out: ${lang}, ${theme}, ${width}`, async ({
    player,
  }) => {
    await player.page.setViewportSize({ width, height: 900 });
    for (const scene of [SCENE, 'layers'] as const) {
      await player.openAnew({ scene, lang, theme, step: 8, tab: 'lesson' });
      const { violations } = await new AxeBuilder({ page: player.page })
        .include('[role=tabpanel]')
        .analyze();
      expect(violations).toEqual([]);
      const wide = await player.page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
  });
}
