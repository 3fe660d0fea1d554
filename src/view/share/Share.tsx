import { type ComponentType, useEffect, useState } from 'react';
import { lastStep } from '../../simulation/instant';
import { currentStep, pause, useRun } from '../../store/run';
import { useSettings } from '../../store/settings';
import { Choice } from '../Choice';
import { Dialog } from '../Dialog';
import { IntoPlan } from './IntoPlan';
import { Link } from './Link';
import { Packets } from './Packets';
import { Paper } from './Paper';
import { Picture } from './Picture';
import styles from './share.module.css';
import { Texts } from './Texts';
import { useShareWords } from './useShareWords';

/** What depends on how much of the run is wanted, in the order in which it stands there. */
const SECTIONS: readonly ComponentType<{ readonly whole: boolean }>[] = [
  Texts,
  Packets,
  Paper,
  Picture,
];

/** Everything in which the run on screen can be taken along. */
export function Share({ onClose }: { onClose: () => void }) {
  const words = useShareWords(onClose);
  const [wanted, setWanted] = useState(false);
  // Who builds the segments of one end is not to find the next ones here.
  const learns = useRun((run) => run.learner !== null);
  const onPage = useSettings(({ view }) => view === 'page') && !learns;
  const k = useRun(currentStep);
  const end = useRun((run) => lastStep(run.timeline));
  // "Up to now" is what was on screen when this was opened.
  useEffect(pause, []);
  if (words === null) return null;
  const { title, untilNow, whole: toEnd } = words.extent;
  const whole = wanted && !learns;
  return (
    <Dialog title={words.title} onClose={onClose} wide>
      <Link />
      {onPage && <IntoPlan />}
      {!learns && (
        <Choice
          className={styles['choice']}
          title={title}
          options={[
            ['now', untilNow(k + 1)],
            ['whole', toEnd(end + 1)],
          ]}
          value={whole ? 'whole' : 'now'}
          onChange={(value) => setWanted(value === 'whole')}
        />
      )}
      <div className={styles['sections']}>
        {SECTIONS.map((Section) => (
          <Section key={Section.name} whole={whole} />
        ))}
      </div>
    </Dialog>
  );
}
