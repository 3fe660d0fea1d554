import type { Locator } from 'playwright/test';
import { lessons as en } from '../src/i18n/en/lessons';
import { lessons as ko } from '../src/i18n/ko/lessons';
import type { LessonsWords } from '../src/i18n/lesson-words';
import { askedOf } from '../src/lessons/recall';
import type { ScenarioId } from '../src/scenarios';
import type { Player } from './player';

/** The lesson of a scene as a learner has it. */
export class LessonTab {
  readonly player: Player;

  constructor(player: Player) {
    this.player = player;
  }

  get words(): LessonsWords {
    return this.player.words.ui.code === 'ko' ? ko : en;
  }

  get panel(): Locator {
    return this.player.page.getByRole('tabpanel');
  }

  /** What a scene lets one try, by the number of the trial. */
  trial(scene: ScenarioId, n: number): Locator {
    const name = this.words.scenes[scene].trials[n];
    if (name === undefined) throw new Error(`${scene} has no trial ${n}`);
    return this.panel.getByRole('button', { name, exact: true });
  }

  get asItWas(): Locator {
    return this.panel.getByRole('button', { name: this.words.ui.asItWas, exact: true });
  }

  /** What is asked in the end. */
  get recall(): Locator {
    return this.panel.getByRole('region', { name: this.words.ui.recall, exact: true });
  }

  /** An answer to it: the right one, or one that is not. */
  answer(scene: ScenarioId, which: 'right' | 'wrong'): Locator {
    const { answers, right } = askedOf(scene);
    const said = answers[which === 'right' ? right : (right + 1) % answers.length];
    if (said === undefined) throw new Error(`${scene} asks nothing`);
    return this.recall.getByRole('button', { name: this.words.ui.said(said), exact: true });
  }

  /** The line that sums it up; hidden until the scene has come to its end. */
  rule(scene: ScenarioId): Locator {
    return this.panel.getByText(this.words.scenes[scene].rule);
  }
}
