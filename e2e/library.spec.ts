import type { Locator, Page } from 'playwright/test';
import { SCENARIOS, type ScenarioId } from '../src/scenarios';
import type { Language, Theme, View } from '../src/store/permalink';
import { violations } from './axe';
import { expect, LIBRARY, type Player, test, WORDS } from './player';

const ALL = Object.keys(SCENARIOS).length;

/** The library as its visitors know it: by role and name. */
class Library {
  readonly player: Player;
  readonly page: Page;
  readonly language: Language;
  readonly words;

  constructor(player: Player, language: Language = 'en') {
    this.player = player;
    this.page = player.page;
    this.language = language;
    this.words = LIBRARY[language];
  }

  /** Opens it by its address, from nothing. */
  async open(theme: Theme = 'light', view: View = 'page'): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`/#/scenes?lang=${this.language}&theme=${theme}&view=${view}&predict=off`);
    await this.player.ready(this.language, view);
    await this.isThere();
  }

  async isThere(): Promise<void> {
    await expect(this.dialog).toBeVisible();
    await expect(this.dialog.locator('[data-thumbnail=soon]')).toHaveCount(0);
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: this.words.title, exact: true });
  }

  get rows(): Locator {
    return this.dialog.getByRole('listitem').getByRole('button');
  }

  row(scene: ScenarioId): Locator {
    return this.rows.filter({ hasText: WORDS[this.language].scenes[scene].title });
  }

  get field(): Locator {
    return this.dialog.getByRole('searchbox', { name: this.words.search });
  }

  /** What is said of the search. */
  get said(): Locator {
    return this.dialog.getByRole('status').first();
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  /** How many are mastered, to be seen again, and still to come. */
  async counts(): Promise<string> {
    return (await this.dialog.getByRole('definition').allInnerTexts()).join(' ');
  }
}

test('a scene is found in Korean and opened, by keyboard alone', async ({ player }) => {
  const library = new Library(player, 'ko');
  await player.open({ lang: 'ko' });
  await player.tabTo(player.scenes.button);
  await player.press('Enter');
  await library.isThere();
  await expect(library.dialog.getByRole('heading', { level: 2 })).toBeFocused();
  await player.press('/');
  await expect(library.field).toBeFocused();
  await player.page.keyboard.insertText('둘이 동시에 닫');
  await expect(library.said).toHaveText(library.words.found(1));
  await player.press('Enter');
  await expect(library.row('simultaneous-close')).toBeFocused();
  await player.press('Enter');
  await expect(library.dialog).toHaveCount(0);
  await expect(player.title).toHaveText(player.words.scenes['simultaneous-close'].title);
  await expect(player.scenes.button).toBeFocused();
});

test.describe('words of either language find, in either', () => {
  const FINDS: readonly (readonly [Language, string, ScenarioId])[] = [
    ['ko', 'restarted', 'power-cycle'],
    ['ko', 'Login', 'layers'],
    ['en', '물리적인', 'cable-cut'],
    ['en', '물리적인'.normalize('NFD'), 'cable-cut'],
    ['en', 'ㅁㅜㄹㄹㅣㅈㅓㄱ', 'cable-cut'],
  ];
  for (const [language, sought, scene] of FINDS) {
    test(`“${sought}” in the page in ${language}`, async ({ player }) => {
      const library = new Library(player, language);
      await library.open();
      await library.field.fill(sought);
      await expect(library.row(scene)).toBeVisible();
      await expect(library.rows).toHaveCount(1);
    });
  }

  test('a state however it is written, and a flag that only the run has', async ({ player }) => {
    const library = new Library(player);
    await library.open();
    const titles = new Set<string>();
    for (const sought of ['TIME-WAIT', 'time_wait', 'Time Wait', 'timewait']) {
      await library.field.fill(sought);
      await expect(library.row('four-way-release')).toBeVisible();
      await expect(library.row('three-way-handshake')).toHaveCount(0);
      titles.add((await library.rows.allInnerTexts()).join());
    }
    expect(titles.size).toBe(1);
    await library.field.fill('rst');
    await expect(library.row('connection-refused')).toBeVisible();
    // It is in ‘first’, but no word of its own.
    await expect(library.row('server-closes-first')).toHaveCount(0);
  });
});

