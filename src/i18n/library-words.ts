/** What a language has to provide for the library of scenes: loaded with it, and not before. */
import type { Shelf } from '../lessons/scenes';

/** How far the learner has come with a scene, as `store/mastery.ts` has it. */
type Mastery = 'mastered' | 'again' | 'not-yet';

export interface TourWords {
  readonly title: string;
  readonly about: string;
}

export interface LibraryWords {
  readonly title: string;
  readonly close: string;
  // Finding
  readonly search: string;
  readonly found: (n: number) => string;
  /** That nothing was found, and what to do. */
  readonly nothing: (sought: string) => string;
  /** What was found besides scenes, by name. */
  readonly foundWays: (names: readonly string[]) => string;
  readonly all: string;
  // Scenes
  readonly shelves: { readonly [S in Shelf]: string };
  readonly seconds: (n: number) => string;
  readonly onScreen: string;
  /** What the three counts at the top are about. */
  readonly progress: string;
  readonly mastery: { readonly [M in Mastery]: string };
  // Tours
  readonly tours: { readonly opening: TourWords; readonly release: TourWords };
  readonly stops: (seen: number, all: number) => string;
  // The other ways in
  /** What else somebody may call each who seeks it: never shown. */
  readonly waysAre: { readonly [W in 'notes' | 'missions' | 'terms' | 'plan']: string };
  readonly notes: string;
  readonly notesAbout: (sentences: number) => string;
  readonly verdicts: {
    readonly [V in 'right' | 'imprecise' | 'wrong']: string;
  };
  readonly others: (questions: number, misspelt: number, gaps: number) => string;
  readonly missionsAbout: (missions: number) => string;
  readonly termsAbout: (terms: number) => string;
  readonly plan: string;
  /** Where one has been begun. */
  readonly planOn: string;
  readonly planAbout: string;
  // What is kept
  readonly kept: string;
  readonly forget: string;
  readonly forgotten: string;
  readonly undo: string;
}
