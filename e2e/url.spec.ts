import type { Browser } from 'playwright/test';
import { SCENARIOS } from '../src/scenarios';
import { complaintsOf, expect, hashOf, type Place, Player, test } from './player';

const hash = (player: Player): Promise<string> => player.page.evaluate(() => location.hash);

/** What was done, as the address tells it. */
async function deedsOf(player: Player): Promise<string[]> {
  const query = new URLSearchParams((await hash(player)).split('?')[1]);
  return query.get('do')?.split(',') ?? [];
}

/** Everything that a click or a key can put into the address. */
async function makePlace(player: Player): Promise<void> {
  await player.open();
  await player.speed.selectOption('10');
  await player.call('client', 'connect');
  await player.ended();
  await player.call('client', 'send');
  await player.ended();
  await player.meddle('SYN+ACK', 'server', 'duplicate');
  await player.ended();
  await player.call('client', 'send');
  await player.ended();
  await player.press('d');
  await player.press('l');
  await player.ready('ko');
  await player.seek(5);
  await expect(player.page).toHaveURL(/step=5/);
}

/** Scene, step, language, theme, view and what was done: all that an address keeps. */
async function placeOf(player: Player) {
  const html = player.page.locator('html');
  return {
    ...(await player.snapshot()),
    steps: await player.steps(),
    step: await player.step(),
    title: await player.title.innerText(),
    lang: await html.getAttribute('lang'),
    theme: await html.getAttribute('data-theme'),
    view: await html.getAttribute('data-view'),
    hash: await hash(player),
  };
}

/** What a reload does not keep is not of the place: whether there is something to undo, the speed. */
async function withoutHistory(player: Player) {
  const { text: _, ...place } = await placeOf(player);
  return { ...place, events: await player.rows.allInnerTexts() };
}

test('loading again keeps scene, step, language, theme and what was done', async ({ player }) => {
  await makePlace(player);
  const before = await withoutHistory(player);
  const deeds = await deedsOf(player);
  expect(deeds).not.toEqual([]);
  await player.page.reload();
  await player.ready('ko');
  expect(await withoutHistory(player)).toEqual(before);

  // What was done can still be taken back, one by one.
  for (let left = deeds.length - 1; left >= 0; left--) {
    await player.undo.click();
    expect(await deedsOf(player)).toEqual(deeds.slice(0, left));
  }
  await expect(player.undo).toBeDisabled();
});

test('loading again keeps the projector view', async ({ player }) => {
  await player.open({ scene: 'last-ack-lost', step: 12, lang: 'ko', theme: 'dark' });
  await player.project.click();
  await player.ready('ko', 'present');
  await player.press('ArrowLeft');
  await expect(player.page).toHaveURL(/step=11/);
  const before = await placeOf(player);
  await player.page.reload();
  await player.ready('ko', 'present');
  expect(await placeOf(player)).toEqual(before);
});

test('the address of what is on screen shows the same to somebody else', async ({
  player,
  browser,
  baseURL,
}) => {
  await makePlace(player);
  const before = await withoutHistory(player);
  const address = player.page.url();
  expect(address.length).toBeLessThan(300);

  const other = await somebodyElse(browser, baseURL ?? '');
  await other.page.goto(address);
  await other.ready('ko');
  expect(await withoutHistory(other)).toEqual(before);
  await other.page.context().close();
});

/** Another browser, in another language, that has never been here. */
async function somebodyElse(browser: Browser, baseURL: string): Promise<Player> {
  const context = await browser.newContext({ baseURL, locale: 'fr-FR' });
  return new Player(await context.newPage());
}

test('without a language in the address it is the browser’s, else Korean', async ({
  browser,
  baseURL,
}) => {
  for (const [locale, lang] of [
    ['ko-KR', 'ko'],
    ['en-GB', 'en'],
    ['fr-FR', 'ko'],
  ] as const) {
    const context = await browser.newContext({ baseURL: baseURL ?? '', locale });
    const player = new Player(await context.newPage());
    await player.page.goto('/');
    await player.ready(lang);
    await context.close();
  }
});

test('a choice of language is remembered; an address counts for more', async ({ player }) => {
  await player.page.goto('/');
  await player.ready('en');
  await player.languageButton('ko').click();
  await player.ready('ko');
  await player.page.goto('about:blank');
  await player.page.goto('/');
  await player.ready('ko');
  await player.openAnew({ lang: 'en' });
});

