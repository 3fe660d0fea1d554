import type { Locator, Page } from 'playwright/test';
import { presenter as en } from '../src/i18n/en/presenter';
import { presenter as ko } from '../src/i18n/ko/presenter';
import type { Language } from '../src/store/permalink';
import { expect, hashOf, type Place, type Player } from './player';
import { Prediction } from './predict';

const WORDS = { ko, en };

/** The presenter's view as who teaches knows it: by role and name. */
export class PresenterView {
  readonly player: Player;
  readonly prediction: Prediction;
  private language: Language = 'en';

  constructor(player: Player) {
    this.player = player;
    this.prediction = new Prediction(player);
  }

  get page(): Page {
    return this.player.page;
  }

  get words() {
    return WORDS[this.language];
  }

  /** Opens a place in the presenter's view, in an open page without loading it again; `plan` is added to it. */
  async open(place: Place, plan = ''): Promise<void> {
    this.language = place.lang ?? 'en';
    this.player.speak(this.language);
    const hash = hashOf({ predict: 'on', ...place, lang: this.language, view: 'presenter' });
    await this.page.goto(`/${hash}${plan}`);
    await this.ready();
  }

  /** It stands, with all that is loaded after it, and its typefaces. */
  async ready(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('lang', this.language);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.words.title);
    await expect(this.toSay.getByRole('listitem').first()).toBeVisible();
    await expect(this.copy.locator('svg').first()).toBeVisible();
    await this.player.whole();
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
  }

  private region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A button of the controls: the copy of the wall has some of the same names. */
  control(name: string): Locator {
    const dock = this.page.getByRole('contentinfo');
    return dock.getByRole('button', { name, exact: true });
  }

  get copy(): Locator {
    return this.region(this.words.onWall);
  }

  get toSay(): Locator {
    return this.region(this.words.toSay);
  }

  /** The steps that are still to come, next one first. */
  get ahead(): Locator {
    return this.region(this.words.ahead).getByRole('region');
  }

  get wrongAnswers(): Locator {
    return this.region(this.words.wrongAnswers);
  }

  /** The choices that are told of, as `A ack=301`, in the order of their letters. */
  async answers(): Promise<readonly string[]> {
    const terms = await this.wrongAnswers.getByRole('term').allInnerTexts();
    return terms.map((text) => text.replaceAll(/\s+/g, ' ').trim()).toSorted();
  }

  /** Where the class is in a plan of that name. */
  plan(title: string): Locator {
    return this.region(title);
  }

  get vote(): Locator {
    return this.region(this.words.vote);
  }

  round(n: number): Locator {
    return this.vote.getByRole('region', { name: this.words.round(n), exact: true });
  }

  /** What was counted in a round, in the order of the choices. */
  async counts(n: number): Promise<readonly number[]> {
    const counted = this.round(n).getByRole('definition').locator('> span:first-child');
    const texts = await counted.allInnerTexts();
    return texts.filter((text) => /^\d+$/.test(text)).map(Number);
  }

  field(n: number, letter: string): Locator {
    const name = this.words.votesFor(n, letter);
    return this.page.getByRole('textbox', { name, exact: true });
  }

  timer(name: string): Locator {
    return this.page.getByRole('timer', { name, exact: true });
  }

  get count(): Locator {
    return this.copy.getByRole('paragraph').filter({ hasText: /^\d+ \/ \d+/ });
  }

  async expectStep(n: number, all: number): Promise<void> {
    await expect(this.count).toHaveText(new RegExp(`^${n} / ${all}`));
  }
}
