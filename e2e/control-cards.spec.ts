import type { Locator, Page } from 'playwright/test';
import { en } from '../src/i18n/en';
import { lessons } from '../src/i18n/en/lessons';
import { expect, hashOf, test } from './player';

const WORDS = lessons.controls.cards;

/** The four cards as a learner knows them: by role and name. */
class Cards {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto(
      `/${hashOf({ scene: 'why-three', lang: 'en', predict: 'off', tab: 'lesson' })}`,
    );
    await expect(this.all).toBeVisible();
  }

  get all(): Locator {
    return this.page.getByRole('group', { name: WORDS.title, exact: true });
  }

  card(...[from, bit, n]: Parameters<typeof WORDS.card>): Locator {
    return this.all.getByRole('button', { name: WORDS.card(from, bit, n), exact: true });
  }

  get says(): Locator {
    return this.all.getByRole('status');
  }

  get segments(): Locator {
    return this.all.getByRole('list', { name: WORDS.segments }).getByRole('listitem');
  }
}

test.beforeEach(async ({ page }) => new Cards(page).open());

test('two cards that go opposite ways, or at another time, stay apart and say why', async ({
  page,
}) => {
  const cards = new Cards(page);
  await cards.card('client', 'SYN', 100).press('Enter');
  await cards.card('server', 'SYN', 300).press('Enter');
  await expect(cards.says).toHaveText(WORDS.direction);
  await cards.card('client', 'SYN', 100).press('Space');
  await cards.card('client', 'ACK', 301).press('Space');
  await expect(cards.says).toHaveText(WORDS.later(301, 300));
  await expect(cards.segments).toHaveCount(0);
});

test('the two in the middle are dragged together; the stage then shows those three', async ({
  page,
}) => {
  const cards = new Cards(page);
  await cards.card('server', 'SYN', 300).dragTo(cards.card('server', 'ACK', 101));
  await expect(cards.says).toHaveText(WORDS.merged('SYN+ACK', 3));
  await expect(cards.segments).toHaveText(
    [
      WORDS.segment('client', 'SYN', 'seq=100'),
      WORDS.segment('server', 'SYN+ACK', 'seq=300 ack=101'),
      WORDS.segment('client', 'ACK', 'seq=101 ack=301'),
    ].map((told) => new RegExp(told.replaceAll('+', '\\+'))),
  );
  const watch = page.getByRole('button', { name: WORDS.watch });
  await expect(watch).toBeFocused();
  await watch.press('Enter');
  await expect(page.getByRole('button', { name: en.ui.pause })).toBeVisible();
  await page.getByRole('button', { name: WORDS.split }).click();
  await expect(cards.card('client', 'SYN', 100)).toBeVisible();
});
