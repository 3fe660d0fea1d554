import { createServer } from 'node:http';
import type { Frame, Page } from 'playwright/test';
import { embed as en } from '../src/i18n/en/embed';
import { embed as ko } from '../src/i18n/ko/embed';
import type { Told } from '../src/store/embed';
import { violations } from './axe';
import { expect, hashOf, type Place, type Player, test as base, WORDS } from './player';
import { questionsIn } from './predict';
import { ShareDialog } from './share';

const EMBED = { ko, en };
/** A page of another origin with `snippet` in it, which listens as README.md says. */
async function serve(snippet: string) {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><meta charset="utf-8"><title>A course</title>
      <link rel="icon" href="data:,"><style>body { margin: 0 }</style>
      ${snippet}<iframe title="Somebody else" srcdoc="somebody else"></iframe>
      <script>
        const told = [];
        const frame = document.querySelector('iframe');
        addEventListener('message', ({ source, data }) => {
          if (source === frame.contentWindow && data?.source === 'synopsis') told.push(data);
        });
      </script>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a port was asked for');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

const test = base.extend<{ host: (snippet: string) => Promise<string> }>({
  /** Serves such a page as long as the test lasts; its address. */
  host: async ({ page }, provide) => {
    const sites: Awaited<ReturnType<typeof serve>>[] = [];
    await provide(async (snippet) => {
      const site = await serve(snippet);
      sites.push(site);
      return site.url;
    });
    // Left first: what it still asks for would be refused, and complained of.
    await page.close();
    for (const site of sites) site.close();
  },
});

/** What the page around the frame has been told so far. */
const told = (page: Page): Promise<Told[]> => page.evaluate('told');

const say = (page: Page, message: unknown): Promise<void> =>
  page.evaluate((what) => {
    document.querySelector('iframe')?.contentWindow?.postMessage(what, '*');
  }, message);

/** The page in the frame, once it stands. */
async function framed(page: Page): Promise<Frame> {
  await expect.poll(async () => (await told(page))[0]?.type).toBe('ready');
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('there is no frame');
  return frame;
}

async function openEmbedded(player: Player, { lang = 'en', ...place }: Place): Promise<void> {
  await player.page.goto('about:blank');
  await player.page.goto(`/?embed=1${hashOf({ ...place, lang })}`);
  await player.ready(lang, 'embed');
}

test('D3: the snippet of the Share dialog, in a page of another origin', async ({
  player,
  host,
}) => {
  const { page, words } = player;
  await page.setViewportSize({ width: 1000, height: 800 });
  await player.open({ scene: 'three-way-handshake', step: 2, predict: 'on' });
  const share = new ShareDialog(player);
  await share.open();
  const { field, title } = share.words.frame;
  await expect(share.button(title, share.words.copy)).toBeVisible();
  const snippet = await share.dialog.getByRole('textbox', { name: field }).inputValue();
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).host));
  const own = new URL(page.url()).host;
  const site = await host(snippet);
  await page.goto(site);
  const frame = await framed(page);
  const element = page.getByTitle(`SYNopsis: ${words.scenes['three-way-handshake'].title}`);
  expect(await element.boundingBox()).toMatchObject({ width: 960, height: 540 });
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await element.boundingBox()).toMatchObject({ width: 390, height: 480 });
  await page.setViewportSize({ width: 1000, height: 800 });
  const button = (name: string) => frame.getByRole('button', { name, exact: true });
  const asks = new Set(questionsIn('three-way-handshake').map(({ step }) => step));
  const answered = [2, 3, 4].filter((step) => asks.has(step)).length;
  expect(answered).toBeGreaterThan(0);
  await test.step('it is led by clicks, and its questions are answered in it', async () => {
    const choice = frame.locator('[role=group] li button:not([aria-disabled=true])').first();
    for (const step of [2, 3, 4]) {
      await expect(frame.getByRole('slider')).toHaveValue(new RegExp(`^${step}`));
      await (asks.has(step) ? choice : button(words.ui.next)).click();
    }
    await button(en.recall).click();
    await frame.getByRole('dialog').getByRole('listitem').first().getByRole('button').click();
    await page.keyboard.press('Escape');
  });
  await test.step('the page around it is told, in order', async () => {
    // Every question was answered, and then the last one.
    await expect
      .poll(async () => (await told(page)).at(-1))
      .toMatchObject({ type: 'score', answered: answered + 1 });
    const messages = await told(page);
    expect(messages[0]).toEqual({
      source: 'synopsis',
      version: 1,
      type: 'ready',
      scene: 'three-way-handshake',
      step: 2,
      steps: 5,
    });
    const steps = messages.flatMap((message) => (message.type === 'step' ? [message.step] : []));
    expect(steps).toEqual([3, 4, 5]);
    expect(messages.find((message) => message.type === 'step' && message.step === 5)).toMatchObject(
      { client: 'ESTABLISHED', server: 'ESTABLISHED' },
    );
    const kinds = messages.map(({ type }) => type);
    expect(kinds.filter((kind) => kind === 'done').length).toBe(1);
    expect(kinds.indexOf('done')).toBeGreaterThan(kinds.lastIndexOf('step'));
    expect(kinds.filter((kind) => kind === 'score').length).toBe(answered + 1);
    expect(messages.at(-1)).toMatchObject({ scene: 'three-way-handshake', asked: asks.size + 1 });
  });
  await test.step('it goes by steps when that page says so, and for nobody else', async () => {
    const slider = frame.getByRole('slider');
    await say(page, { target: 'synopsis', type: 'seek', step: 2 });
    await expect
      .poll(async () => (await told(page)).at(-1))
      .toMatchObject({ type: 'step', step: 2 });
    const before = await slider.inputValue();
    for (const message of [
      null,
      'next',
      { type: 'next' },
      { target: 'synopsis', type: 'seek', step: '3' },
      { target: 'synopsis', type: 'seek', step: 1e9 },
      { target: 'synopsis', type: '__proto__' },
    ])
      await say(page, message);
    const [, , stranger] = page.frames();
    if (stranger === undefined) throw new Error('there is no other frame');
    await stranger.evaluate(() => {
      const { 0: framedPage } = parent.frames;
      if (framedPage === undefined) throw new Error('it does not see the frame');
      framedPage.postMessage({ target: 'synopsis', type: 'next' }, '*');
    });
    // What it does heed comes after what it did not.
    await say(page, { target: 'synopsis', type: 'previous' });
    await expect
      .poll(async () => (await told(page)).at(-1))
      .toMatchObject({ type: 'step', step: 1 });
    expect((await told(page)).at(-2)).toMatchObject({ type: 'step', step: 2 });
    expect(Math.floor(Number(before))).toBe(2);
  });
  expect([...asked].toSorted()).toEqual([new URL(site).host, own].toSorted());
});