test('where nothing is found it says what to do, and Escape first empties the field', async ({
  player,
}) => {
  const library = new Library(player);
  await library.open();
  await library.field.fill('zebra');
  await expect(library.said).toHaveText(library.words.nothing('zebra'));
  await expect(library.rows).toHaveCount(0);
  await library.button(library.words.all).click();
  await expect(library.rows).toHaveCount(ALL);
  await expect(library.field).toBeFocused();
  await library.field.fill('<img>');
  await expect(library.said).toHaveText(library.words.nothing('<img>'));
  await player.press('Escape');
  await expect(library.rows).toHaveCount(ALL);
  await player.press('Escape');
  await expect(library.dialog).toHaveCount(0);
});

test('the ways in to other things are found by what they are called, in both languages', async ({
  player,
}) => {
  const library = new Library(player);
  const { words } = library;
  await library.open();
  const way = (name: string) =>
    library.dialog.getByRole('button', { name: new RegExp(`^${name}`) });
  await expect(way(words.plan)).toBeInViewport({ ratio: 1 });
  const { missions } = player.words.ui;
  for (const [sought, name] of [
    ['lesson plan', words.plan],
    ['수업', words.plan],
    ['노트', words.notes],
    ['notes', words.notes],
    ['미션', missions],
  ] as const) {
    await library.field.fill(sought);
    await expect(library.said).toContainText(name);
    await expect(way(name)).toBeInViewport({ ratio: 1 });
  }
  // None is a scene, and none is in the way of one.
  await library.field.fill('three-way');
  await expect(library.said).toHaveText(words.found(await library.rows.count()));
  await library.field.fill('lesson plan');
  await player.press('Enter');
  await expect(way(words.plan)).toBeFocused();
});

test('what was mastered is told, forgotten, had back, and gone for good', async ({ player }) => {
  const library = new Library(player);
  const { words } = library;
  await player.open();
  await player.page.evaluate(learn);
  await library.open();
  await expect.poll(() => library.counts()).toBe(`2 1 ${ALL - 3}`);
  await expect(library.row('syn-lost')).toContainText(words.mastery.mastered);
  await expect(library.row('fin-lost')).toContainText(words.mastery.again);
  await expect(library.row('layers')).not.toContainText(words.mastery['not-yet']);
  await library.button(words.forget).click();
  await expect.poll(() => library.counts()).toBe(`0 0 ${ALL}`);
  await expect(library.dialog.getByText(words.forgotten)).toBeVisible();
  await expect(library.button(words.undo)).toBeFocused();
  await library.button(words.undo).click();
  await expect(library.row('syn-lost')).toContainText(words.mastery.mastered);
  await library.button(words.forget).click();
  await library.open();
  expect(await library.counts()).toBe(`0 0 ${ALL}`);
  await expect(library.button(words.forget)).toHaveCount(0);
});

test('the language that was chosen is forgotten, too, and the page stays in it', async ({
  player,
}) => {
  const library = new Library(player, 'ko');
  await player.page.goto('/#/scenes?lang=en');
  await new Library(player).isThere();
  await player.page.getByRole('dialog').getByRole('button', { name: '한국어' }).click();
  await library.isThere();
  const kept = () => player.page.evaluate(() => localStorage.getItem('synopsis'));
  expect(await kept()).toContain('"language":"ko"');
  await library.button(library.words.forget).click();
  expect(await kept()).toContain('"language":null');
  await expect(player.page.locator('html')).toHaveAttribute('lang', 'ko');
});

test('every scene has the ladder of its run beside its title', async ({ player }) => {
  const library = new Library(player);
  await library.open();
  const arrows = async (scene: ScenarioId) =>
    library.row(scene).locator('[data-thumbnail=drawn] [data-kind]').count();
  for (const scene of Object.keys(SCENARIOS) as ScenarioId[]) {
    if (scene === 'empty-stage') expect(await arrows(scene)).toBe(0);
    else expect(await arrows(scene), scene).toBeGreaterThan(0);
  }
  await expect(
    library.row('three-way-handshake').locator('[data-kind=SYN], [data-kind=ACK]'),
  ).toHaveCount(3);
});

