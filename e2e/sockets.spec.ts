import { expect, type Player, test } from './player';
import { SocketsTab } from './sockets';

/** The SEQ of the client's SYN that has a label on the stage: which connection the lanes follow. */
const followed = (player: Player) =>
  player.stage.getByRole('button', { name: /^SYN from Client to Server, seq=\d+/ });

test('three clients on one port: one is picked, the stage follows, one is closed', async ({
  player,
}) => {
  const tab = new SocketsTab(player);
  await tab.open('three-way-handshake');
  await player.call('client', 'connect');
  await player.ended();
  await expect(tab.table('client').getByRole('button')).toHaveCount(0);
  await tab.another.click();
  await player.ended();
  await tab.another.click();
  await player.ended();
  expect(await tab.rows('server')).toEqual([
    'LISTEN 0 128 10.0.0.2:80 *:*',
    'ESTABLISHED 0 0 10.0.0.2:80 10.0.0.1:49152',
    'ESTABLISHED 0 0 10.0.0.2:80 10.0.0.1:49153',
    'ESTABLISHED 0 0 10.0.0.2:80 10.0.0.1:49154',
  ]);
  await expect(tab.pick('server', 49154)).toHaveAttribute('aria-pressed', 'true');

  for (const [port, seq] of [
    [49152, 100],
    [49153, 1100],
    [49154, 2100],
  ] as const) {
    await tab.pick('client', port).click();
    await expect(tab.pick('server', port)).toHaveAttribute('aria-pressed', 'true');
    await expect(tab.panel.getByRole('button', { pressed: true })).toHaveCount(2);
    await expect(followed(player)).toHaveCount(1);
    await expect(followed(player)).toHaveAccessibleName(new RegExp(`seq=${seq}$`));
  }

  await tab.pick('client', 49153).click();
  await player.call('client', 'close');
  await player.expectStates('FIN-WAIT-2', 'CLOSE-WAIT');
  expect(await tab.rows('client')).toEqual([
    'ESTABLISHED 0 0 10.0.0.1:49152 10.0.0.2:80',
    'FIN-WAIT-2 0 0 10.0.0.1:49153 10.0.0.2:80',
    'ESTABLISHED 0 0 10.0.0.1:49154 10.0.0.2:80',
  ]);
  await player.call('server', 'close');
  await player.expectStates('TIME-WAIT', 'CLOSED');
  expect((await tab.rows('server')).map((row) => row.split(' ')[0])).toEqual([
    'LISTEN',
    'ESTABLISHED',
    'ESTABLISHED',
  ]);
});

test('the client’s panel says which connection is followed, and leads to another', async ({
  player,
}) => {
  const tab = new SocketsTab(player);
  const deeds = 'client.connect@10,client.connect/new@30';
  await tab.open('empty-stage', `&do=server.listen@0,${deeds}&step=99&port=49153`);
  const choice = player.page.getByRole('combobox', { name: /^Connection on the stage/ });
  await expect(choice).toHaveValue('49153');
  await expect(player.page.getByText('10.0.0.1:49153', { exact: true }).first()).toBeVisible();
  await choice.selectOption(':49152');
  await expect(followed(player)).toHaveAccessibleName(/seq=100$/);
  await expect(tab.pick('client', 49152)).toHaveAttribute('aria-pressed', 'true');
  // Another one's step is told with its port.
  await player.openTab('events');
  expect(await player.briefs()).toContain(':49153 client sends SYN');
  expect(await player.briefs()).toContain('client sends SYN');
});

test('ports run out, and it is said why', async ({ player }) => {
  const tab = new SocketsTab(player);
  await tab.open('empty-stage', '&client=ports:2&do=server.listen@0,client.connect@10&step=99');
  await expect(tab.another).toHaveAccessibleName(/from port 49153$/);
  await expect(tab.reason).toBeEmpty();
  await tab.another.click();
  await player.ended();
  await expect(tab.reason).toHaveText(/^No free port: all 2, from 49152 to 49153, .*EADDRNOTAVAIL/);

  await tab.another.click();
  await player.ended();
  expect(await tab.rows('client')).toHaveLength(2);
  await player.openTab('events');
  expect((await player.briefs()).at(-1)).toMatch(/connect\(\) fails/);
});

test('an application that never accepts lets its queue fill', async ({ player }) => {
  const tab = new SocketsTab(player);
  const clients = 'client.connect@0,client.connect/new@200,client.connect/new@400';
  await tab.open(
    'three-way-handshake',
    `&server=backlog:2&do=server.accepts@0:off,${clients}&step=14`,
  );
  await expect(tab.queue('acceptQueue')).toHaveText('2 / 2 full');
  expect((await tab.rows('server'))[0]).toBe('LISTEN 2 2 10.0.0.2:80 *:*');

  await tab.accept.click();
  await expect(tab.queue('acceptQueue')).toHaveText('1 / 2');
});

test('the table is read and pressed by keyboard', async ({ player }) => {
  const tab = new SocketsTab(player);
  const deeds = 'client.connect@10,client.connect/new@30';
  await tab.open('empty-stage', `&do=server.listen@0,${deeds}&step=99`);
  const heads = tab.table('client').getByRole('columnheader');
  await expect(heads).toHaveText([
    'State',
    'Recv-Q',
    'Send-Q',
    'Local Address:Port',
    'Peer Address:Port',
  ]);
  await tab.pick('client', 49153).focus();
  await player.press('Enter');
  await expect(tab.pick('client', 49153)).toHaveAttribute('aria-pressed', 'true');
  await expect(tab.pick('client', 49153)).toBeFocused();
});
