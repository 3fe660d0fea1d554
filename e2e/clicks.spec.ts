import { type CallName, HOST_IDS, type HostId } from '../src/simulation/deed';
import type { Language } from '../src/store/permalink';
import { expect, type Player, test } from './player';

const LANGUAGES: readonly Language[] = ['ko', 'en'];

/** What a program may ask of its TCP in each state; nothing that would only return an error. */
const POSSIBLE: { readonly [state: string]: readonly CallName[] } = {
  CLOSED: ['listen', 'connect'],
  LISTEN: ['close', 'abort'],
  'SYN-SENT': ['send', 'close', 'abort'],
  // A listener's child: no program holds its socket before accept() returns it.
  'SYN-RECEIVED': [],
  ESTABLISHED: ['send', 'shutdown', 'close', 'abort'],
  'CLOSE-WAIT': ['send', 'shutdown', 'close', 'abort'],
  // After shutdown(): the program can still stop reading, or give up.
  'FIN-WAIT-1': ['close', 'abort'],
  'FIN-WAIT-2': ['close', 'abort'],
  // Both sides are read to their ends: only giving up early is left.
  'TIME-WAIT': ['abort'],
  // After close() there is no socket left to call on.
  'LAST-ACK': [],
};

/** `listens`: the server's listener is there, also when its connection is CLOSED. */
async function expectPossible(player: Player, listens: boolean): Promise<void> {
  for (const id of HOST_IDS) {
    const state = await player.state(id).innerText();
    const served = id === 'server' && listens && state === 'CLOSED';
    const names: readonly CallName[] = served
      ? ['connect', 'close', 'abort']
      : (POSSIBLE[state] ?? []);
    expect(await player.possible(id), `${id} in ${state}`).toEqual(names.map((n) => `${n}()`));
  }
}

type Click = readonly [HostId, CallName];

/** The release of RFC 9293 Figure 12 with a half-closed connection in it. */
const CLICKS: readonly Click[] = [
  ['client', 'connect'],
  ['client', 'send'],
  ['client', 'shutdown'],
  ['server', 'send'],
  ['server', 'close'],
];

/** Where both ends are when nothing is in the air any more after each click. */
const AFTER: { readonly [C in CallName]?: readonly string[] } = {
  connect: ['ESTABLISHED ESTABLISHED'],
  shutdown: ['FIN-WAIT-2 CLOSE-WAIT'],
};

async function clickThrough(player: Player, clicks: readonly Click[]): Promise<void> {
  await player.speed.selectOption('10');
  for (const [id, name] of clicks) {
    await expectPossible(player, hasListened(await lifeOf(player)));
    await player.call(id, name);
    await player.ended();
    const expected = AFTER[name];
    if (expected !== undefined) expect([await player.states()]).toEqual(expected);
  }
  await player.expectStates('CLOSED', 'CLOSED');
}

/** Both ends' states, step by step, as the list tells them. */
async function lifeOf(player: Player): Promise<string[]> {
  return (await player.eventRows()).map(({ states }) => states);
}

const hasListened = (life: readonly string[]): boolean =>
  life.some((states) => states.endsWith(' LISTEN'));

/** Goes back to the start and forward again; every step has the states that it had. */
async function thereAndBack(player: Player): Promise<void> {
  const life = await lifeOf(player);
  const steps = await player.steps();
  expect(life).toHaveLength(steps);
  for (let n = steps; n >= 1; n--) {
    await player.expectStep(n);
    expect(await player.states(), `step ${n}, going back`).toBe(life[n - 1]);
    await expectPossible(player, hasListened(life.slice(0, n)));
    if (n > 1) await player.previous.click();
  }
  await expect(player.previous).toBeDisabled();
  for (let n = 2; n <= steps; n++) {
    await player.next.click();
    await player.expectStep(n);
    expect(await player.states(), `step ${n}, going forward`).toBe(life[n - 1]);
  }
  await expect(player.next).toBeDisabled();
  expect(await lifeOf(player)).toEqual(life);
}

