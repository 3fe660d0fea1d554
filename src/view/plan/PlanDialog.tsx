import { useCallback, useRef, useState } from 'react';
import type { PlanWords } from '../../i18n/plan-words';
import { LONGEST_TITLE, usePlan } from '../../store/plan';
import { planNow, replacePlan, setTitle } from '../../store/planning';
import { Dialog } from '../Dialog';
import { useToolWords } from '../useToolWords';
import { Adding } from './Adding';
import { sayFault } from './fault';
import { planIn } from './import';
import { Items } from './Items';
import styles from './plan.module.css';
import { TakingAlong } from './TakingAlong';
import { useDrop } from './useDrop';
import { usePlanWords } from './usePlanWords';

interface PlanDialogProps {
  readonly onClose: () => void;
}

/** What came of the last thing that was done here; `wrong`: nothing has. */
export interface Said {
  readonly text: string;
  readonly wrong?: boolean;
}

/** Making a lesson plan: its items in order, each with a note, and how to take it along. */
export function PlanDialog({ onClose }: PlanDialogProps) {
  const words = usePlanWords(onClose);
  if (words === null) return null;
  return (
    <Dialog title={words.title} onClose={onClose} wide>
      <Body words={words} onClose={onClose} />
    </Dialog>
  );
}

interface BodyProps extends PlanDialogProps {
  readonly words: PlanWords;
}

function Body({ words, onClose }: BodyProps) {
  const tools = useToolWords();
  const title = usePlan(({ plan }) => plan?.title ?? '');
  const [said, setSaid] = useState<Said | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const onFile = useCallback(
    (file: File): void => {
      setSaid(null);
      void planIn(file).then((read) => {
        if ('fault' in read)
          return setSaid({ text: sayFault(read.fault, words.faults), wrong: true });
        replacePlan(read.plan);
        const { title: name, items } = planNow();
        setSaid({ text: words.opened(name || words.untitled, items.length) });
      });
    },
    [words],
  );
  useDrop(body, onFile);
  return (
    <div ref={body} className={styles['body']}>
      <label className={styles['title']}>
        <span>{words.name}</span>
        <input
          dir="auto"
          value={title}
          placeholder={words.untitled}
          maxLength={2 * LONGEST_TITLE}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      {tools !== undefined && (
        <Items words={words} tools={tools} onSay={setSaid} onClose={onClose} />
      )}
      {tools !== undefined && <Adding words={words} tools={tools} onSay={setSaid} />}
      <TakingAlong words={words} said={said} onSay={setSaid} onFile={onFile} onClose={onClose} />
    </div>
  );
}
