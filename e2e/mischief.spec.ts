import type { HostId } from '../src/simulation/deed';
import { expect, type Player, test } from './player';

/** Opens a scene at a step, with nothing running and little to wait for. */
async function openAt(player: Player, scene: 'three-way-handshake' | 'whole-life', step: number) {
  await player.open({ scene, step });
  await player.speed.selectOption('10');
}

test('a click on a segment in the air stops all and asks what to do with it', async ({
  player,
}) => {
  await player.open();
  await player.speed.selectOption('0.25');
  await player.call('client', 'connect');
  const chip = player.flying('SYN', 'client');
  await expect.poll(() => player.position()).toBeGreaterThan(2.2);

  await player.clickMoving(chip);

  const menu = player.menu('SYN');
  await expect(menu).toBeVisible();
  await expect(player.play).toBeVisible();
  await expect(chip).toBeVisible();
  const before = await player.snapshot();
  expect(await player.settled(10)).toEqual(before);
  await expect(menu.getByRole('button')).toHaveText([
    'Drop',
    'Delay +240 ms',
    'Duplicate',
    'More',
    '×',
  ]);

  await menu.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(menu).toBeHidden();
});

test('the menu closes by Escape, by its cross and by a click beside it', async ({ player }) => {
  await openAt(player, 'whole-life', 9);
  const ways = [
    () => player.press('Escape'),
    () => player.menu('SYN').getByRole('button', { name: 'Close', exact: true }).click(),
    () => player.title.click(),
  ];
  for (const close of ways) {
    const menu = await player.choose('SYN', 'client');
    const before = await player.position();
    await close();
    await expect(menu).toBeHidden();
    expect(await player.position()).toBe(before);
  }
});

test('a click on another segment moves the menu there', async ({ player }) => {
  await openAt(player, 'whole-life', 9);
  await player.choose('SYN', 'client');
  await player.choose('DATA 5 B', 'client');
  await expect(player.menu('SYN')).toBeHidden();
});

interface Loss {
  readonly what: string;
  readonly scene: 'three-way-handshake' | 'whole-life';
  readonly step: number;
  readonly label: string;
  readonly from: HostId;
  /** What the list says from the loss on. */
  readonly followed: readonly string[];
  readonly end: string;
}

const LOSSES: readonly Loss[] = [
  {
    what: 'the SYN',
    scene: 'three-way-handshake',
    step: 2,
    label: 'SYN',
    from: 'client',
    followed: [
      'client’s SYN is lost',
      'client sends SYN again',
      'server gets SYN, sends SYN+ACK',
      'client gets SYN+ACK, sends ACK',
      'server gets ACK',
    ],
    end: 'ESTABLISHED ESTABLISHED',
  },
  {
    what: 'the SYN+ACK',
    scene: 'three-way-handshake',
    step: 3,
    label: 'SYN+ACK',
    from: 'server',
    followed: [
      'server’s SYN+ACK is lost',
      'client sends SYN again',
      'server gets SYN, sends SYN+ACK again',
      'client gets SYN+ACK, sends ACK',
      'server gets ACK',
    ],
    end: 'ESTABLISHED ESTABLISHED',
  },
  {
    what: 'the third ACK',
    scene: 'three-way-handshake',
    step: 4,
    label: 'ACK',
    from: 'client',
    followed: [
      'client’s ACK is lost',
      'server sends SYN+ACK again',
      'client gets SYN+ACK, sends ACK',
      'server gets ACK',
    ],
    end: 'ESTABLISHED ESTABLISHED',
  },
  {
    what: 'data',
    scene: 'whole-life',
    step: 6,
    label: 'DATA 5 B',
    from: 'client',
    followed: ['client’s DATA 5 B is lost', 'client sends DATA 5 B again'],
    end: 'CLOSED CLOSED',
  },
  {
    what: 'the FIN',
    scene: 'whole-life',
    step: 12,
    label: 'FIN+ACK',
    from: 'client',
    followed: ['client’s FIN+ACK is lost', 'client sends FIN+ACK again'],
    end: 'CLOSED CLOSED',
  },
  {
    what: 'the last ACK',
    scene: 'whole-life',
    step: 16,
    label: 'ACK',
    from: 'client',
    followed: [
      'client’s ACK is lost',
      'server sends FIN+ACK again',
      'client gets FIN+ACK, sends ACK',
      'server gets ACK',
      'client’s 2MSL is over',
    ],
    end: 'CLOSED CLOSED',
  },
];

