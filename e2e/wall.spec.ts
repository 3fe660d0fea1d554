import type { Locator } from 'playwright/test';
import type { Question } from '../src/lessons/question';
import type { Language, Theme } from '../src/store/permalink';
import { STATES } from '../src/tcp/tcb';
import { violations } from './axe';
import { tooFaint } from './colours';
import { survey } from './layout';
import { expect, type Player, test } from './player';
import { Prediction, questionIn } from './predict';
import { Vote, watchLocks } from './vote';

const LANGUAGES: readonly Language[] = ['ko', 'en'];
const THEMES: readonly Theme[] = ['light', 'dark'];
const SIZES = [
  [1024, 768],
  [1280, 720],
  [1920, 1080],
] as const;

/** DATA is about to arrive: which number does the client acknowledge? */
const SCENE = 'four-way-release';
const ASKED_AT = 12;
const question: Question = questionIn(SCENE, ASKED_AT);
/** How does the server answer? The choices are segments. */
const segments: Question = questionIn(SCENE, 9);
const right = question.right;
const wrong = (right + 1) % question.choices.length;

const still = (player: Player): Promise<void> =>
  player.page.emulateMedia({ reducedMotion: 'reduce' });

async function openWall(
  player: Player,
  lang: Language = 'en',
  theme: Theme = 'light',
  asked = question,
) {
  // A tab remembers what was voted in it.
  if (player.page.url() !== 'about:blank') await player.page.evaluate(() => sessionStorage.clear());
  const { step } = asked;
  await new Prediction(player).open({ scene: SCENE, step, lang, theme, view: 'present' });
  const vote = new Vote(player, asked);
  await expect(vote.group).toBeVisible();
  return vote;
}

/** What is too small, too faint, outside or too much on the wall as it is. */
async function faultsOf(player: Player, at: number): Promise<readonly string[]> {
  const complaints = await player.slider.evaluate(survey, {
    positions: [at],
    wall: true,
    states: STATES,
    flying: player.words.ui.inTheAir,
  });
  const faint = await player.page.evaluate(tooFaint, { text: 7, graphics: 3 });
  return [...complaints.map(({ what }) => what), ...faint];
}

for (const [i, [width, height]] of SIZES.entries()) {
  test(`P1 P2 the wall is whole and legible during a vote and after it: ${width}×${height}`, async ({
    player,
  }) => {
    await still(player);
    await player.page.setViewportSize({ width, height });
    for (const lang of LANGUAGES) {
      const theme = THEMES[(i + LANGUAGES.indexOf(lang)) % 2] ?? 'light';
      const vote = await openWall(player, lang, theme);
      await player.press('v');
      await vote.cast([wrong, right, 9]);
      expect(await faultsOf(player, ASKED_AT), 'a round is on').toEqual([]);
      expect(await vote.outside(), 'a round is on').toEqual([]);
      await player.press('v');
      await player.press('v');
      await vote.cast([right, right, right]);
      await player.press('v');
      await player.press('Enter');
      await expect(vote.tally(right)).toBeVisible();
      expect(await faultsOf(player, ASKED_AT), 'revealed').toEqual([]);
      expect(await vote.outside(), 'revealed').toEqual([]);
      expect(await vote.overlaps(), 'revealed').toEqual([]);
    }
    const shapes = await openWall(player, 'ko', THEMES[i % 2], segments);
    await expect(shapes.group.locator('svg')).toHaveCount(3);
    expect(await faultsOf(player, segments.step), 'segments').toEqual([]);
    expect(await shapes.outside(), 'segments').toEqual([]);
  });
}

