import { MOST_ITEMS, usePlan } from '../../store/plan';
import { addHere } from '../../store/planning';
import { openDialog } from '../../store/settings';
import { Section } from './Section';
import styles from './share.module.css';
import { useShareWords } from './useShareWords';

/** The run on screen as the next item of a lesson plan, which is opened then. */
export function IntoPlan() {
  const words = useShareWords()?.plan;
  const full = usePlan(({ plan }) => (plan?.items.length ?? 0) >= MOST_ITEMS);
  if (words === undefined) return null;
  return (
    <Section title={words.title}>
      <div className={styles['row']}>
        <div className={styles['what']}>
          <p>{full ? words.full(MOST_ITEMS) : words.about}</p>
        </div>
        <div className={styles['ways']}>
          <button
            type="button"
            disabled={full}
            onClick={() => {
              addHere();
              openDialog('plan');
            }}
          >
            {words.add}
          </button>
        </div>
      </div>
    </Section>
  );
}
