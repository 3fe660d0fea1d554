import { useCallback, useState } from 'react';
import { phaseOf } from '../../simulation/phase';
import { storyOf } from '../../simulation/story';
import { isAside, toldFrom } from '../../simulation/thread';
import { flightOf, stepOf, type Timeline } from '../../simulation/timeline';
import { pause, useRun } from '../../store/run';
import { RULES } from '../../tcp/rules';
import { STATES, type State } from '../../tcp/tcb';
import { useWords } from '../useWords';
import styles from './player.module.css';
import { sectionName, sentenceOf } from './sentence';
import { useSettled } from './useSettled';
import { later } from '../later';

const Rules = later(async () => (await import('./Rules')).Rules);

/** One sentence an event: what just happened, and why; with the section of the RFC. */
export function Subtitle() {
  const words = useWords();
  const timeline = useRun((run) => run.timeline);
  const k = useSettled();
  const [open, setOpen] = useState(false);
  const story = storyOf(toldFrom(timeline, k), k);
  const close = useCallback(() => setOpen(false), []);
  return (
    <div className={styles['subtitle']}>
      <div role="status" aria-label={words.ui.narration} aria-atomic="true">
        <p className="hidden">{words.story.status(story)}</p>
        <p className={styles['sentence']}>
          {isAside(timeline, k) && <Connection timeline={timeline} k={k} />}
          <Marked text={sentenceOf(words, story)} />
        </p>
      </div>
      {story.headline !== null && (
        <button
          type="button"
          className={styles['why']}
          onClick={() => {
            pause();
            setOpen(true);
          }}
        >
          <span className="hidden">{words.ui.why} </span>
          {sectionName(RULES[story.headline.rule].section)}
        </button>
      )}
      {open && <Rules timeline={timeline} k={k} onClose={close} onFail={close} />}
    </div>
  );
}

/** Of another connection than the lanes': which, by its port, or a stranger's address. */
function Connection({ timeline, k }: { readonly timeline: Timeline; readonly k: number }) {
  const thread = timeline.followed?.steps[k];
  if (typeof thread === 'number') return <span className={styles['connection']}>:{thread} </span>;
  const { what, sent } = stepOf(timeline, k);
  const id = 'flight' in what ? what.flight : sent[0];
  if (id === undefined) return null;
  const { source, destination } = flightOf(timeline, id);
  const own = stepOf(timeline, k).hosts.server.setup.address;
  const stranger = source.address === own ? destination : source;
  return <span className={styles['connection']}>{stranger.address} </span>;
}

const STATE = new RegExp(`(${STATES.toSorted((a, b) => b.length - a.length).join('|')})`);

/** State names stand out in the tint of their phase. */
function Marked({ text }: { text: string }) {
  return text.split(STATE).map((part, i) =>
    i % 2 === 1 ? (
      <span key={i} className={styles['stateName']} data-phase={phaseOf(part as State)}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
