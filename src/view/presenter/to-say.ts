/** What of a scene's lesson is to be said where the run is: by the position alone. */
import { lastStep } from '../../simulation/instant';
import type { LessonWords } from '../../i18n/lesson-words';
import { questionNow } from '../../store/predictions';
import { currentStep, openingStep, type RunState } from '../../store/run';

type Part = keyof Pick<LessonWords, 'story' | 'watch' | 'predict' | 'rule'>;

/** In the beginning who is there and where to look, at a question what to guess, at the end the rule. */
export function partsToSay(run: RunState): readonly Part[] {
  const k = currentStep(run);
  return [
    ...(k <= openingStep(run) ? (['story', 'watch'] as const) : []),
    ...(questionNow(run) === null ? [] : (['predict'] as const)),
    ...(k >= lastStep(run.timeline) ? (['rule'] as const) : []),
  ];
}
