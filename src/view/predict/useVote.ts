import type { Question } from '../../lessons/question';
import { useRun } from '../../store/run';
import { useVotes, type Vote, voteOn } from '../../store/votes';

/** What the class has said to a question of the scene on screen. */
export function useVote(question: Question): Vote {
  const scene = useRun((run) => run.scene);
  return useVotes((votes) => voteOn(votes, scene, question));
}
