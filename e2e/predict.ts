import type { Locator } from 'playwright/test';
import { predict as en } from '../src/i18n/en/predict';
import { predict as ko } from '../src/i18n/ko/predict';
import type { Answer, Question } from '../src/lessons/question';
import { questionsOf } from '../src/lessons/questions';
import { SCENARIOS, type ScenarioId } from '../src/scenarios';
import { otherHost } from '../src/simulation/deed';
import { simulate } from '../src/simulation/simulate';
import { expect, type Place, type Player } from './player';

export const WORDS = { ko, en };

/** The questions of a scene. Each is open at the step with its own `step` as the screen counts. */
export const questionsIn = (scene: ScenarioId): readonly Question[] => [
  ...questionsOf(simulate(SCENARIOS[scene])).values(),
];

/** The question of a scene that is open at step `n`, from 1. */
export function questionIn(scene: ScenarioId, n: number): Question {
  const question = questionsIn(scene).find(({ step }) => step === n);
  if (question === undefined) throw new Error(`${scene} asks nothing at step ${n}`);
  return question;
}

/** The number of some wrong choice. */
export const wrongIn = ({ right, choices }: Question): number => (right + 1) % choices.length;

/** A question as those know it who are asked. */
export class Prediction {
  readonly player: Player;

  constructor(player: Player) {
    this.player = player;
  }

  get words() {
    return WORDS[this.player.words.ui.code === 'ko' ? 'ko' : 'en'];
  }

  /** Opens a place with questions. */
  async open(place: Place): Promise<void> {
    await this.player.page.goto('about:blank');
    await this.player.open({ predict: 'on', ...place });
  }

  private button(name: string): Locator {
    return this.player.page.getByRole('button', { name, exact: true });
  }

  get skip(): Locator {
    return this.button(this.words.skip);
  }

  get off(): Locator {
    return this.button(this.words.off);
  }

  /** Whatever is asked. */
  get any(): Locator {
    return this.player.page.getByRole('group').filter({ has: this.skip });
  }

  titleOf({ kind, about, host }: Question): string {
    return this.words.question(kind, about.label, host);
  }

  group(question: Question): Locator {
    return this.player.page.getByRole('group', { name: this.titleOf(question), exact: true });
  }

  /** The same on the wall. */
  onWall({ kind, host }: Question): Locator {
    const name = this.words.short(kind, host);
    return this.player.page.getByRole('group', { name, exact: true });
  }

  textOf(answer: Answer): string {
    const { ui } = this.player.words;
    switch (answer.kind) {
      case 'state':
        return answer.state;
      case 'flags':
        return answer.flags === 'nothing' ? this.words.nothing : answer.flags;
      case 'ack':
        return `ack=${answer.ack}`;
      case 'sender':
        return answer.host === null ? this.words.nobody : ui[answer.host];
    }
  }

  choiceText({ choices }: Question, i: number): string {
    const choice = choices[i];
    if (choice === undefined) throw new Error(`there is no choice ${i}`);
    return this.textOf(choice.answer);
  }

  choice(question: Question, i: number): Locator {
    const name = this.choiceText(question, i);
    return this.group(question).getByRole('button', { name: new RegExp(`^${escape(name)}( |$)`) });
  }

  /** Why a wrong choice is wrong, as it is said. */
  reason({ about, host, choices }: Question, i: number): string {
    const mistake = choices[i]?.mistake ?? null;
    if (mistake === null) throw new Error(`choice ${i} is right`);
    return this.words.mistakes[mistake](about, { me: host, peer: otherHost(host) });
  }

  /** What is told of the prediction; it is a status. */
  status(text: string): Locator {
    return this.player.page.getByRole('status').filter({ hasText: text });
  }

  async expectResult(question: Question, given: number): Promise<void> {
    const texts = [question.right, given].map((i) => this.choiceText(question, i));
    const name = given === question.right ? this.words.right : this.words.said;
    const status = this.status(`${name} ${texts[1]}`);
    await expect(status).toBeVisible();
    if (given === question.right) return;
    await expect(status).toContainText(`${this.words.actually} ${texts[0]}`);
    await expect(status).toContainText(this.reason(question, given));
  }
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
