import { AxeBuilder } from '@axe-core/playwright';
import { SCENARIOS, type ScenarioId } from '../src/scenarios';
import { passagesThrough } from '../src/scenarios/passages';
import { HOST_IDS, type HostId } from '../src/simulation/deed';
import { simulate } from '../src/simulation/simulate';
import { STATE_NAMES } from '../src/simulation/state-names';
import { FIGURE_5 } from '../src/tcp/figure-5';
import type { State } from '../src/tcp/tcb';
import { MapTab } from './map';
import { expect, test } from './player';

const SCENES: readonly ScenarioId[] = [
  'four-way-release',
  'simultaneous-open',
  'simultaneous-close',
  'last-ack-lost',
  'reset',
];

type Where = { readonly [H in HostId]: State };

/** Where both ends are after each step, as the engine has it. */
const statesOf = (scene: ScenarioId): Where[] =>
  simulate(SCENARIOS[scene]).steps.map(({ hosts }) => ({
    client: hosts.client.state,
    server: hosts.server.state,
  }));

/** Where the map has to say that both ends are, by the names of its boxes, sorted. */
function namesOf(where: Where, { words }: MapTab): string[] {
  const { client, server } = where;
  if (client === server) return [words.box(client, HOST_IDS)];
  return HOST_IDS.map((host) => words.box(where[host], [host])).toSorted();
}

async function expectWhere(map: MapTab, where: Where): Promise<void> {
  await expect.poll(() => map.drawn()).toEqual(where);
  expect((await map.inhabited()).toSorted()).toEqual(namesOf(where, map));
  expect(await map.summary()).toContain(map.words.where(where));
}

for (const scene of SCENES) {
  test(`tokens follow the run forward and backward: ${scene}`, async ({ player }) => {
    await player.page.emulateMedia({ reducedMotion: 'reduce' });
    const map = new MapTab(player);
    await map.open({ scene, step: 1 });
    const states = statesOf(scene);
    const forward = [...states.entries()];
    for (const [k, where] of [...forward, ...forward.slice(0, -1).toReversed()]) {
      while ((await player.step()) < k + 1) await player.next.click();
      while ((await player.step()) > k + 1) await player.previous.click();
      await expectWhere(map, where);
    }
  });
}

test('tokens are right where they travel, too: played, sought, done and undone', async ({
  player,
}) => {
  const map = new MapTab(player);
  await map.open({ scene: 'whole-life', step: 1 });
  const states = statesOf('whole-life');
  const last = states.at(-1);
  if (last === undefined) throw new Error('a run has a last step');

  // The names are those of the instant, wherever the tokens still are.
  for (const where of states.slice(1, 5)) {
    await player.next.click();
    expect((await map.inhabited()).toSorted()).toEqual(namesOf(where, map));
  }
  await expect.poll(() => map.drawn()).toEqual(states[4]);
  await player.playToEnd();
  await expectWhere(map, last);
  await player.seek(8.5);
  await expectWhere(map, states[7] ?? last);

  await player.call('client', 'abort');
  await expect(player.state('client')).toHaveText('CLOSED');
  await player.ended();
  await expectWhere(map, { client: 'CLOSED', server: 'CLOSED' });
  await expect(map.panel).toContainText('RFC 9293 §3.10.7.4');
  await player.undo.click();
  await expectWhere(map, states[(await player.step()) - 1] ?? last);
});

test('every edge is told in words, for the pointer and for who hears it', async ({ player }) => {
  for (const lang of ['ko', 'en'] as const) {
    const map = new MapTab(player);
    await map.open({ scene: 'three-way-handshake', step: 5, lang });
    for (const edge of FIGURE_5) {
      const words = `${map.words.event(edge)} / ${map.words.action(edge)}`;
      const drawn = map.edge(edge.from, edge.to);
      await expect(drawn).toHaveAccessibleName(new RegExp(`: ${escape(words)}`));
      await drawn.focus();
      await expect(map.panel.getByText(words).first()).toBeVisible();
    }
    // A state tells of the edges that leave it.
    await map.box('FIN-WAIT-1').focus();
    for (const edge of FIGURE_5.filter(({ from }) => from === 'FIN-WAIT-1')) {
      await expect(map.panel.getByText(`→ ${edge.to}`, { exact: true })).toBeVisible();
      await expect(map.panel).toContainText(`${map.words.event(edge)} / ${map.words.action(edge)}`);
    }
  }
});