for (const { what, scene, step, label, from, followed, end } of LOSSES) {
  test(`${what} is dropped and sent again`, async ({ player }) => {
    await openAt(player, scene, step);
    const before = await player.briefs();
    await expect(player.flying(label, from)).toBeVisible();

    await player.meddle(label, from, 'drop');

    await expect(player.pause).toBeVisible();
    await expect(player.menu(label)).toBeHidden();
    await player.ended();
    const after = await player.briefs();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length, before.length + followed.length)).toEqual(followed);
    expect(await player.states()).toBe(end);
  });
}

test('after the loss of the third ACK only the client is ESTABLISHED', async ({ player }) => {
  await openAt(player, 'three-way-handshake', 4);
  await player.meddle('ACK', 'client', 'drop');
  await player.ended();
  expect((await player.eventRows()).map(({ states }) => states)).toEqual([
    'CLOSED LISTEN',
    'SYN-SENT LISTEN',
    'SYN-SENT SYN-RECEIVED',
    'ESTABLISHED SYN-RECEIVED',
    'ESTABLISHED SYN-RECEIVED',
    'ESTABLISHED SYN-RECEIVED',
    'ESTABLISHED SYN-RECEIVED',
    'ESTABLISHED ESTABLISHED',
  ]);
  await expect(player.stage.getByRole('button', { name: /, lost$/ })).toHaveCount(1);
});

test('the last ACK’s loss keeps the server in LAST-ACK until the FIN comes again', async ({
  player,
}) => {
  await openAt(player, 'whole-life', 16);
  await player.meddle('ACK', 'client', 'drop');
  await player.ended();
  const rows = await player.eventRows();
  const lost = rows.findIndex(({ brief }) => brief === 'client’s ACK is lost');
  expect(rows.slice(lost).map(({ states }) => states)).toEqual([
    'TIME-WAIT LAST-ACK',
    'TIME-WAIT LAST-ACK',
    'TIME-WAIT LAST-ACK',
    'TIME-WAIT CLOSED',
    'CLOSED CLOSED',
  ]);
  // The FIN that came again has started 2MSL anew: 240 s from its arrival.
  const [again, over] = [rows[lost + 2], rows.at(-1)];
  expect(Number(over?.at) - Number(again?.at)).toBeCloseTo(240, 6);
});

test('a delayed segment arrives later', async ({ player }) => {
  await openAt(player, 'three-way-handshake', 3);
  await player.meddle('SYN+ACK', 'server', 'delay');
  await player.ended();
  expect(await player.eventRows()).toEqual([
    { at: '0.000', brief: 'start: client CLOSED, server LISTEN', states: 'CLOSED LISTEN' },
    { at: '0.000', brief: 'client sends SYN', states: 'SYN-SENT LISTEN' },
    { at: '0.080', brief: 'server gets SYN, sends SYN+ACK', states: 'SYN-SENT SYN-RECEIVED' },
    { at: '0.400', brief: 'client gets SYN+ACK, sends ACK', states: 'ESTABLISHED SYN-RECEIVED' },
    { at: '0.480', brief: 'server gets ACK', states: 'ESTABLISHED ESTABLISHED' },
  ]);
});

test('delayed often enough a segment comes after its own repetition', async ({ player }) => {
  await openAt(player, 'three-way-handshake', 3);
  for (let i = 0; i < 4; i++) {
    await player.meddle('SYN+ACK', 'server', 'delay');
    await player.seek(3);
  }
  await player.playToEnd();
  expect(await player.briefs()).toContain('client sends SYN again');
  expect(await player.states()).toBe('ESTABLISHED ESTABLISHED');
});

test('a duplicated segment arrives twice', async ({ player }) => {
  await openAt(player, 'three-way-handshake', 3);
  await player.meddle('SYN+ACK', 'server', 'duplicate');
  await player.ended();
  const briefs = await player.briefs();
  expect(briefs.filter((brief) => brief === 'client gets SYN+ACK, sends ACK')).toHaveLength(2);
  expect(await player.states()).toBe('ESTABLISHED ESTABLISHED');
  await expect(player.stage.getByRole('button', { name: /^SYN\+ACK from Server/ })).toHaveCount(2);
});

