import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { plan as en } from '../src/i18n/en/plan';
import { library as enLibrary } from '../src/i18n/en/library';
import { plan as ko } from '../src/i18n/ko/plan';
import type { PlanWords } from '../src/i18n/plan-words';
import type { ScenarioId } from '../src/scenarios';
import type { Language } from '../src/store/permalink';
import { expect, Player } from './player';

const WORDS: { readonly [L in Language]: PlanWords } = { ko, en };

/** A lesson plan as the teacher who makes it knows it: its dialog and its bar. */
export class PlanPage {
  readonly player: Player;

  constructor(player: Player) {
    this.player = player;
  }

  get page(): Page {
    return this.player.page;
  }

  get words(): PlanWords {
    return WORDS[this.player.words.ui.code === 'ko' ? 'ko' : 'en'];
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: this.words.title, exact: true });
  }

  get title(): Locator {
    return this.dialog.getByRole('textbox', { name: this.words.name, exact: true });
  }

  get rows(): Locator {
    return this.dialog.getByRole('list', { name: this.words.items }).getByRole('listitem');
  }

  /** From 1. */
  note(item: number): Locator {
    return this.dialog.getByRole('textbox', { name: this.words.noteFor(item), exact: true });
  }

  /** A button of an item, by what it says. */
  doing(what: string, item: number): Locator {
    return this.rows
      .nth(item - 1)
      .getByRole('button', { name: new RegExp(`^${what}: ${item}\\.`) });
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  get chooser(): Locator {
    return this.dialog.getByLabel(this.words.openFile, { exact: true });
  }

  get undo(): Locator {
    return this.button(this.words.undo);
  }

  bar(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  inBar(title: string, name: string): Locator {
    return this.bar(title).getByRole('button', { name, exact: true });
  }

  /** From the library, by keyboard. */
  async openByKeyboard(): Promise<void> {
    const library = await this.player.show(this.player.scenes);
    // Before all the scenes, where it is seen.
    await library.getByRole('button', { name: new RegExp(`^${enLibrary.plan}`) }).focus();
    await this.player.press('Enter');
    await expect(this.dialog).toBeVisible();
  }

  async add(scene: ScenarioId): Promise<void> {
    await this.dialog.getByRole('combobox', { name: this.words.scene }).selectOption(scene);
    await this.button(this.words.addScene).click();
  }

  /** What the plan holds, as it stands there: scenes, what was done to them, notes. */
  async contents(): Promise<string[]> {
    // What it can add stands there with the rows.
    await expect(this.button(this.words.addHere)).toBeVisible();
    const rows = await this.rows.evaluateAll((all) =>
      all.map((row) => {
        const said = [row.querySelector('h3')?.firstChild, row.querySelector('p')];
        return [...said.map((part) => part?.textContent), row.querySelector('textarea')?.value];
      }),
    );
    return [await this.title.inputValue(), ...rows.map((row) => row.join(' | '))];
  }

  async file(name: string, text: string | Buffer): Promise<void> {
    const buffer = typeof text === 'string' ? Buffer.from(text) : text;
    await this.chooser.setInputFiles({ name, mimeType: 'application/json', buffer });
  }

  /** The same, dropped somewhere on the dialog. */
  async drop(text: string): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'plan.json', { type: 'application/json' }));
      return data;
    }, text);
    await this.rows.first().dispatchEvent('drop', { dataTransfer });
  }

  async saved(): Promise<{ readonly name: string; readonly text: string }> {
    const waiting = this.page.waitForEvent('download');
    await this.button(this.words.file).click();
    const download = await waiting;
    return {
      name: download.suggestedFilename(),
      text: await readFile(await download.path(), 'utf8'),
    };
  }
}
