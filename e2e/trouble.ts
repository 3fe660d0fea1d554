import type { Language } from '../src/store/permalink';
import { tools as en } from '../src/i18n/en/tools';
import { tools as ko } from '../src/i18n/ko/tools';
import type { NetworkWords } from '../src/i18n/tools/network';
import { expect, type Player } from './player';
import type { Locator } from 'playwright/test';

const WORDS: { readonly [L in Language]: NetworkWords } = { ko: ko.network, en: en.network };

/** What makes trouble: the menu of a segment, the jar, the network tab. */
export class Trouble {
  readonly player: Player;
  readonly words: NetworkWords;

  constructor(player: Player, language: Language = 'en') {
    this.player = player;
    this.words = WORDS[language];
  }

  /** What of a menu is seldom needed. */
  async more(menu: Locator): Promise<Locator> {
    await this.button(menu, this.words.segment.more).click();
    return menu;
  }

  button(within: Locator, name: string): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  overtake(menu: Locator, name: string): Locator {
    return menu.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  delayField(menu: Locator): Locator {
    return menu.getByRole('textbox', { name: this.words.segment.delayBy, exact: true });
  }

  async delayBy(menu: Locator, ms: string): Promise<void> {
    await this.delayField(menu).fill(ms);
    await this.button(menu, this.words.segment.delay).click();
  }

  /** The button of a row of the list that asks what to do with its segments. */
  rowButton(brief: string): Locator {
    const row = this.player.rows.filter({ hasText: brief }).last();
    return row.getByRole('button').nth(1);
  }

  /** Opens the menu of a row by keyboard; the group of one of its segments. */
  async openRow(brief: string, label: string): Promise<Locator> {
    await this.player.blur();
    await this.player.tabTo(this.rowButton(brief), 120);
    await this.player.press('Enter');
    const menu = this.player.events.getByRole('group', {
      name: this.player.words.ui.menu(label),
      exact: true,
    });
    await expect(menu).toBeVisible();
    return menu;
  }

  /** Presses a button by keyboard alone. */
  async press(target: Locator): Promise<void> {
    await this.player.tabTo(target, 120);
    await this.player.press('Enter');
  }

  /** Drags a flying segment by so many px, in small moves, and lets go. */
  async drag(target: Locator, px: number): Promise<void> {
    await this.take(target, px);
    await this.player.page.mouse.up();
  }

  /** The same without letting go. */
  async take(target: Locator, px: number): Promise<void> {
    const box = await target.boundingBox();
    if (box === null) throw new Error('there is nothing to drag');
    const { mouse } = this.player.page;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await mouse.move(x, y);
    await mouse.down();
    for (let i = 1; i <= 5; i++) await mouse.move(x + (px * i) / 5, y);
  }

  get jar(): Locator {
    return this.player.stage.getByRole('group', { name: this.words.jar, exact: true });
  }

  get panel(): Locator {
    return this.player.page.getByRole('tabpanel', { name: this.words.title, exact: true });
  }

  async openPanel(): Promise<Locator> {
    await this.player.openTab('network');
    await expect(this.panel.getByRole('heading', { level: 2 })).toHaveText(this.words.title);
    return this.panel;
  }

  dial(name: keyof NetworkWords['dial']): Locator {
    return this.panel.getByRole('slider', { name: this.words.dial[name], exact: true });
  }

  /** Moves a slider to what reads `text`, by keyboard. */
  async turn(name: keyof NetworkWords['dial'], text: string): Promise<void> {
    const dial = this.dial(name);
    await dial.focus();
    for (let i = 0; i < 101; i++) {
      if ((await dial.getAttribute('aria-valuetext')) === text) return;
      await this.player.press('ArrowRight');
    }
    throw new Error(`${name} never reads ${text}`);
  }
}
