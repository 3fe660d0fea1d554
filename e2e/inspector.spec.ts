import type { Locator } from 'playwright/test';
import { HeaderTab } from './header';
import { expect, type Player, test } from './player';

const inspector = ({ page, words }: Player): Locator =>
  page.getByRole('region', { name: words.ui.inspector, exact: true });

/** Rows of a connection record that are lit up, by their names. */
const litRows = (player: Player, host: 'client' | 'server'): Promise<string[]> =>
  player
    .host(host)
    .locator('dl > div')
    .evaluateAll((rows) =>
      rows
        .filter((row) => getComputedStyle(row).boxShadow !== 'none')
        .map((row) => row.firstElementChild?.textContent ?? ''),
    );

/** What of the ladder's numbers is underlined. */
const litNumbers = (player: Player): Promise<string[]> => underlined(player.stage.locator('tspan'));

/** Which of the states' names beside the lanes are underlined. */
const litNames = (player: Player): Promise<string[]> =>
  underlined(player.stage.locator('text', { hasText: /^[A-Z0-9-]+$/ }));

const underlined = (all: Locator): Promise<string[]> =>
  all.evaluateAll((elements) =>
    elements
      .filter((one) => getComputedStyle(one).textDecorationLine === 'underline')
      .map((one) => one.textContent?.trim() ?? ''),
  );

test.describe('a column, a sheet, a panel on the wall', () => {
  test('wide: it stands there, is closed and opened by click and by key, and the focus follows', async ({
    player,
  }) => {
    await player.page.setViewportSize({ width: 1440, height: 900 });
    await player.open({ scene: 'four-way-release', step: 12 });
    await expect(player.tab('lesson')).toHaveAttribute('aria-selected', 'true');
    expect(player.page.url()).not.toContain('tab=');

    await player.closeInspector.click();
    await expect(player.tab('lesson')).toHaveCount(0);
    await expect(player.inspect).toBeFocused();
    expect(player.page.url()).toContain('tab=none');

    await player.press('i');
    await expect(player.tab('lesson')).toBeFocused();
    await player.press('ArrowRight');
    await expect(player.tab('map')).toBeFocused();
    expect(player.page.url()).toContain('tab=map');
    await player.press('i');
    await expect(inspector(player).getByRole('tab')).toHaveCount(0);

    // Loading again keeps it closed; a call, a state and the list for those who listen are there.
    await player.page.reload();
    await player.ready('en');
    await expect(player.inspect).toBeVisible();
    await expect(player.rows).toHaveCount(12);
  });

  test('a sheet takes the hosts’ place at 1024 px, and Escape gives it back', async ({
    player,
  }) => {
    await player.page.setViewportSize({ width: 1024, height: 768 });
    await player.open({ scene: 'four-way-release', step: 12 });
    await expect(player.host('server')).toBeVisible();
    await player.inspect.click();
    await expect(player.tab('lesson')).toBeFocused();
    await expect(player.host('server')).toBeHidden();
    await expect(player.stage).toBeVisible();
    await player.press('Escape');
    await expect(player.host('server')).toBeVisible();
    await expect(player.inspect).toBeFocused();
  });

  for (const [width, height] of [
    [390, 844],
    [320, 640],
  ] as const) {
    test(`a sheet under the wire and above the player at ${width} px`, async ({ player }) => {
      await player.page.setViewportSize({ width, height });
      await player.open({ scene: 'four-way-release', step: 12 });
      await player.openTab('events');
      const sheet = await inspector(player).boundingBox();
      const stage = await player.stage.boundingBox();
      const next = await player.next.boundingBox();
      if (sheet === null || stage === null || next === null) throw new Error('all three are there');
      expect(sheet.y).toBeGreaterThanOrEqual(stage.y + 130);
      expect(sheet.y + sheet.height).toBeLessThanOrEqual(next.y);
      await player.next.click();
      await player.expectStep(13);
      await expect(player.rows).toHaveCount(13);
      const scrolls = await player.page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrolls).toBeLessThanOrEqual(width);
      await player.closeInspector.click();
      await expect(player.inspect).toBeFocused();
    });
  }

  for (const [width, height] of [
    [1024, 768],
    [1280, 720],
    [1920, 1080],
  ] as const) {
    test(`on the wall it comes when it is called, large (${width}×${height})`, async ({
      player,
    }) => {
      await player.page.setViewportSize({ width, height });
      await player.open({ scene: 'four-way-release', step: 12 });
      await player.openTab('events');
      await player.project.click();
      await player.ready('en', 'present');
      await expect(inspector(player)).toHaveCount(0);

      await player.press('i');
      await expect(player.tab('events')).toBeFocused();
      const smallest = await inspector(player).evaluate((section) => {
        const zoom = Number(getComputedStyle(section.parentElement ?? section).zoom);
        const texts = [...section.querySelectorAll('button, span')].filter(
          (one) => one.textContent,
        );
        return (
          zoom * Math.min(...texts.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)))
        );
      });
      expect(smallest).toBeGreaterThanOrEqual(Math.max(18, height * 0.022) - 0.01);
      const box = await inspector(player).boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 1e9)).toBeLessThanOrEqual(width);
      // The states stay in sight.
      await expect(player.state('client')).toBeInViewport({ ratio: 1 });

      await player.press('Escape');
      await expect(inspector(player)).toHaveCount(0);
      await player.ready('en', 'present');
      await player.press('Escape');
      await player.ready('en');
    });
  }

  test('an address opens it on the wall, and on a phone', async ({ player }) => {
    await player.open({ scene: 'reset', view: 'present', tab: 'map' });
    await expect(player.tab('map')).toBeVisible();
    await player.page.setViewportSize({ width: 390, height: 844 });
    await player.openAnew({ scene: 'reset', tab: 'header' });
    await expect(player.tab('header')).toHaveAttribute('aria-selected', 'true');
  });
});

