import type { Locator, Page } from 'playwright/test';
import { en } from '../src/i18n/en';
import { notes as enNotes } from '../src/i18n/en/notes';
import { ko } from '../src/i18n/ko';
import { notes as koNotes } from '../src/i18n/ko/notes';
import type { NoteId } from '../src/lessons/notes/ids';
import type { Language, Theme } from '../src/store/permalink';
import type { State } from '../src/tcp/tcb';
import { violations } from './axe';
import { expect, LIBRARY, test } from './player';

const WORDS = { ko: koNotes, en: enNotes };
const UI = { ko: ko.ui, en: en.ui };
/** The notes as their readers know them: by role and name. */
class Notes {
  readonly page: Page;
  readonly words;
  readonly ui;

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.words = WORDS[language];
    this.ui = UI[language];
  }

  async open(id: NoteId | '' = '', theme: Theme = 'light'): Promise<void> {
    const lang = this.words === koNotes ? 'ko' : 'en';
    await this.page.goto('about:blank');
    await this.page.goto(`/#/notes/${id}?lang=${lang}&theme=${theme}&predict=off`);
    await expect(this.dialog).toBeVisible();
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: this.words.title, exact: true });
  }

  get items(): Locator {
    return this.dialog.getByRole('navigation', { name: this.words.list }).getByRole('button');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  card(verdict: 'right' | 'imprecise' | 'wrong'): Locator {
    return this.dialog.getByRole('region', { name: this.words.verdicts[verdict], exact: true });
  }

  get way(): Locator {
    return this.button(new RegExp(this.ui.backToNotes));
  }
}

test.describe('a card', () => {
  const PROOFS: readonly (readonly [NoteId, State, State, 'right' | 'imprecise' | 'wrong'])[] = [
    ['A28', 'FIN-WAIT-2', 'LAST-ACK', 'wrong'],
    ['B15', 'SYN-SENT', 'SYN-RECEIVED', 'wrong'],
    ['A31', 'TIME-WAIT', 'LAST-ACK', 'imprecise'],
  ];

  for (const [id, client, server, verdict] of PROOFS) {
    test(`${id} leads to the step that proves it, and the page back to the card`, async ({
      player,
    }) => {
      const notes = new Notes(player.page);
      await notes.open(id);
      await expect(notes.card(verdict)).toContainText(notes.words.cards[id].actually);
      await notes.button(notes.words.show).click();
      await expect(notes.dialog).toHaveCount(0);
      await player.expectStates(client, server);
      await expect(notes.way).toBeFocused();
      await notes.way.click();
      await expect(notes.card(verdict)).toContainText(notes.words.cards[id].why);
      await expect(player.page).toHaveURL(new RegExp(`notes=${id}`));
    });
  }

  test('that an address misspells is told, and the list is there', async ({ player }) => {
    await player.page.goto('/#/notes/A99?lang=en');
    const notes = new Notes(player.page);
    await expect(notes.dialog.getByRole('alert')).toContainText('A99');
    await expect(notes.items).toHaveCount(80);
  });

  test('has the ladder of its proof beside it in a wide window', async ({ player }) => {
    await player.page.setViewportSize({ width: 1440, height: 900 });
    const notes = new Notes(player.page);
    await notes.open('A28');
    const ladder = notes.dialog.getByRole('img', { name: notes.words.proofs['fin-overtakes'] });
    await expect(ladder).toBeVisible();
    await expect(ladder).toHaveJSProperty('complete', true);
    await player.page.setViewportSize({ width: 1100, height: 900 });
    await expect(ladder).toHaveCount(0);
  });

  test('of a socket’s port shows the table of sockets beside the stage', async ({ player }) => {
    const notes = new Notes(player.page);
    await notes.open('A04');
    await notes.button(notes.words.show).click();
    await expect(player.page.getByRole('tabpanel')).toContainText('49154');
  });
});

test('the library of scenes leads to the list, and verdict, part and text sift it', async ({
  player,
}) => {
  const notes = new Notes(player.page);
  await player.open();
  await player.scenes.button.click();
  await player.page.getByRole('button', { name: new RegExp(`^${LIBRARY.en.notes}`) }).click();
  await expect(notes.items).toHaveCount(80);
  const wrong = notes.dialog
    .getByRole('group', { name: notes.words.filter })
    .getByRole('button', { name: new RegExp(`^${notes.words.verdicts.wrong}`) });
  await wrong.click();
  await expect(wrong).toHaveAttribute('aria-pressed', 'true');
  await expect(notes.items).toHaveCount(9);
  await expect(notes.items.first()).toHaveAccessibleName(
    new RegExp(`${notes.words.verdicts.wrong}$`),
  );
  await notes.dialog.getByRole('combobox', { name: notes.words.group }).selectOption('states');
  await expect(notes.items).toHaveCount(2);
  await notes.dialog.getByRole('searchbox').fill('time-wait');
  await expect(notes.items).toHaveCount(1);
  await notes.dialog.getByRole('searchbox').fill('no such sentence');
  await expect(notes.dialog.getByRole('status')).toHaveText(notes.words.nothing);
});

