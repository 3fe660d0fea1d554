import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { library } from '../src/i18n/en/library';
import { tours as enTours } from '../src/i18n/en/tours';
import { tours as koTours } from '../src/i18n/ko/tours';
import { TOURS } from '../src/lessons/tours';
import type { TourId } from '../src/lessons/tours/ids';
import type { Language } from '../src/store/permalink';
import { expect, test } from './player';

const WORDS = { ko: koTours, en: enTours };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A tour as those who take it know it: by role and name. */
class Tour {
  readonly page: Page;
  readonly words;
  readonly id: TourId;

  constructor(page: Page, id: TourId, language: Language = 'en') {
    this.page = page;
    this.id = id;
    this.words = WORDS[language];
  }

  get bar(): Locator {
    return this.page.getByRole('region', { name: this.words.tours[this.id].name, exact: true });
  }

  button(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: true });
  }

  /** From 1; what is said there, and how far the tour is. */
  async expectStop(n: number): Promise<void> {
    const { stops } = TOURS[this.id];
    const texts = Object.values<string>(this.words.tours[this.id].stops);
    await expect(this.bar.getByRole('paragraph')).toHaveText(texts[n - 1] ?? '');
    await expect(
      this.bar.getByRole('progressbar', { name: this.words.progress(n, stops.length) }),
    ).toBeAttached();
  }
}

test('a tour from start to end by keyboard, and on to the other', async ({ player }) => {
  await player.page.setViewportSize({ width: 1440, height: 900 });
  await player.open({ predict: 'on' });
  const tour = new Tour(player.page, 'opening');
  const menu = await player.show(player.scenes);
  const { title } = library.tours.opening;
  await player.tabTo(menu.getByRole('button', { name: new RegExp(`^${title}`) }));
  await player.press('Enter');
  await expect(menu).toBeHidden();
  await expect(tour.button(tour.words.next)).toBeFocused();
  const { stops } = TOURS.opening;
  for (const [i, stop] of stops.entries()) {
    await tour.expectStop(i + 1);
    await expect(player.page).toHaveURL(
      new RegExp(`/s/${stop.scene}\\?.*tour=opening\\.${i + 1}$`),
    );
    // By turns: the button that has the focus, and the letter.
    await player.press(i % 2 === 0 ? 'Enter' : 'n');
  }
  await expect(tour.bar.getByRole('paragraph')).toHaveText(tour.words.tours.opening.learnt);
  const other = tour.button(tour.words.other(tour.words.tours.release.short));
  await expect(other).toBeFocused();
  await player.press('Enter');
  await new Tour(player.page, 'release').expectStop(1);
  await player.expectStates('ESTABLISHED', 'ESTABLISHED');
});

test('the states of a stop are on the page as it happened, without a question', async ({
  player,
}) => {
  await player.page.goto('/#/?tour=release.8&lang=en&predict=on');
  await player.ready('en');
  const tour = new Tour(player.page, 'release');
  await tour.expectStop(8);
  await player.expectStates('TIME-WAIT', 'LAST-ACK');
  await expect(player.page.getByText('TIME-WAIT', { exact: true }).first()).toBeVisible();
  await expect(player.page.locator('[data-asks]')).toHaveCount(0);
});

test('a page that is loaded again in the middle goes on where it was', async ({ player }) => {
  await player.page.goto('/#/?tour=release.3&lang=en');
  const tour = new Tour(player.page, 'release');
  await tour.expectStop(3);
  await player.next.click();
  await player.expectStates('FIN-WAIT-2', 'CLOSE-WAIT');
  await expect(player.page).toHaveURL(/step=11&.*tour=release\.3$/);
  await player.page.reload();
  await player.ready('en');
  await tour.expectStop(3);
  await player.expectStates('FIN-WAIT-2', 'CLOSE-WAIT');
  await tour.button(tour.words.here).click();
  await player.expectStates('FIN-WAIT-1', 'CLOSE-WAIT');
  await expect(tour.button(tour.words.here)).toHaveCount(0);
});

