import { AxeBuilder } from '@axe-core/playwright';
import { glossary as enGlossary } from '../src/i18n/en/glossary';
import { glossary as koGlossary } from '../src/i18n/ko/glossary';
import { notes as koNotes } from '../src/i18n/ko/notes';
import { expect, test } from './player';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test('a word of a card opens in place and closes again, by keyboard, in Korean', async ({
  player,
}) => {
  await player.page.goto('/#/notes/A05?lang=ko&predict=off');
  const dialog = player.page.getByRole('dialog', { name: koNotes.title });
  const term = dialog.getByRole('button', { name: 'LISTEN', exact: true });
  // Once in the card, though its second line has the word, too.
  await expect(term).toHaveCount(1);
  await player.tabTo(term, 200);
  await player.press('Enter');
  await expect(term).toHaveAttribute('aria-expanded', 'true');
  const meaning = dialog.getByText(koGlossary.states.LISTEN);
  await expect(meaning).toBeVisible();
  await expect(dialog).toContainText('LISTENING netstat (Windows)');
  await expect(term).toBeFocused();
  await player.press('Escape');
  await expect(meaning).toHaveCount(0);
  await expect(dialog).toBeVisible();
  await expect(term).toBeFocused();
  await player.press('Space');
  await expect(meaning).toBeVisible();
  await player.press('Space');
  await expect(term).toHaveAttribute('aria-expanded', 'false');
  await player.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a word is large enough for a finger, and its meaning fits a small phone', async ({
  player,
}) => {
  await player.page.setViewportSize({ width: 320, height: 640 });
  await player.page.goto('/#/notes/A06?lang=ko&predict=off');
  const term = player.page.getByRole('button', { name: 'SYN+ACK', exact: true });
  await term.click();
  const meaning = player.page.getByText(koGlossary.terms['syn-ack'].means);
  await expect(meaning).toBeVisible();
  const height = (await term.boundingBox())?.height ?? 0;
  expect(height).toBeGreaterThanOrEqual(24);
  const box = await meaning.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
});

test('the list of all words is found from the keys, and typing sifts it', async ({ player }) => {
  await player.open();
  await player.press('Shift+Slash');
  const { dialog: keys } = player.keys;
  await keys.getByRole('button', { name: player.words.ui.words, exact: true }).click();
  const list = player.page.getByRole('dialog', { name: enGlossary.title, exact: true });
  await expect(list.getByRole('term')).toHaveCount(43);
  await list.getByRole('searchbox', { name: enGlossary.search }).fill(' syn_rcvd ');
  await expect(list.getByRole('term')).toHaveText(['SYN-RECEIVED']);
  await expect(list.getByRole('status')).toHaveText(enGlossary.found(1));
  const { violations } = await new AxeBuilder({ page: player.page }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await list.getByRole('searchbox').fill('xyzzy');
  await expect(list.getByRole('status')).toHaveText(enGlossary.nothing);
  await player.press('Escape');
  await player.press('Escape');
  await expect(list).toHaveCount(0);
});