test.describe('without a storage', () => {
  for (const [name, breakIt] of [
    ['that is forbidden', forbid],
    ['that is full', fill],
  ] as const) {
    test(`${name} all of it works`, async ({ player }) => {
      await player.page.addInitScript(breakIt);
      const library = new Library(player);
      await library.open();
      await library.dialog.getByRole('button', { name: '한국어' }).click();
      const korean = new Library(player, 'ko');
      await korean.isThere();
      player.speak('ko');
      await korean.button(korean.words.forget).click();
      await expect(korean.dialog.getByText(korean.words.forgotten)).toBeVisible();
      await korean.row('reset').click();
      await expect(player.title).toHaveText(player.words.scenes.reset.title);
    });
  }
});

/** As if two scenes had been mastered, one not, and a tour had been begun. */
function learn(): void {
  const recalls = { 'syn-lost': true, reset: true, 'fin-lost': false };
  const kept = { version: 1, state: { recalls, tours: { release: 6 } } };
  localStorage.setItem('synopsis-learnt', JSON.stringify(kept));
}

function forbid(): void {
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('no', 'SecurityError');
    },
  });
}

function fill(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
}

test('it has an address, marks the scene on screen, and Back leads to that', async ({ player }) => {
  const library = new Library(player);
  await player.open({ scene: 'reset', step: 3 });
  await player.show(player.scenes);
  await expect(player.page).toHaveURL(/#\/s\/reset\?.*scenes=list/);
  await expect(library.row('reset')).toHaveAttribute('aria-current', 'true');
  await expect(library.row('reset')).toContainText(library.words.onScreen);
  await library.row('fin-lost').click();
  await expect(player.page).toHaveURL(/#\/s\/fin-lost\?/);
  await expect(player.page).not.toHaveURL(/scenes=/);
  await player.page.goBack();
  await expect(player.title).toHaveText(player.words.scenes.reset.title);
  await player.expectStep(3);
  await expect(library.dialog).toHaveCount(0);
});

test('it leads to the missions, and its tours begin', async ({ player }) => {
  const library = new Library(player);
  await library.open();
  await library.button(new RegExp(`^${player.words.ui.missions}`)).click();
  await expect(library.dialog).toHaveCount(0);
  await expect(player.page.getByRole('dialog', { name: player.words.ui.missions })).toBeVisible();
  await library.open();
  await library.button(new RegExp(`^${library.words.tours.release.title}`)).click();
  await expect(library.dialog).toHaveCount(0);
  await expect(player.title).toHaveText(player.words.scenes['four-way-release'].title);
});

test.describe('axe finds nothing', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['ko', 'en'] as const) {
      test(`${language}, ${theme}`, async ({ player }) => {
        const library = new Library(player, language);
        await player.open();
        await player.page.evaluate(learn);
        for (const [width, view, sought] of [
          [1440, 'page', ''],
          [390, 'page', 'syn'],
          [1440, 'present', ''],
        ] as const) {
          await player.page.setViewportSize({ width, height: 844 });
          await library.open(theme, view);
          if (sought !== '') await library.field.fill(sought);
          expect(await violations(player.page), `${width} px, ${view}`).toEqual([]);
        }
      });
    }
  }
});

test('the shelves stand side by side as there is room, and nothing sticks out', async ({
  player,
}) => {
  for (const language of ['ko', 'en'] as const) {
    const library = new Library(player, language);
    for (const [width, columns] of [
      [1440, 4],
      [1024, 2],
      [390, 1],
      [320, 1],
    ] as const) {
      await player.page.setViewportSize({ width, height: 768 });
      await library.open();
      const boxes = await library.dialog.evaluate((dialog) => ({
        lefts: [...dialog.querySelectorAll('section')].map((e) => e.getBoundingClientRect().left),
        right: Math.max(
          ...[...dialog.querySelectorAll('*')].map((e) => e.getBoundingClientRect().right),
        ),
      }));
      expect(new Set(boxes.lefts).size, `${width} px`).toBe(columns);
      expect(boxes.right, `${language}, ${width} px`).toBeLessThanOrEqual(width);
    }
  }
});