test('switching the language in place keeps the moment', async ({ player }) => {
  await player.open({ scene: 'whole-life' });
  await player.call('client', 'connect');
  await expect.poll(() => player.position()).toBeGreaterThan(2.1);
  await player.pause.click();
  const position = await player.position();
  const segments = await player.segments.count();

  await player.languageButton('ko').click();
  await player.ready('ko');
  expect(await player.position()).toBe(position);
  await expect(player.segments).toHaveCount(segments);
  await expect(player.languageButton('ko')).toHaveAttribute('aria-pressed', 'true');

  await player.press('l');
  await player.ready('en');
  expect(await player.position()).toBe(position);
});

/** What comes of an address: a notice where something is wrong, the first scene where none is named. */
interface Hostile {
  readonly hash: string;
  readonly notice: boolean;
  readonly title?: string;
  readonly step?: number;
}

const OPENING = 'How does a connection begin?';
const LIFE = 'What does a whole connection look like?';

const HOSTILE: readonly Hostile[] = [
  { hash: '', notice: false, title: OPENING, step: 1 },
  { hash: '#', notice: false, title: OPENING, step: 1 },
  { hash: '#/', notice: false, title: OPENING, step: 1 },
  { hash: '#/s/', notice: true, title: OPENING, step: 1 },
  { hash: '#/s', notice: true, title: OPENING, step: 1 },
  { hash: '#/s/no-such-scene', notice: true, title: OPENING, step: 1 },
  { hash: '#/s/whole-life/', notice: false, title: LIFE },
  { hash: '#whole-life', notice: false },
  { hash: '#/s/constructor', notice: true, title: OPENING },
  { hash: '#/s/__proto__', notice: true, title: OPENING },
  { hash: '#/s/toString?step=2', notice: true, title: OPENING, step: 2 },
  { hash: '#/s/<script>alert(1)</script>', notice: true, title: OPENING },
  { hash: '#/s/%3Cscript%3Ealert(1)%3C%2Fscript%3E', notice: true, title: OPENING },
  { hash: '#javascript:alert(1)', notice: true, title: OPENING },
  { hash: '#/s/javascript:alert(1)', notice: true, title: OPENING },
  { hash: '#/s/%E0%A4%A', notice: true, title: OPENING },
  { hash: '#%E0%A4%A', notice: true, title: OPENING },
  { hash: '#/s/whole-life?step=%E0%A4%A', notice: true, title: LIFE },
  { hash: '#/s/../../etc/passwd', notice: true, title: OPENING },
  { hash: `#/s/whole-life?name=${'a'.repeat(39)}%F0%9F%98%80`, notice: false, title: LIFE },
  { hash: `#/s/whole-life?alt=${'a'.repeat(39)}%F0%9F%98%80~|~drop:1`, notice: false, title: LIFE },
  { hash: '#/s/whole-life?alt=x', notice: true, title: LIFE },
  { hash: '#/s/whole-life?client=potato;backlog:-1&tab=zzz&port=1e9', notice: true, title: LIFE },
  {
    hash: '#/s/whole-life?do=release:99@900,path@5:loss=120,replace:1:X',
    notice: true,
    title: LIFE,
  },
  { hash: '#/m/nonsense', notice: true, title: OPENING },
  { hash: '#/s/whole-life?step=9999', notice: true, title: LIFE, step: 18 },
  { hash: '#/s/whole-life?step=0', notice: true, title: LIFE, step: 1 },
  { hash: '#/s/whole-life?step=-1', notice: true, title: LIFE, step: 1 },
  { hash: '#/s/whole-life?step=abc', notice: true, title: LIFE, step: 1 },
  { hash: '#/s/whole-life?step=', notice: true, title: LIFE, step: 1 },
  { hash: '#/s/whole-life?step=1e3', notice: true, title: LIFE, step: 1 },
  { hash: '#/s/whole-life?step=2.5', notice: true, title: LIFE, step: 1 },
  { hash: '#/s/whole-life?step=Infinity', notice: true, title: LIFE, step: 1 },
  { hash: '#/s/whole-life?step=999999999999999999999', notice: true, title: LIFE },
  { hash: '#/s/whole-life?lang=xx', notice: true, title: LIFE },
  { hash: '#/s/whole-life?lang=__proto__', notice: true, title: LIFE },
  { hash: '#/s/whole-life?theme=pink', notice: true, title: LIFE },
  { hash: '#/s/whole-life?view=constructor', notice: true, title: LIFE },
  { hash: '#/s/whole-life?v=1', notice: false, title: LIFE },
  { hash: '#/s/whole-life?v=99', notice: true, title: LIFE },
  { hash: '#/s/whole-life?do=garbage', notice: true, title: LIFE },
  { hash: '#/s/whole-life?do=', notice: false, title: LIFE },
  { hash: '#/s/whole-life?do=drop:99999', notice: true, title: LIFE },
  { hash: '#/s/whole-life?do=drop:-1', notice: true, title: LIFE },
  { hash: '#/s/whole-life?do=drop:1:1', notice: true, title: LIFE },
  { hash: '#/s/whole-life?do=delay:1', notice: true, title: LIFE },
  { hash: '#/s/whole-life?do=delay:1:99999999999', notice: true, title: LIFE },
  { hash: '#/s/whole-life?do=constructor.connect@1', notice: true, title: LIFE },
  { hash: '#/s/whole-life?do=client.constructor@1', notice: true, title: LIFE },
  { hash: '#/s/whole-life?do=client.send@1:99999999', notice: true, title: LIFE },
  { hash: '#/s/whole-life?do=client.send@99999999999', notice: true, title: LIFE },
  { hash: '#/s/whole-life?colour=blue', notice: true, title: LIFE },
  { hash: '#/s/whole-life?__proto__=1', notice: true, title: LIFE },
  { hash: '#/s/whole-life?constructor[prototype]=1', notice: true, title: LIFE },
  { hash: '#/s/whole-life?step=3&step=x', notice: true, title: LIFE, step: 3 },
  { hash: '#/s/whole-life?step=3#step=4', notice: true, title: LIFE },
  { hash: `#/s/${'a'.repeat(20_000)}`, notice: true, title: OPENING },
  { hash: `#/s/whole-life?do=${'x'.repeat(20_000)}`, notice: true, title: LIFE },
  { hash: `#/s/whole-life?${'&'.repeat(3_000)}`, notice: false, title: LIFE },
  { hash: `#/s/whole-life?do=${Array(1_000).fill('drop:0').join(',')}`, notice: true, title: LIFE },
  {
    hash: `#/s/three-way-handshake?do=${Array.from({ length: 150 }, (_, i) => `client.send@${300 + i}`).join(',')}`,
    notice: false,
    title: OPENING,
  },
  {
    hash: `#/s/whole-life?do=${Array.from({ length: 199 }, (_, i) => `duplicate:${i % 20}`).join(',')}`,
    notice: false,
    title: LIFE,
  },
];

