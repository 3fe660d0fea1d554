import { useMemo } from 'react';
import type { HostsWords } from '../../../i18n/tools/hosts';
import type { StoryWords } from '../../../i18n/words';
import { type Difference, effectOf, type Moment } from '../../../simulation/effects';
import { storyOf } from '../../../simulation/story';
import type { Timeline } from '../../../simulation/timeline';
import { seekStep } from '../../../store/run';
import { shortSeconds } from '../../seconds';
import { useWords } from '../../useWords';

/** Two runs: the one on screen, and the one whose place it took. */
export interface Change {
  readonly before: Timeline;
  readonly after: Timeline;
}

interface Props {
  readonly change: Change;
  readonly title: string;
  readonly words: HostsWords;
}

/** What a choice has changed in the run: where first, which timers, and the end. */
export function Effect({ change, title, words }: Props) {
  const { story } = useWords();
  const { before, after } = change;
  const effect = useMemo(() => effectOf(before, after), [before, after]);
  const { first, waits, ends, states } = effect;
  const say = (difference: Difference) => sentence(difference, change, words, story);
  const said = [...(first === null ? [] : [first]), ...waits.map(asMoved)];
  return (
    <>
      <h3>{title}</h3>
      {first === null && <p>{words.effect.nothing}</p>}
      <ul>
        {said.map((difference) => (
          <li key={`${difference.before?.k} ${difference.after?.k}`}>
            <GoTo difference={difference} change={change} words={words} />
            {say(difference)}
          </li>
        ))}
        {ends !== null && (
          <li>{words.effect.ends(exactSeconds(ends.before), exactSeconds(ends.after))}</li>
        )}
        {states.map(({ host, before: was, after: is }) => (
          <li key={host}>{words.effect.state(host, was, is)}</li>
        ))}
      </ul>
    </>
  );
}

const asMoved = (wait: { readonly before: Moment; readonly after: Moment }): Difference => ({
  kind: 'moved',
  ...wait,
});

/** Leads to the difference in the run on screen, if it is to be seen there. */
function GoTo({ difference, change, words }: { difference: Difference } & Omit<Props, 'title'>) {
  const { before, after } = difference;
  const at = shortTime(after?.at ?? before?.at ?? 0);
  // What no longer happens is not there to be seen: the step before it is.
  const k = after?.k ?? change.after.steps.findLastIndex((step) => step.at <= (before?.at ?? 0));
  return (
    <button type="button" aria-label={words.effect.goTo(at)} onClick={() => seekStep(k)}>
      {at} s
    </button>
  );
}

function sentence(
  difference: Difference,
  change: Change,
  { effect, value }: HostsWords,
  story: StoryWords,
): string {
  const was = briefOf(change.before, difference.before, story);
  const is = briefOf(change.after, difference.after, story);
  switch (difference.kind) {
    case 'moved': {
      const { before, after } = difference;
      if (before.waited !== null && after.waited !== null && before.waited !== after.waited) {
        return effect.waited(is, value.duration(before.waited), value.duration(after.waited));
      }
      return effect.moved(is, exactSeconds(before.at), exactSeconds(after.at));
    }
    case 'instead':
      return was === is ? effect.otherNumbers(is) : effect.instead(was, is);
    case 'new':
      return effect.onlyNow(is);
    case 'gone':
      return effect.gone(was);
  }
}

const briefOf = (timeline: Timeline, moment: Moment | null, story: StoryWords): string =>
  moment === null ? '' : story.brief(storyOf(timeline, moment.k));

/** Seconds with every ms that counts: `60.4`, `240.04`. */
const exactSeconds = (ms: number): string => `${Math.round(ms) / 1_000}`;

const shortTime = (ms: number): string => (ms >= 100_000 ? shortSeconds(ms) : exactSeconds(ms));
