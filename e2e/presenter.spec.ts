import { plan } from '../src/i18n/en/plan';
import { aheadOf } from '../src/view/presenter/step-ahead';
import type { Language, Theme } from '../src/store/permalink';
import { violations } from './axe';
import { expect, test } from './player';
import { questionIn, questionsIn } from './predict';
import { PresenterView } from './presenter';
import { onLanes } from './scenes';

const SCENE = 'four-way-release';
const LETTERS = ['A', 'B', 'C', 'D'];
/** The questions with four choices of that scene: what is open at its steps. */
const ASKED = questionIn(SCENE, 12);

test('at every step it says what then happens, and at a question which wrong answers to expect', async ({
  player,
}) => {
  await player.page.emulateMedia({ reducedMotion: 'reduce' });
  const view = new PresenterView(player);
  await view.open({ scene: SCENE, step: 1 });
  const timeline = onLanes(SCENE);
  const all = timeline.steps.length;
  const asked = questionsIn(SCENE);
  expect(asked.length).toBeGreaterThan(2);
  for (let n = 1; n < all; n++) {
    await view.expectStep(n, all);
    const [next, afterNext] = [view.ahead.nth(0), view.ahead.nth(1)];
    const sentence = (await next.getByRole('paragraph').nth(1).textContent()) ?? '';
    const facts = aheadOf(timeline, n);
    for (const { host, from, to } of facts?.moves ?? []) {
      await expect(next).toContainText(`${player.words.ui[host]} ${from} → ${to}`);
    }
    for (const { changed } of facts?.numbers ?? []) {
      for (const { variable, from, to } of changed) {
        const was = from === null ? '' : `${from} → `;
        await expect(next).toContainText(`${variable} ${was}${to}`);
      }
    }
    const second = (await afterNext.getByRole('heading').textContent()) ?? '';
    const question = asked.find(({ step }) => step >= n);
    if (question === undefined) {
      await expect(view.wrongAnswers).toContainText(view.words.nothingAsked);
    } else {
      const said = question.choices.map((_, i) => {
        const right = i === question.right ? ` ${view.words.right}` : '';
        return `${LETTERS[i]} ${view.prediction.choiceText(question, i)}${right}`;
      });
      expect(await view.answers()).toEqual(said);
      for (const [i, { mistake }] of question.choices.entries()) {
        if (mistake === null) continue;
        await expect(view.wrongAnswers).toContainText(view.prediction.reason(question, i));
      }
      const open = question.step === n;
      await expect(view.wrongAnswers.getByText(view.words.askedAt(question.step))).toBeVisible({
        visible: !open,
      });
      await expect(view.toSay.getByText(view.prediction.titleOf(question))).toBeVisible({
        visible: open,
      });
    }
    await player.press('ArrowRight');
    await view.expectStep(n + 1, all);
    // What was to come has happened: it is said now, and what was to follow comes next.
    await expect(view.toSay.getByRole('listitem').last()).toContainText(sentence);
    await expect(view.ahead.nth(0).getByRole('heading')).toHaveText(second);
    // One narration for those who listen: the copy of the wall says nothing by itself.
    await expect(player.narration).toHaveCount(1);
    await expect(player.narration).toContainText(sentence);
  }
  await expect(view.ahead).toHaveCount(1);
  await expect(view.control(player.words.ui.next)).toHaveAttribute('aria-disabled', 'true');
});

