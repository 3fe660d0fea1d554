import type { Locator } from 'playwright/test';
import { intervalOf, isShortened } from '../src/simulation/pacing';
import { phaseStarts } from '../src/simulation/phase';
import { stepOf } from '../src/simulation/timeline';
import type { Language } from '../src/store/permalink';
import { shortSeconds } from '../src/view/seconds';
import { expect, type Player, test } from './player';
import { EXEMPLARS, exemplarsAnd, onLanes, SCENES } from './scenes';

const LANGUAGES: readonly Language[] = ['ko', 'en'];
const PARTS = [0, 1, 2].map((part) => SCENES.filter((_, i) => i % 3 === part));

/** No glide between two steps: the page is where it says it is. */
const still = (player: Player): Promise<void> =>
  player.page.emulateMedia({ reducedMotion: 'reduce' });

/** Time stands until `player.page.clock.runFor` moves it. */
async function stopTime(player: Player): Promise<void> {
  await player.page.clock.install({ time: 0 });
  await player.open();
  await player.page.clock.pauseAt(60_000);
}

const run = (player: Player, ms: number): Promise<void> => player.page.clock.runFor(ms);

/** What is loaded when it is opened takes its time, also where time stands. */
async function opened(player: Player, what: Locator): Promise<void> {
  await expect
    .poll(async () => {
      await run(player, 100);
      return what.isVisible();
    })
    .toBe(true);
}

test.describe('T1: one step is one event', () => {
  test('each step adds one event to the list', async ({ player }) => {
    await still(player);
    for (const scene of exemplarsAnd(0, 4)) {
      await player.open({ scene, step: 1 });
      const steps = await player.steps();
      expect(steps, scene).toBe(onLanes(scene).steps.length);
      for (let n = 1; n <= steps; n++) {
        if (n > 1) await player.next.click();
        expect((await player.glance()).rows, `${scene} ${n}`).toBe(n);
      }
      await expect(player.next).toBeDisabled();
    }
  });

  test('playing goes through the same steps at every speed', async ({ player }) => {
    await stopTime(player);
    for (const [speed, ms] of [
      ['10', 20],
      ['1', 200],
      ['0.25', 800],
    ] as const) {
      await player.open({ scene: 'last-ack-lost', step: 1 });
      const steps = await player.steps();
      await player.speed.selectOption(speed);
      await player.play.click();
      const seen = [1];
      while (await player.pause.isVisible()) {
        await run(player, ms);
        const n = await player.step();
        if (n !== seen.at(-1)) seen.push(n);
      }
      expect(seen, `${speed}×`).toEqual(Array.from({ length: steps }, (_, i) => i + 1));
    }
  });
});

test.describe('T2: there and back', () => {
  for (const [part, scenes] of PARTS.entries()) {
    test(`forward then back is the same page at every step (${part + 1}/3)`, async ({ player }) => {
      await still(player);
      for (const scene of scenes) {
        await player.open({ scene, lang: 'ko', step: 1 });
        const steps = await player.steps();
        let here = await player.snapshot();
        for (let n = 1; n < steps; n++) {
          await player.press('ArrowRight');
          const there = await player.settled();
          expect(there.text, `${scene} ${n}`).not.toBe(here.text);
          await player.press('ArrowLeft');
          expect(await player.settled(), `${scene} ${n}, and back`).toEqual(here);
          await player.press('ArrowRight');
          expect(await player.settled(), `${scene} ${n + 1} again`).toEqual(there);
          here = there;
        }
      }
    });

    test(`scrubbing to a step is stepping there (${part + 1}/3)`, async ({ player }) => {
      await still(player);
      for (const scene of scenes.filter((id) => EXEMPLARS.includes(id))) {
        await player.open({ scene, step: 1 });
        const steps = await player.steps();
        const stepped = [await player.snapshot()];
        for (let n = 2; n <= steps; n++) {
          await player.press('ArrowRight');
          stepped.push(await player.settled());
        }
        // Backwards and by leaps, so that no step is reached from its neighbour.
        const order = [...Array(steps).keys()].toSorted((a, b) => (a % 3) - (b % 3) || b - a);
        for (const i of order) {
          if (steps > 1) await player.seek(i + 1);
          expect(await player.snapshot(), `${scene} ${i + 1}`).toEqual(stepped[i]);
        }
      }
    });
  }

  test('the glide to the next step ends where a jump would', async ({ player }) => {
    await player.page.emulateMedia({ reducedMotion: 'no-preference' });
    await stopTime(player);
    await player.open({ scene: 'four-way-release', step: 1 });
    const steps = await player.steps();
    for (let n = 2; n <= steps; n++) {
      await player.next.click();
      await run(player, 1_000);
      const glided = await player.snapshot();
      await player.seek(n);
      expect(await player.snapshot(), `step ${n}`).toEqual(glided);
    }
  });
});

