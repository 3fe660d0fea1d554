import { AxeBuilder } from '@axe-core/playwright';
import { LESSONS } from '../src/lessons/scenes';
import { LessonTab } from './lesson';
import { expect, test } from './player';
import { Prediction, questionsIn } from './predict';
import { SCENES } from './scenes';

const SCENE = 'third-ack-lost';

test('a scene from its story to its question, with predictions, by keyboard alone', async ({
  player,
}) => {
  const lesson = new LessonTab(player);
  const prediction = new Prediction(player);
  await player.page.emulateMedia({ reducedMotion: 'reduce' });
  await prediction.open({ scene: SCENE, step: 1 });
  await expect(lesson.panel).toContainText(lesson.words.scenes[SCENE].story);
  await expect(lesson.rule(SCENE)).toBeHidden();

  const questions = questionsIn(SCENE);
  const steps = await player.steps();
  while ((await player.step()) < steps) {
    const n = await player.step();
    const question = questions.find(({ step }) => step === n);
    if (question !== undefined) await expect(prediction.group(question)).toBeVisible();
    await player.press(question === undefined ? 'ArrowRight' : `Digit${question.right + 1}`);
    await player.expectStep(n + 1);
    if (question !== undefined) await prediction.expectResult(question, question.right);
  }
  await expect(lesson.rule(SCENE)).toBeVisible();

  const first = lesson.trial(SCENE, 0);
  await player.tabTo(first);
  await player.press('Enter');
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await player.tabTo(lesson.asItWas);
  await player.press('Enter');
  await expect(first).toHaveAttribute('aria-pressed', 'false');

  await player.tabTo(lesson.answer(SCENE, 'wrong'));
  await player.press('Enter');
  await expect(lesson.recall.getByRole('status')).toContainText(
    lesson.words.ui.wrong(await lesson.answer(SCENE, 'right').innerText()),
  );
  await player.tabTo(lesson.recall.getByRole('button', { name: lesson.words.ui.again }));
  await player.press('Enter');
  await player.tabTo(lesson.answer(SCENE, 'right'));
  await player.press('Enter');
  await expect(lesson.recall.getByRole('status')).toHaveText(lesson.words.ui.right);
});

test('what is tried is a run like any other: in the address, and undone', async ({ player }) => {
  const lesson = new LessonTab(player);
  await player.open({ scene: SCENE, step: 1 });
  const before = await player.steps();
  await lesson.trial(SCENE, 0).click();
  await player.ended();
  await expect(player.page).toHaveURL(/[?&](do|client|server)=/);
  const address = player.page.url();
  await player.undo.click();
  await expect(lesson.trial(SCENE, 0)).toHaveAttribute('aria-pressed', 'false');
  expect(await player.steps()).toBe(before);
  await player.page.goto('about:blank');
  await player.page.goto(address);
  await player.ready('en');
  await expect(lesson.trial(SCENE, 0)).toHaveAttribute('aria-pressed', 'true');
});

for (const [lang, width, height] of [
  ['ko', 1440, 900],
  ['en', 320, 640],
] as const) {
  test(`each lesson is whole and fits: ${lang}, ${width}×${height}`, async ({ player }) => {
    await player.page.setViewportSize({ width, height });
    const lesson = new LessonTab(player);
    for (const scene of SCENES) {
      await player.open({ scene, lang, tab: 'lesson' });
      const words = lesson.words.scenes[scene];
      for (const text of [words.story, words.watch, words.predict, words.act, words.recall])
        await expect(lesson.panel, scene).toContainText(text);
      const trials = LESSONS[scene].trials.length;
      if (trials > 0) await expect(lesson.trial(scene, trials - 1)).toHaveCount(1);
      const wide = await lesson.panel.evaluate((panel) => panel.scrollWidth - panel.clientWidth);
      expect(wide, scene).toBeLessThanOrEqual(0);
    }
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing about lessons and their controls, ${theme}`, async ({ player }) => {
    const withControls = SCENES.filter((scene) => 'control' in LESSONS[scene]);
    for (const scene of withControls) {
      await player.open({ scene, theme, tab: 'lesson' });
      const { violations } = await new AxeBuilder({ page: player.page })
        .include('[role=tabpanel]')
        .setLegacyMode(true)
        .analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${scene} ${id}: ${target.join(' ')}`),
      );
      expect(found).toEqual([]);
    }
  });
}

test('on a phone a question and the lesson stand under each other', async ({ player }) => {
  await player.page.setViewportSize({ width: 390, height: 844 });
  const prediction = new Prediction(player);
  await prediction.open({ scene: 'three-way-handshake', step: 2, tab: 'lesson' });
  await expect(prediction.any).toBeVisible();
  const box = await player.title.boundingBox();
  const wide = await player.page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  expect(box?.width ?? 0).toBeGreaterThan(200);
});

test('what is tried stays beside the lesson, which says where more can be seen', async ({
  player,
}) => {
  const lesson = new LessonTab(player);
  await player.open({ scene: 'ports-run-out' });
  const { trials } = LESSONS['ports-run-out'];
  const n = trials.findIndex(({ open }) => open === 'sockets');
  await lesson.trial('ports-run-out', n).click();
  await expect(player.tab('lesson')).toHaveAttribute('aria-selected', 'true');
  const { ui } = lesson.words;
  await lesson.panel
    .getByRole('button', { name: ui.seeIn(player.words.ui.tab.sockets), exact: true })
    .click();
  await expect(player.tab('sockets')).toHaveAttribute('aria-selected', 'true');
});

test('Back leads out of the mission that a lesson offers, to the step before it', async ({
  player,
}) => {
  const lesson = new LessonTab(player);
  await player.open({ scene: 'three-way-handshake', step: 3 });
  await lesson.panel.getByRole('button', { name: lesson.words.ui.mission, exact: true }).click();
  await expect(player.page).toHaveURL(/#\/m\/open-client/);
  await player.page.goBack();
  await player.expectStep(3);
  await expect(lesson.panel).toBeVisible();
  await player.next.click();
  await player.expectStep(4);
  await player.next.click();
  await player.expectStep(5);
});
