import { execFileSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright/test';
import { presenter as PRESENTER } from '../src/i18n/ko/presenter';
import { expect, Player, test as base } from './player';

const ROOT = join(import.meta.dirname, '..');
const CACHE = join(ROOT, 'node_modules/.cache/synopsis');
const TYPES: { readonly [ending: string]: string } = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
};

/** The build in a folder of a server of its own, whose worker is `edition`'s. */
async function serve(folder: string) {
  let edition = 0;
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.replace(folder, '');
    const file = join(CACHE, 'e2e-dist', name === '' ? 'index.html' : name);
    readFile(file).then(
      (content) => {
        response.setHeader('Content-Type', TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain');
        response.end(
          name === 'sw.js'
            ? `${content}\n// ${edition}\n`.replace('synopsis-', `synopsis-${edition}-`)
            : content,
        );
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a port was asked for');
  return {
    url: `http://localhost:${address.port}${folder}`,
    release: () => edition++,
    close: () => server.close(),
  };
}

const test = base.extend<{ site: (folder: string) => ReturnType<typeof serve> }>({
  /** Such a server, as long as the test lasts. */
  site: async ({ page }, provide) => {
    const sites: Awaited<ReturnType<typeof serve>>[] = [];
    await provide(async (folder) => {
      const site = await serve(folder);
      sites.push(site);
      return site;
    });
    // Left first: what it still asks for would be refused, and complained of.
    await page.close();
    for (const site of sites) site.close();
  },
});

/** The page is kept, and this very window is served from what was kept. */
const kept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (navigator.serviceWorker.controller === null)
      await new Promise((done) =>
        navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
      );
  });

async function expectAtStep(player: Player, n: number): Promise<void> {
  await player.ready('en');
  await player.expectStep(n);
}

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('D2: after one visit it works with the network off, whatever is opened then', async ({
    player,
    site: open,
  }) => {
    const site = await open('/school/tcp/');
    const { page } = player;
    await page.goto(`${site.url}#/s/three-way-handshake?lang=en&predict=off`);
    await expectAtStep(player, 1);
    await kept(page);
    site.close();
    await page.context().setOffline(true);

    await page.goto(`${site.url}?from=elsewhere#/s/four-way-release?lang=en&predict=off&step=12`);
    await page.reload();
    await expectAtStep(player, 12);
    for (const tab of ['header', 'craft', 'hosts'] as const) await player.openTab(tab);
    await player.languageButton('ko').click();
    await player.ready('ko');
    await player.project.click();
    await player.ready('ko', 'present');
  });

  test('a newer version waits, is offered, and keeps the place', async ({ player, site: open }) => {
    const site = await open('/');
    const { page } = player;
    await page.goto(`${site.url}#/s/four-way-release?lang=en&predict=off&step=12`);
    await expectAtStep(player, 12);
    await kept(page);
    await expect(page.getByText(player.words.ui.newer)).toHaveCount(0);

    site.release();
    await page.reload();
    await expectAtStep(player, 12);
    const offer = page.getByText(player.words.ui.newer);
    // All its files are fetched first, which takes a slow machine some time.
    await expect(offer).toBeVisible({ timeout: 20_000 });
    await player.seek(9);
    await player.expectStep(9);
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name: player.words.ui.takeNewer }).click();
    await loaded;
    await expectAtStep(player, 9);
    await expect(offer).toHaveCount(0);
    const names = await page.evaluate(() => caches.keys());
    expect(names.map((name) => name.split('-')[1])).toEqual(['1']);

    site.release();
    await page.reload();
    await page.getByRole('button', { name: player.words.ui.notNow }).click();
    await expect(offer).toHaveCount(0);
    await expectAtStep(player, 9);
  });
});

test('where no worker is allowed the page is as always', async ({ player }) => {
  await player.open({ scene: 'four-way-release', step: 12 });
  expect(await player.page.evaluate(() => caches.keys())).toEqual([]);
});

test('D2: one file, opened from a folder, asks nobody for anything', async ({ player }) => {
  const out = join(CACHE, 'e2e-single');
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  execFileSync(
    execPath,
    [vite, 'build', '--mode', 'single', '--logLevel', 'warn', '--outDir', out, '--emptyOutDir'],
    { cwd: ROOT },
  );
  const { page } = player;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const file = pathToFileURL(join(out, 'synopsis.html')).href;
  await page.goto(`${file}#/s/four-way-release?lang=en&predict=off&step=12`);
  await expectAtStep(player, 12);
  for (const tab of ['header', 'map', 'craft'] as const) await player.openTab(tab);
  await player.languageButton('ko').click();
  await player.ready('ko');
  await player.press('ArrowRight');
  await player.expectStep(13);
  await page.reload();
  await player.ready('ko');
  await player.expectStep(13);
  // There, too, the presenter's window and the wall are in step.
  const opened = page.waitForEvent('popup');
  await player.press('s');
  const wall = new Player(await opened);
  await wall.ready('ko', 'present');
  await wall.press('PageDown');
  await expect.poll(() => page.url()).toContain('step=14');
  await page.bringToFront();
  await player.press('PageUp');
  await wall.expectStep(13);
  await page.reload();
  await expect(page.getByText(PRESENTER.connected, { exact: true })).toBeVisible();
  await player.press('PageUp');
  await wall.expectStep(12);
  expect([...new Set(asked)].filter((url) => !url.startsWith('data:'))).toEqual([`${file}`]);
  expect((await stat(join(out, 'synopsis.html'))).size).toBeLessThan(3_000_000);
});

test('the server sends the policy that the page has', async ({ page }) => {
  const response = await page.goto('/');
  const sent = response?.headers()['content-security-policy'] ?? '';
  expect(sent).toContain("script-src 'self';");
  const tag = page.locator('meta[http-equiv="Content-Security-Policy"]');
  expect(await tag.getAttribute('content')).toBe(sent);
  const refused = await page.evaluate(async () => {
    const told = new Promise<string>((done) =>
      addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), {
        once: true,
      }),
    );
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
    return told;
  });
  expect(refused).toBe('script-src-elem');
  await expect(page).toHaveTitle(/SYNopsis/);
});