test('T3: the same address twice is the same page', async ({ player }) => {
  await still(player);
  const places = exemplarsAnd(1, 4).flatMap((scene, i) => {
    const { steps } = onLanes(scene);
    const lang = LANGUAGES[i % 2] ?? 'ko';
    const step = Math.max(1, Math.ceil(steps.length / 2));
    return [{ scene, step, lang }];
  });
  const more = [
    { scene: 'whole-life', step: 9, do: 'drop:4,duplicate:1,delay:2:240' },
    { scene: 'empty-stage', step: 4, do: 'server.listen@1,client.connect@2,client.send@300:12' },
    { scene: 'last-ack-lost', step: 12, view: 'present', theme: 'dark' },
  ] as const;
  for (const place of [...places, ...more]) {
    await player.openAnew(place);
    const first = await player.snapshot();
    await player.openAnew(place);
    expect(await player.snapshot(), JSON.stringify(place)).toEqual(first);
  }
});

test.describe('T4: calm', () => {
  test('nothing moves before it is asked to', async ({ player }) => {
    for (const scene of exemplarsAnd(2, 4)) {
      await player.open({ scene });
      const before = await player.snapshot();
      expect(await player.settled(8), scene).toEqual(before);
    }
  });

  test('pause freezes everything within a frame', async ({ player }) => {
    await player.open({ scene: 'four-way-release' });
    await player.seek(6.01);
    await player.play.click();
    const from = await player.position();
    await expect.poll(() => player.position()).toBeGreaterThan(from + 0.05);

    const [first, later] = await player.pause.evaluate(async (button) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const page = () => document.body.innerHTML;
      (button as HTMLElement).click();
      await frame();
      const before = page();
      for (let i = 0; i < 20; i++) await frame();
      return [before, page()];
    });
    expect(later).toBe(first);
    await expect(player.play).toBeVisible();
  });

  test('choosing a segment stops all, and its menu stays', async ({ player }) => {
    await stopTime(player);
    await player.open({ scene: 'four-way-release', step: 6 });
    await player.play.click();
    await run(player, 600);
    await player.segment('DATA 5 B', 'client').click();
    const menu = player.menu('DATA 5 B');
    await opened(player, menu);
    await expect(player.play).toBeVisible();
    const before = await player.snapshot();
    await run(player, 2_000);
    expect(await player.snapshot()).toEqual(before);
    await expect(menu).toBeVisible();
  });

  test('reading the rules of an event stops it, and they stay', async ({ player }) => {
    await stopTime(player);
    await player.open({ scene: 'four-way-release', step: 6 });
    await player.play.click();
    await run(player, 300);
    const { button, dialog } = player.rules;
    await button.click();
    await opened(player, dialog);
    const before = await player.snapshot();
    await run(player, 2_000);
    expect(await player.snapshot()).toEqual(before);
    await expect(dialog).toBeVisible();
  });
});

