import type { Locator, Page } from 'playwright/test';
import { SCENARIOS } from '../src/scenarios';
import { simulate } from '../src/simulation/simulate';
import type { Language } from '../src/store/permalink';
import { STATES } from '../src/tcp/tcb';
import { expect, Player, test } from './player';
import { ShareDialog } from './share';

const LANGUAGES: readonly Language[] = ['ko', 'en'];

/** How many pages a PDF has (ISO 32000-1 §7.7.3.3). */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** As a browser does before and after it prints. */
const tell = (page: Page, event: 'beforeprint' | 'afterprint') =>
  page.evaluate((name) => void dispatchEvent(new Event(name)), event);

const sheets = (player: Player): Locator =>
  player.page.getByRole('region', { name: pageName(player) });

/** "Page 1 of 2", whatever the numbers are. */
function pageName(player: Player): RegExp {
  const name = new ShareDialog(player).words.paper.page(4711, 4712);
  return new RegExp(`^${name.replace(/471[12]/g, '\\d+')}$`);
}

/** The code of the sheet comes when the browser is idle: waits until paper would have it. */
async function readyToPrint(player: Player): Promise<void> {
  const isThere = (): Promise<boolean> =>
    player.page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const there = document.documentElement.dataset['paper'] !== undefined;
      dispatchEvent(new Event('afterprint'));
      return there;
    });
  await expect.poll(isThere).toBe(true);
}

/** What is on paper, to be looked at. */
async function layOut(player: Player): Promise<Locator> {
  await readyToPrint(player);
  await player.page.emulateMedia({ media: 'print' });
  await tell(player.page, 'beforeprint');
  await expect(sheets(player).first()).toBeVisible();
  return sheets(player);
}

/** Nothing on a page is higher than the page, or reaches into its foot. */
async function expectToFit(pages: Locator): Promise<void> {
  const misfits = await pages.evaluateAll((all) =>
    all.flatMap((page) => {
      const foot = page.querySelector('footer')?.getBoundingClientRect();
      const { left, right, bottom } = page.getBoundingClientRect();
      return [...page.children]
        .filter((part) => part.tagName !== 'FOOTER')
        .map((part) => part.getBoundingClientRect())
        .filter(
          (part) =>
            part.bottom > (foot?.top ?? 0) + 1 || part.left < left - 1 || part.right > right + 1,
        )
        .map((part) => `${part.bottom} > ${foot?.top} in ${bottom}`);
    }),
  );
  expect(misfits).toEqual([]);
}

for (const lang of LANGUAGES) {
  test(`D4: the handshake is exactly one page of A4, the release at most two: ${lang}`, async ({
    player,
  }) => {
    await player.open({ scene: 'three-way-handshake', step: 1, lang, theme: 'dark' });
    await readyToPrint(player);
    expect(await pagesOf(player.page)).toBe(1);
    await player.openAnew({ scene: 'four-way-release', step: 1, lang });
    await readyToPrint(player);
    expect(await pagesOf(player.page)).toBeLessThanOrEqual(2);
  });

  test(`on paper are the ladder, every event with both states, and where it is from: ${lang}`, async ({
    player,
  }) => {
    await player.open({ scene: 'four-way-release', step: 5, lang, theme: 'dark' });
    const pages = await layOut(player);
    const { paper, link } = new ShareDialog(player).words;
    const { timeline } = { timeline: simulate(SCENARIOS['four-way-release']) };

    await expect(player.next).toBeHidden();
    await expect(
      pages.getByRole('heading', { name: player.words.scenes['four-way-release'].title }),
    ).toBeVisible();
    await expect(pages.getByRole('img', { name: paper.ladder })).toBeVisible();
    const rows = pages.getByRole('row');
    await expect(rows.filter({ has: player.page.getByRole('cell') })).toHaveCount(
      timeline.steps.length,
    );
    const last = timeline.steps.at(-1);
    await expect(rows.last()).toContainText(last?.hosts.client.state ?? '?');
    for (const page of await pages.all()) {
      await expect(page.getByRole('img', { name: link.codeName })).toBeVisible();
      await expect(page).toContainText('/#/s/four-way-release?step=5');
    }
    await expectToFit(pages);
    // Light, whatever the theme is.
    const ink = await pages.first().evaluate((page) => getComputedStyle(page).color);
    expect(ink).toBe('rgb(0, 0, 0)');
  });
}

