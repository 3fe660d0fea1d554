import { type FormEvent, useId } from 'react';
import { endsOf, FIELD_NAMES, ownSegment } from '../../simulation/craft';
import { otherHost } from '../../simulation/deed';
import { stepOf } from '../../simulation/timeline';
import { readingOf, sendDraft, toggle, useDraft } from '../../store/draft';
import { currentStep, useRun } from '../../store/run';
import { useToolWords } from '../useToolWords';
import { Bits } from './craft/Bits';
import styles from './craft/craft.module.css';
import { NumberField } from './craft/NumberField';
import { Outcome } from './craft/Outcome';
import { Presets } from './craft/Presets';
import { Preview } from './craft/Preview';
import { Sender } from './craft/Sender';
import { Verdict } from './craft/Verdict';

/** A workbench for one segment: what it is, what is odd about it, what would come of it. */
export function Craft() {
  const words = useToolWords()?.craft;
  const draft = useDraft();
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const title = useId();
  if (words === undefined) return null;
  const reading = readingOf(draft, timeline, k);
  const { segment: made, ctl } = reading;
  const { hosts, at } = stepOf(timeline, k);
  // What its own TCP would add
  const segment =
    made === null || draft.by !== 'host'
      ? made
      : ownSegment(hosts[draft.from], made, endsOf(hosts), at);
  const route = { from: draft.from, to: otherHost(draft.from) };
  return (
    <form className={styles['craft']} aria-labelledby={title} noValidate onSubmit={send}>
      <h2 id={title}>{words.title}</h2>
      <div className={styles['columns']}>
        <div className={styles['part']}>
          <Sender words={words} draft={draft} />
          <Presets words={words} draft={draft} timeline={timeline} k={k} />
          <Bits words={words} ctl={ctl} onToggle={(bit) => toggle(bit, ctl)} />
          <div className={styles['fields']}>
            {FIELD_NAMES.map((name) => (
              <NumberField
                key={name}
                name={name}
                words={words}
                reading={reading}
                off={name === 'ack' && !ctl.includes('ACK')}
              />
            ))}
          </div>
        </div>
        <div className={styles['part']}>
          {segment !== null && <Preview words={words} segment={segment} from={draft.from} />}
          <Verdict words={words} by={draft.by} {...{ segment, route, timeline, k }} />
          {segment !== null && <Outcome words={words} {...{ segment, route, timeline, k }} />}
        </div>
      </div>
      <div className={styles['foot']}>
        <button type="submit" className={styles['send']}>
          {words.send(route.to)}
        </button>
      </div>
    </form>
  );
}

/** Sends it; when a field is refused, that field says why and takes the focus. */
function send(event: FormEvent<HTMLFormElement>): void {
  event.preventDefault();
  if (sendDraft()) return;
  event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
