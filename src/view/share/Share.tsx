import { type ComponentType, useState } from 'react';
import { lastStep } from '../../simulation/instant';
import { currentStep, useRun } from '../../store/run';
import { Dialog } from '../Dialog';
import { Link } from './Link';
import { Paper } from './Paper';
import { Picture } from './Picture';
import styles from './share.module.css';
import { Texts } from './Texts';
import { useShareWords } from './useShareWords';

/** What depends on how much of the run is wanted, in the order in which it stands there. */
const SECTIONS: readonly ComponentType<{ readonly whole: boolean }>[] = [Texts, Picture, Paper];

/** Everything in which the run on screen can be taken along. */
export function Share({ onClose }: { onClose: () => void }) {
  const words = useShareWords(onClose);
  const [whole, setWhole] = useState(false);
  if (words === null) return null;
  return (
    <Dialog title={words.title} onClose={onClose} wide>
      <Link />
      <Extent whole={whole} onChange={setWhole} />
      {SECTIONS.map((Section) => (
        <Section key={Section.name} whole={whole} />
      ))}
    </Dialog>
  );
}

interface ExtentProps {
  readonly whole: boolean;
  readonly onChange: (whole: boolean) => void;
}

/** Up to now, or to the end. */
function Extent({ whole, onChange }: ExtentProps) {
  const words = useShareWords();
  const k = useRun(currentStep);
  const end = useRun((run) => lastStep(run.timeline));
  if (words === null) return null;
  const { title, untilNow, whole: toEnd } = words.extent;
  return (
    <fieldset className={styles['extent']}>
      <legend>{title}</legend>
      {[false, true].map((value) => (
        <label key={String(value)}>
          <input
            type="radio"
            name="extent"
            checked={whole === value}
            onChange={() => onChange(value)}
          />
          {value ? toEnd(end + 1) : untilNow(k + 1)}
        </label>
      ))}
    </fieldset>
  );
}
