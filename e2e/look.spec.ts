import type { Language, View } from '../src/store/permalink';
import { STATES } from '../src/tcp/tcb';
import { survey } from './layout';
import { expect, type Place, type Player, test } from './player';
import { exemplarsAnd } from './scenes';

const LANGUAGES: readonly Language[] = ['ko', 'en'];

/** What viewers make of some scenes. */
const TOUCHED: readonly Place[] = [
  { scene: 'whole-life', do: 'delay:1:240,duplicate:3,drop:5' },
  { scene: 'four-way-release', do: 'drop:6,drop:8,delay:9:480' },
  { scene: 'simultaneous-close', do: 'delay:3:240,duplicate:4' },
  {
    scene: 'three-way-handshake',
    do: 'client.send@300,client.send@320,server.send@330,client.close@360,server.close@700',
  },
];

const SCREENS: readonly (readonly [number, number, View])[] = [
  [320, 640, 'page'],
  [390, 844, 'page'],
  [1024, 768, 'page'],
  [1440, 900, 'page'],
  [1024, 768, 'present'],
  [1280, 720, 'present'],
  [1920, 1080, 'present'],
];

/** At rest after every step, and on the way to the next one. */
const positionsOf = (steps: number): number[] =>
  Array.from({ length: steps }, (_, i) => i + 1).flatMap((n) =>
    n < steps ? [n, n + 0.1, n + 0.5, n + 0.9] : [n],
  );

/** What is wrong, each with where it is seen. */
type Found = Map<string, string[]>;

async function inspect(player: Player, place: Place, found: Found): Promise<void> {
  await player.open({ ...place, step: 1 });
  const steps = await player.steps();
  const complaints = await player.slider.evaluate(survey, {
    positions: positionsOf(steps),
    wall: place.view === 'present',
    states: STATES,
    flying: player.words.ui.inTheAir,
  });
  for (const { what, at } of complaints) {
    const where = `${place.scene}${place.do ? `?do=${place.do}` : ''} at ${at.join(' ')}`;
    found.set(what, [...(found.get(what) ?? []), where]);
  }
}

const report = (found: Found): string[] =>
  [...found].map(([what, where]) => {
    const more = where.length > 3 ? ` and in ${where.length - 3} more runs` : '';
    return `${what}: ${where.slice(0, 3).join('; ')}${more}`;
  });

for (const [i, [width, height, view]] of SCREENS.entries()) {
  for (const [n, lang] of LANGUAGES.entries()) {
    // Every scene comes to every kind of screen: page and wall, small and large.
    const scenes = exemplarsAnd(i * 2 + n, 10).map((scene) => ({ scene }));
    const statements = view === 'present' ? 'P1, P2: ' : '';
    test(`${statements}nothing covers, cuts or leaves anything: ${width}×${height}, ${view}, ${lang}`, async ({
      player,
    }) => {
      await player.page.emulateMedia({ reducedMotion: 'reduce' });
      await player.page.setViewportSize({ width, height });
      const found: Found = new Map();
      for (const run of [...scenes, ...TOUCHED])
        await inspect(player, { ...run, lang, view }, found);
      expect(report(found)).toEqual([]);
    });
  }
}

/** What scrolls on the wall, and text below 18 px or 2.2 % of its height. */
const faultsOfWall = (): string[] => {
  const { scrollWidth, scrollHeight } = document.documentElement;
  const found = scrollWidth > innerWidth || scrollHeight > innerHeight ? ['the wall'] : [];
  const least = Math.max(18, innerHeight * 0.022) - 0.01;
  for (const element of document.querySelectorAll('#root *')) {
    if (element.closest('.hidden') !== null || !element.checkVisibility()) continue;
    const { fontSize, overflowX, overflowY } = getComputedStyle(element);
    const moves = (overflow: string): boolean => ['auto', 'scroll'].includes(overflow);
    const { clientWidth, clientHeight } = element;
    if (
      (moves(overflowY) && element.scrollHeight > clientHeight + 1) ||
      (moves(overflowX) && element.scrollWidth > clientWidth + 1)
    )
      found.push(`${element.tagName} ${element.className}`);
    const text = [...element.childNodes].find(
      (node) => node.nodeType === 3 && node.nodeValue?.trim(),
    );
    if (text === undefined) continue;
    const size = Number.parseFloat(fontSize) * element.currentCSSZoom;
    if (size < least) found.push(`“${text.nodeValue}” is ${size} px`);
  }
  return found;
};

test('P1, P2: nothing scrolls or is small with a notice, or with the menu of a segment', async ({
  player,
}) => {
  await player.page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [i, [width, height]] of SCREENS.slice(-3).entries()) {
    await player.page.setViewportSize({ width, height });
    const lang = LANGUAGES[i % 2] ?? 'ko';
    const place = { scene: 'four-way-release', step: 13, lang, view: 'present' } as const;
    await player.openAnew({ ...place, do: 'drop:99999' });
    await expect(player.notice).toBeVisible();
    expect(await player.page.evaluate(faultsOfWall), `notice, ${width}`).toEqual([]);
    await player.choose('ACK', 'client');
    expect(await player.page.evaluate(faultsOfWall), `both, ${width}`).toEqual([]);
    await player.openAnew(place);
    await player.choose('ACK', 'client');
    expect(await player.page.evaluate(faultsOfWall), `menu, ${width}`).toEqual([]);
  }
});