test('after printing the page is back as it was', async ({ player }) => {
  await player.open({ scene: 'reset', step: 3, theme: 'dark' });
  await player.next.focus();
  await readyToPrint(player);
  await player.page.pdf();

  await expect(sheets(player)).toHaveCount(0);
  await expect(player.next).toBeFocused();
  await expect(player.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await player.expectStep(3);
});

/** The page prints when it is asked to; nobody waits for a printer here. */
async function openWorksheets(player: Player, lang: Language): Promise<ShareDialog> {
  await player.page.addInitScript(() => {
    window.print = () => undefined;
  });
  await player.open({ scene: 'three-way-handshake', step: 1, lang });
  const share = new ShareDialog(player);
  await share.open();
  await share.dialog.getByRole('radio').nth(1).check();
  return share;
}

for (const lang of LANGUAGES) {
  test(`D4: a worksheet asks for what was chosen, and answers on a page of its own: ${lang}`, async ({
    player,
  }) => {
    const share = await openWorksheets(player, lang);
    const { paper } = share.words;
    for (const kind of ['states', 'flags', 'numbers'] as const)
      await share.dialog.getByRole('checkbox', { name: paper.blank[kind], exact: true }).check();
    const print = share.button(paper.worksheet.name, paper.print);
    await print.click();
    await player.page.emulateMedia({ media: 'print' });
    const pages = sheets(player);

    await expect(pages).toHaveCount(2);
    const asked = await pages.first().innerText();
    for (const word of [...STATES, 'SYN+ACK', 'seq=100']) expect(asked).not.toContain(word);
    await expect(pages.first()).toContainText(paper.task);
    await expect(pages.last().getByRole('heading', { name: paper.answers })).toBeVisible();
    const answers = await pages.last().getByRole('listitem').allInnerTexts();
    expect(answers.map((text) => text.replace(/\s+/g, ' ')).join(', ')).toBe(
      '1 CLOSED, 2 LISTEN, 3 SYN-SENT, 4 SYN, 5 seq=100 ack=–, 6 SYN-RECEIVED, 7 SYN+ACK, ' +
        '8 seq=300 ack=101, 9 ESTABLISHED, 10 ACK, 11 seq=101 ack=301, 12 ESTABLISHED',
    );
    await expectToFit(pages);
    await player.page.emulateMedia({ media: null });
    expect(await pagesOf(player.page)).toBe(2);
    // It is gone then, and one can go on where one was.
    await expect(pages).toHaveCount(0);
    await expect(print).toBeFocused();
  });
}

test('a worksheet without blanks can’t be printed, and says why', async ({ player }) => {
  const share = await openWorksheets(player, 'en');
  const { paper } = share.words;
  for (const box of await share.dialog.getByRole('checkbox').all()) await box.uncheck();

  await expect(share.said(paper.blank.none)).toBeVisible();
  await expect(share.button(paper.worksheet.name, paper.print)).toBeDisabled();
});

test('up to now: the sheet ends where the viewer is, and says so', async ({ player }) => {
  await player.page.addInitScript(() => {
    window.print = () => undefined;
  });
  await player.open({ scene: 'four-way-release', step: 7 });
  const share = new ShareDialog(player);
  await share.open();
  const { paper, picture } = share.words;
  await share.button(paper.sheet.name, paper.print).click();
  await player.page.emulateMedia({ media: 'print' });

  await expect(sheets(player).first()).toContainText(picture.part(7, 18));
  await expect(
    sheets(player)
      .getByRole('row')
      .filter({ has: player.page.getByRole('cell') }),
  ).toHaveCount(7);
});

test('a very long run is cut, and says so', async ({ player }) => {
  const sends = Array.from({ length: 250 }, (_, i) => `client.send@${300 + 200 * i}`);
  await player.open({ scene: 'three-way-handshake', step: 1, do: sends.join(',') });
  const pages = await layOut(player);

  await expectToFit(pages);
  expect(await pages.count()).toBeLessThanOrEqual(24);
  const cut = new ShareDialog(player).words.paper.cut(4711, 4712).split('4711')[0] ?? '?';
  await expect(pages.last()).toContainText(cut);
});

test('what comes with other connections has its place on paper, too', async ({ player }) => {
  await player.open({
    scene: 'three-way-handshake',
    step: 1,
    do: 'flood.server@300:40,client.send@400',
  });
  await expectToFit(await layOut(player));
});

test('while the sheet is not there yet, the page itself is fit to be printed', async ({ page }) => {
  await page.route(/assets\/print-.*\.js/, (route) => route.abort());
  const player = new Player(page);
  await player.open({ scene: 'four-way-release', step: 9, theme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  await tell(page, 'beforeprint');

  await expect(player.title).toBeVisible();
  await expect(player.stage).toBeVisible();
  await expect(player.rows).toHaveCount(9);
  for (const control of [player.next, player.slider, player.host('client')])
    await expect(control).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});