/** The page stands, says what is wrong, and works. */
async function survives(player: Player, { hash: text, notice, title, step }: Hostile) {
  const what = text.slice(0, 60);
  await player.ready('en');
  if (notice) {
    await expect(player.notice, what).toBeVisible();
    await expect(player.notice, what).toHaveText(/\S{3}/);
    expect(await player.page.locator('script', { hasText: 'alert(1)' }).count(), what).toBe(0);
  } else await expect(player.notice, what).toHaveCount(0);
  if (title !== undefined) await expect(player.title, what).toHaveText(title);
  if (step !== undefined) expect(await player.step(), what).toBe(step);
  expect((await hash(player)).length, what).toBeLessThan(5_000);
  await player.press('Home');
  await player.press('ArrowRight');
  await player.expectStep(2);
  if (notice) {
    const dismiss = player.notice.getByRole('button', { name: 'Dismiss', exact: true });
    await dismiss.click();
    await expect(player.notice, what).toHaveCount(0);
  }
}

for (const part of [0, 1]) {
  test(`no address leaves the page blank or broken (${part + 1}/2)`, async ({ player }) => {
    const dialogs: string[] = [];
    player.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    for (const hostile of HOSTILE.filter((_, i) => i % 2 === part)) {
      await player.page.goto('about:blank');
      await player.page.goto(`/${hostile.hash}`);
      await survives(player, hostile);
    }
    expect(dialogs).toEqual([]);
  });
}

