import { useId, useMemo, useState } from 'react';
import type { PlanWords } from '../../i18n/plan-words';
import { type Plan, usePlan } from '../../store/plan';
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
  const long = useId();
  const tooLong = useTooLong(plan);
  const copyLink = (): void => take(() => copy(() => planLink() ?? ''));
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
    <>
      <div className={styles['ways']}>
        <button type="button" className={styles['present']} disabled={empty} onClick={present}>
          {words.present}
        </button>
        <button
          type="button"
          disabled={empty}
          aria-disabled={tooLong}
          aria-describedby={tooLong ? long : undefined}
          onClick={tooLong ? undefined : copyLink}
        >
          {words.link}
        </button>
        <button type="button" disabled={empty} onClick={saveFile}>
          {words.file}
        </button>
        <FileChooser words={words} onFile={onFile} />
        <TakingBack words={words} onSay={onSay} />
      </div>
      <p className={styles['about']}>
        {tooLong ? '' : `${words.inAddress} `}
        {words.about}
      </p>
      <div className={styles['messages']}>
        {share !== null && <Result outcome={outcome} words={share} />}
        <p role="status" className={styles['said']}>
          {said !== null && said.wrong !== true && said.text}
        </p>
        <p role="alert" className={styles['wrong']}>
          {said?.wrong === true && said.text}
        </p>
        <p role="status" id={long} className={styles['long']}>
          {tooLong && words.tooLong}
        </p>
      </div>
    </>
  );
}

/** Has neither a link nor the address of the page room for `plan`? */
const useTooLong = (plan: Plan | null): boolean =>
  useMemo(() => plan !== null && planLink() === null, [plan]);

interface FileChooserProps {
  readonly words: PlanWords;
  readonly onFile: (file: File) => void;
}

function FileChooser({ words, onFile }: FileChooserProps) {
  return (
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
  );
}

interface TakingBackProps {
  readonly words: PlanWords;
  readonly onSay: (said: Said) => void;
}

/** Clearing the plan, and undoing whatever was done to it; both keep the focus when they are done. */
function TakingBack({ words, onSay }: TakingBackProps) {
  const empty = usePlan(({ plan }) => plan === null);
  const undoable = usePlan(({ before }) => before.length > 0);
  const clear = (): void => {
    clearPlan();
    onSay({ text: words.cleared });
  };
  const undo = (): void => {
    undoPlan();
    onSay({ text: words.undone });
  };
  return (
    <>
      <button type="button" aria-disabled={empty} onClick={empty ? undefined : clear}>
        {words.clear}
      </button>
      <button type="button" aria-disabled={!undoable} onClick={undoable ? undo : undefined}>
        {words.undo}
      </button>
    </>
  );
}