for (const lang of LANGUAGES) {
  test(`a connection opens and closes by clicks (${lang})`, async ({ player }) => {
    await player.open({ lang });
    await player.expectStates('CLOSED', 'LISTEN');
    await clickThrough(player, CLICKS);

    const life = await lifeOf(player);
    expect(life.filter((states, i) => states !== life[i - 1])).toEqual([
      'CLOSED LISTEN',
      'SYN-SENT LISTEN',
      'SYN-SENT SYN-RECEIVED',
      'ESTABLISHED SYN-RECEIVED',
      'ESTABLISHED ESTABLISHED',
      'FIN-WAIT-1 ESTABLISHED',
      'FIN-WAIT-1 CLOSE-WAIT',
      'FIN-WAIT-2 CLOSE-WAIT',
      'FIN-WAIT-2 LAST-ACK',
      'TIME-WAIT LAST-ACK',
      'TIME-WAIT CLOSED',
      'CLOSED CLOSED',
    ]);
    await thereAndBack(player);
  });

  test(`the empty stage opens and closes by clicks (${lang})`, async ({ player }) => {
    await player.open({ scene: 'empty-stage', lang });
    await player.expectStates('CLOSED', 'CLOSED');
    await clickThrough(player, [['server', 'listen'], ...CLICKS]);
    await thereAndBack(player);
  });
}

test('on the empty stage there is nothing to play yet', async ({ player }) => {
  await player.open({ scene: 'empty-stage' });
  await expect(player.play).toBeDisabled();
  await expect(player.next).toBeDisabled();
  await expect(player.previous).toBeDisabled();
});

test('on the empty stage a SYN that nobody waits for comes back as an RST', async ({ player }) => {
  await player.open({ scene: 'empty-stage' });
  await player.speed.selectOption('10');
  await player.call('client', 'connect');
  await player.ended();
  await player.expectStates('CLOSED', 'CLOSED');
  await expect(player.segment('RST+ACK', 'server')).toBeVisible();
});

test('both ends can close with close() alone, the server first', async ({ player }) => {
  await player.open({ lang: 'en' });
  await player.speed.selectOption('10');
  await player.call('client', 'connect');
  await player.ended();
  await player.call('server', 'close');
  await player.ended();
  await player.expectStates('CLOSE-WAIT', 'FIN-WAIT-2');
  await player.call('client', 'close');
  await player.ended();
  await player.expectStates('CLOSED', 'CLOSED');
  expect(await lifeOf(player)).toContain('CLOSED TIME-WAIT');
});

test('D1: from opening the page to the first SYN in flight it is one click', async ({ player }) => {
  await player.page.goto('/');
  await player.ready('en');
  await expect(player.page.getByRole('dialog')).toHaveCount(0);
  await expect(player.segments).toHaveCount(0);

  await player.call('client', 'connect');

  await expect(player.flying('SYN', 'client')).toBeVisible();
  await expect(player.pause).toBeVisible();
});

test('undo and redo take clicks back and do them again', async ({ player }) => {
  await player.open({ scene: 'empty-stage' });
  await player.speed.selectOption('10');
  await expect(player.undo).toBeDisabled();
  await expect(player.redo).toBeDisabled();

  const stages = [await player.snapshot()];
  for (const [id, name] of [['server', 'listen'], ...CLICKS.slice(0, 2)] as const) {
    await player.call(id, name);
    await player.ended();
    stages.push(await player.snapshot());
  }
  const steps = await player.steps();

  for (const way of ['button', 'keys'] as const) {
    for (let i = stages.length - 2; i >= 0; i--) {
      if (way === 'button') await player.undo.click();
      else await player.press('Control+z');
      if (i > 0) expect((await player.snapshot()).drawing).toBe(stages[i]?.drawing);
    }
    await player.expectStates('CLOSED', 'CLOSED');
    expect(await player.steps()).toBe(1);
    await expect(player.undo).toBeDisabled();

    for (let i = 1; i < stages.length; i++) {
      if (way === 'button') await player.redo.click();
      else await player.press('Control+Shift+z');
      expect((await player.snapshot()).drawing).toBe(stages[i]?.drawing);
    }
    expect(await player.steps()).toBe(steps);
    await expect(player.redo).toBeDisabled();
  }
});

test('a click in the past begins anew from there, and undo brings the rest back', async ({
  player,
}) => {
  await player.open({ scene: 'whole-life' });
  await player.seek(6);
  const briefs = await player.briefs();
  const steps = await player.steps();

  await player.call('client', 'abort');
  await expect(player.again.or(player.pause)).toBeVisible();
  await player.press('End');
  await player.expectStates('CLOSED', 'CLOSED');
  expect((await player.briefs()).slice(0, 6)).toEqual(briefs);
  expect(await player.steps()).toBeLessThan(steps);

  await player.undo.click();
  expect(await player.steps()).toBe(steps);
  await player.expectStep(6);
  expect(await player.briefs()).toEqual(briefs);
});
