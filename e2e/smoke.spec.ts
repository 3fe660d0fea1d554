import { expect, type Page, test } from 'playwright/test';
import { complaintsOf, hashOf, Player } from './player';

/** Which requests of a page, and of the windows that it opens, go to another host from now on. */
function strangersOf(page: Page, own: string | undefined): string[] {
  const strangers: string[] = [];
  page.context().on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== own) strangers.push(request.url());
  });
  return strangers;
}

test('D2: the page opens, complains of nothing and contacts nobody else', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page);
  const strangers = strangersOf(page, baseURL);

  await page.goto('/', { waitUntil: 'networkidle' });

  await expect(page).toHaveTitle(/SYNopsis/);
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});

test('D2: on the wall, with a presenter’s window, and in a frame it contacts nobody else', async ({
  page,
  baseURL,
}) => {
  const strangers = strangersOf(page, baseURL);
  const complaints = complaintsOf(page);
  const place = { scene: 'four-way-release', step: 12, lang: 'en', predict: 'on' } as const;

  const player = new Player(page);
  await player.open({ ...place, view: 'present' });
  for (const key of ['v', 'a', 'v', 'Enter', 'i', 'Escape', 'PageDown']) await player.press(key);
  await player.expectStep(13);

  const opened = page.waitForEvent('popup');
  await player.press('s');
  const wall = await opened;
  const onWall = complaintsOf(wall);
  await new Player(wall).ready('en', 'present');
  await page.waitForLoadState('networkidle');

  await page.goto('about:blank');
  await page.goto(`/?embed=1${hashOf(place)}`);
  await player.ready('en', 'embed');
  await player.press('ArrowRight');
  await page.waitForLoadState('networkidle');
  expect([...strangers, ...complaints, ...onWall]).toEqual([]);

  // One that the policy stops before it is made is complained of.
  await wall.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => undefined));
  await expect.poll(() => onWall.join('\n')).toContain('http://127.0.0.1:9/');
});

test('both typefaces arrive', async ({ page }) => {
  await page.goto('/');

  const loaded = await page.evaluate(async () => {
    const faces = await Promise.all([
      document.fonts.load("600 16px 'Pretendard'", '연결'),
      document.fonts.load("400 16px 'JetBrains Mono'", 'SEQ'),
    ]);
    return faces.flat().map((face) => face.status);
  });

  expect(loaded).toEqual(['loaded', 'loaded']);
});