test('a class votes twice, by keys; what was counted outlives the page', async ({ player }) => {
  await player.page.emulateMedia({ reducedMotion: 'reduce' });
  const view = new PresenterView(player);
  const { words } = view;
  await view.open({ scene: SCENE, step: 12 });
  const right = LETTERS[ASKED.right] ?? '';
  const others = LETTERS.filter((letter) => letter !== right);
  const cast = async (votes: readonly string[]): Promise<void> => {
    for (const letter of votes) await player.press(`Key${letter}`);
  };
  await expect(view.vote).toContainText(words.noVote);
  await player.press('KeyV');
  // Three are right of eight.
  await cast([right, right, ...others, right, others[0] ?? '', others[1] ?? '']);
  await expect(view.round(1)).toContainText(words.voters(8));
  await expect(view.vote).toContainText(`${words.shareRight} ${words.percent(38)}`);
  await expect(view.count).toHaveText(`12 / 18 · ${words.voteRound(1)}`);
  await player.press('KeyV');
  await expect(view.toSay).toContainText(words.discuss);
  // A vote is no vote any more: nothing is counted.
  const first = await view.counts(1);
  await expect(view.button(words.castFor(right))).toHaveCount(0);
  await player.press('KeyV');
  await view.button(words.castFor(right)).click();
  await view.field(2, right).fill('7');
  await view.button(words.more(others[0] ?? '')).click();
  await view.button(words.more(others[0] ?? '')).click();
  await view.button(words.fewer(others[0] ?? '')).click();
  await expect(view.round(2)).toContainText(words.voters(8));
  await view.field(2, right).fill('70x');
  await expect(view.field(2, right)).toHaveAttribute('aria-invalid', 'true');
  await view.vote.getByRole('heading', { name: words.round(2) }).click();
  await player.blur();
  await expect(view.field(2, right)).toHaveValue('7');
  await player.press('KeyV');
  const shares = `${words.shareRight} ${words.percent(38)} → ${words.percent(88)}`;
  await expect(view.vote).toContainText(shares);
  expect(await view.counts(1)).toEqual(first);
  await expect(view.control(words.voteAgain)).toHaveAttribute('aria-disabled', 'true');
  await player.page.reload();
  await view.ready();
  await expect(view.vote).toContainText(shares);
  expect(await view.counts(1)).toEqual(first);
  // Which is right, the wall does not show before Enter.
  const before = await view.copy.getByRole('group').allInnerTexts();
  await player.blur();
  await player.press('Enter');
  await expect.poll(() => view.copy.getByRole('group').allInnerTexts()).not.toEqual(before);
  // It is known now: the same key would let the segment arrive.
  await expect(view.control(words.goOn)).toBeVisible();
  await view.button(words.clear).click();
  await view.button(words.clearSure).click();
  await expect(view.vote).toContainText(words.noVote);
});

test('Enter and a remote are for the wall after a click and from a field; the focus is not lost', async ({
  player,
}) => {
  const { page } = player;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const view = new PresenterView(player);
  const { words } = view;
  await view.open({ scene: SCENE, step: 12 });
  await view.control(words.startVote).click();
  for (const key of ['a', 'a', 'b', 'Enter']) await player.press(key);
  await expect(view.control(words.goOn)).toBeVisible();
  expect(await view.counts(1)).toEqual([2, 1, 0, 0]);
  // Nobody was for the others: they have no bar.
  const bars = view.round(1).getByRole('definition').locator('> span + span');
  await expect(bars).toHaveCount(2);

  // By the keyboard alone: two presses too many clear nothing.
  await view.button(words.clear).focus();
  await player.press('Enter');
  await expect(view.button(words.keep)).toBeFocused();
  await player.press('Shift+Tab');
  await player.press('Enter');
  await expect(view.vote).toContainText(words.noVote);
  await expect(view.vote).toBeFocused();

  await player.press('v');
  await view.button(words.castFor('A')).focus();
  for (const key of ['Enter', 'Enter', 'v']) await player.press(key);
  expect(await view.counts(1)).toEqual([2, 0, 0, 0]);
  await expect(page.getByRole('contentinfo')).toBeFocused();

  /** Is a key that is pressed where the focus is kept from the browser? */
  const isTaken = (code: string): Promise<boolean> =>
    page.evaluate((pressed) => {
      const init = { code: pressed, bubbles: true, cancelable: true };
      return !(document.activeElement ?? document).dispatchEvent(
        new KeyboardEvent('keydown', init),
      );
    }, code);
  await player.press('v');
  await view.field(2, 'B').fill('4');
  await player.press('PageUp');
  await view.expectStep(11, 18);
  await player.press('PageDown');
  await view.expectStep(12, 18);
  const keys = await player.show(player.keys);
  expect(await isTaken('F5')).toBe(true);
  expect(await isTaken('PageDown')).toBe(false);
  await view.expectStep(12, 18);
  await player.press('Escape');
  await expect(keys).toBeHidden();
  await view.field(2, 'B').focus();
  expect(await isTaken('Home')).toBe(false);
  expect(await isTaken('F5')).toBe(true);
  await expect(view.count).not.toHaveText(/^12 /);

  // The next class begins anew.
  await view.button(words.end).click();
  await player.ready('en', 'page');
  await view.open({ scene: SCENE, step: 12 });
  await expect(view.vote).toContainText(words.noVote);
  await expect(view.control(words.startVote)).toHaveAttribute('aria-disabled', 'false');
});

