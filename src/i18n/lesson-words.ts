/** The words of the lessons: each scene's own, and those of the controls that some of them have. */
import type { Said } from '../lessons/lesson';
import type { ScenarioId } from '../scenarios';
import type { CardsWords } from './lessons/cards';
import type { CounterWords } from './lessons/counter';
import type { DialWords } from './lessons/dial';
import type { SliderWords } from './lessons/slider';
import type { TapeWords } from './lessons/tape';
import type { TowerWords } from './lessons/tower';
import type { TrayWords } from './lessons/tray';

/** What a scene teaches. */
export interface LessonWords {
  /** Who is there and what is about to happen: two or three short sentences. */
  readonly story: string;
  /** Where to look: one sentence. */
  readonly watch: string;
  /** What to guess before it happens: a question that does not give itself away. */
  readonly predict: string;
  /** The one thing to do. */
  readonly act: string;
  /** What the buttons say with which it is done, one for each trial. */
  readonly trials: readonly string[];
  /** What is really so, in one line. */
  readonly rule: string;
  /** The question that is asked in the end. */
  readonly recall: string;
}

/** What the tab says around it. */
export interface LessonUiWords {
  readonly watch: string;
  readonly predict: string;
  readonly act: string;
  readonly rule: string;
  readonly recall: string;
  /** Opens a mission that belongs to the scene. */
  readonly mission: string;
  readonly again: string;
  readonly right: string;
  readonly wrong: (right: string) => string;
  /** Leads to the tab where what was tried can be seen. */
  readonly seeIn: (tab: string) => string;
  /** The scene as nobody has touched it. */
  readonly asItWas: string;
  readonly next: string;
  /** An answer to choose. */
  readonly said: (said: Said) => string;
}

export interface LessonsWords {
  readonly ui: LessonUiWords;
  readonly scenes: { readonly [S in ScenarioId]: LessonWords };
  readonly controls: {
    readonly cards: CardsWords;
    readonly tape: TapeWords;
    readonly tray: TrayWords;
    readonly slider: SliderWords;
    readonly dial: DialWords;
    readonly counter: CounterWords;
    readonly tower: TowerWords;
  };
}
