import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from 'playwright/test';
import { log } from '../src/i18n/en/tools/log';
import type { ScenarioId } from '../src/scenarios';
import { expect, type Player, test } from './player';
import { COMBINED } from './screens';
import { addressOf, SystemTab } from './system';

const SOCKET = 'socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3';
const CONNECT = 'connect(3, {AF_INET, 10.0.0.2:80})';
const LISTENING = [SOCKET, 'bind(3, {AF_INET, 10.0.0.2:80}) = 0', 'listen(3, 128) = 0'];
const ACCEPTED = 'accept(3, {AF_INET, 10.0.0.1:49152}) = 4';

/** What the last lines of each host read at a step, from 1; the step before it has them as they were. */
interface Moment {
  readonly step: number;
  readonly client?: readonly string[];
  readonly server?: readonly string[];
}

async function expectMoments(tab: SystemTab, moments: readonly Moment[]): Promise<void> {
  for (const { step, client, server } of moments) {
    await tab.player.seek(step);
    for (const [host, lines] of [
      ['client', client],
      ['server', server],
    ] as const) {
      if (lines === undefined) continue;
      await expect.poll(() => tab.read(host), `${host} at step ${step}`).toEqual(lines);
    }
  }
}

test('a release: each call waits, returns and is made at its step', async ({ player }) => {
  const tab = new SystemTab(player);
  await tab.open({ scene: 'four-way-release', step: 1 });
  await expectMoments(tab, [
    { step: 1, client: [], server: [...LISTENING, 'accept(3, …) waits'] },
    { step: 2, client: [SOCKET, `${CONNECT} waits`] },
    { step: 3, server: [...LISTENING, 'accept(3, …) waits'] },
    { step: 4, client: [SOCKET, `${CONNECT} = 0`] },
    {
      step: 5,
      server: [...LISTENING, ACCEPTED, 'read(4, …, 65536) waits', 'accept(3, …) waits'],
    },
  ]);
  const opened = [SOCKET, `${CONNECT} = 0`, 'write(3, "hello", 5) = 5'];
  const read = [...LISTENING, ACCEPTED, 'read(4, "hello", 65536) = 5', 'accept(3, …) waits'];
  await expectMoments(tab, [
    { step: 6, client: opened },
    { step: 7, server: [...read, 'read(4, …, 65536) waits'] },
    { step: 9, client: [...opened, 'shutdown(3, SHUT_WR) = 0', 'read(3, …, 65536) waits'] },
    { step: 10, server: [...read, 'read(4, "", 65536) = 0'] },
    {
      step: 13,
      client: [
        ...opened,
        'shutdown(3, SHUT_WR) = 0',
        'read(3, "hello, world", 65536) = 12',
        'read(3, …, 65536) waits',
      ],
    },
    {
      step: 18,
      client: [
        ...opened,
        'shutdown(3, SHUT_WR) = 0',
        'read(3, "hello, world", 65536) = 12',
        'read(3, "", 65536) = 0',
      ],
      server: [
        ...read,
        'read(4, "", 65536) = 0',
        'write(4, "hello, world", 12) = 12',
        'close(4) = 0',
      ],
    },
  ]);
});

test('refused: connect() waits until the RST is there', async ({ player }) => {
  const tab = new SystemTab(player);
  await tab.open({ scene: 'connection-refused', step: 2 });
  const refused = `${CONNECT} = -1 ECONNREFUSED (Connection refused)`;
  await expectMoments(tab, [
    { step: 2, client: [SOCKET, `${CONNECT} waits`] },
    { step: 3, client: [SOCKET, `${CONNECT} waits`] },
    { step: 4, client: [SOCKET, refused], server: [] },
  ]);
  await expect(tab.terminal('server', 'strace')).toContainText(tab.words.noCalls);
});