test('how long the scene and the class have taken, through a reload and another scene', async ({
  player,
}) => {
  const { page } = player;
  await page.clock.install({ time: new Date('2026-03-02T09:00:00') });
  const view = new PresenterView(player);
  const { words } = view;
  await view.open({ scene: SCENE });
  const [scene, lesson] = [view.timer(words.thisScene), view.timer(words.thisClass)];
  const expectTimes = async (ofScene: string, ofClass: string): Promise<void> => {
    await expect(scene).toHaveText(ofScene);
    await expect(lesson).toHaveText(ofClass);
  };
  await page.clock.pauseAt(new Date('2026-03-02T09:10:00'));
  await view.button(words.restartClass).click();
  await view.button(words.restartScene).click();
  await expectTimes('00:00', '00:00');
  for (const time of ['00:01', '00:02', '00:03']) {
    await page.clock.runFor(1_000);
    await expectTimes(time, time);
  }
  await page.clock.fastForward(189_000);
  await expectTimes('03:12', '03:12');
  await page.clock.fastForward(3_600_000);
  await view.button(words.restartScene).click();
  await page.clock.fastForward(5_000);
  await expectTimes('00:05', '1:03:17');
  // The list of scenes is there, and the wall goes where it leads.
  const dialog = await player.show(player.scenes);
  const { title } = player.words.scenes['reset'];
  await dialog.getByRole('button', { name: new RegExp(`^${title.replace('?', '\\?')}`) }).click();
  await expect(view.copy.getByRole('heading', { name: title, exact: true })).toBeVisible();
  await expectTimes('00:00', '1:03:17');
  await page.clock.fastForward(10_000);
  await page.reload();
  await view.ready();
  await expectTimes('00:10', '1:03:27');
  await view.button(words.end).click();
  await expect(page.locator('html')).toHaveAttribute('data-view', 'page');
});

test('each button says its key, what is on, and what there is nothing to do for', async ({
  player,
}) => {
  const { page } = player;
  // A browser that lets no page open a window.
  await page.addInitScript('window.open = () => null');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const view = new PresenterView(player);
  const { words } = view;
  await view.open({ scene: SCENE, step: 11 });
  await expect(view.control(words.startVote)).toHaveAttribute('aria-disabled', 'true');
  await expect(view.control(words.reveal)).toHaveAttribute('aria-disabled', 'true');
  await player.press('ArrowRight');
  await expect(view.control(words.startVote)).toHaveAttribute('aria-disabled', 'false');
  const keys = { B: words.blank, P: words.pointer, Z: words.whatIf, I: words.inspect };
  for (const [key, name] of Object.entries(keys)) {
    const button = view.control(name);
    await expect(button).toHaveAttribute('aria-keyshortcuts', key);
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'false');
  }
  await expect(page.getByRole('status').filter({ hasText: words.notOpen })).toBeVisible();
  await view.button(words.openWall).click();
  const told = page.getByRole('alert').filter({ hasText: words.refused });
  await expect(told).toBeVisible();
  const href = await told.getByRole('link', { name: words.wallLink }).getAttribute('href');
  expect(href).toMatch(/#\/s\/four-way-release\?.*view=present(&|$)/);

  // In forced colours it can be told as well what is on, who was right, and that there is no wall.
  await page.emulateMedia({ forcedColors: 'active' });
  for (const key of ['b', 'b', 'v', 'a', 'b', 'c', 'd', 'p']) await player.press(key);
  const outline = (name: string): Promise<string> =>
    view.control(name).evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(await outline(words.pointer)).toBe('solid');
  expect(await outline(words.blank)).toBe('none');
  const paints = await view.round(1).evaluate((round) =>
    [...round.querySelectorAll('dd > span + span')].map((bar) => {
      const { backgroundColor, borderTopColor } = getComputedStyle(bar);
      return backgroundColor === borderTopColor;
    }),
  );
  expect(paints).toEqual(LETTERS.map((_, choice) => choice === ASKED.right));
  const mark = page.getByRole('status').filter({ hasText: words.notOpen }).locator('circle');
  const text = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(await mark.evaluate((circle) => getComputedStyle(circle).stroke)).toBe(text);
});

