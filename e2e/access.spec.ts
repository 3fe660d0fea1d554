import type { Language, Theme, View } from '../src/store/permalink';
import { violations } from './axe';
import { type Contrast, tooFaint } from './colours';
import { expect, type Place, type Player, test } from './player';
import { EXEMPLARS, onLanes, SCENES } from './scenes';

const LANGUAGES: readonly Language[] = ['ko', 'en'];
const THEMES: readonly Theme[] = ['light', 'dark'];
const VIEWS: readonly View[] = ['page', 'present'];

/** Start, mid-flight, end; and what a refusal, a reset and a loss look like. */
const MOMENTS: readonly Place[] = [
  { scene: 'four-way-release', step: 1 },
  { scene: 'four-way-release', step: 13 },
  { scene: 'four-way-release', step: 18 },
];
const RARE: readonly Place[] = [
  { scene: 'last-ack-lost', step: 12 },
  { scene: 'reset', step: 9 },
  { scene: 'simultaneous-open', step: 5 },
];

test.describe('A1: axe finds nothing', () => {
  for (const view of VIEWS) {
    for (const theme of THEMES) {
      test(`${view}, ${theme}`, async ({ player }) => {
        await player.page.setViewportSize({ width: 1440, height: 900 });
        for (const lang of LANGUAGES) {
          for (const moment of [...MOMENTS, ...(lang === 'ko' ? RARE : [])]) {
            const place = { ...moment, lang, theme, view };
            await player.open(place);
            expect(await violations(player.page), JSON.stringify(place)).toEqual([]);
          }
        }
      });
    }
  }

  for (const theme of THEMES) {
    test(`at 390 px, ${theme}`, async ({ player }) => {
      await player.page.setViewportSize({ width: 390, height: 844 });
      for (const lang of LANGUAGES) {
        for (const moment of MOMENTS) {
          const place = { ...moment, lang, theme };
          await player.open(place);
          expect(await violations(player.page), JSON.stringify(place)).toEqual([]);
        }
      }
    });

    test(`with something open, ${theme}`, async ({ player }) => {
      const place = { scene: 'four-way-release', step: 13, theme } as const;
      for (const [width, height] of [
        [1440, 900],
        [390, 844],
      ] as const) {
        await player.page.setViewportSize({ width, height });
        for (const lang of LANGUAGES) {
          await player.open({ ...place, lang });
          const openings = { scenes: player.scenes, keys: player.keys, rules: player.rules };
          for (const [name, opening] of Object.entries(openings)) {
            if (!(await opening.button.isVisible())) continue;
            await player.show(opening);
            expect(await violations(player.page), `${name}, ${lang}, ${width} px`).toEqual([]);
            await player.close(opening);
          }
          await player.choose('ACK', 'client');
          expect(await violations(player.page), `menu, ${lang}, ${width} px`).toEqual([]);
        }
      }
    });
  }

  test('with a notice, and with the wall blanked', async ({ player }) => {
    for (const theme of THEMES) {
      await player.open({ theme, do: 'drop:99999' });
      await expect(player.notice).toBeVisible();
      expect(await violations(player.page)).toEqual([]);
      await player.open({ theme, view: 'present' });
      await player.press('b');
      await expect(player.notice).toBeVisible();
      expect(await violations(player.page)).toEqual([]);
      await player.press('b');
    }
  });
});

test('A3: what is pressed is large enough', async ({ player }) => {
  await player.page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [width, height, view] of [
    [320, 640, 'page'],
    [390, 844, 'page'],
    [1440, 900, 'page'],
    [1024, 768, 'present'],
  ] as const) {
    await player.page.setViewportSize({ width, height });
    for (const step of [1, 6, 7, 13, 18]) {
      await player.open({ scene: 'four-way-release', step, view });
      const small = await player.page.evaluate(() =>
        [...document.querySelectorAll('button, select, [role=button], input:not([type=range])')]
          .filter((element) => element.checkVisibility())
          .flatMap((element) => {
            const { width: w, height: h } =
              element instanceof SVGGraphicsElement
                ? element.getBBox()
                : element.getBoundingClientRect();
            // Segments and the player's buttons are what is pressed most.
            const controls = element
              .closest('[role=group]')
              ?.querySelector('[role=slider], [type=range]');
            const onStage =
              element instanceof SVGElement && element.closest('[role=tabpanel]') === null;
            const least = onStage || controls ? 44 : 24;
            const name = element.getAttribute('aria-label') ?? element.textContent;
            return Math.min(w, h) < least - 0.01
              ? [`${name}: ${w.toFixed(0)} × ${h.toFixed(0)}`]
              : [];
          }),
      );
      expect(small, `${width} × ${height}, ${view}, step ${step}`).toEqual([]);
    }
  }
});