test('a segment that is pressed lights up the edges along which it left and arrived', async ({
  player,
}) => {
  const map = new MapTab(player);
  await map.open({ scene: 'three-way-handshake', step: 5 });
  expect(await map.lit()).toEqual([]);
  await player.segment('SYN+ACK', 'server').click();
  await expect.poll(() => map.lit()).toEqual(['LISTEN → SYN-RECEIVED', 'SYN-SENT → ESTABLISHED']);
  await player.press('Escape');
  await expect.poll(() => map.lit()).toEqual([]);
});

test('an edge that was taken touches the step in which that happened last; no other does', async ({
  player,
}) => {
  const map = new MapTab(player);
  await map.open({ scene: 'four-way-release', step: 12 });
  for (const way of ['pointer', 'focus'] as const) {
    const go = (from: State, to: State): Promise<void> =>
      way === 'pointer' ? map.point(from, to) : map.edge(from, to).focus();
    await go('LISTEN', 'SYN-RECEIVED');
    await expect.poll(() => map.lit()).toEqual(['LISTEN → SYN-RECEIVED']);
    await go('FIN-WAIT-1', 'CLOSING');
    await expect.poll(() => map.lit()).toEqual([]);
  }
  await map.point('ESTABLISHED', 'FIN-WAIT-1');
  await expect.poll(() => map.lit()).toEqual(['ESTABLISHED → FIN-WAIT-1']);
  await map.leave();
  await expect.poll(() => map.lit()).toEqual([]);
});

test('what closes under the pointer is touched no longer', async ({ player }) => {
  const map = new MapTab(player);
  await map.open({ scene: 'four-way-release', step: 12 });
  await map.point('LISTEN', 'SYN-RECEIVED');
  await expect.poll(() => map.lit()).toEqual(['LISTEN → SYN-RECEIVED']);
  await player.press('i');
  await expect(map.map).toBeHidden();
  await map.leave();
  await player.press('i');
  await expect(map.map).toBeVisible();
  expect(await map.lit()).toEqual([]);
});

for (const view of ['page', 'present'] as const) {
  test(`Escape closes a card, and the next one what stands around it: ${view}`, async ({
    player,
  }) => {
    const [width, height] = view === 'page' ? [390, 844] : [1440, 900];
    await player.page.setViewportSize({ width, height });
    const map = new MapTab(player);
    await player.open({ scene: 'four-way-release', step: 12, view, tab: 'map' });
    await map.box('ESTABLISHED').press('Enter');
    await expect(map.card('ESTABLISHED')).toBeVisible();
    await player.press('Escape');
    await expect(map.card('ESTABLISHED')).toBeHidden();
    await expect(map.box('ESTABLISHED')).toBeFocused();
    await player.press('Escape');
    await expect(map.map).toBeHidden();
  });
}

