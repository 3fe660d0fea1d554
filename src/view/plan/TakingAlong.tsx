import { useState } from 'react';
import type { PlanWords } from '../../i18n/plan-words';
import { usePlan } from '../../store/plan';
import { planFileName, printPlanFile } from '../../store/plan-file';
import { clearPlan, openItem, planLink, planNow, undoPlan } from '../../store/planning';
import { setView } from '../../store/settings';
import { copy, type Outcome, save } from '../share/save';
import { Result } from '../share/Section';
import { useShareWords } from '../share/useShareWords';
import type { Said } from './PlanDialog';
import styles from './plan.module.css';

interface TakingAlongProps {
  readonly words: PlanWords;
  readonly said: Said | null;
  readonly onSay: (said: Said | null) => void;
  readonly onFile: (file: File) => void;
  readonly onClose: () => void;
}

/** What one does with a plan: show it, take it along, open another, and take back what was done. */
export function TakingAlong({ words, said, onSay, onFile, onClose }: TakingAlongProps) {
  const share = useShareWords();
  const plan = usePlan((state) => state.plan);
  const undoable = usePlan(({ before }) => before.length > 0);
  const [taken, setTaken] = useState<{ readonly outcome: Outcome; readonly of: unknown } | null>(
    null,
  );
  const outcome = taken !== null && taken.of === plan && said === null ? taken.outcome : null;
  const empty = (plan?.items.length ?? 0) === 0;
  // What came of it holds as long as the plan stays as it was taken.
  const take = (way: () => Promise<Outcome>): void => {
    onSay(null);
    void way().then((came) => setTaken({ outcome: came, of: plan }));
  };
  const copyLink = (): void => {
    const link = planLink();
    if (link === null) onSay({ text: words.tooLong, wrong: true });
    else take(() => copy(() => link));
  };
  const saveFile = (): void =>
    take(() =>
      save(planFileName(planNow().title), 'application/json', () => printPlanFile(planNow())),
    );
  const present = (): void => {
    onClose();
    openItem(0);
    setView('present');
  };
  return (
    <div className={styles['along']}>
      <div className={styles['ways']}>
        <button type="button" className={styles['present']} disabled={empty} onClick={present}>
          {words.present}
        </button>
        <button type="button" disabled={empty} onClick={copyLink}>
          {words.link}
        </button>
        <button type="button" disabled={empty} onClick={saveFile}>
          {words.file}
        </button>
        <label className={styles['file']}>
          {words.openFile}
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) onFile(file);
              // The same file can be chosen again, once it has been mended.
              event.target.value = '';
            }}
          />
        </label>
        <button
          type="button"
          aria-disabled={plan === null}
          onClick={() => {
            if (plan === null) return;
            clearPlan();
            onSay({ text: words.cleared });
          }}
        >
          {words.clear}
        </button>
        <button
          type="button"
          aria-disabled={!undoable}
          onClick={() => {
            if (!undoable) return;
            undoPlan();
            onSay({ text: words.undone });
          }}
        >
          {words.undo}
        </button>
      </div>
      {share !== null && <Result outcome={outcome} words={share} />}
      <p role="status" className={styles['said']}>
        {said !== null && said.wrong !== true && said.text}
      </p>
      <p role="alert" className={styles['wrong']}>
        {said?.wrong === true && said.text}
      </p>
      <p className={styles['about']}>{words.about}</p>
    </div>
  );
}
