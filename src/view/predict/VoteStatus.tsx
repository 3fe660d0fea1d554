import type { PredictWords } from '../../i18n/predict-words';
import { type Vote, votersIn } from '../../store/votes';
import { textOf } from './said';
import { type Prediction, usePrediction } from './usePrediction';
import { useVote } from './useVote';

/** For those who listen: a round has begun or ended, how many have voted, and what is right. */
export function VoteStatus() {
  const asked = usePrediction();
  return (
    <div role="status" aria-atomic="true" className="hidden">
      {asked !== null && !asked.over && <Said asked={asked} />}
    </div>
  );
}

function Said({ asked: { words, page, question } }: { asked: Prediction }) {
  const vote = useVote(question);
  const right = question.choices[question.right];
  if (!vote.revealed || right === undefined) return roundIn(vote, words);
  return words.vote.revealed(textOf(right.answer, words, page));
}

function roundIn({ rounds, open }: Vote, { vote: words }: PredictWords): string {
  if (rounds.length === 0) return '';
  const voters = votersIn(rounds.at(-1));
  if (!open) return words.ended(rounds.length, voters);
  return voters === 0 ? words.begun(rounds.length) : words.voters(voters);
}
