import type { ScenarioId } from '../src/scenarios';
import type { Language, Theme, View } from '../src/store/permalink';
import { STATES } from '../src/tcp/tcb';
import { violations } from './axe';
import { survey } from './layout';
import { expect, type Player, test } from './player';
import { Prediction, questionIn, questionsIn, wrongIn } from './predict';

const LANGUAGES: readonly Language[] = ['ko', 'en'];
const THEMES: readonly Theme[] = ['light', 'dark'];
/** Every kind of question, with two, three and four choices, and the longest words. */
const SCENES: readonly ScenarioId[] = [
  'four-way-release',
  'last-ack-lost',
  'simultaneous-close',
  'syn-ack-lost',
  'connection-refused',
];

const still = (player: Player): Promise<void> =>
  player.page.emulateMedia({ reducedMotion: 'reduce' });

test.describe('answering', () => {
  for (const lang of LANGUAGES) {
    test(`a scene is gone through with the keyboard alone (${lang})`, async ({ player }) => {
      await still(player);
      const prediction = new Prediction(player);
      await prediction.open({ scene: 'whole-life', step: 1, lang });
      const questions = questionsIn('whole-life');
      expect(questions).toHaveLength(5);
      for (const [i, question] of questions.entries()) {
        while ((await player.step()) < question.step) await player.press('ArrowRight');
        await expect(prediction.group(question)).toBeVisible();
        const given = i % 2 === 0 ? wrongIn(question) : question.right;
        if (i === 1) {
          await player.tabTo(prediction.choice(question, given));
          await player.press('Space');
        } else if (i === 2) {
          await player.tabTo(prediction.choice(question, given));
          await player.press('Enter');
        } else await player.press(`Digit${given + 1}`);
        await player.expectStep(question.step + 1);
        await prediction.expectResult(question, given);
      }
      await player.press('End');
      await player.expectStep(18);
    });
  }

  test('every wrong choice of a scene is told why it is wrong', async ({ player }) => {
    await still(player);
    const prediction = new Prediction(player);
    for (const question of questionsIn('four-way-release')) {
      for (const [i] of question.choices.entries()) {
        await prediction.open({ scene: 'four-way-release', step: question.step });
        await prediction.choice(question, i).click();
        await prediction.expectResult(question, i);
        await player.expectStep(question.step + 1);
      }
    }
  });

  test('back at the question stands what was said, and there is no second answer', async ({
    player,
  }) => {
    await still(player);
    const prediction = new Prediction(player);
    const question = questionIn('four-way-release', 12);
    const given = wrongIn(question);
    await prediction.open({ scene: 'four-way-release', step: 12 });
    await prediction.choice(question, given).click();
    await player.press('ArrowRight');
    await player.press('ArrowLeft');
    await prediction.expectResult(question, given);
    await player.press('ArrowLeft');
    await player.expectStep(12);
    const name = `${prediction.choiceText(question, given)} ${prediction.words.said}`;
    const chosen = prediction.group(question).getByRole('button', { name, exact: true });
    await expect(chosen).toHaveAttribute('aria-disabled', 'true');
    await expect(prediction.group(question)).toContainText(prediction.reason(question, given));
    await expect(prediction.skip).toHaveCount(0);
    await player.press(`Digit${question.right + 1}`);
    await chosen.dispatchEvent('click');
    await player.expectStep(12);
    // Another scene forgets it.
    await player.press('r');
    await player.seek(12);
    await expect(prediction.skip).toBeVisible();
  });

  test('a number that is typed somewhere, or means no choice, answers nothing', async ({
    player,
  }) => {
    await still(player);
    const prediction = new Prediction(player);
    await prediction.open({ scene: 'four-way-release', step: 12, tab: 'network' });
    const field = player.page.getByRole('tabpanel').getByRole('textbox').first();
    await field.focus();
    await player.press('Digit1');
    await expect(prediction.any).toBeVisible();
    await player.blur();
    for (const key of ['Digit9', 'Digit0', 'Shift+Digit1', 'Control+Digit1']) {
      await player.press(key);
      await expect(prediction.any).toBeVisible();
    }
    await player.expectStep(12);
    await player.press('Numpad1');
    await player.expectStep(13);
  });

  test('is said once to those who listen, with what there is to choose from', async ({
    player,
  }) => {
    await still(player);
    const prediction = new Prediction(player);
    await prediction.open({ scene: 'four-way-release', step: 11 });
    const question = questionIn('four-way-release', 12);
    const said = await player.page.evaluateHandle((title) => {
      const heard: string[] = [];
      const listen = () => {
        for (const status of document.querySelectorAll('[role=status]')) {
          const text = status.textContent ?? '';
          if (text.includes(title) && heard.at(-1) !== text) heard.push(text);
        }
      };
      new MutationObserver(listen).observe(document.body, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return heard;
    }, prediction.titleOf(question));
    await player.press('ArrowRight');
    await expect(prediction.group(question)).toBeVisible();
    const heard = await said.jsonValue();
    expect(heard).toHaveLength(1);
    for (const [i] of question.choices.entries()) {
      expect(heard[0]).toContain(`${i + 1}: ${prediction.choiceText(question, i)}.`);
    }
  });
});

test.describe('time', () => {
  test('playing waits at the far end of the wire, and goes on after an answer', async ({
    player,
  }) => {
    const prediction = new Prediction(player);
    const [first, second] = questionsIn('three-way-handshake');
    if (first === undefined || second === undefined) throw new Error('two questions');
    await prediction.open({ step: 2 });
    await expect(prediction.group(first)).toBeVisible();
    await player.press('Home');
    await player.speed.selectOption('10');
    await player.call('client', 'connect');
    await expect(prediction.group(first)).toBeVisible();
    await player.expectStep(2);
    await expect(player.play).toBeVisible();
    await expect(player.flying('SYN', 'client')).toBeVisible();
    expect(await player.position()).toBeGreaterThan(2.99);
    await player.press(`Digit${first.right + 1}`);
    await expect(prediction.group(second)).toBeVisible();
    await player.expectStep(4);
    await prediction.skip.click();
    await player.ended();
    await player.expectStep(5);
  });

  test('T5: five times Next are five steps, whatever is asked', async ({ player }) => {
    const prediction = new Prediction(player);
    for (const key of ['ArrowRight', 'PageDown'] as const) {
      await prediction.open({ scene: 'four-way-release', step: 1 });
      for (let i = 0; i < 5; i++) await player.press(key);
      await player.expectStep(6);
    }
    await prediction.open({ scene: 'four-way-release', step: 8 });
    await player.next.evaluate((button) => {
      for (let i = 0; i < 5; i++) (button as HTMLElement).click();
    });
    await player.expectStep(13);
  });

  test('T2: forward then back is the same page, with its questions', async ({ player }) => {
    await still(player);
    const prediction = new Prediction(player);
    await prediction.open({ scene: 'four-way-release', step: 2, lang: 'ko' });
    await expect(prediction.any).toBeVisible();
    let here = await player.settled(2);
    for (let n = 2; n < 18; n++) {
      await player.press('ArrowRight');
      const there = await player.settled(2);
      await player.press('ArrowLeft');
      expect(await player.settled(2), `${n}, and back`).toEqual(here);
      await player.press('ArrowRight');
      expect(await player.settled(2), `${n + 1} again`).toEqual(there);
      here = there;
    }
  });

  test('T3: the same address twice is the same page; answers are not in it', async ({ player }) => {
    await still(player);
    const prediction = new Prediction(player);
    const question = questionIn('last-ack-lost', 11);
    const seen = [];
    for (let i = 0; i < 2; i++) {
      await prediction.open({ scene: 'last-ack-lost', step: 11 });
      await expect(prediction.skip).toBeVisible();
      seen.push(await player.settled(2));
      const before = player.page.url();
      await prediction.choice(question, 0).click();
      await player.press('ArrowLeft');
      await player.expectStep(11);
      expect(player.page.url()).toBe(before);
    }
    expect(seen[1]).toEqual(seen[0]);
  });

  test('what is still to come has ticks but no names and no phases', async ({ player }) => {
    await still(player);
    const prediction = new Prediction(player);
    await prediction.open({ scene: 'four-way-release', step: 12 });
    await expect(prediction.skip).toBeVisible();
    const track = await player.track.evaluate((svg) => {
      const right = (elements: Iterable<Element>) =>
        Math.max(...[...elements].map((element) => element.getBoundingClientRect().right));
      const thumb = svg.querySelector('circle')?.getBoundingClientRect();
      return {
        now: (thumb?.left ?? 0) + (thumb?.width ?? 0) / 2,
        named: right(svg.querySelectorAll('line[data-kind]')),
        phases: right(svg.querySelectorAll('rect')),
      };
    });
    expect(track.named).toBeLessThan(track.now);
    expect(track.phases).toBeLessThanOrEqual(track.now + 0.5);
  });

  test('a call takes over: the question goes', async ({ player }) => {
    const prediction = new Prediction(player);
    await prediction.open({ scene: 'four-way-release', step: 12 });
    await expect(prediction.any).toBeVisible();
    await player.call('server', 'abort');
    await expect(prediction.any).toHaveCount(0);
    await player.expectStep(13);
    await player.undo.click();
    await expect(prediction.any).toBeVisible();
  });
});

test('switched off it asks no more, says where it is switched on, and is remembered', async ({
  player,
}) => {
  await still(player);
  const prediction = new Prediction(player);
  // Without a word in the address: then the choice is the browser's.
  await player.page.goto('/#/s/four-way-release?step=9&lang=en');
  await player.ready('en');
  await prediction.off.click();
  await player.expectStep(10);
  await expect(player.page.getByText(prediction.words.isOff)).toBeVisible();
  await player.seek(12);
  await player.expectStep(12);
  await expect(prediction.any).toHaveCount(0);

  await player.page.goto('about:blank');
  await player.page.goto('/#/s/four-way-release?step=12&lang=en');
  await player.ready('en');
  await expect(prediction.any).toHaveCount(0);
  const menu = await player.show(player.scenes);
  await menu.getByRole('checkbox', { name: prediction.words.predicts }).check();
  await player.close(player.scenes);
  await expect(prediction.any).toBeVisible();
  await expect(player.page).not.toHaveURL(/predict/);

  await prediction.off.click();
  await player.page.getByRole('button', { name: prediction.words.on, exact: true }).click();
  await player.seek(9);
  await expect(prediction.any).toBeVisible();
});

for (const theme of THEMES) {
  test(`axe finds nothing about a question and its result, ${theme}`, async ({ player }) => {
    await still(player);
    const prediction = new Prediction(player);
    const question = questionIn('four-way-release', 12);
    for (const [width, height, view] of [
      [1440, 900, 'page'],
      [390, 844, 'page'],
      [1280, 720, 'present'],
    ] as const) {
      await player.page.setViewportSize({ width, height });
      for (const lang of LANGUAGES) {
        await prediction.open({ scene: 'four-way-release', step: 12, lang, theme, view });
        const group = view === 'present' ? prediction.onWall(question) : prediction.group(question);
        await expect(group).toBeVisible();
        expect(await violations(player.page)).toEqual([]);
        for (const choice of await group.getByRole('listitem').getByRole('button').all()) {
          const box = await choice.boundingBox();
          expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
        }
        await player.press(`Digit${wrongIn(question) + 1}`);
        await expect(prediction.status(prediction.reason(question, wrongIn(question)))).toHaveCount(
          1,
        );
        expect(await violations(player.page)).toEqual([]);
        await player.press('ArrowLeft');
        await expect(group).toBeVisible();
        expect(await violations(player.page)).toEqual([]);
      }
    }
  });
}

const SCREENS: readonly (readonly [number, number, View])[] = [
  [320, 640, 'page'],
  [390, 844, 'page'],
  [800, 600, 'page'],
  [1024, 768, 'page'],
  [1440, 900, 'page'],
  [1024, 768, 'present'],
  [1280, 720, 'present'],
  [1920, 1080, 'present'],
];

for (const [width, height, view] of SCREENS) {
  for (const lang of LANGUAGES) {
    test(`a question covers and cuts nothing: ${width}×${height}, ${view}, ${lang}`, async ({
      player,
    }) => {
      await still(player);
      await player.page.setViewportSize({ width, height });
      const prediction = new Prediction(player);
      for (const scene of SCENES) {
        await prediction.open({ scene, lang, view, step: 2 });
        const questions = questionsIn(scene);
        for (const question of questions) {
          await player.seek(question.step);
          const group =
            view === 'present' ? prediction.onWall(question) : prediction.group(question);
          await expect(group).toBeVisible();
          const where = `${scene}, step ${question.step}`;
          expect(await group.evaluate(overlaps), where).toEqual([]);
          const at = question.step;
          const complaints = await look(player, view, [at - 0.9, at - 0.1, at]);
          expect(complaints, where).toEqual([]);
          await player.seek(at);
          const given = wrongIn(question);
          await player.press(`Digit${given + 1}`);
          const status = prediction.status(prediction.reason(question, given));
          await expect(status).toHaveCount(1);
          expect(await status.evaluate(overlaps), `${where}, answered`).toEqual([]);
          const after = await player.steps();
          const then = [at + 1, at + 1.1, at + 1.9].filter((n) => n <= after);
          expect(await look(player, view, then), `${where}, answered`).toEqual([]);
        }
      }
    });
  }
}

const look = (player: Player, view: View, positions: readonly number[]) =>
  player.slider.evaluate(survey, {
    positions,
    wall: view === 'present',
    states: STATES,
    flying: player.words.ui.inTheAir,
  });

/** What of the drawing lies under an element, or of the element outside the window's width. */
function overlaps(element: Element): string[] {
  const texts = [...element.querySelectorAll('p, b, button, svg')].map((part) =>
    part.getBoundingClientRect(),
  );
  const boxes = texts.filter(({ width, height }) => width > 2 && height > 2);
  const drawn = [...document.querySelectorAll('main svg text, main svg [data-flight]')];
  const under = drawn.flatMap((one) => {
    if (element.contains(one) || !one.checkVisibility()) return [];
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const over = boxes.some(
      (box) =>
        box.left < right - 2 &&
        box.right > left + 2 &&
        box.top < bottom - 2 &&
        box.bottom > top + 2,
    );
    return over ? [`${one.textContent}`] : [];
  });
  const out = boxes.filter(({ left, right }) => left < 0 || right > innerWidth);
  return [...under, ...out.map(({ left, right }) => `${left} to ${right}`)];
}
