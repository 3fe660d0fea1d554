import { Announcement } from './Prediction';
import { usePrediction } from './usePrediction';
import { VoteStatus } from './VoteStatus';
import { Result } from './WallPrediction';

/** On a page that has but a copy of the wall: what the wall says of a question to those who listen. */
export function QuestionStatus() {
  const asked = usePrediction();
  return (
    <>
      <div role="status" aria-atomic="true" className="hidden">
        {asked !== null && (asked.over ? <Result {...asked} /> : <Announcement {...asked} />)}
      </div>
      <VoteStatus />
    </>
  );
}