test.describe('notes of one’s own', () => {
  const paste = async (notes: Notes, text: string): Promise<void> => {
    await notes.open();
    await notes.button(notes.words.own).click();
    await expect(notes.dialog.getByRole('textbox', { name: notes.words.ownLabel })).toBeFocused();
    await notes.page.keyboard.insertText(text);
    await notes.button(notes.words.find).click();
  };

  test('get the cards of what is known in them, in either language', async ({ player }) => {
    const notes = new Notes(player.page, 'ko');
    await paste(
      notes,
      '오늘은 날씨가 좋다\n서버는 Client의 SYN을 받고 받았다는 신호로 ACK와 SYN 패킷을 보낸다\nCLOSED means that the port is closed.',
    );
    await expect(notes.dialog.getByRole('status')).toContainText(notes.words.found(2));
    await expect(notes.items).toHaveCount(2);
    await notes.items.filter({ hasText: 'CLOSED means' }).click();
    await expect(notes.card('wrong')).toContainText('CLOSED means that the port is closed.');
    await expect(notes.card('wrong')).toContainText(notes.words.cards.A04.actually);
  });

  test('go nowhere and are not kept', async ({ player }) => {
    const notes = new Notes(player.page);
    await paste(notes, 'Server : LAST_ACK');
    await expect(notes.items).toHaveCount(1);
    const sent: string[] = [];
    player.page.on('request', (request) => sent.push(request.url()));
    await notes.button(notes.words.find).click();
    await expect(notes.items).toHaveCount(1);
    expect(sent).toEqual([]);
    const kept = await player.page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept + player.page.url()).not.toMatch(/LAST_ACK/);
  });

  test('may be a megabyte, and may be markup', async ({ player }) => {
    const notes = new Notes(player.page);
    const markup = '<img src=x onerror="document.title=1"> Server : LAST_ACK';
    await paste(notes, `${markup}\n${'ACK FIN TIME_WAIT <b>x</b>\n'.repeat(40_000)}`);
    await expect(notes.dialog.getByRole('status')).toContainText(notes.words.cut(20_000));
    await expect(notes.dialog.locator('img, b b')).toHaveCount(0);
    await expect(player.page).toHaveTitle(/SYNopsis/);
  });
});

test('a keyboard is enough: from the list to a proof, back, and out', async ({ player }) => {
  const notes = new Notes(player.page);
  const { keyboard } = player.page;
  await notes.open();
  await expect(notes.dialog.getByRole('heading', { name: notes.words.title })).toBeFocused();
  await notes.items.nth(2).focus();
  await keyboard.press('Enter');
  await expect(
    notes.card('imprecise').getByRole('heading', { name: notes.words.verdicts.imprecise }),
  ).toBeFocused();
  // The words that are explained lie on the way.
  await player.tabTo(notes.button(notes.words.show));
  await keyboard.press('Enter');
  await expect(notes.way).toBeFocused();
  await keyboard.press('Enter');
  await expect(notes.card('imprecise')).toBeVisible();
  await keyboard.press('Escape');
  await expect(notes.dialog).toHaveCount(0);
  await expect(notes.way).toBeFocused();
});

test.describe('axe finds nothing', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['ko', 'en'] as const) {
      test(`${language}, ${theme}`, async ({ player }) => {
        const notes = new Notes(player.page, language);
        for (const [width, id] of [
          [1440, 'A28'],
          [390, 'A08'],
          [390, ''],
        ] as const) {
          await player.page.setViewportSize({ width, height: 844 });
          await notes.open(id, theme);
          if (id === '') await notes.button(notes.words.own).click();
          expect(await violations(player.page)).toEqual([]);
        }
      });
    }
  }
});

test('at 320 px one comes after the other, and nothing sticks out', async ({ player }) => {
  await player.page.setViewportSize({ width: 320, height: 640 });
  for (const language of ['ko', 'en'] as const) {
    const notes = new Notes(player.page, language);
    const widest = () =>
      notes.dialog.evaluate((dialog) =>
        Math.max(...[...dialog.querySelectorAll('*')].map((e) => e.getBoundingClientRect().right)),
      );
    await notes.open();
    await notes.button(notes.words.own).click();
    expect(await widest()).toBeLessThanOrEqual(320);
    await notes.items.nth(7).click();
    await expect(notes.card('wrong')).toBeVisible();
    await expect(notes.items).toHaveCount(0);
    expect(await widest()).toBeLessThanOrEqual(320);
    await notes.button(new RegExp(notes.words.toList)).click();
    await expect(notes.items.nth(7)).toBeFocused();
  }
});
