import { AxeBuilder } from '@axe-core/playwright';
import { HostsTab } from './hosts';
import { expect, type Player, test } from './player';
import { COMBINED } from './screens';

const hash = (player: Player): string => new URL(player.page.url()).hash;

test.beforeEach(async ({ player }) => {
  await player.page.setViewportSize({ width: 1440, height: 900 });
});

test('the server like Linux: its FIN comes again sooner, and the page says so', async ({
  player,
}) => {
  const tab = new HostsTab(player);
  await tab.open({ scene: 'last-ack-lost', step: 9 });
  await expect(tab.effect).toBeEmpty();
  await tab.show('server');
  await tab.choose('server', 'linux');

  await expect(tab.effect).toContainText(/Server sends FIN\+ACK again after \d+ ms instead of 1 s/);
  await expect(tab.effect).toContainText(/The run ends at 241\.\d+ s instead of 241\.68 s/);
  expect(hash(player)).toContain('server=linux');

  await tab.effect.getByRole('button', { name: /^Go to 1\./ }).click();
  await expect(player.narration).toContainText(/FIN/);
  expect(await player.states()).toBe('TIME-WAIT LAST-ACK');

  await player.undo.click();
  await expect(tab.profile('server')).toHaveValue('rfc');
  await expect(tab.effect).toBeEmpty();
});

test('the client like Linux: TIME-WAIT is 60 s; a link brings it all back', async ({ player }) => {
  const tab = new HostsTab(player, 'ko');
  await tab.open({ scene: 'last-ack-lost', step: 9, lang: 'ko' });
  await tab.choose('client', 'linux');
  await expect(tab.effect).toContainText('240초 대신 60초 만에');
  await tab
    .settings('client')
    .getByText(/^Linux: RFC와 다른 상수 \d+개$/)
    .click();
  const table = tab.settings('client').getByRole('table');
  await expect(table.getByRole('row', { name: /^MSL/ })).toHaveText(/120초30초$/);
  await expect(table).toContainText('TCP_TIMEWAIT_LEN');

  const address = player.page.url();
  await player.page.goto('about:blank');
  await player.page.goto(address);
  await player.ready('ko');
  await expect(tab.profile('client')).toHaveValue('linux');
  await expect(tab.effect).toContainText('240초 대신 60초 만에');
  await expect(tab.effect).toContainText(tab.words.effect.titleOfScene);
});

test('a server that reads nothing shuts its window; reading again opens it', async ({ player }) => {
  const tab = new HostsTab(player);
  await tab.open({ scene: 'three-way-handshake', step: 5 });
  await player.speed.selectOption('10');
  await tab.show('server');
  await tab.enter('server', 'buffer', '5');
  await tab.habit('server', 'reads').click();
  await expect(tab.habit('server', 'reads')).toHaveAttribute('aria-checked', 'false');

  await player.call('client', 'send');
  await player.ended();
  await expect(tab.record('server', 'RCV.WND')).toHaveText('0');
  await expect(tab.record('client', 'SND.WND')).toHaveText(/→ 0$/);

  await tab.habit('server', 'reads').click();
  await player.next.click();
  await expect(tab.record('server', 'RCV.WND')).toHaveText(/5$/);
  const deeds = /server\.reads@\d+:off.*server\.reads@\d+:on/;
  await expect.poll(() => hash(player)).toMatch(deeds);
});

test('a server that is switched off in the middle answers data with RST', async ({ player }) => {
  const tab = new HostsTab(player);
  await tab.open({ scene: 'three-way-handshake', step: 5 });
  await player.speed.selectOption('10');
  await tab.show('server');
  await expect(tab.settings('server')).toContainText(
    'It forgets its connection and stops listening.',
  );
  await tab.power('server').click();
  await player.expectStates('ESTABLISHED', 'CLOSED');
  await expect(tab.settings('server')).toContainText('There is nothing that it could forget.');

  await player.call('client', 'send');
  await player.ended();
  await player.expectStates('CLOSED', 'CLOSED');
  await player.openTab('events');
  expect((await player.briefs()).slice(-3)).toEqual([
    'client sends DATA 5 B',
    'server gets DATA 5 B, sends RST',
    'client gets RST',
  ]);
});

test('a server that forgets to close stays in CLOSE-WAIT', async ({ player }) => {
  const tab = new HostsTab(player);
  await tab.open({ scene: 'four-way-release', step: 7 });
  await player.speed.selectOption('10');
  await tab.show('server');
  await tab.habit('server', 'closes').press(' ');
  await expect(tab.habit('server', 'closes')).toHaveAttribute('aria-checked', 'false');
  await player.playToEnd();
  await player.expectStates('FIN-WAIT-2', 'CLOSE-WAIT');
});

test('a number that can’t be is refused with the reason, and changes nothing', async ({
  player,
}) => {
  const tab = new HostsTab(player);
  await tab.open({ scene: 'three-way-handshake', step: 5 });
  const field = tab.number('client', 'backlog');
  const before = hash(player);
  for (const [text, why] of [
    ['0', 'With no place in the queue nobody could connect: at least 1.'],
    ['5000', 'Longer queues are not drawn here: 1024 at most.'],
    ['2.5', '“2.5” is not a whole number.'],
    ['-1', '“-1” is not a whole number.'],
  ] as const) {
    await tab.enter('client', 'backlog', text);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(why);
    await expect(field).toHaveValue(text);
    expect(hash(player)).toBe(before);
  }
  await field.press('Escape');
  await expect(field).toHaveValue('128');
  await expect(field).toHaveAttribute('aria-invalid', 'false');

  await field.fill('2');
  await field.press('Enter');
  await expect.poll(() => hash(player)).toContain('client=backlog:2');
  await expect(field).toBeFocused();
  await expect(tab.effect).toContainText('In this run no step changes.');
  await field.fill('');
  await field.press('Enter');
  await expect(field).toHaveValue('128');
  await expect.poll(() => hash(player)).not.toContain('client=');
});

test('axe finds nothing in the tab, and what is pressed is large enough', async ({ player }) => {
  for (const [width, height, lang, theme] of COMBINED) {
    await player.page.setViewportSize({ width, height });
    const tab = new HostsTab(player, lang);
    await tab.open({ scene: 'last-ack-lost', step: 9, lang, theme });
    await tab.choose('client', 'linux');
    await tab.settings('client').locator('summary').click();
    await tab.enter('client', 'backlog', '0');
    const { violations } = await new AxeBuilder({ page: player.page })
      .options({ rules: { 'target-size': { enabled: true } } })
      .setLegacyMode(true)
      .analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect(found, `${lang}, ${theme}, ${width} px`).toEqual([]);
    const overflow = await player.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  }
});
