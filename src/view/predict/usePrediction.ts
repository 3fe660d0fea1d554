import type { PredictWords } from '../../i18n/predict-words';
import type { Words } from '../../i18n/words';
import type { Question } from '../../lessons/question';
import { answerTo, questionBehind, questionNow } from '../../store/predictions';
import { useRun } from '../../store/run';
import { useWords } from '../useWords';
import { useAnswerKeys } from './useAnswerKeys';
import { usePredictWords } from './usePredictWords';

/** What there is to show: a question, answered before or not, or what came of the one before. */
export interface Prediction {
  readonly words: PredictWords;
  readonly page: Words;
  readonly question: Question;
  /** Has it happened? Then this is the result. */
  readonly over: boolean;
  /** The number of the choice that was given, from 0; null: none yet. */
  readonly given: number | null;
}

/** null: nothing is asked here. The keys answer while a question is open. */
export function usePrediction(): Prediction | null {
  const words = usePredictWords();
  const page = useWords();
  const now = useRun(questionNow);
  const behind = useRun(questionBehind);
  const question = now ?? behind;
  const given = useRun((run) => answerTo(run, question));
  useAnswerKeys(now !== null && given === null);
  if (words === undefined || question === null) return null;
  const over = now === null;
  return over && given === null ? null : { words, page, question, over, given };
}