test.describe('A4: reduced motion', () => {
  /** Plays the handshake and notes where each flying segment is drawn in every frame. */
  async function watch(player: Player): Promise<{ places: number[]; text: string }> {
    await player.open({ step: 1 });
    await player.speed.selectOption('2');
    const noted = await player.page.evaluateHandle((flying) => {
      const places = new Map<string, Set<string>>();
      const note = (): void => {
        for (const chip of document.querySelectorAll('main svg [role=button]')) {
          if (!chip.getAttribute('aria-label')?.endsWith(flying)) continue;
          const { x, y } = chip.getBoundingClientRect();
          const id = chip.getAttribute('aria-label') ?? '';
          places.set(id, (places.get(id) ?? new Set()).add(`${x.toFixed(1)} ${y.toFixed(1)}`));
        }
        requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
      return places;
    }, player.words.ui.inTheAir);
    await player.call('client', 'connect');
    await player.ended();
    const places = await noted.evaluate((all) => [...all.values()].map(({ size }) => size));
    const { text } = await player.snapshot();
    return { places, text };
  }

  test('a segment takes two positions at most, and all ends as it would', async ({ player }) => {
    await player.page.emulateMedia({ reducedMotion: 'no-preference' });
    const moving = await watch(player);
    expect(moving.places).toHaveLength(3);
    expect(Math.min(...moving.places)).toBeGreaterThan(5);

    await player.page.goto('about:blank');
    await player.page.emulateMedia({ reducedMotion: 'reduce' });
    const calm = await watch(player);
    expect(calm.places).toHaveLength(3);
    expect(Math.max(...calm.places)).toBeLessThanOrEqual(2);
    expect(calm.text).toBe(moving.text);
    await expect(player.segments).toHaveCount(3);
  });
});

test.describe('A5: what is said', () => {
  /** Notes every message of the live region from now on. */
  const listen = (player: Player) =>
    player.narration.evaluateHandle((region) => {
      const said: string[] = [];
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return said;
    });

  for (const view of VIEWS) {
    test(`one message for each event while it plays (${view})`, async ({ player }) => {
      await player.page.clock.install({ time: 0 });
      for (const lang of LANGUAGES) {
        await player.open({ scene: 'last-ack-lost', step: 1, lang });
        await player.speed.selectOption('4');
        await player.open({ scene: 'last-ack-lost', step: 1, lang, view });
        const steps = await player.steps();
        const said = await listen(player);
        await player.page.clock.pauseAt((lang === 'ko' ? 1 : 2) * 600_000);
        await player.play.click();
        while (!(await player.again.isVisible())) await player.page.clock.runFor(200);
        await player.page.clock.resume();
        const messages = await said.jsonValue();
        expect(messages).toHaveLength(steps - 1);
        expect(new Set(messages).size).toBe(steps - 1);
        expect(messages[0]).toContain(
          lang === 'ko'
            ? '클라이언트가 서버로 SYN을 보냈어요. 순서 번호 100. 클라이언트 상태 SYN-SENT.'
            : 'The client sent SYN to the server. Sequence number 100. Client state SYN-SENT.',
        );
      }
    });
  }

  test('while the slider is dragged only the last', async ({ player }) => {
    await player.page.clock.install({ time: 0 });
    await player.open({ scene: 'whole-life', step: 1 });
    await player.page.clock.pauseAt(600_000);
    const said = await listen(player);
    const box = await player.slider.boundingBox();
    if (box === null) throw new Error('no slider');
    const y = box.y + box.height / 2;
    await player.page.mouse.move(box.x + 12, y);
    await player.page.mouse.down();
    await player.page.mouse.move(box.x + box.width * 0.7, y, { steps: 12 });
    expect(await said.jsonValue()).toEqual([]);
    const step = await player.step();
    expect(step).toBeGreaterThan(8);
    await player.page.mouse.up();
    await player.page.clock.runFor(1_000);
    expect(await said.jsonValue()).toHaveLength(1);
    await player.expectStep(step);
  });

  test('when the hand rests on the slider, what is there', async ({ player }) => {
    await player.page.clock.install({ time: 0 });
    await player.open({ scene: 'whole-life', step: 1 });
    await player.page.clock.pauseAt(600_000);
    const said = await listen(player);
    const box = await player.slider.boundingBox();
    if (box === null) throw new Error('no slider');
    const y = box.y + box.height / 2;
    await player.page.mouse.move(box.x + 12, y);
    await player.page.mouse.down();
    for (const part of [0.4, 0.8]) {
      const before = (await said.jsonValue()).length;
      await player.page.mouse.move(box.x + box.width * part, y, { steps: 8 });
      expect(await said.jsonValue()).toHaveLength(before);
      await player.page.clock.runFor(400);
      expect(await said.jsonValue()).toHaveLength(before + 1);
    }
    await player.page.mouse.up();
  });
});

test('A6: the slider says step, number and event', async ({ player }) => {
  const texts = {
    ko: [
      '5단계 중 1단계: 시작: 클라이언트 CLOSED, 서버 LISTEN',
      '5단계 중 2단계: 클라이언트가 SYN을 보냄',
      '5단계 중 3단계: 서버가 SYN을 받고 SYN+ACK를 보냄',
      '5단계 중 4단계: 클라이언트가 SYN+ACK를 받고 ACK를 보냄',
      '5단계 중 5단계: 서버가 ACK를 받음',
    ],
    en: [
      'Step 1 of 5: start: client CLOSED, server LISTEN',
      'Step 2 of 5: client sends SYN',
      'Step 3 of 5: server gets SYN, sends SYN+ACK',
      'Step 4 of 5: client gets SYN+ACK, sends ACK',
      'Step 5 of 5: server gets ACK',
    ],
  } as const;
  for (const lang of LANGUAGES) {
    for (const view of VIEWS) {
      await player.open({ lang, view, step: 1 });
      for (const [i, text] of texts[lang].entries()) {
        if (i > 0) await player.next.click();
        await expect(player.slider).toHaveAttribute('aria-valuetext', text);
      }
    }
  }
});

test.describe('A7: the events and both states are in the page at every instant', () => {
  const runs = SCENES.map((scene) => {
    const { steps, followed } = onLanes(scene);
    const states = steps.map(({ hosts }) => `${hosts.client.state} ${hosts.server.state}`);
    // A line about another connection has the states of that one.
    const own = (k: number): boolean => {
      const thread = followed?.steps[k];
      return followed === undefined || thread === null || thread === followed.port;
    };
    return { scene, states, own };
  });

  test('page', async ({ player }) => {
    for (const { scene, states, own } of runs) {
      await player.open({ scene, step: 1 });
      for (let n = 1; n <= states.length; n++) {
        // Also on the way from one step to the next.
        if (states.length > 1) await player.seek(n < states.length ? n + 0.6 : n);
        const rows = await player.eventRows();
        expect(rows, `${scene} ${n}`).toHaveLength(n);
        expect(
          rows.map((row) => row.states).filter((_, k) => own(k)),
          `${scene} ${n}`,
        ).toEqual(states.slice(0, n).filter((_, k) => own(k)));
        expect(await player.states(), `${scene} ${n}`).toBe(states[n - 1]);
        for (const { brief } of rows) expect(brief.length).toBeGreaterThan(5);
      }
    }
  });

  test('projector view', async ({ player }) => {
    await player.page.emulateMedia({ reducedMotion: 'reduce' });
    for (const { scene, states } of runs.filter((run) => EXEMPLARS.includes(run.scene))) {
      await player.open({ scene, step: 1, view: 'present' });
      for (let n = 1; n <= states.length; n++) {
        if (n > 1) await player.press('PageDown');
        await expect(player.rows).toHaveCount(n);
        expect(await player.states(), `${scene} ${n}`).toBe(states[n - 1]);
      }
    }
  });
});

test.describe('A8: colours', () => {
  /** Each kind of segment, in the air and arrived, and a lost one. */
  const PLACES: readonly Place[] = [
    { scene: 'whole-life', step: 3 },
    { scene: 'whole-life', step: 6 },
    { scene: 'whole-life', step: 12 },
    { scene: 'whole-life', step: 18 },
    { scene: 'reset', step: 9 },
    { scene: 'last-ack-lost', step: 12 },
    { scene: 'empty-stage' },
  ];

  async function look(player: Player, view: View, theme: Theme, least: Contrast) {
    await player.page.setViewportSize({ width: 1440, height: 900 });
    const faint: string[] = [];
    for (const place of PLACES) {
      await player.open({ ...place, view, theme });
      const found = await player.page.evaluate(tooFaint, least);
      faint.push(...found.map((what) => `${place.scene} ${place.step}: ${what}`));
    }
    return faint;
  }

  for (const view of VIEWS) {
    for (const theme of THEMES) {
      const text = view === 'present' ? 7 : 4.5;
      const statement = view === 'present' ? 'P2: ' : '';
      test(`${statement}text and shapes stand out (${view}, ${theme})`, async ({ player }) => {
        expect(await look(player, view, theme, { text, graphics: 3 })).toEqual([]);
      });

      test(`so they do in forced colours (${view}, ${theme})`, async ({ player }) => {
        await player.page.emulateMedia({ forcedColors: 'active', colorScheme: theme });
        expect(await look(player, view, theme, { text: 4.5, graphics: 3 })).toEqual([]);
        await expect(player.drawing).toBeVisible();
      });
    }
  }

  test('forced colours take no label and no shape away', async ({ player }) => {
    for (const view of VIEWS) {
      for (const place of PLACES) {
        await player.page.emulateMedia({ forcedColors: 'none' });
        await player.open({ ...place, view });
        const before = await player.snapshot();
        const segments = await player.segments.count();
        await player.page.emulateMedia({ forcedColors: 'active' });
        expect(await player.snapshot()).toEqual(before);
        for (let i = 0; i < segments; i++) await expect(player.segments.nth(i)).toBeVisible();
      }
    }
  });
});

test.describe('A10: words', () => {
  test('the page’s language and title follow the language', async ({ player }) => {
    const html = player.page.locator('html');
    for (const scene of SCENES) {
      await player.open({ scene, lang: 'ko' });
      await expect(html).toHaveAttribute('lang', 'ko');
      const titles = [await player.page.title()];
      expect(titles[0]).toBe(`${player.words.scenes[scene].title} · SYNopsis`);
      await expect(player.title).toHaveText(player.words.scenes[scene].title);
      expect(titles[0]).toMatch(/[가-힣]/);
      await player.languageButton('en').click();
      await player.ready('en');
      await expect(player.page).toHaveTitle(`${player.words.scenes[scene].title} · SYNopsis`);
      expect(await player.page.title()).not.toMatch(/[가-힣]/);
    }
  });

  for (const lang of LANGUAGES) {
    test(`nothing is missing in any sentence of any step (${lang})`, async ({ player }) => {
      for (const scene of SCENES) {
        await player.open({ scene, lang, step: 1 });
        const found = await player.slider.evaluate(readEverything, await player.steps());
        expect(found.map((text) => `${scene} ${text}`)).toEqual([]);
      }
    });
  }
});

/** Every text and every name at every step, with its rules open; what looks like a hole in them. */
async function readEverything(slider: Element, steps: number): Promise<string[]> {
  const input = slider as HTMLInputElement;
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const holes = /undefined|\bNaN\b|\[object|\bnull\b|[가-힣]\([가-힣]+\)(?=[\s.,])|\{\w*\}/;
  const foreign = document.documentElement.lang === 'en' ? /[가-힣]/ : null;
  const turn = () =>
    new Promise<void>((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => done(), { once: true });
      port1.start();
      port2.postMessage(null);
    });
  const found = new Set<string>();
  const read = (where: string): void => {
    const names = [...document.querySelectorAll('[aria-label], [aria-valuetext]')]
      .filter((element) => element.closest('[lang=ko]:not(html)') === null)
      .flatMap((element) => [
        element.getAttribute('aria-label') ?? '',
        element.getAttribute('aria-valuetext') ?? '',
      ]);
    const texts = document.body.innerText.split('\n').filter((line) => line !== '한국어');
    for (const line of [...texts, ...names]) {
      const isHole = holes.test(line) || (foreign?.test(line) ?? false);
      if (isHole && line.trim() !== '한국어') found.add(`${where}: ${line}`);
    }
  };
  for (let n = 1; n <= steps; n++) {
    if (steps > 1) {
      setValue?.call(input, String(n));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await turn();
    }
    read(`${n}`);
    const why = [...document.querySelectorAll('button')].find(({ textContent }) =>
      /^RFC \d+ §/.test(textContent ?? ''),
    );
    if (!why) continue;
    why.click();
    for (let i = 0; i < 200 && document.querySelector('dialog[open]') === null; i++) {
      await new Promise((done) => requestAnimationFrame(done));
    }
    const dialog = document.querySelector('dialog[open]');
    if (!(dialog instanceof HTMLDialogElement)) found.add(`${n}: the rules do not open`);
    else {
      read(`${n}, rules`);
      if ((dialog.querySelectorAll('li').length ?? 0) === 0) found.add(`${n}: no rules`);
      dialog.querySelector('button')?.click();
      await turn();
    }
  }
  return [...found];
}
