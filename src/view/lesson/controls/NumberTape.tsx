import { useState } from 'react';
import { ackingAcks, lastBareAck } from '../../../lessons/tape';
import { HOST_IDS } from '../../../simulation/deed';
import { currentStep, useRun } from '../../../store/run';
import { useLessonWords } from '../useLessonWords';
import { LadderRow } from './LadderRow';
import { Tape } from './Tape';
import styles from './number-tape.module.css';

/** Which sequence numbers each end has used so far; and why an ACK uses none. */
export function NumberTape() {
  const words = useLessonWords()?.controls.tape;
  const [open, setOpen] = useState(false);
  if (words === undefined) return null;
  return (
    <section className={styles['tapes']} aria-label={words.title}>
      {HOST_IDS.map((host) => (
        <Tape key={host} host={host} />
      ))}
      <button
        type="button"
        className={styles['button']}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {words.ackAnAck}
      </button>
      {open && <Endless />}
    </section>
  );
}

/** So many of the ACKs that would follow each other are shown. */
const SHOWN = 6;

/** What an ACK that used a number would bring about. */
function Endless() {
  const words = useLessonWords()?.controls.tape;
  const first = useRun((run) => lastBareAck(run.timeline, currentStep(run)));
  if (words === undefined) return null;
  if (first === null) return <p role="status">{words.noAck}</p>;
  return (
    <div role="status" className={styles['endless']}>
      <p>{words.why}</p>
      <ol aria-label={words.list}>
        {ackingAcks(first, SHOWN).map(({ from, segment }, i) => (
          <LadderRow
            key={`${from} ${segment.seq}`}
            segment={segment}
            right={from === 'client'}
            unsent={i > 0}
          >
            <span>
              {i === 0 && <b>{words.real} </b>}
              <code>{words.numbers(segment.seq, segment.ack)}</code>
            </span>
          </LadderRow>
        ))}
      </ol>
      <p className={styles['more']}>{words.andSoOn}</p>
    </div>
  );
}