test.describe('T5: Next', () => {
  test('five presses are five steps', async ({ player }) => {
    for (const press of ['key', 'click', 'both'] as const) {
      await player.open({ scene: 'four-way-release', step: 1 });
      for (let i = 0; i < 5; i++) {
        if (press === 'key' || (press === 'both' && i % 2 === 0)) await player.press('ArrowRight');
        else await player.next.click();
      }
      await player.expectStep(6);
      await expect(player.rows).toHaveCount(6);
    }
    // Faster than any frame.
    await player.open({ scene: 'whole-life', step: 1 });
    await player.next.evaluate((button) => {
      for (let i = 0; i < 5; i++) (button as HTMLElement).click();
    });
    await player.expectStep(6);
  });

  test('while playing it completes what flies and goes one step on', async ({ player }) => {
    await stopTime(player);
    await player.open({ scene: 'four-way-release', step: 1 });
    const steps = await player.steps();
    for (let n = 1; n < steps; n++) {
      await player.seek(n);
      await player.play.click();
      await run(player, 160);
      const k = await player.step();
      await player.next.click();
      await player.expectStep(k + 1);
      const [row] = await player.rows.all();
      expect(row).toBeDefined();
      await expect(player.pause).toHaveCount(0);
      await run(player, 1_000);
      await player.expectStep(k + 1);
      // Rest is where stepping rests.
      const here = await player.snapshot();
      await player.seek(k + 1);
      expect(await player.snapshot()).toEqual(here);
    }
  });

  for (const [width, height, view] of [
    [1440, 900, 'page'],
    [390, 844, 'page'],
    [1280, 720, 'present'],
  ] as const) {
    test(`the button never moves (${width}×${height}, ${view})`, async ({ player }) => {
      await still(player);
      await player.page.setViewportSize({ width, height });
      const places = new Map<Language, readonly number[]>();
      for (const [i, scene] of EXEMPLARS.entries()) {
        const lang = LANGUAGES[i % 2] ?? 'ko';
        await player.open({ lang, view, scene, step: 1 });
        const steps = await player.steps();
        for (let n = 1; n <= steps; n++) {
          if (n > 1) await player.press('ArrowRight');
          const { next, counts } = await player.glance();
          expect(counts).toContain(`${n}/${steps}`);
          expect(next, `${lang} ${scene} ${n}`).toEqual(places.get(lang) ?? next);
          places.set(lang, next);
        }
      }
    });
  }
});

test('T6: row, segment and tick are marked together', async ({ player }) => {
  await player.open({ scene: 'whole-life', step: 9, tab: 'events' });
  const drawing = () => player.track.evaluate((svg) => svg.outerHTML);
  /** Which of several carry a mark, as a class besides their own. */
  const marked = (all: Locator) =>
    all.evaluateAll((elements) => {
      const classes = elements.map(({ classList }) => classList.length);
      const plain = Math.min(...classes);
      return classes.flatMap((n, i) => (n > plain ? [i] : []));
    });
  const unmarked = await drawing();
  expect(await marked(player.rows)).toEqual([]);

  await player.choose('SYN+ACK', 'server');
  expect(await marked(player.rows)).toEqual([2, 3]);
  expect(await marked(player.segments)).toEqual([1]);
  expect(await drawing()).not.toBe(unmarked);
  await player.press('Escape');
  expect(await marked(player.rows)).toEqual([]);
  expect(await drawing()).toBe(unmarked);

  await player.seek(9);
  await player.rows.nth(3).getByRole('button').first().click();
  await player.expectStep(4);
  expect(await marked(player.rows)).toContain(3);
  expect(await marked(player.segments)).toContain(1);
});

test('T7: simulated time is shown, and where idle time is shortened, so is that', async ({
  player,
}) => {
  await still(player);
  let breaks = 0;
  for (const [n, lang] of LANGUAGES.entries()) {
    for (const scene of SCENES.filter((_, i) => i % 2 === n)) {
      const timeline = onLanes(scene);
      for (let k = 1; k < timeline.steps.length; k++) {
        if (!isShortened(timeline, k - 1) || stepOf(timeline, k - 1).air.length > 0) continue;
        await player.open({ scene, lang, step: k + 1 });
        const seconds = shortSeconds(intervalOf(timeline, k - 1));
        const words = player.stage.getByText(player.words.ui.skipped(seconds), { exact: true });
        // Two waits may be of one length.
        await expect(words.first(), `${scene} ${k + 1}`).toBeVisible();
        breaks++;
      }
      await player.open({ scene, lang });
      const { at } = stepOf(timeline, timeline.steps.length - 1);
      await player.press('End');
      const clock = player.page.getByText(`${(at / 1000).toFixed(3)} s`, { exact: true });
      await expect(clock, scene).toBeVisible();
    }
  }
  expect(breaks).toBeGreaterThan(20);
});

