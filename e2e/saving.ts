import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright/test';
import { share as en } from '../src/i18n/en/share';
import { share as ko } from '../src/i18n/ko/share';
import type { ShareWords } from '../src/i18n/share';
import type { Player } from './player';

const SHARE: { readonly [code: string]: ShareWords } = { ko, en };

/** The words of what is taken along, in the language that the page speaks. */
export const shareWords = ({ words }: Player): ShareWords => SHARE[words.ui.code] ?? en;

/** Opens the dialog in which the run is taken along, for the whole run or up to now. */
export async function openShare(player: Player, whole = false): Promise<Locator> {
  const words = shareWords(player);
  await player.page.getByRole('button', { name: words.title, exact: true }).first().click();
  const dialog = player.page.getByRole('dialog', { name: words.title, exact: true });
  if (whole) await dialog.getByRole('radio').nth(1).check();
  return dialog;
}

/** What a button saves. */
export async function saved(page: Page, button: Locator): Promise<[file: string, content: Buffer]> {
  const download: Promise<Download> = page.waitForEvent('download');
  await button.click();
  const file = await download;
  return [file.suggestedFilename(), await readFile(await file.path())];
}
