import { memo } from 'react';
import { storyOf } from '../../simulation/story';
import { toldFrom } from '../../simulation/thread';
import type { Timeline } from '../../simulation/timeline';
import { currentStep, useRun } from '../../store/run';
import { sentenceOf } from '../player/sentence';
import { useSettled } from '../player/useSettled';
import { useWords } from '../useWords';

/** What the wall does not write is still there for those who listen to it: the story so far. */
export function Silent() {
  const words = useWords();
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const settled = useSettled();
  const story = storyOf(toldFrom(timeline, settled), settled);
  return (
    <div className="hidden">
      <p role="status" aria-label={words.ui.narration} aria-atomic="true">
        {words.story.status(story)} {sentenceOf(words, story)}
      </p>
      <ol aria-label={words.ui.events}>
        {timeline.steps.slice(0, k + 1).map((_, i) => (
          <Told key={i} timeline={timeline} i={i} />
        ))}
      </ol>
    </div>
  );
}

const Told = memo(function Told({ timeline, i }: { timeline: Timeline; i: number }) {
  return <li>{useWords().story.status(storyOf(toldFrom(timeline, i), i))}</li>;
});