test.describe('keys', () => {
  test('space and K play and pause', async ({ player }) => {
    for (const key of ['Space', 'k', 'K']) {
      await player.open({ scene: 'whole-life', step: 2 });
      await player.press(key);
      await expect(player.pause).toBeVisible();
      await player.press(key);
      await expect(player.play).toBeVisible();
    }
  });

  test('arrows, Page Up and Down, Home and End go through the steps', async ({ player }) => {
    await player.open({ scene: 'four-way-release', step: 1 });
    const steps = await player.steps();
    const walk = [
      ['ArrowRight', 2],
      ['PageDown', 3],
      ['ArrowRight', 4],
      ['ArrowLeft', 3],
      ['PageUp', 2],
      ['End', steps],
      ['ArrowRight', steps],
      ['PageUp', steps - 1],
      ['Home', 1],
      ['ArrowLeft', 1],
    ] as const;
    for (const [key, n] of walk) {
      await player.press(key);
      await player.expectStep(n);
    }
  });

  test('with Shift the arrows go by phases', async ({ player }) => {
    for (const scene of ['whole-life', 'simultaneous-close', 'reset', 'empty-stage'] as const) {
      const starts = phaseStarts(onLanes(scene)).map((k) => k + 1);
      await player.open({ scene, step: 1 });
      const steps = await player.steps();
      for (const n of starts.slice(1)) {
        await player.press('Shift+ArrowRight');
        await player.expectStep(n);
      }
      await player.press('Shift+ArrowRight');
      await player.expectStep(steps);
      for (const n of starts.toReversed().filter((start) => start < steps)) {
        await player.press('Shift+ArrowLeft');
        await player.expectStep(n);
      }
    }
  });

  test('the same keys on the slider do the same', async ({ player }) => {
    await player.open({ scene: 'four-way-release', step: 3 });
    await player.slider.focus();
    const walk = [
      ['ArrowRight', 4],
      ['ArrowUp', 5],
      ['ArrowDown', 4],
      ['ArrowLeft', 3],
      ['PageDown', 4],
      ['PageUp', 3],
      ['End', 18],
      ['Home', 1],
    ] as const;
    for (const [key, n] of walk) {
      await player.press(key);
      await player.expectStep(n);
    }
  });

  test('< and > change the speed within its bounds', async ({ player }) => {
    await player.open();
    for (const speed of ['2', '4', '10', '10']) {
      await player.press('Shift+Period');
      await expect(player.speed).toHaveValue(speed);
    }
    for (const speed of ['4', '2', '1', '0.5', '0.25', '0.1', '0.1']) {
      await player.press('Shift+Comma');
      await expect(player.speed).toHaveValue(speed);
    }
  });

  test('R starts over, without what was done', async ({ player }) => {
    await player.open();
    const opening = await player.snapshot();
    await player.call('client', 'connect');
    await player.meddle('SYN', 'client', 'drop');
    await player.press('End');
    expect(await player.snapshot()).not.toEqual(opening);
    await player.press('r');
    await player.expectStep(1);
    expect(await player.steps()).toBe(5);
    expect((await player.snapshot()).drawing).toBe(opening.drawing);
    // It is a deed itself, in case it was a slip.
    await player.undo.click();
    expect(await player.steps()).toBe(7);
  });

  test('D, L and ? change the theme, the language and open the legend', async ({ player }) => {
    await player.open();
    const html = player.page.locator('html');
    const [theme, other] =
      (await html.getAttribute('data-theme')) === 'dark' ? ['dark', 'light'] : ['light', 'dark'];
    await player.press('d');
    await expect(html).toHaveAttribute('data-theme', other);
    await player.press('d');
    await expect(html).toHaveAttribute('data-theme', theme);

    await player.press('l');
    await player.ready('ko');
    await player.press('l');
    await player.ready('en');

    await player.press('Shift+Slash');
    const legend = player.keys.dialog;
    await expect(legend).toBeVisible();
    await player.press('Escape');
    await expect(legend).toBeHidden();
  });

  test('none works inside a select, a dialog or together with Ctrl', async ({ player }) => {
    await player.open({ scene: 'whole-life', step: 4 });
    const html = player.page.locator('html');
    const theme = await html.getAttribute('data-theme');
    const unchanged = async (): Promise<void> => {
      await player.expectStep(4);
      await expect(html).toHaveAttribute('data-theme', theme ?? '');
      await expect(html).toHaveAttribute('lang', 'en');
      await expect(player.pause).toHaveCount(0);
    };
    await player.speed.focus();
    for (const key of ['ArrowRight', 'ArrowLeft', 'd', 'l', 'k', 'r', 'Home', 'End', 'PageDown']) {
      await player.press(key);
      await unchanged();
    }
    await player.speed.blur();

    await player.show(player.keys);
    for (const key of ['ArrowRight', 'd', 'l', 'k', 'r', 'End', 'PageUp']) {
      await player.press(key);
      await unchanged();
    }
    await player.close(player.keys);

    for (const key of ['Control+d', 'Control+k', 'Alt+ArrowDown', 'Control+End']) {
      await player.press(key);
      await unchanged();
    }
  });

  test('space on a button presses that button only', async ({ player }) => {
    await player.open({ scene: 'whole-life', step: 4 });
    await player.next.focus();
    await player.press('Space');
    await player.expectStep(5);
    await expect(player.pause).toHaveCount(0);
  });

  test('single letters can be switched off; the rest goes on, and it is remembered', async ({
    player,
  }) => {
    await player.open({ scene: 'whole-life', step: 4, theme: 'light' });
    const legend = await player.show(player.keys);
    const name = player.words.ui.keysSwitch;
    await legend.getByRole('checkbox', { name }).uncheck();
    await player.close(player.keys);

    const html = player.page.locator('html');
    const lettersAreOff = async (): Promise<void> => {
      for (const key of ['k', 'r', 'd', 'l', 'Shift+Period', 'Shift+Slash', 'b']) {
        await player.press(key);
      }
      await player.expectStep(4);
      await expect(player.pause).toHaveCount(0);
      await expect(html).toHaveAttribute('data-theme', 'light');
      await expect(html).toHaveAttribute('lang', 'en');
      await expect(player.speed).toHaveValue('1');
      await expect(player.page.getByRole('dialog')).toHaveCount(0);
    };
    await player.blur();
    await lettersAreOff();
    await player.press('ArrowRight');
    await player.expectStep(5);
    await player.press('ArrowLeft');
    await player.press('Space');
    await expect(player.pause).toBeVisible();
    await player.press('Space');
    await player.seek(4);

    await player.page.reload();
    await player.ready('en');
    await lettersAreOff();

    await player.show(player.keys);
    await legend.getByRole('checkbox', { name }).check();
    await player.close(player.keys);
    await player.press('k');
    await expect(player.pause).toBeVisible();
  });

  test('a key that is held steps on, but does not switch to and fro', async ({ player }) => {
    const hold = async (key: string): Promise<void> => {
      for (let i = 0; i < 4; i++) await player.page.keyboard.down(key);
      await player.page.keyboard.up(key);
    };
    await player.open({ scene: 'whole-life', step: 4, theme: 'light' });
    await hold('ArrowRight');
    await player.expectStep(8);
    await hold('PageUp');
    await player.expectStep(4);
    await hold('d');
    await expect(player.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await hold('k');
    await expect(player.pause).toBeVisible();
  });

  test('a Korean input method changes nothing', async ({ player }) => {
    await player.open({ lang: 'ko', scene: 'whole-life', step: 4, theme: 'light' });
    const session = await player.page.context().newCDPSession(player.page);
    const type = async (key: string, code: string): Promise<void> => {
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text: key });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code });
    };
    await type('ㅏ', 'KeyK');
    await expect(player.pause).toBeVisible();
    await type('ㅏ', 'KeyK');
    await expect(player.play).toBeVisible();
    await type('ㅇ', 'KeyD');
    await expect(player.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await type('ㄱ', 'KeyR');
    await player.expectStep(1);
    await type('ㅣ', 'KeyL');
    await player.ready('en');
  });
});