test('a state opens its card, which leads to the step where a scene enters it', async ({
  player,
}) => {
  const map = new MapTab(player);
  await map.open({ scene: 'four-way-release', step: 12 });
  await expect(map.panel).toContainText('Last move · client, 0.680 s');
  await map.box('SYN-RECEIVED').click();
  const card = map.card('SYN-RECEIVED');
  await expect(card).toContainText(player.words.states['SYN-RECEIVED'].meaning);
  const names = STATE_NAMES.map(({ names: each }) => each['SYN-RECEIVED']);
  await expect(card.getByRole('definition')).toHaveText(names);

  // Of the scene on screen it leads to the step.
  const { scenes } = player.words;
  await map.scene('SYN-RECEIVED', scenes['four-way-release'].title).click();
  await player.expectStep(3);
  await expect(player.page).toHaveURL(/#\/s\/four-way-release\?step=3&/);

  await map.box('CLOSING').click();
  await expect(card).toBeHidden();
  const [passage] = passagesThrough('CLOSING');
  await map.scene('CLOSING', scenes['simultaneous-close'].title).click();
  await expect(player.title).toHaveText(scenes['simultaneous-close'].title);
  await player.expectStep((passage?.k ?? 0) + 1);
  await expect(map.box('CLOSING')).toHaveAccessibleName(/is here$/);
  await map.close('CLOSING').click();
  await expect(map.card('CLOSING')).toBeHidden();
  await expect(map.box('CLOSING')).toBeFocused();
});

test('a scene that has gone another way is not begun anew for a step that it still has', async ({
  player,
}) => {
  const map = new MapTab(player);
  await map.open({ scene: 'four-way-release', do: 'drop:1', step: 4 });
  await map.box('ESTABLISHED').click();
  await map.scene('ESTABLISHED', player.words.scenes['four-way-release'].title).click();
  await expect(player.state('client')).toHaveText('ESTABLISHED');
  await expect(player.page).toHaveURL(/do=drop:1/);
});

test('the keyboard alone goes from state to state, opens a card and comes back', async ({
  player,
}) => {
  const map = new MapTab(player);
  await map.open({ scene: 'four-way-release', step: 12 });
  const order: State[] = ['CLOSED', 'LISTEN', 'SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED'];
  await player.tabTo(map.box('CLOSED'));
  for (const state of order) {
    await expect(map.box(state)).toBeFocused();
    await player.press('Tab');
  }
  await expect(map.box('FIN-WAIT-1')).toBeFocused();
  await player.press('Enter');
  await expect(map.card('FIN-WAIT-1').getByRole('heading', { level: 3 })).toBeFocused();
  await expect(map.box('FIN-WAIT-1')).toHaveAttribute('aria-expanded', 'true');
  await player.press('Escape');
  await expect(map.card('FIN-WAIT-1')).toBeHidden();
  await expect(map.box('FIN-WAIT-1')).toBeFocused();

  await player.press('Tab');
  await player.press('Space');
  await player.expectStep(12);
  const { title } = player.words.scenes['whole-life'];
  await player.tabTo(map.scene('CLOSE-WAIT', title));
  await player.press('Enter');
  await expect(player.title).toHaveText(title);
  await expect(map.scene('CLOSE-WAIT', title)).toBeFocused();
  await expect(map.scene('CLOSE-WAIT', title)).toHaveAttribute('aria-current', 'true');
});

for (const theme of ['light', 'dark'] as const) {
  for (const lang of ['ko', 'en'] as const) {
    test(`axe finds nothing, and at 320 px nothing is wider: ${lang}, ${theme}`, async ({
      player,
    }) => {
      const map = new MapTab(player);
      for (const [width, height] of [
        [1440, 900],
        [320, 640],
      ] as const) {
        await player.page.setViewportSize({ width, height });
        await player.openAnew({ scene: 'four-way-release', step: 1, lang, theme });
        await map.open({ scene: 'four-way-release', step: 12, lang, theme });
        for (const open of [false, true]) {
          if (open) await map.box('ESTABLISHED').click();
          const { violations } = await new AxeBuilder({ page: player.page })
            .include('[role=tabpanel]')
            .options({ rules: { 'target-size': { enabled: true } } })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
            .setLegacyMode(true)
            .analyze();
          expect(violations).toEqual([]);
          const wider = await player.page.evaluate(
            (whole) =>
              [...document.querySelectorAll(whole ? 'html, [role=tabpanel]' : '[role=tabpanel]')]
                .filter((element) => element.scrollWidth > element.clientWidth)
                .map(({ tagName }) => tagName),
            width === 320,
          );
          expect(wider).toEqual([]);
        }
      }
    });
  }
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