test('nor does one that is typed into the open page', async ({ player }) => {
  await player.page.emulateMedia({ reducedMotion: 'reduce' });
  await player.open({ scene: 'reset', step: 3 });
  // Some are enough: they go the same way as when the page is opened.
  for (const hostile of HOSTILE.filter(({ hash: text }, i) => text.length > 1 && i % 4 === 0)) {
    await player.page.evaluate((text) => {
      location.hash = text;
    }, hostile.hash);
    await survives(player, hostile);
  }
});

test('an address typed by hand into the open page is followed', async ({ player }) => {
  const type = (place: Place) =>
    player.page.evaluate((text) => {
      location.hash = text;
    }, hashOf(place));
  await player.open({ scene: 'reset', step: 3 });

  await type({ scene: 'whole-life', step: 7, lang: 'ko', theme: 'dark' });
  await player.ready('ko');
  await expect(player.title).toHaveText(player.words.scenes['whole-life'].title);
  await player.expectStep(7);
  await expect(player.page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await type({ scene: 'whole-life', step: 8, lang: 'ko', view: 'present' });
  await player.ready('ko', 'present');
  await player.expectStep(8);

  await type({ scene: 'whole-life', step: 9, lang: 'en', do: 'drop:0' });
  await player.ready('en');
  expect((await player.briefs()).at(2)).toBe('client’s SYN is lost');
});

test('typed while it plays, it stops there', async ({ player }) => {
  await player.open({ scene: 'whole-life', step: 2 });
  await player.play.click();
  await player.page.evaluate(
    (text) => {
      location.hash = text;
    },
    hashOf({ scene: 'reset', step: 4 }),
  );
  await expect(player.play).toBeVisible();
  await expect(player.title).toHaveText(player.words.scenes.reset.title);
  await player.expectStep(4);
});

test('an address that comes while something moves is not written over', async ({ player }) => {
  await player.open({ scene: 'whole-life', step: 2 });
  // The step writes its own address before the browser has told of the other one.
  await player.next.evaluate(
    (button, text) => {
      location.hash = text;
      (button as HTMLElement).click();
    },
    hashOf({ scene: 'reset', step: 4 }),
  );
  await expect(player.title).toHaveText(player.words.scenes.reset.title);
  await player.expectStep(4);
});

test('back and forward lead to where one was', async ({ player }) => {
  await player.open({ scene: 'reset', step: 3 });
  await player.open({ scene: 'whole-life', step: 7 });
  await player.open({ scene: 'fin-lost', step: 2 });
  // Stepping does not fill the history: Back leaves the scene.
  await player.press('ArrowRight');
  await player.press('ArrowRight');
  await player.expectStep(4);

  await player.page.goBack();
  await expect(player.title).toHaveText(player.words.scenes['whole-life'].title);
  await player.expectStep(7);
  await player.page.goBack();
  await expect(player.title).toHaveText(player.words.scenes.reset.title);
  await player.page.goForward();
  await expect(player.title).toHaveText(player.words.scenes['whole-life'].title);
  await player.page.goForward();
  await expect(player.title).toHaveText(player.words.scenes['fin-lost'].title);
  await player.expectStep(4);
});

test('while it plays the address follows', async ({ player }) => {
  await player.open({ scene: 'whole-life', step: 1 });
  await player.speed.selectOption('10');
  await player.play.click();
  await player.ended();
  await expect(player.page).toHaveURL(/step=18/);
});

test('every scene of the library has an address that opens it', async ({
  player,
  browser,
  baseURL,
}) => {
  await player.open();
  const dialog = await player.show(player.scenes);
  const count = await dialog.getByRole('listitem').count();
  expect(count).toBe(Object.keys(SCENARIOS).length);
  await player.press('Escape');
  const other = await somebodyElse(browser, baseURL ?? '');
  const complaints = complaintsOf(other.page);
  for (let i = 0; i < count; i++) {
    await player.show(player.scenes);
    await dialog.getByRole('listitem').nth(i).getByRole('button').click();
    await expect(dialog).toBeHidden();
    await player.ready('en');
    if (i % 3 !== 0) continue;
    const before = await placeOf(player);
    await other.page.goto(player.page.url());
    await other.ready('en');
    expect(await placeOf(other)).toEqual(before);
  }
  expect(complaints).toEqual([]);
  await other.page.context().close();
});