test('Back of the browser leads to the stop before', async ({ player }) => {
  await player.page.goto('/#/?tour=opening.5&lang=en');
  const tour = new Tour(player.page, 'opening');
  await tour.expectStop(5);
  await tour.button(tour.words.next).click();
  await tour.button(tour.words.next).click();
  await tour.expectStop(7);
  await expect(player.page).toHaveURL(/data-on-third-segment/);
  await player.page.goBack();
  await tour.expectStop(6);
  await player.expectStates('ESTABLISHED', 'ESTABLISHED');
});

for (const value of [
  'opening.99',
  'opening',
  'closing.1',
  '%3Cb%3E.1',
  'opening.1.1',
  'release.0',
]) {
  test(`an address with tour=${value} is told what is wrong, and the page stands`, async ({
    player,
  }) => {
    await player.page.goto(`/#/s/whole-life?lang=en&tour=${value}`);
    await player.ready('en');
    await expect(player.notice).toContainText(decodeURIComponent(value));
    await expect(player.page.getByRole('progressbar')).toHaveCount(0);
    await expect(player.page).not.toHaveURL(/tour=/);
  });
}

test('the tour is left by its button, and by going to a scene', async ({ player }) => {
  await player.page.goto('/#/?tour=opening.4&lang=en');
  const tour = new Tour(player.page, 'opening');
  await tour.button(tour.words.leave).click();
  await expect(tour.bar).toHaveCount(0);
  await player.expectStates('ESTABLISHED', 'SYN-RECEIVED');
  await player.page.goto('/#/?tour=opening.4&lang=en');
  await expect(tour.bar).toBeVisible();
  const menu = await player.show(player.scenes);
  await menu.getByRole('button', { name: player.words.scenes['fin-lost'].title }).click();
  await expect(tour.bar).toHaveCount(0);
  await expect(player.page).not.toHaveURL(/tour=/);
});

const SIZES = [
  [320, 568],
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1280, 720],
  [1920, 1080],
] as const;

for (const language of ['ko', 'en'] as const) {
  test(`the bar covers nothing and is not cut, ${language}`, async ({ player }) => {
    for (const [width, height] of SIZES) {
      await player.page.setViewportSize({ width, height });
      for (const view of width < 760 ? (['page'] as const) : (['page', 'present'] as const)) {
        for (const stop of [3, 16]) {
          await player.page.goto('about:blank');
          await player.page.goto(`/#/?tour=opening.${stop}&lang=${language}&view=${view}`);
          const tour = new Tour(player.page, 'opening', language);
          await expect(tour.bar).toBeVisible();
          await player.ready(language, view);
          await expect(tour.bar).toBeInViewport({ ratio: 0.99 });
          const found = await tour.bar.evaluate(faultsOfBar);
          expect(found, `${width} ${view} ${stop}`).toEqual([]);
        }
      }
    }
  });
}

/** What lies over or sticks out of the bar, in words. */
function faultsOfBar(bar: Element): string[] {
  const found: string[] = [];
  const whole = bar.getBoundingClientRect();
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
  for (const part of bar.querySelectorAll('button, p')) {
    const { left, right, top, bottom, width, height } = part.getBoundingClientRect();
    const name = part.textContent || part.getAttribute('aria-label');
    if (left < whole.left - 1 || right > whole.right + 1 || bottom > whole.bottom + 1)
      found.push(`${name} sticks out`);
    if (part.tagName === 'BUTTON' && Math.min(width, height) < 44) found.push(`${name} is small`);
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (over === null || !bar.contains(over)) found.push(`${name} is covered`);
  }
  const stage = document.querySelector('main svg')?.getBoundingClientRect();
  if (stage === undefined || stage.top < whole.bottom - 1) found.push('it covers the stage');
  return found;
}

for (const theme of ['light', 'dark'] as const) {
  test(`the bar can be read and pressed by everybody, ${theme}`, async ({ player }) => {
    await player.page.goto(`/#/?tour=opening.3&lang=en&theme=${theme}`);
    const tour = new Tour(player.page, 'opening');
    await tour.bar.getByRole('button', { name: 'SYN-RECEIVED', exact: true }).click();
    await expect(tour.bar).toContainText('SYN_RCVD');
    const { violations } = await new AxeBuilder({ page: player.page })
      .withTags(TAGS)
      .include('section[aria-label]')
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}