test.describe('what is pointed at lights up in the other views', () => {
  test.beforeEach(async ({ player }) => {
    await player.page.setViewportSize({ width: 1440, height: 900 });
    // The client has just acknowledged the SYN+ACK.
    await player.open({ scene: 'three-way-handshake', step: 4 });
  });

  test('a number on the ladder: the rows that it was told from and is compared with', async ({
    player,
  }) => {
    const numbers = player.segment('SYN+ACK', 'server').locator('tspan');
    await numbers.filter({ hasText: 'seq=300' }).hover();
    expect(await litRows(player, 'server')).toEqual(['SND.NXT', 'ISS']);
    expect(await litRows(player, 'client')).toEqual(['RCV.NXT', 'IRS']);
    await numbers.filter({ hasText: 'ack=101' }).hover();
    expect(await litRows(player, 'server')).toEqual(['RCV.NXT']);
    expect(await litRows(player, 'client')).toEqual(['SND.UNA']);
    await player.title.hover();
    expect(await litRows(player, 'client')).toEqual([]);
  });

  test('a row: the numbers of this step’s segments that go with it', async ({ player }) => {
    const row = player.host('client').locator('dl > div').filter({ hasText: 'RCV.NXT' });
    await row.hover();
    // The SYN+ACK's SEQ has moved it, and the ACK that leaves tells of it.
    expect(await litNumbers(player)).toEqual(['seq=300', 'ack=301']);
    await player.title.hover();
    expect(await litNumbers(player)).toEqual([]);
  });

  test('a field of the header, by keyboard: its rows, and its number on the ladder', async ({
    player,
  }) => {
    const tab = new HeaderTab(player);
    await tab.open({ scene: 'three-way-handshake', step: 3 });
    await tab.field('tcp.seq').focus();
    expect(await litRows(player, 'server')).toEqual(['SND.NXT', 'ISS']);
    expect(await litNumbers(player)).toEqual(['seq=300']);
    await tab.field('tcp.ack-number').focus();
    expect(await litRows(player, 'server')).toEqual(['RCV.NXT']);
    expect(await litNumbers(player)).toEqual(['ack=101']);
    await tab.field('tcp.ack-number').blur();
    expect(await litNumbers(player)).toEqual([]);
  });

  test('a state on the map: where it begins beside the lanes; and the other way', async ({
    player,
  }) => {
    await player.openTab('map');
    const box = player.page.getByRole('button', { name: /^ESTABLISHED/ });
    await box.focus();
    expect(await litNames(player)).toEqual(['ESTABLISHED']);
    await box.blur();
    expect(await litNames(player)).toEqual([]);
    const look = () => box.evaluate((element) => element.outerHTML);
    const plain = await look();
    await player.stage.locator('text', { hasText: /^ESTABLISHED$/ }).hover();
    await expect.poll(look).not.toBe(plain);
    await player.title.hover();
    await expect.poll(look).toBe(plain);
  });

  test('what goes away while it is pointed at lets go', async ({ player }) => {
    await player.seek(3);
    await player.flying('SYN+ACK', 'server').locator('tspan').first().hover();
    expect(await litRows(player, 'server')).toEqual(['SND.NXT', 'ISS']);
    await player.press('Home');
    await player.seek(4);
    await expect.poll(() => litRows(player, 'server')).toEqual([]);
  });
});
