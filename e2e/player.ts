import { test as base, expect, type Locator, type Page } from 'playwright/test';
import { en } from '../src/i18n/en';
import { library as enLibrary } from '../src/i18n/en/library';
import { ko } from '../src/i18n/ko';
import { library as koLibrary } from '../src/i18n/ko/library';
import type { Words } from '../src/i18n/words';
import type { ScenarioId } from '../src/scenarios';
import type { CallName, HostId } from '../src/simulation/deed';
import type { Language, Switch, Theme, View } from '../src/store/permalink';
import type { Tab } from '../src/store/tabs';
import { STATES, type State } from '../src/tcp/tcb';

/** The words of the library of scenes. */
export const LIBRARY = { ko: koLibrary, en: enLibrary };
export const WORDS: { readonly [L in Language]: Words } = { ko, en };

/** What an address can say, as somebody who types it would. */
export interface Place {
  readonly scene?: ScenarioId;
  readonly step?: number;
  readonly lang?: Language;
  readonly theme?: Theme;
  readonly view?: View;
  /** Off unless it is asked for: a test that goes through time is not about questions. */
  readonly predict?: Switch;
  readonly tab?: Tab | 'none';
  readonly do?: string;
}

export function hashOf({ scene = 'three-way-handshake', ...rest }: Place): string {
  const query = Object.entries(rest).map(([key, value]) => `${key}=${value}`);
  return `#/s/${scene}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** Everything that a step decides: what can be read, and what is drawn. */
export interface Snapshot {
  readonly text: string;
  readonly drawing: string;
}

export interface Glance {
  /** What reads like n/N. */
  readonly counts: readonly string[];
  readonly rows: number;
  /** The place and size of the Next button. */
  readonly next: readonly number[];
}

/** One row of the list of events. */
export interface EventRow {
  readonly at: string;
  readonly brief: string;
  readonly states: string;
}

/** Something that opens, and what opens it. */
export interface Opening {
  readonly button: Locator;
  readonly dialog: Locator;
}

const ANY_STATE = STATES.join('|');

/** The page as its users know it: by role and name, in one of its languages. */
export class Player {
  readonly page: Page;
  words: Words = en;
  private language: Language = 'en';

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a place; in an open page as an address typed into the bar would, without loading again. */
  async open(place: Place = {}): Promise<void> {
    const { lang = 'en', view = 'page', predict = 'off' } = place;
    this.speak(lang);
    await this.page.goto(`/${hashOf({ ...place, lang, predict })}`);
    await this.ready(lang, view);
  }

  /** The same, from nothing. */
  async openAnew(place: Place = {}): Promise<void> {
    await this.page.goto('about:blank');
    await this.open(place);
  }

  speak(language: Language): void {
    this.language = language;
    this.words = WORDS[language];
  }

  /** The page stands, in the language and the view that were asked for, with its typefaces. */
  async ready(language: Language, view: View = 'page'): Promise<void> {
    this.speak(language);
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
    await expect(this.page.locator('html')).toHaveAttribute('data-view', view);
    await expect(this.drawing).toBeVisible();
    await expect(this.track.locator('circle')).toBeVisible();
    await this.whole();
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
  }

  /** All that belongs to it has been loaded: what stands beside the stage comes after it. */
  async whole(): Promise<void> {
    await expect(this.page.locator('html:not([data-loading])')).toBeVisible();
    await this.page.waitForFunction(
      () =>
        document.querySelector('[role=tabpanel]')?.childElementCount !== 0 &&
        document.querySelector('[data-control]')?.childElementCount !== 0,
    );
  }

  /** What is drawn on it. */
  get drawing(): Locator {
    return this.stage.locator('> svg');
  }

  private get ui() {
    return this.words.ui;
  }

  private button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  // Hosts

  host(id: HostId): Locator {
    return this.page.getByRole('region', { name: this.ui[id], exact: true });
  }

  callButton(id: HostId, name: CallName): Locator {
    return this.host(id).getByRole('button', { name: `${name}()`, exact: true });
  }

  async call(id: HostId, name: CallName): Promise<void> {
    await this.callButton(id, name).click();
  }

  /** The calls that can be made now. */
  async possible(id: HostId): Promise<string[]> {
    const buttons = this.host(id).getByRole('button', { name: /^[a-z]+\(\)$/, disabled: false });
    return buttons.evaluateAll((all) =>
      all.map((button) => button.getAttribute('aria-label') ?? ''),
    );
  }

  state(id: HostId): Locator {
    return this.host(id).getByText(new RegExp(`^(${ANY_STATE})$`));
  }

  async states(): Promise<string> {
    const both = [this.state('client').innerText(), this.state('server').innerText()];
    return (await Promise.all(both)).join(' ');
  }

  async expectStates(client: State, server: State): Promise<void> {
    await expect(this.state('client')).toHaveText(client);
    await expect(this.state('server')).toHaveText(server);
  }

  // Stage

  get stage(): Locator {
    return this.page.getByRole('region', { name: this.ui.stage, exact: true });
  }

  get segments(): Locator {
    return this.drawing.getByRole('button');
  }

  /** A segment by the beginning of its name; the newest of several. */
  segment(label: string, from: HostId): Locator {
    const to = from === 'client' ? 'server' : 'client';
    const name = this.ui.segment(label, this.ui[from], this.ui[to], '');
    return this.stage.getByRole('button', { name: new RegExp(`^${escape(name)}`) }).last();
  }

  flying(label: string, from: HostId): Locator {
    return this.segment(label, from).and(
      this.stage.getByRole('button', { name: new RegExp(`, ${this.ui.inTheAir}$`) }),
    );
  }

  /** Where it is now: waiting until it stands still would be waiting until it has arrived. */
  async clickMoving(target: Locator): Promise<void> {
    const box = await target.boundingBox();
    if (box === null) throw new Error('there is nothing to click on');
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  menu(label: string): Locator {
    return this.page.getByRole('group', { name: this.ui.menu(label), exact: true });
  }

  async choose(label: string, from: HostId): Promise<Locator> {
    await this.segment(label, from).click();
    await expect(this.menu(label)).toBeVisible();
    return this.menu(label);
  }

  /** Clicks a segment and what is to be done to it. */
  async meddle(label: string, from: HostId, deed: 'drop' | 'undrop' | 'duplicate' | 'delay') {
    const menu = await this.choose(label, from);
    const name = deed === 'delay' ? this.ui.delay(240) : this.ui[deed];
    await menu.getByRole('button', { name, exact: true }).click();
  }

  // Player

  get controls(): Locator {
    return this.page.getByRole('group', { name: this.ui.player, exact: true });
  }

  get slider(): Locator {
    return this.page.getByRole('slider', { name: this.ui.slider, exact: true });
  }

  /** What is drawn of the slider; its measures come a frame later than the rest of the page. */
  get track(): Locator {
    return this.slider.locator('xpath=following-sibling::*[1]');
  }

  get next(): Locator {
    return this.button(this.ui.next);
  }

  get previous(): Locator {
    return this.button(this.ui.previous);
  }

  get play(): Locator {
    return this.controls.getByRole('button', { name: this.ui.play, exact: true });
  }

  get pause(): Locator {
    return this.button(this.ui.pause);
  }

  get again(): Locator {
    return this.button(this.ui.again);
  }

  get speed(): Locator {
    return this.page.getByRole('combobox', { name: this.ui.speed });
  }

  get narration(): Locator {
    return this.page.getByRole('status', { name: this.ui.narration });
  }

  get why(): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${escape(this.ui.why)}`) });
  }

  /** How many steps the run has. */
  async steps(): Promise<number> {
    return Number(await this.slider.getAttribute('max'));
  }

  /** The position as the slider has it: from 1, with a fraction. */
  async position(): Promise<number> {
    return Number(await this.slider.inputValue());
  }

  async step(): Promise<number> {
    return Math.floor(await this.position());
  }

  async expectStep(n: number): Promise<void> {
    await expect(this.slider).toHaveAttribute('aria-valuetext', this.stepText(n));
  }

  private stepText(n: number): RegExp {
    const text = this.ui.sliderValue(n, 4711, '');
    return new RegExp(`^${escape(text).replace('4711', '\\d+')}`);
  }

  /** Drags the slider there, at once; a number with a fraction is on the way to the next step. */
  async seek(n: number): Promise<void> {
    await this.slider.fill(String(n));
  }

  /** Nothing has the focus: keys go to the page. */
  async blur(): Promise<void> {
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }

  /** What every step has to show, read at once. */
  async glance(): Promise<Glance> {
    return this.page.evaluate(
      ([next, events]) => {
        const button = document.querySelector(`button[aria-label="${next}"]`);
        const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
        const lines = document.body.innerText.split('\n').map((line) => line.replaceAll(' ', ''));
        return {
          counts: lines.filter((line) => /^\d+\/\d+$/.test(line)),
          rows: document.querySelectorAll(`[aria-label="${events}"]:is(ol, :has(ol)) li`).length,
          next: [x, y, width, height],
        };
      },
      [this.ui.next, this.ui.events],
    );
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** It has been played to its end, which takes a slow machine some time. */
  async ended(): Promise<void> {
    await expect(this.again).toBeVisible({ timeout: 20_000 });
  }

  /** Plays to the end at the highest speed. */
  async playToEnd(): Promise<void> {
    await this.speed.selectOption('10');
    if (await this.play.isVisible()) await this.play.click();
    await this.ended();
  }

  async snapshot(): Promise<Snapshot> {
    return this.page.evaluate(snapshotOf, 0);
  }

  /** After a step forward, when motion is not wanted: the stage follows with the next frame. */
  async settled(frames = 1): Promise<Snapshot> {
    return this.page.evaluate(snapshotOf, frames);
  }

  // Beside the stage

  tab(tab: Tab): Locator {
    return this.page.getByRole('tab', { name: this.ui.tab[tab], exact: true });
  }

  /** What opens the inspector where nothing stands beside the stage. */
  get inspect(): Locator {
    const name = new RegExp(`^${this.ui.inspect}`);
    return this.page.getByRole('button', { name, expanded: false });
  }

  get closeInspector(): Locator {
    return this.button(this.ui.closeInspector);
  }

  /** Opens a tab beside the stage, and the inspector first where it is closed; its panel. */
  async openTab(tab: Tab): Promise<Locator> {
    await expect(this.tab(tab).or(this.inspect).first()).toBeVisible();
    if (await this.inspect.isVisible()) await this.inspect.click();
    await this.tab(tab).click();
    const panel = this.page.getByRole('tabpanel', { name: this.ui.tab[tab], exact: true });
    // What stands in it is loaded when it is opened.
    await expect(panel.locator(':scope > *').first()).toBeAttached();
    return panel;
  }

  // Events

  get events(): Locator {
    const { events } = this.ui;
    const onPage = this.page.getByRole('region', { name: events, exact: true }).getByRole('list');
    return onPage.or(this.page.getByRole('list', { name: events, exact: true }));
  }

  get rows(): Locator {
    return this.events.getByRole('listitem');
  }

  async eventRows(): Promise<EventRow[]> {
    const texts = await this.rows.evaluateAll((rows) => rows.map((row) => row.textContent ?? ''));
    const shape = new RegExp(`^(\\d+\\.\\d{3})\\s*(.*?)\\s*(${ANY_STATE})\\s*(${ANY_STATE})\\s*$`);
    return texts.map((text) => {
      const [, at = '', brief = '', client = '', server = ''] = shape.exec(text) ?? ['', '', text];
      return { at, brief, states: `${client} ${server}` };
    });
  }

  async briefs(): Promise<string[]> {
    return (await this.eventRows()).map(({ brief }) => brief);
  }

  // Header

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get undo(): Locator {
    return this.button(this.ui.undo);
  }

  get redo(): Locator {
    return this.button(this.ui.redo);
  }

  get notice(): Locator {
    return this.page.getByRole('alert');
  }

  languageButton(language: Language): Locator {
    return this.button({ ko: '한국어', en: 'English' }[language]);
  }

  get project(): Locator {
    return this.button(this.ui.project);
  }

  get leave(): Locator {
    return this.button(this.ui.leaveProjector);
  }

  get themeButton(): Locator {
    return this.page.getByRole('button', {
      name: new RegExp(`^(${this.ui.toDark}|${this.ui.toLight})$`),
    });
  }

  /** A dialog, and the button that opens it. */
  get scenes(): Opening {
    return this.opening(this.button(this.ui.scenes), LIBRARY[this.language].title);
  }

  get keys(): Opening {
    return this.opening(this.button(this.ui.keys), this.ui.keysTitle);
  }

  get rules(): Opening {
    return this.opening(this.why, this.ui.whyTitle);
  }

  private opening(button: Locator, name: string): Opening {
    return { button, dialog: this.page.getByRole('dialog', { name, exact: true }) };
  }

  async show({ button, dialog }: Opening): Promise<Locator> {
    await button.click();
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Escape closes it, and the focus is where it was. */
  async close({ button, dialog }: Opening): Promise<void> {
    await this.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
  }

  /** What has the focus, by its name. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
  }

  /** Presses Tab until the focus is where it should be. */
  async tabTo(target: Locator, most = 80): Promise<void> {
    for (let i = 0; i < most; i++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error(
      `${most} times Tab did not reach it; the focus is on “${await this.focused()}”`,
    );
  }
}

const snapshotOf = async (frames: number): Promise<Snapshot> => {
  // All of it, or something would come between two of them.
  while (document.documentElement.hasAttribute('data-loading')) {
    await new Promise((done) => requestAnimationFrame(done));
  }
  for (let i = 0; i < frames; i++) await new Promise((done) => requestAnimationFrame(done));
  return {
    text: document.body.innerText.replace(/\s+/g, ' ').trim(),
    // React counts its ids from the loading of the page on.
    drawing: (document.querySelector('main svg')?.outerHTML ?? '').replace(/_r_\w+_/g, 'id'),
  };
};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A page whose every complaint fails the test. */
export const test = base.extend<{ player: Player }>({
  player: async ({ page }, provide) => {
    const complaints = complaintsOf(page);
    await provide(new Player(page));
    expect(complaints).toEqual([]);
  },
});

/** What a page throws or writes to the console as an error, from now on. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

export { expect };
