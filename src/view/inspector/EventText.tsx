import { memo } from 'react';
import { HOST_IDS } from '../../simulation/deed';
import { storyOf } from '../../simulation/story';
import { isAside, toldFrom } from '../../simulation/thread';
import { stepOf, type Timeline } from '../../simulation/timeline';
import { currentStep, useRun } from '../../store/run';
import { clockSeconds } from '../seconds';
import { useWords } from '../useWords';

/** Of a very long run so many events are kept for those who listen. */
const MOST_LINES = 500;

/** The text equivalent of the stage, for those who listen to it, while the list of events is not on screen. */
export function EventText() {
  const { ui } = useWords();
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const from = Math.max(0, k + 1 - MOST_LINES);
  return (
    <ol className="hidden" aria-label={ui.events}>
      {timeline.steps.slice(from, k + 1).map((_, i) => (
        <Told key={from + i} timeline={timeline} n={from + i} />
      ))}
    </ol>
  );
}

const Told = memo(function Told({ timeline, n }: { timeline: Timeline; n: number }) {
  const { story } = useWords();
  const seen = toldFrom(timeline, n);
  const { at, hosts } = stepOf(seen, n);
  const thread = timeline.followed?.steps[n];
  return (
    <li>
      <span>{clockSeconds(at)} </span>
      {isAside(timeline, n) && typeof thread === 'number' && <span>:{thread} </span>}
      <span>{story.brief(storyOf(seen, n))} </span>
      {HOST_IDS.map((host) => (
        <span key={host}>{hosts[host].state} </span>
      ))}
    </li>
  );
});