test.describe('keys of the projector view', () => {
  test('F5 plays and pauses and does not load the page again', async ({ player }) => {
    await player.open({ view: 'present', scene: 'whole-life', step: 2 });
    const taken = await watchKeys(player);
    await player.press('F5');
    await expect(player.pause).toBeVisible();
    await player.press('F5');
    await expect(player.play).toBeVisible();
    expect(await taken()).toEqual(['F5', 'F5']);

    // On the page F5 is the browser's.
    await player.open({ scene: 'whole-life', step: 3 });
    await player.page.evaluate(() => {
      addEventListener('keydown', (event) => event.preventDefault());
    });
    await player.press('F5');
    await expect(player.pause).toHaveCount(0);
  });

  test('a remote’s Page Up and Page Down step', async ({ player }) => {
    await player.open({ view: 'present', scene: 'whole-life', step: 2 });
    await player.press('PageDown');
    await player.expectStep(3);
    await player.press('PageDown');
    await player.expectStep(4);
    await player.press('PageUp');
    await player.expectStep(3);
  });

  test('B and the full stop blank the wall and bring it back', async ({ player }) => {
    await player.open({ view: 'present', scene: 'whole-life', step: 5 });
    for (const key of ['b', 'Period', 'B']) {
      await player.press(key);
      await expect(player.notice).toHaveText(player.words.ui.blank);
      const top = await player.page.evaluate(() => {
        const element = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        return element === null ? '' : getComputedStyle(element).backgroundColor;
      });
      expect(top).toBe('rgb(0, 0, 0)');
      await player.press(key);
      await expect(player.notice).toHaveCount(0);
      await player.expectStep(5);
    }
    // Whatever comes next brings the picture back: nobody has seen a step behind it.
    await player.press('b');
    await player.press('PageDown');
    await expect(player.notice).toHaveCount(0);
    await player.expectStep(5);
    // On the page there is nothing to blank.
    await player.open({ scene: 'whole-life', step: 5 });
    await player.press('b');
    await expect(player.notice).toHaveCount(0);
  });

  test('the legend opens there, too', async ({ player }) => {
    await player.open({ view: 'present', scene: 'whole-life', step: 5 });
    await player.press('Shift+Slash');
    await expect(player.keys.dialog).toBeVisible();
    await player.press('Escape');
    await expect(player.keys.dialog).toBeHidden();
    await player.ready('en', 'present');
  });

  test('Escape and the cross lead back to the page, at the same step', async ({ player }) => {
    for (const way of ['key', 'button'] as const) {
      await player.open({ scene: 'whole-life', step: 5 });
      await player.project.click();
      await player.ready('en', 'present');
      await player.press('ArrowRight');
      if (way === 'key') await player.press('Escape');
      else await player.leave.click();
      await player.ready('en', 'page');
      await player.expectStep(6);
    }
  });
});

/** Which keys the page keeps from the browser, from now on. */
async function watchKeys(player: Player): Promise<() => Promise<string[]>> {
  const keys = await player.page.evaluateHandle(() => {
    const kept: string[] = [];
    addEventListener('keydown', (event) => {
      if (event.defaultPrevented) kept.push(event.code);
    });
    return kept;
  });
  return () => keys.jsonValue();
}
