import { storyOf } from '../../simulation/story';
import { currentStep, useRun } from '../../store/run';
import { useWords } from '../useWords';
import { sentenceOf } from '../player/sentence';

/** What the wall does not write is still there for those who listen to it: the story so far. */
export function Silent() {
  const words = useWords();
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const story = storyOf(timeline, k);
  return (
    <div className="hidden">
      <p role="status" aria-label={words.ui.narration} aria-atomic="true">
        {words.story.status(story)} {sentenceOf(words, story)}
      </p>
      <ol aria-label={words.ui.events}>
        {timeline.steps.slice(0, k + 1).map((_, i) => (
          <li key={i}>{words.story.status(storyOf(timeline, i))}</li>
        ))}
      </ol>
    </div>
  );
}
