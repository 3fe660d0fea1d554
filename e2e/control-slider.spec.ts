import { SCENARIOS } from '../src/scenarios';
import { releaseOf } from '../src/lessons/release';
import { MOST_LEFT, withThingsLeft } from '../src/lessons/things-left';
import { simulate } from '../src/simulation/simulate';
import { LessonTab } from './lesson';
import { expect, test } from './player';

const SCENE = 'three-segment-release';

/** How many segments the release has with `n` things left. */
const segmentsWith = (n: number): number =>
  releaseOf(simulate(SCENARIOS[SCENE], withThingsLeft(n).deeds)).length;

test('what the server has left decides how many segments the release has; by keyboard', async ({
  player,
}) => {
  const lesson = new LessonTab(player);
  await player.open({ scene: SCENE, tab: 'lesson' });
  const words = lesson.words.controls.slider;
  const slider = lesson.panel.getByRole('slider', { name: words.title, exact: true });
  const segments = lesson.panel.getByRole('list', { name: words.list }).getByRole('listitem');
  const status = lesson.panel.getByText(words.count(segmentsWith(0)), { exact: true });
  // What is still to come is for the learner to guess.
  await expect(lesson.panel).toContainText(words.soFar(0));
  await expect(segments).toHaveCount(0);
  await player.press('End');
  await expect(status).toBeVisible();
  await expect(segments).toHaveCount(3);
  await player.speed.selectOption('10');
  await slider.focus();
  for (let n = 1; n <= MOST_LEFT; n++) {
    await player.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', words.things(n));
    await player.ended();
    await expect(lesson.panel).toContainText(words.count(segmentsWith(n)));
    await expect(segments).toHaveCount(segmentsWith(n) + n);
  }
  await expect(player.page).toHaveURL(/[?&]do=/);
  await player.press('Home');
  await player.ended();
  await expect(status).toBeVisible();
  await expect(player.page).not.toHaveURL(/[?&]do=/);
});

test('what the slider does is undone, and is there again when its address is opened', async ({
  player,
}) => {
  const lesson = new LessonTab(player);
  await player.open({ scene: SCENE, tab: 'lesson' });
  const words = lesson.words.controls.slider;
  const slider = lesson.panel.getByRole('slider', { name: words.title, exact: true });
  await slider.fill('2');
  await player.ended();
  await expect(player.page).toHaveURL(/[?&]do=/);
  const address = player.page.url();
  await player.undo.click();
  await expect(slider).toHaveValue('0');
  await player.page.goto('about:blank');
  await player.page.goto(address);
  await player.ready('en');
  await expect(slider).toHaveValue('2');
});
