import type { Question } from '../../lessons/question';
import { questionNow } from '../../store/predictions';
import { useRun } from '../../store/run';
import { questionVoted, useVotes, type Vote, voteOn } from '../../store/votes';

/** What the class says to a question. */
export interface OnVote {
  readonly question: Question;
  readonly vote: Vote;
  /** Does the question still stand on the wall? */
  readonly asked: boolean;
}

/** The vote on the question that is open, or on the one that has just been decided; null: there is none. */
export function useClassVote(): OnVote | null {
  const scene = useRun((run) => run.scene);
  const question = useRun(questionVoted);
  const asked = useRun((run) => questionNow(run) !== null);
  const vote = useVotes((votes) => (question === null ? null : voteOn(votes, scene, question)));
  return question === null || vote === null ? null : { question, vote, asked };
}
