import type { Locator } from 'playwright/test';
import { tools as en } from '../src/i18n/en/tools';
import { tools as ko } from '../src/i18n/ko/tools';
import type { ToolWords } from '../src/i18n/tools';
import type { Tab } from '../src/store/tabs';
import type { Player } from './player';

const TOOLS: { readonly [code: string]: ToolWords } = { ko, en };

/** The words of the tabs, in the language that the page speaks. */
export const toolWords = ({ words }: Player): ToolWords => TOOLS[words.ui.code] ?? en;

/** Opens a tab beside the stage; returns its panel. */
export async function openTab(player: Player, tab: Tab): Promise<Locator> {
  const name = player.words.ui.tab[tab];
  await player.page.getByRole('tab', { name, exact: true }).click();
  return player.page.getByRole('tabpanel', { name, exact: true });
}