test('a drop can be taken back at the segment itself', async ({ player }) => {
  await openAt(player, 'three-way-handshake', 3);
  const steps = await player.steps();
  await player.meddle('SYN+ACK', 'server', 'drop');
  await player.ended();
  expect(await player.steps()).toBeGreaterThan(steps);

  // The first of the two is the one that was lost.
  await player.seek(4);
  await expect(player.stage.getByRole('button', { name: /^SYN\+ACK.*, lost$/ })).toBeVisible();
  const menu = await player.choose('SYN+ACK', 'server');
  await expect(menu.getByRole('button', { name: 'Drop', exact: true })).toHaveCount(0);
  await menu.getByRole('button', { name: 'Undo drop', exact: true }).click();

  await player.ended();
  expect(await player.steps()).toBe(steps);
  await expect(player.stage.getByRole('button', { name: /, lost$/ })).toHaveCount(0);
  expect(await player.states()).toBe('ESTABLISHED ESTABLISHED');

  // And Undo takes that back, too.
  await player.undo.click();
  expect(await player.steps()).toBeGreaterThan(steps);
});

test('mischief on a segment of the past begins again at its departure', async ({ player }) => {
  await openAt(player, 'whole-life', 18);
  await player.press('End');
  await player.page.setViewportSize({ width: 1440, height: 1400 });
  await player.meddle('SYN', 'client', 'drop');
  await player.ended();
  const briefs = await player.briefs();
  expect(briefs.slice(1, 4)).toEqual([
    'client sends SYN',
    'client’s SYN is lost',
    'client sends SYN again',
  ]);
  expect(await player.states()).toBe('CLOSED CLOSED');
});

test.describe('by keyboard alone', () => {
  test('a segment is chosen, dropped, delayed, duplicated; Escape gives the focus back', async ({
    player,
  }) => {
    for (const [name, key] of [
      ['Drop', 'Enter'],
      ['Delay +240 ms', 'Space'],
      ['Duplicate', 'Enter'],
    ] as const) {
      await openAt(player, 'three-way-handshake', 3);
      const steps = await player.steps();
      const chip = player.flying('SYN+ACK', 'server');
      await player.blur();
      await player.tabTo(chip);
      await player.press(key);
      const menu = player.menu('SYN+ACK');
      await expect(menu).toBeVisible();
      await expect(menu.getByRole('button').first()).toBeFocused();

      await player.press('Escape');
      await expect(menu).toBeHidden();
      await expect(chip).toBeFocused();

      await player.press(key);
      const deed = menu.getByRole('button', { name, exact: true });
      await player.tabTo(deed, 4);
      await player.press(key);
      await expect(menu).toBeHidden();
      await player.ended();
      expect(await player.states()).toBe('ESTABLISHED ESTABLISHED');
      if (name !== 'Delay +240 ms') expect(await player.steps()).toBeGreaterThan(steps);
      await player.press('Control+z');
      expect(await player.steps()).toBe(steps);
    }
  });

  test('a segment that has arrived is reached and chosen, too', async ({ player }) => {
    await openAt(player, 'whole-life', 9);
    await player.tabTo(player.segment('SYN', 'client'));
    await player.press('Enter');
    await expect(player.menu('SYN')).toBeVisible();
    await player.press('Escape');
    await expect(player.segment('SYN', 'client')).toBeFocused();
  });

  test('a whole connection is opened and closed', async ({ player }) => {
    await player.open();
    await player.tabTo(player.speed);
    // Typing chooses in a select.
    await player.press('End');
    await expect(player.speed).toHaveValue('10');

    const calls = [
      ['client', 'connect'],
      ['client', 'send'],
      ['client', 'shutdown'],
      ['server', 'send'],
      ['server', 'close'],
    ] as const;
    for (const [host, name] of calls) {
      await player.tabTo(player.callButton(host, name));
      await player.press('Enter');
      await player.ended();
    }
    await player.expectStates('CLOSED', 'CLOSED');
    expect((await player.eventRows()).map(({ states }) => states)).toContain('TIME-WAIT CLOSED');

    await player.press('Home');
    await player.expectStates('CLOSED', 'LISTEN');
  });
});
