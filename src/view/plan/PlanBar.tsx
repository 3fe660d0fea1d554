import type { PlanWords } from '../../i18n/plan-words';
import { leavePlan, type Plan, usePlan } from '../../store/plan';
import { isOn, nextItem, openItem, previousItem } from '../../store/planning';
import { useRun } from '../../store/run';
import { openDialog } from '../../store/settings';
import { Icon } from '../player/Icon';
import ways from '../ways.module.css';
import styles from './bar.module.css';
import { usePlanWords } from './usePlanWords';

/** While a plan is on, on the page: what it is called, which item is on, and the way on. */
export function PlanBar() {
  const words = usePlanWords();
  const plan = usePlan((state) => state.plan);
  return words === null || plan === null ? null : <Bar plan={plan} words={words} />;
}

interface BarProps {
  readonly plan: Plan;
  readonly words: PlanWords;
}

function Bar({ plan, words }: BarProps) {
  const at = usePlan((state) => state.at);
  const all = plan.items.length;
  const item = at === null ? undefined : plan.items[at];
  const away = useRun((run) => item !== undefined && !isOn(run, item));
  const title = plan.title.trim() || words.untitled;
  const last = at === all - 1;
  return (
    <section className={styles['bar']} aria-label={title}>
      <h2 dir="auto">{title}</h2>
      <p className={styles['count']} aria-live="polite">
        <span aria-hidden="true">
          {at === null ? '–' : at + 1} / {all}
        </span>
        <span className="hidden">
          {at === null ? words.notBegun(all) : words.position(at + 1, all)}
        </span>
      </p>
      <div className={`${ways['ways']} ${styles['ways']}`}>
        {away && (
          <button
            type="button"
            className={styles['here']}
            aria-label={words.here}
            onClick={() => openItem(at ?? 0)}
          >
            <Icon name="again" size={16} />
            <span>{words.here}</span>
          </button>
        )}
        <button
          type="button"
          aria-label={words.previous}
          aria-disabled={at === null || at === 0}
          onClick={() => previousItem()}
        >
          <Icon name="previous" size={16} />
          <span>{words.previous}</span>
        </button>
        <button
          type="button"
          className={ways['on']}
          aria-label={at === null ? words.begin : words.next}
          aria-disabled={last}
          onClick={nextItem}
        >
          <span>{at === null ? words.begin : words.next}</span>
          <Icon name="next" size={16} />
        </button>
        <button
          type="button"
          aria-label={words.edit}
          aria-haspopup="dialog"
          onClick={() => openDialog('plan')}
        >
          <Icon name="build" size={16} />
          <span>{words.edit}</span>
        </button>
        <button
          type="button"
          className={ways['leave']}
          aria-label={words.leave}
          onClick={leavePlan}
        >
          ×
        </button>
      </div>
    </section>
  );
}
