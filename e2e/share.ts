import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright/test';
import { markdownOf } from '../src/export/markdown';
import { mermaidOf } from '../src/export/mermaid';
import { share as en } from '../src/i18n/en/share';
import { share as ko } from '../src/i18n/ko/share';
import type { ShareWords } from '../src/i18n/share';
import type { ScenarioId } from '../src/scenarios';
import { rfcFigure } from '../src/simulation/rfc-figure';
import type { Timeline } from '../src/simulation/timeline';
import type { Language } from '../src/store/permalink';
import { expect, type Player } from './player';

const WORDS: { readonly [L in Language]: ShareWords } = { ko, en };

/** A file as it was saved. */
export interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The dialog in which the run is taken along, as its users know it. */
export class ShareDialog {
  readonly player: Player;

  constructor(player: Player) {
    this.player = player;
  }

  get words(): ShareWords {
    return WORDS[this.player.words.ui.code === 'ko' ? 'ko' : 'en'];
  }

  /** In the header, or beside the clock. */
  get opener(): Locator {
    return this.player.page.getByRole('button', { name: this.player.words.ui.share, exact: true });
  }

  get dialog(): Locator {
    return this.player.page.getByRole('dialog', { name: this.words.title, exact: true });
  }

  async open(): Promise<void> {
    await this.opener.click();
    await expect(this.dialog).toBeVisible();
  }

  async openByKeyboard(): Promise<void> {
    await this.player.blur();
    await this.player.tabTo(this.opener);
    await this.player.press('Enter');
    await expect(this.dialog).toBeVisible();
  }

  button(name: string, way: string): Locator {
    return this.dialog.getByRole('button', { name: `${name}: ${way}`, exact: true });
  }

  radio(group: string, name: string): Locator {
    return this.dialog
      .getByRole('group', { name: group, exact: true })
      .getByRole('radio', { name, exact: true });
  }

  /** What came of the last try that said something. */
  said(text: string): Locator {
    return this.dialog.getByRole('status').filter({ hasText: text });
  }

  get byHand(): Locator {
    return this.dialog.getByRole('textbox', { name: this.words.byHand, exact: true });
  }

  /** Presses a button that has the focus, and waits for the file. */
  async saved(press: () => Promise<void>): Promise<Saved> {
    const waiting = this.player.page.waitForEvent('download');
    await press();
    const download = await waiting;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  copied(): Promise<string> {
    return this.player.page.evaluate(() => navigator.clipboard.readText());
  }

  /** What the three texts of a run have to be. */
  textsOf(timeline: Timeline, scene: ScenarioId, link: string, branch: string | null = null) {
    const { scenes, story, ui } = this.player.words;
    const { title } = scenes[scene];
    const words = {
      ...this.words.texts,
      title: branch === null ? title : `${title} · ${branch}`,
      client: ui.client,
      server: ui.server,
      brief: story.brief,
      fate: ui.fate,
      link: this.words.texts.watch,
    };
    return {
      rfc: `${rfcFigure(timeline)}\n`,
      mermaid: mermaidOf(timeline, words),
      markdown: markdownOf(timeline, words, link),
    };
  }
}