test('reset: the one aborts, the other’s read() fails when the RST is there', async ({
  player,
}) => {
  const tab = new SystemTab(player);
  await tab.open({ scene: 'reset', step: 7 });
  const client = [
    SOCKET,
    `${CONNECT} = 0`,
    'setsockopt(3, SOL_SOCKET, SO_LINGER, {l_onoff=1, l_linger=0}, 8) = 0',
    'close(3) = 0',
  ];
  const before = [
    ...LISTENING,
    ACCEPTED,
    'accept(3, …) waits',
    'write(4, "hello, world", 12) = 12',
  ];
  await expectMoments(tab, [
    { step: 7, client, server: [...before, 'read(4, …, 65536) waits'] },
    {
      step: 9,
      client,
      server: [...before, 'read(4, …, 65536) = -1 ECONNRESET (Connection reset by peer)'],
    },
  ]);
});

test('sockets read as ss prints them, and lead to their tab', async ({ player }) => {
  const tab = new SystemTab(player);
  await tab.open({ scene: 'four-way-release', step: 2 });
  expect(await tab.heading('client')).toBe(
    'State Recv-Q Send-Q Local Address:Port Peer Address:Port Process',
  );
  expect(await tab.sockets('client')).toEqual([
    expect.stringMatching(/^SYN-SENT 0 1 10\.0\.0\.1:49152 10\.0\.0\.2:80 timer:\(on,\d+ms,0\)$/),
  ]);
  expect(await tab.sockets('server')).toEqual(['LISTEN 0 128 10.0.0.2:80 0.0.0.0:*']);
  await player.seek(18);
  await expect.poll(() => tab.sockets('client')).toEqual([]);
  await tab.terminal('client', 'ss').getByRole('button', { name: tab.words.toSockets }).click();
  const name = player.words.ui.tab.sockets;
  await expect(player.page.getByRole('tab', { name, exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('a line leads to where its call is made, its result to where it returns', async ({
  player,
}) => {
  const tab = new SystemTab(player);
  await tab.open({ scene: 'four-way-release', step: 18 });
  const connect = tab.lines('client', 'strace').nth(1);
  await connect.getByRole('button', { name: CONNECT }).press('Enter');
  await player.expectStep(2);
  await expect(connect.getByRole('button', { name: CONNECT })).toBeFocused();
  await expect(connect.getByRole('button')).toHaveAttribute('aria-current', 'step');
  await player.seek(18);
  await connect.getByRole('button', { name: '= 0' }).press('Enter');
  await player.expectStep(4);
  await expect(connect.getByRole('button', { name: '= 0' })).toHaveAttribute(
    'aria-current',
    'step',
  );
  // What the step is about is marked everywhere.
  await expect(player.stage.locator('[data-selected]').first()).toBeAttached();
  // Its segments are marked wherever else they are: the SYN,ACK had left the server a step before.
  await expect(tab.lines('server', 'tcpdump').nth(1)).toHaveAttribute('data-mark', 'about');
  await expect(tab.lines('server', 'tcpdump').first()).not.toHaveAttribute('data-mark');
});

test('packets read as tcpdump prints them, with numbers from the first or as they are', async ({
  player,
}) => {
  const tab = new SystemTab(player);
  await tab.open({ scene: 'four-way-release', step: 6 });
  const [there, back] = ['10.0.0.1.49152 > 10.0.0.2.80', '10.0.0.2.80 > 10.0.0.1.49152'];
  const terminal = tab.terminal('client', 'tcpdump');
  const absolute = terminal.getByRole('button', { name: tab.words.absolute });
  await expect(terminal).toHaveAccessibleName(/^\$ tcpdump -n -S /);
  await absolute.press('Enter');
  const opening = [
    `00:00:00.000000 IP ${there}: Flags [S], seq 100, win 65535, options [mss 1460], length 0`,
    `00:00:00.160000 IP ${back}: Flags [S.], seq 300, ack 101, win 65535, options [mss 1460], length 0`,
  ];
  expect(await tab.read('client', 'tcpdump')).toEqual([
    ...opening,
    `00:00:00.160000 IP ${there}: Flags [.], ack 1, win 65535, length 0`,
    `00:00:00.280000 IP ${there}: Flags [P.], seq 1:6, ack 1, win 65535, length 5: HTTP`,
  ]);
  // The data has not reached the other card yet.
  await expect(tab.lines('server', 'tcpdump')).toHaveCount(3);

  await absolute.press('Enter');
  await expect(terminal).toHaveAccessibleName(/^\$ tcpdump -n -S /);
  expect((await tab.read('client', 'tcpdump')).at(-1)).toContain('seq 101:106, ack 301');
  // It is the viewer's choice, for every host and the next visit.
  await tab.open({ scene: 'four-way-release', step: 6 });
  expect((await tab.read('server', 'tcpdump')).at(-1)).toContain('ack 301');
  await tab.terminal('server', 'tcpdump').getByRole('button', { name: tab.words.ipv6 }).click();
  await expect(tab.lines('client', 'tcpdump').first()).toContainText(' IP6 ');
});

test('a packet that is touched lights up what its step did, and is released', async ({
  player,
}) => {
  const tab = new SystemTab(player);
  await tab.open({ scene: 'three-way-handshake', step: 5 });
  const back = tab.lines('client', 'tcpdump').filter({ hasText: '[S.]' }).getByRole('button');
  for (const way of ['pointer', 'focus'] as const) {
    await (way === 'pointer' ? back.hover() : back.focus());
    await expect.poll(() => tab.touched('client', 'strace')).toEqual(['= 0', 'read(3, …, 65536)']);
    expect(await tab.touched('client', 'tcpdump')).toHaveLength(2);
    expect(await tab.touched('server', 'tcpdump')).toEqual([]);
    await (way === 'pointer' ? player.title.hover() : back.blur());
    await expect.poll(() => tab.touched('client', 'strace')).toEqual([]);
  }
});

test('a number on the ladder lights up the packets and the lines of the log', async ({
  player,
}) => {
  await player.page.setViewportSize({ width: 1440, height: 900 });
  const tab = new SystemTab(player);
  await tab.open({ scene: 'three-way-handshake', step: 5 });
  const number = player.segment('SYN+ACK', 'server').locator('tspan', { hasText: /(ack=|\/)101/ });
  await number.hover();
  for (const host of ['client', 'server'] as const) {
    await expect
      .poll(() => tab.touched(host, 'tcpdump'))
      .toEqual([expect.stringContaining('Flags [S.]')]);
  }
  expect(await tab.touched('client', 'strace')).toEqual([]);
  const panel = await openLog(player, 5, 'three-way-handshake');
  const lit = panel.locator('li[data-touched]');
  await number.hover();
  await expect(lit).toHaveCount(2);
  await expect(lit.first()).toContainText('SYN+ACK');
  await player.title.hover();
  await expect(lit).toHaveCount(0);
  await player.rows.nth(1).getByRole('button').first().hover();
  await expect(lit).toHaveCount(1);
});

test('the newest line is in view, and the page stays where it is', async ({ player }) => {
  await player.page.setViewportSize({ width: 1440, height: 900 });
  const tab = new SystemTab(player);
  await tab.open({ scene: 'four-way-release', step: 1 });
  for (let step = 2; step <= 18; step++) await player.next.click();
  const lines = tab.lines('server', 'strace');
  await expect(lines.last()).toHaveText(/^close/);
  const seen = await lines.last().evaluate((line) => {
    const box = line.closest('ol')?.parentElement?.getBoundingClientRect();
    const { bottom } = line.getBoundingClientRect();
    return box !== undefined && bottom <= box.bottom + 1;
  });
  expect(seen).toBe(true);
  expect(await tab.panel.evaluate((panel) => panel.scrollTop)).toBe(0);
  expect(await player.page.evaluate(() => scrollY)).toBe(0);
});

async function openLog(
  player: Player,
  step: number,
  scene: ScenarioId = 'last-ack-lost',
): Promise<Locator> {
  await player.page.goto(addressOf('events', { scene, step }));
  await player.ready('en');
  const panel = player.page.getByRole('tabpanel');
  await expect(panel.getByRole('group', { name: log.show })).toBeVisible();
  return panel;
}

test('the log is filtered by keyboard, and says how much is hidden', async ({ player }) => {
  const panel = await openLog(player, 10);
  const group = panel.getByRole('group', { name: log.show });
  const chip = (name: string) => group.getByRole('button', { name: new RegExp(`^${name} \\d+$`) });
  const all = await player.eventRows();
  expect(all).toHaveLength(10);
  await expect(chip(log.all)).toHaveAttribute('aria-pressed', 'true');
  await expect(chip(log.facet.calls)).toHaveAccessibleName('Calls 3');

  await chip(log.all).focus();
  await player.press('Tab');
  await expect(chip(log.facet.calls)).toBeFocused();
  await player.press('Space');
  await expect(chip(log.facet.calls)).toHaveAttribute('aria-pressed', 'true');
  await expect(chip(log.all)).toHaveAttribute('aria-pressed', 'false');
  // The current step stays, though it is an arrival.
  await expect(player.rows).toHaveCount(4);
  await expect(panel.getByText(log.hidden(6))).toBeVisible();
  const current = panel.locator('[aria-current=step]');
  await expect(current).toContainText('0.680');
  await expect(current).toContainText(log.kept);

  await panel.getByRole('button', { name: 'Server', exact: true }).press('Enter');
  await expect(player.rows).toHaveCount(2);
  await player.rows.first().getByRole('button').first().press('Enter');
  await player.expectStep(9);
  await expect(panel.getByText(log.kept)).toHaveCount(0);

  await panel.getByRole('button', { name: 'Both', exact: true }).press('Enter');
  await chip(log.all).press('Enter');
  expect(await player.eventRows()).toEqual(all.slice(0, 9));
  await expect(panel.getByText(/hidden\.$/)).toHaveCount(0);
});

test('the log is searched, and the page’s keys stay out of it', async ({ player }) => {
  const panel = await openLog(player, 10);
  const field = panel.getByRole('searchbox', { name: log.search });
  await field.focus();
  // K would play, L would switch the language, D the theme.
  await player.page.keyboard.type('kld fin');
  await expect(field).toHaveValue('kld fin');
  await player.expectStep(10);
  await expect(player.play).toBeVisible();
  await expect(player.rows).toHaveCount(1);
  await field.fill('fin+');
  await expect(panel.getByText(log.hidden(6))).toBeVisible();
  for (const { brief } of (await player.eventRows()).slice(0, -1)) expect(brief).toContain('FIN+');
  await field.fill('');
  await expect(player.rows).toHaveCount(10);
});

test('axe finds nothing in either tab, and nothing is too wide', async ({ player }) => {
  for (const [width, height, lang, theme] of COMBINED) {
    await player.page.setViewportSize({ width, height });
    for (const tab of ['system', 'events'] as const) {
      const where = addressOf(tab, { scene: 'reset', step: 9, lang, theme });
      await player.page.goto('about:blank');
      await player.page.goto(where);
      await player.ready(lang);
      const content = player.page.getByRole('tabpanel').getByRole('listitem').first();
      await expect(content).toBeAttached();
      const { violations } = await new AxeBuilder({ page: player.page })
        .options({ rules: { 'target-size': { enabled: true } } })
        .setLegacyMode(true)
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect(found, `${where}, ${width} px`).toEqual([]);
      const over = await player.page
        .getByRole('tabpanel')
        .evaluate((panel) => panel.scrollWidth - panel.clientWidth);
      expect(over, `${where}, ${width} px`).toBe(0);
      if (width > 320) continue;
      const wide = await player.page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, where).toBe(width);
    }
  }
});
