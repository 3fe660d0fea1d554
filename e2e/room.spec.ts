import type { Page } from 'playwright/test';
import { presenter as PRESENTER } from '../src/i18n/en/presenter';
import { complaintsOf, expect, hashOf, Player, test } from './player';

/** What only the teacher is to read. */
const NOTE = 'Ask-the-last-row-first';

/** The wall that opens as the new window when the presenter's key is pressed. */
async function present(player: Player): Promise<Player> {
  const opened = player.page.waitForEvent('popup');
  await player.press('s');
  const wall = new Player(await opened);
  wall.speak('en');
  await wall.ready('en', 'present');
  await presenterStands(player);
  return wall;
}

const presenterStands = async (player: Player): Promise<void> => {
  player.speak('en');
  await expect(player.page.getByRole('button', { name: PRESENTER.end })).toBeVisible();
  await player.whole();
};

/** What a window's address says: it follows what is on screen. */
const said = (page: Page, name: string): string | null =>
  new URLSearchParams(new URL(page.url()).hash.split('?')[1] ?? '').get(name);

async function expectStep(windows: readonly Player[], n: number): Promise<void> {
  for (const { page } of windows) await expect.poll(() => said(page, 'step')).toBe(`${n}`);
}

test('P3: the wall opens as the new window, both lead at once, with no notes in its DOM', async ({
  player,
}) => {
  const { clock } = player.page.context();
  await clock.install();
  // As on plain http, where a browser has no such thing.
  await player.page.context().addInitScript(() => {
    Object.defineProperty(crypto, 'randomUUID', { value: undefined });
  });
  await player.open({ scene: 'four-way-release', step: 9, view: 'present', predict: 'on' });
  const wall = await present(player);
  const complaints = complaintsOf(wall.page);
  expect(said(player.page, 'room')).toBe(said(wall.page, 'room'));
  await expectStep([player, wall], 9);

  // With every timer stopped each still follows the other: nothing is between them that waits. How
  // many ms it takes is measured in the bench.
  await clock.pauseAt(Date.now() + 60_000);
  for (const here of [player, wall]) {
    await here.page.bringToFront();
    await here.press('PageUp');
    await expectStep([player, wall], 8);
    await here.press('PageDown');
    await expectStep([player, wall], 9);
  }
  await clock.resume();

  // Whatever else is done to what is shown.
  await player.page.bringToFront();
  await player.press('l');
  await wall.ready('ko', 'present');
  await player.press('l');
  await wall.ready('en', 'present');
  await player.press('d');
  const theme = (await player.page.locator('html').getAttribute('data-theme')) ?? '';
  await expect(wall.page.locator('html')).toHaveAttribute('data-theme', theme);
  await player.press('Period');
  await expect(wall.notice).toHaveText(wall.words.ui.blank);
  await wall.page.bringToFront();
  await wall.press('PageDown');
  await expect(wall.notice).toHaveCount(0);
  await wall.press('F5');
  await expect.poll(() => said(player.page, 'step')).not.toBe('9');

  // Nothing that is the teacher's alone.
  await player.page.bringToFront();
  await player.press('End');
  const html = await wall.page.evaluate(() => document.documentElement.outerHTML);
  for (const text of [PRESENTER.toSay, PRESENTER.ahead, PRESENTER.wrongAnswers])
    expect(html).not.toContain(text);
  expect(complaints).toEqual([]);
});

test('P3: whichever is closed or loaded again comes back to what the other shows', async ({
  player,
}) => {
  const place = hashOf({ scene: 'four-way-release', step: 4, lang: 'en', view: 'present' });
  await player.page.goto(`/${place}&plan=Closing&item=four-way-release~note=${NOTE}&at=1`);
  await player.ready('en', 'present');
  const wall = await present(player);
  await expect(player.page.getByText(NOTE)).toBeVisible();
  const room = said(wall.page, 'room');

  await player.page.reload();
  await presenterStands(player);
  await player.press('PageDown');
  await expectStep([player, wall], 5);
  await wall.page.reload();
  await wall.ready('en', 'present');
  await player.press('PageDown');
  await expectStep([player, wall], 6);

  // The wall is closed, and opened again.
  await wall.page.close();
  await player.press('PageDown');
  const opened = player.page.waitForEvent('popup');
  await player.page.getByRole('button', { name: PRESENTER.openWall }).press('Enter');
  const again = new Player(await opened);
  again.speak('en');
  await again.ready('en', 'present');
  await expectStep([player, again], 7);
  // The button has gone; the focus is where it was.
  await expect(player.page.getByRole('button', { name: PRESENTER.openWall })).toHaveCount(0);
  const status = player.page.getByRole('status').filter({ hasText: PRESENTER.connected });
  await expect(status.locator('..')).toBeFocused();

  // The presenter's is closed: the wall goes on, and calls another, which shows what the wall has.
  await player.page.close();
  // Now there is a button for it: the wall has noticed.
  await expect(
    again.page.getByRole('button', { name: again.words.ui.presenter, exact: true }),
  ).toBeVisible();
  await again.press('PageDown');
  const called = again.page.waitForEvent('popup');
  await again.press('s');
  const presenter = new Player(await called);
  await presenterStands(presenter);
  await expect(presenter.page.getByText(NOTE)).toBeVisible();
  const seen = await again.page.evaluate(() => document.documentElement.outerHTML + location.href);
  expect(seen).not.toContain(NOTE);
  await expectStep([presenter, again], 8);
  expect(said(presenter.page, 'room')).toBe(room);
  await presenter.press('PageUp');
  await expectStep([presenter, again], 7);

  // With the network off all of that goes on, and the end closes the wall.
  await again.page.context().setOffline(true);
  await again.press('PageDown');
  await expectStep([presenter, again], 8);
  // What leaves the wall has no note either, and is the wall again when it is called.
  await again.press('Escape');
  await again.ready('en', 'page');
  expect(again.page.url()).not.toContain(NOTE);
  await presenter.page.getByRole('button', { name: PRESENTER.openWall }).click();
  await again.ready('en', 'present');
  await expectStep([presenter, again], 8);
  const closed = again.page.waitForEvent('close');
  await presenter.page.getByRole('button', { name: PRESENTER.end }).click();
  await closed;
  await presenter.ready('en', 'page');
  expect(said(presenter.page, 'room')).toBe(null);
});

test('P3: a wall that the browser does not let open is told, with what to do', async ({
  player,
}) => {
  await player.page.addInitScript(() => {
    window.open = () => null;
  });
  await player.open({ scene: 'four-way-release', step: 4, view: 'present' });
  await player.press('s');
  await expect(player.page.getByText(PRESENTER.refused)).toBeVisible();
  const wall = player.page.getByRole('link', { name: PRESENTER.wallLink });
  await expect(wall).toHaveAttribute('href', /view=present&room=/);

  // The same on a wall that calls its presenter.
  await player.page.goto(`/${hashOf({ scene: 'reset', lang: 'en', view: 'present' })}&room=r`);
  await player.ready('en', 'present');
  await player.press('s');
  await expect(player.notice).toContainText(player.words.ui.noWindow);
  await expect(player.notice.getByRole('link')).toHaveAttribute('href', /view=presenter&room=r/);
});