test('D3: without any storage, and in a sandbox', async ({ player, host, baseURL }) => {
  const { page, words } = player;
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  const site = await host(
    `<iframe title="SYNopsis" sandbox="allow-scripts" width="960" height="540" src="${baseURL}/?embed=1#/s/reset?lang=en&predict=off"></iframe>`,
  );
  await page.goto(site);
  const frame = await framed(page);
  await frame.getByRole('button', { name: words.ui.next, exact: true }).click();
  await expect.poll(async () => (await told(page)).at(-1)?.type).toBe('step');
  await frame.getByRole('button', { name: '한국어' }).click();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(WORDS.ko.scenes.reset.title);
});

test.describe(() => {
  test.use({ serviceWorkers: 'allow' });
  test('D3: a guest leaves nothing behind', async ({ player }) => {
    const { page } = player;
    await openEmbedded(player, { scene: 'reset' });
    await player.languageButton('ko').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    expect(kept).toEqual([0, 0, 0, 0]);
  });
});

test('D3: the address keeps how it was asked for, and the way out leads to the same place', async ({
  player,
}) => {
  const { page } = player;
  await openEmbedded(player, { scene: 'reset', step: 2 });
  await player.next.click();
  await expect(page).toHaveURL(/\/\?embed=1#\/s\/reset\?step=3&lang=en$/);
  const out = page.getByRole('link', { name: en.open });
  await expect(out).toHaveAttribute('href', /\/#\/s\/reset\?step=3&lang=en$/);
  await expect(out).toHaveAttribute('target', '_blank');
  await expect(out).toHaveAttribute('rel', 'noopener');
  await page.goto('about:blank');
  await page.goto('/#/s/reset?step=2&lang=en&embed=1');
  await player.ready('en', 'embed');
  await player.press('ArrowRight');
  await expect(page).toHaveURL(/\/#\/s\/reset\?step=3&lang=en&embed=1$/);
  // What leads elsewhere on the page leads nowhere here.
  for (const key of ['i', 'z', 'p', 's']) await player.press(key);
  await expect(page).toHaveURL(/step=3&lang=en&embed=1$/);
  await page.goto('about:blank');
  await page.goto('/?embed=1#/m/open-server?lang=en');
  await player.ready('en', 'embed');
  await expect(player.notice).toHaveText(new RegExp('/m/open-server'));
});

const SIZES = [
  [320, 480],
  [480, 270],
  [640, 360],
  [800, 450],
  [960, 540],
  [1280, 720],
] as const;

for (const lang of ['ko', 'en'] as const) {
  test(`D3: nothing scrolls, is cut or too small to read, and axe finds nothing, ${lang}`, async ({
    player,
  }) => {
    const { page } = player;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const [width, height] of SIZES) {
      const where = `${width}x${height}`;
      await page.setViewportSize({ width, height });
      await openEmbedded(player, {
        scene: 'four-way-release',
        step: 8,
        lang,
        predict: 'on',
        theme: width === 640 ? 'dark' : 'light',
      });
      await player.next.click();
      const ask = page.locator('main [role=group]', { has: page.locator('li button') });
      await expect(ask).toBeVisible();
      expect(await faults(page, width), `question, ${where}`).toEqual([]);
      await ask.getByRole('button').first().click();
      await expect(ask).toBeHidden();
      expect(await faults(page, width), `answer, ${where}`).toEqual([]);
      await player.segments.last().click();
      await expect(page.locator('[data-close]')).toBeVisible();
      expect(await faults(page, width), `menu, ${where}`).toEqual([]);
      const menu = page.locator('[role=group]', { has: page.locator('> * > [data-close]') });
      await menu.locator('[aria-expanded=false]').click();
      await expect(menu.getByRole('textbox')).toBeVisible();
      for (const part of await menu.getByRole('button').all())
        await expect(part, `menu, ${where}`).toBeInViewport({ ratio: 0.99 });
      expect(await menu.evaluate((it) => it.scrollHeight - it.clientHeight), where).toBe(0);
      await player.press('Escape');
      await player.press('End');
      await expect(page.getByRole('button', { name: EMBED[lang].recall })).toBeVisible();
      expect(await faults(page, width), `end, ${where}`).toEqual([]);
      if (width === 640 || width === 960) {
        expect(await violations(page)).toEqual([]);
      }
    }
  });
}

/** What scrolls where it should not, and text that is too small, in words. */
const faults = (page: Page, width: number): Promise<string[]> =>
  page.evaluate((wide) => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const found: string[] = [];
    if (scrollWidth > innerWidth) found.push('it scrolls sideways');
    if (scrollHeight > innerHeight) found.push('it scrolls');
    for (const element of document.querySelectorAll('main *, header *, footer *')) {
      if (element.closest('.hidden') !== null || !element.checkVisibility()) continue;
      const text = [...element.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent?.trim(),
      );
      // The stage of a phone has letters of a phone's size.
      const smallest = element instanceof SVGElement ? 12 : 13;
      const { fontSize, overflowY } = getComputedStyle(element);
      if (text && Number.parseFloat(fontSize) < smallest)
        found.push(`${element.textContent} is small: ${fontSize}`);
      const scrolls =
        ['auto', 'scroll'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (scrolls && wide >= 640) found.push(`${element.className} scrolls`);
    }
    return found;
  }, width);