test.describe('P5 a vote of the class', () => {
  test('P5 by keys alone, offline: counts, both rounds, the answer', async ({ player }) => {
    await still(player);
    const vote = await openWall(player);
    // The browser fetches it anew at every step, and complains where it can't.
    await player.page.route('**/favicon.svg', (route) => route.fulfill({ status: 204 }));
    await player.page.context().setOffline(true);
    await player.press('v');
    await expect(vote.on(1, 0)).toBeVisible();
    await expect(vote.status(vote.words.begun(1))).toHaveCount(1);
    for (const key of ['a', 'b', 'b', 'c', 'Shift+B', 'd', 'd']) await player.press(key);
    await expect(vote.on(1, 5)).toBeVisible();
    await player.press('Backspace');
    await expect(vote.on(1, 4)).toBeVisible();
    await expect(vote.status(vote.words.voters(4))).toHaveCount(1);
    // A number answers at any time; a letter has answered nothing.
    await player.expectStep(ASKED_AT);

    await player.press('v');
    await expect(vote.status(vote.words.ended(1, 4))).toHaveCount(1);
    await expect(vote.on(1, 4)).toHaveCount(0);
    await expect(vote.group).not.toContainText('→');
    for (let n = 0; n < 4; n++) await expect(vote.tally(n)).toHaveCount(0);

    await player.press('v');
    for (const key of ['c', 'c', 'c']) await player.press(key);
    await expect(vote.on(2, 3)).toBeVisible();
    for (let n = 0; n < 4; n++) await expect(vote.tally(n)).toHaveCount(0);
    await player.press('Enter');
    // No choice but the right one has a sign; each has its numbers and a bar for each round.
    const counts = [
      [1, 0],
      [1, 0],
      [1, 3],
      [1, 0],
    ];
    for (const [n, both] of counts.entries()) {
      await expect(vote.tally(n)).toHaveText(both.join('→'));
      await expect(vote.choice(n)).toHaveAccessibleName(new RegExp(vote.words.counts(both)));
      expect(await vote.signs(n)).toBe(n === right ? 1 : 0);
      expect(await vote.drawnBars(n)).toBe(both.filter((one) => one > 0).length);
    }
    await expect(vote.status(vote.words.revealed(vote.text(right)))).toHaveCount(1);
    const longest = await vote.bars(2);
    expect(longest).toHaveLength(2);
    const [first = 0, second = 0] = longest;
    expect(second / first).toBeCloseTo(3, 0);

    // It is decided: no other round, and the segment arrives.
    await player.press('v');
    await expect(vote.on(3, 0)).toHaveCount(0);
    await player.press('Enter');
    await player.expectStep(ASKED_AT + 1);
    // Whoever goes back finds what was said.
    await player.press('PageUp');
    await expect(vote.tally(2)).toHaveText('1→3');
    await player.page.context().setOffline(false);
  });

  test('P5 by mouse alone, from the wall', async ({ player }) => {
    await still(player);
    const vote = await openWall(player);
    await vote.begin(1).click();
    for (const n of [0, right, right]) await vote.choice(n).click();
    await expect(vote.on(1, 3)).toBeVisible();
    await player.expectStep(ASKED_AT);
    await vote.end.click();
    await vote.begin(2).click();
    await vote.choice(right).click();
    await vote.end.click();
    await expect(vote.tally(right)).toHaveText('2→1');
    expect(await vote.signs(right)).toBe(0);
    for (const button of [vote.reveal, vote.choice(0)]) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await vote.reveal.click();
    expect(await vote.signs(right)).toBe(1);
    await expect(vote.begin(2)).toHaveCount(0);
    // The next class begins anew.
    await vote.clear.click();
    await expect(vote.begin(1)).toBeVisible();
    await expect(vote.tally(right)).toHaveCount(0);
    expect(await vote.signs(right)).toBe(0);
    // Once no round is on, a click answers, and time goes on.
    await vote.choice(right).click();
    await player.expectStep(ASKED_AT + 1);
  });

  test('P5 Enter on the wall is for the answer, whatever was clicked last; by Tab it presses', async ({
    player,
  }) => {
    await still(player);
    const vote = await openWall(player);
    await vote.begin(1).click();
    await vote.choice(0).focus();
    await player.press('Enter');
    await player.press('Enter');
    await expect(vote.on(1, 2)).toBeVisible();
    await vote.choice(right).click();
    await player.press('Enter');
    await expect(vote.tally(right)).toHaveText('1');
    await expect(vote.tally(0)).toHaveText('2');
    expect(await vote.signs(right)).toBe(1);
    // A click that begins or ends a round, and one on what leads through the run.
    const other = await openWall(player);
    await other.begin(1).click();
    await player.press('a');
    await other.end.click();
    await other.begin(2).click();
    await player.previous.click();
    await player.next.click();
    await player.press('Enter');
    await expect(other.tally(0)).toHaveText('1');
    // What has the focus goes: it is not lost.
    await other.choice(0).focus();
    await player.press('PageDown');
    await expect(other.group).toHaveCount(0);
    expect(await player.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  });

  test('P2 in forced colours rounds, signs, the pointer and what is on can be told', async ({
    player,
  }) => {
    await player.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    const vote = await openWall(player);
    await player.press('v');
    await vote.cast([0, right]);
    /** Is it filled with the colour of its edge? */
    const filled = (target: Locator): Promise<boolean> =>
      target.evaluate((element) => {
        const { backgroundColor, borderTopColor } = getComputedStyle(element);
        return backgroundColor === borderTopColor;
      });
    expect(await filled(vote.end)).toBe(true);
    expect(await filled(vote.reveal)).toBe(false);
    await player.press('v');
    await player.press('v');
    await vote.cast([right]);
    await player.press('Enter');
    const bars = vote.choice(right).locator('[data-bar]');
    expect(await filled(bars.nth(0))).toBe(false);
    expect(await filled(bars.nth(1))).toBe(true);
    const [text, sign] = await vote.choice(right).evaluate((button) => {
      const disc = button.querySelector('circle') ?? button;
      return [getComputedStyle(document.body).color, getComputedStyle(disc).fill];
    });
    expect(sign).toBe(text);
    await player.press('p');
    await player.page.mouse.move(500, 300);
    expect(await ringContrast(player)).toBeGreaterThanOrEqual(3);
  });

  test('P5 keys by their place, whatever they write; letters mean what they meant once no round is on', async ({
    player,
  }) => {
    await still(player);
    const vote = await openWall(player, 'ko');
    const type = (key: string, code: string): Promise<void> =>
      player.page.evaluate(
        ([k, c]) => {
          const event = { key: k, code: c, bubbles: true, cancelable: true } as const;
          document.body.dispatchEvent(new KeyboardEvent('keydown', event));
        },
        [key, code] as const,
      );
    await type('ㅍ', 'KeyV');
    await type('ㅁ', 'KeyA');
    await type('ㅠ', 'KeyB');
    await type('ㅇ', 'KeyD');
    await expect(vote.on(1, 3)).toBeVisible();
    await expect(player.notice).toHaveCount(0);
    await expect(player.page.locator('html')).toHaveAttribute('data-theme', 'light');
    await player.press('Period');
    await expect(player.notice).toHaveText(player.words.ui.blank);
    // The key that brings the wall back is no vote.
    await type('ㅁ', 'KeyA');
    await expect(player.notice).toHaveCount(0);
    await expect(vote.on(1, 3)).toBeVisible();
    await type('ㅍ', 'KeyV');
    await type('ㅇ', 'KeyD');
    await expect(player.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await type('ㅠ', 'KeyB');
    await expect(player.notice).toHaveText(player.words.ui.blank);
    await type('ㅠ', 'KeyB');
    // A digit answers; where single letters are switched off, V does nothing.
    await player.press('v');
    await player.press(`Digit${right + 1}`);
    await player.expectStep(ASKED_AT + 1);
  });

  test('axe finds nothing about a vote', async ({ player }) => {
    await still(player);
    for (const lang of LANGUAGES) {
      for (const theme of THEMES) {
        const vote = await openWall(player, lang, theme);
        await player.press('v');
        await vote.cast([wrong, right, right]);
        // Its colours are those of the theme; all else is the same in both.
        if (theme === 'light') expect(await violations(player.page)).toEqual([]);
        await player.press('Enter');
        await expect(vote.tally(right)).toBeVisible();
        expect(await violations(player.page)).toEqual([]);
      }
    }
  });
});

test.describe('P4 what the room sees of the presenter', () => {
  const cursorAt = (player: Player, x: number, y: number): Promise<string> =>
    player.page.evaluate(
      ([left, top]) => {
        const element = document.elementFromPoint(left, top);
        return element === null ? '' : getComputedStyle(element).cursor;
      },
      [x, y] as const,
    );

  test('P4 the cursor is gone after 3 s, and back with the next move or focus', async ({
    player,
  }) => {
    await player.page.clock.install({ time: 0 });
    await player.open({ scene: SCENE, step: 3, view: 'present' });
    await player.page.clock.pauseAt(600_000);
    const places = [
      [300, 300],
      [60, 690],
    ] as const;
    for (const [x, y] of places) {
      await player.page.mouse.move(x, y);
      await player.page.clock.fastForward(2_900);
      expect(await cursorAt(player, x, y)).not.toBe('none');
      await player.page.clock.fastForward(200);
      expect(await cursorAt(player, x, y)).toBe('none');
    }
    await player.page.mouse.move(301, 301);
    expect(await cursorAt(player, 301, 301)).not.toBe('none');
    await player.page.clock.fastForward(3_100);
    expect(await cursorAt(player, 301, 301)).toBe('none');
    await player.press('Tab');
    expect(await cursorAt(player, 301, 301)).not.toBe('none');
    // The page is no wall.
    await player.leave.click();
    await expect(player.page.locator('html')).toHaveAttribute('data-view', 'page');
    await player.page.clock.fastForward(3_100);
    expect(await cursorAt(player, 301, 301)).not.toBe('none');
  });

  test('P4 the screen stays awake as long as the wall is there', async ({ player }) => {
    const locks = await watchLocks(player.page);
    await player.open({ scene: SCENE, step: 3, view: 'page' });
    expect(await locks()).toEqual({ asked: 0, held: 0 });
    await player.project.click();
    await player.ready('en', 'present');
    expect(await locks()).toEqual({ asked: 1, held: 1 });
    // A browser takes it away where the window is out of sight.
    await locks('take');
    expect(await locks()).toEqual({ asked: 2, held: 1 });
    // Refused, nothing else changes.
    await locks('refuse');
    expect(await locks()).toEqual({ asked: 3, held: 0 });
    await player.press('PageDown');
    await player.expectStep(4);
    await locks('take');
    expect(await locks()).toEqual({ asked: 4, held: 1 });
    await player.leave.click();
    await player.ready('en', 'page');
    expect(await locks()).toEqual({ asked: 4, held: 0 });
  });

  test('P4 P is a spotlight where the mouse is, until Escape or P', async ({ player }) => {
    await still(player);
    for (const theme of THEMES) {
      await player.open({ scene: SCENE, step: 10, view: 'present', theme });
      await player.page.mouse.move(500, 300);
      await player.press('p');
      const ring = player.page.locator('[data-spotlight]');
      await expect(ring).toBeVisible();
      for (const [x, y] of [
        [500, 300],
        [20, 700],
        [1_200, 30],
      ] as const) {
        await player.page.mouse.move(x, y);
        const box = await ring.boundingBox();
        if (box === null) throw new Error('there is no ring');
        expect(box.x + box.width / 2).toBeCloseTo(x, 0);
        expect(box.y + box.height / 2).toBeCloseTo(y, 0);
        expect(await cursorAt(player, x, y)).toBe('none');
      }
      const look = await ring.evaluate((element) => {
        const { borderTopWidth, transitionDuration } = getComputedStyle(element);
        return { width: Number.parseFloat(borderTopWidth), transitionDuration };
      });
      expect(look.width).toBeGreaterThanOrEqual(2);
      expect(await ringContrast(player)).toBeGreaterThanOrEqual(7);
      const glide = await ring.evaluate(
        ({ parentElement }) => parentElement && getComputedStyle(parentElement).transitionProperty,
      );
      expect(glide).toBe('none');
      // What is under it can be pressed all the same.
      await player.page.mouse.move(500, 300);
      expect(
        await player.page.evaluate(() =>
          document.elementFromPoint(500, 300)?.closest('[data-spotlight]'),
        ),
      ).toBeNull();
      await player.press(theme === 'light' ? 'Escape' : 'p');
      await expect(ring).toHaveCount(0);
      await player.ready('en', 'present');
    }
  });

  test('Z opens the branches on the wall, and the button takes the whole screen', async ({
    player,
  }) => {
    await still(player);
    await player.open({ scene: SCENE, step: 8, view: 'present' });
    await player.press('z');
    const tab = player.page.getByRole('tab', { name: player.words.ui.tab['what-if'], exact: true });
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(tab).toBeFocused();
    const full = player.page.getByRole('button', { name: player.words.ui.fullScreen, exact: true });
    await full.click();
    await expect
      .poll(() => player.page.evaluate(() => document.fullscreenElement !== null))
      .toBe(true);
    await full.click();
    await expect
      .poll(() => player.page.evaluate(() => document.fullscreenElement !== null))
      .toBe(false);
  });
});

/** Of the ring's ink and the paper on either side of it. */
const ringContrast = ({ page }: Player): Promise<number> =>
  page.locator('[data-spotlight]').evaluate((element) => {
    const { borderTopColor, boxShadow } = getComputedStyle(element);
    const luminance = (css: string): number => {
      const [r = 0, g = 0, b = 0] = (css.match(/\d+(?:\.\d+)?/g) ?? []).map((c) => {
        const s = Number(c) / 255;
        return s <= 0.040_45 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [dark = 0, light = 0] = [borderTopColor, boxShadow.split(')')[0] ?? '']
      .map(luminance)
      .toSorted((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  });