test('a plan: its notes come first, and Next leads from the end of a scene to its next item', async ({
  player,
}) => {
  await player.page.emulateMedia({ reducedMotion: 'reduce' });
  const view = new PresenterView(player);
  const { scenes } = player.words;
  const items = ['connection-refused~note=Ask+first.%0AWait.', `${SCENE}~note=Who+is+first?`];
  const query = `&plan=Closing&${items.map((item) => `item=${item}`).join('&')}&at=1`;
  await view.open({ scene: 'connection-refused', step: 1 }, query);
  const strip = view.plan('Closing');
  await expect(strip).toContainText(scenes['connection-refused'].title);
  const said = view.toSay.getByRole('listitem');
  await expect(said.nth(0)).toHaveText('Ask first.');
  await expect(said.nth(1)).toHaveText('Wait.');
  await player.press('End');
  await expect(view.ahead).toHaveCount(1);
  await expect(view.ahead.getByRole('heading')).toHaveText(scenes[SCENE].title);
  await expect(view.ahead).toContainText('Who is first?');
  await view.control(player.words.ui.next).click();
  await expect(view.copy.getByRole('heading', { name: scenes[SCENE].title })).toBeVisible();
  await expect(said.nth(0)).toHaveText('Who is first?');
  await expect(strip.getByRole('button', { name: plan.next })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await strip.getByRole('button', { name: plan.items }).click();
  const list = player.page.getByRole('dialog', { name: plan.items });
  await expect(list.getByRole('listitem').nth(1)).toHaveAttribute('aria-current', 'step');
  await list.getByRole('button', { name: /^1\./ }).click();
  await expect(said.nth(1)).toHaveText('Wait.');
  await expect(list).toBeHidden();
});

/** It is a wall, and looked at as one; here it is enough to look once. */
const COPY = 'main [data-view=present]';

/** What is cut off, or reaches over the edge of the window; the copy of the wall is the wall's. */
function cut(): string[] {
  const copy = document.querySelector('main [data-view=present]');
  return [...document.querySelectorAll<HTMLElement>('#root *')]
    .filter((element) => !copy?.contains(element) && element.closest('.hidden, svg') === null)
    .filter((element) => element.offsetParent !== null)
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const { overflowX } = getComputedStyle(element);
      const spills = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      const inline = getComputedStyle(element).display === 'inline';
      return left < -0.5 || right > innerWidth + 0.5 || (spills && !inline && overflowX !== 'clip');
    })
    .filter((element) => !element.contains(copy))
    .map(
      (element) => `${element.tagName} ${element.className} “${element.innerText.slice(0, 30)}”`,
    );
}

/** What of the copy of the wall can be pressed or has the focus when it is asked to. */
function pressable(): string[] {
  const buttons = document.querySelectorAll<HTMLElement>('main [data-view=present] li > button');
  return [...buttons].flatMap((button) => {
    button.scrollIntoView({ block: 'center' });
    button.focus();
    const { x, y, width, height } = button.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    const focused = document.activeElement === button;
    return focused || button.contains(hit) ? [button.innerText] : [];
  });
}

for (const lang of ['ko', 'en'] as const satisfies readonly Language[]) {
  test(`axe finds nothing, and nothing is cut off at any width (${lang})`, async ({ player }) => {
    const { page } = player;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1440, height: 900 });
    const view = new PresenterView(player);
    for (const theme of ['light', 'dark'] as const satisfies readonly Theme[]) {
      await view.open({ scene: SCENE, step: 12, lang, theme });
      expect(await violations(page, { without: [COPY] }), theme).toEqual([]);
      if (theme === 'light') await view.control(view.words.startVote).click();
      else await view.control(view.words.voteAgain).click();
      await view.button(view.words.castFor('A')).click();
      await view.field(theme === 'light' ? 1 : 2, 'B').fill('11');
      const without = theme === 'light' ? [COPY] : [];
      expect(await violations(page, { without }), `${theme}, a vote`).toEqual([]);
      await view.control(view.words.endVote).click();
    }
    for (const [width, height] of [
      [1440, 900],
      [1280, 720],
      [1024, 768],
      [800, 600],
      [390, 844],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await page.evaluate(cut), `${width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      // What would be too small there is only to be seen.
      expect((await page.evaluate(pressable)).length > 0, `${width}`).toBe(width >= 800);
      // The controls are in sight, whatever stands above them.
      await expect(view.control(player.words.ui.next)).toBeInViewport({ ratio: 1 });
      if (width < 1024) continue;
      await expect(view.ahead.nth(0)).toBeInViewport({ ratio: 1 });
      await expect(view.ahead.nth(1)).toBeInViewport({ ratio: 1 });
      await expect(view.vote).toBeInViewport({ ratio: 1 });
    }
  });
}
