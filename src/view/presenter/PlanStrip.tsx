import { useState } from 'react';
import type { PlanWords } from '../../i18n/plan-words';
import { type Plan, usePlan } from '../../store/plan';
import { isOn, openItem } from '../../store/planning';
import { toNextItem, toPreviousItem } from '../../store/remote';
import { useRun } from '../../store/run';
import { Dialog } from '../Dialog';
import { placeName } from '../plan/placeName';
import { usePlanWords } from '../plan/usePlanWords';
import { Icon } from '../player/Icon';
import { useToolWords } from '../useToolWords';
import { useWords } from '../useWords';
import styles from './plan.module.css';

/** Where the class is in the teacher's plan, and the ways to its other items. */
export function PlanStrip() {
  const words = usePlanWords();
  const plan = usePlan((state) => state.plan);
  if (words === null || plan === null || plan.items.length === 0) return null;
  return <Strip words={words} plan={plan} />;
}

interface StripProps {
  readonly words: PlanWords;
  readonly plan: Plan;
}

function Strip({ words, plan }: StripProps) {
  const { scenes } = useWords();
  const at = usePlan((state) => state.at);
  const [open, setOpen] = useState(false);
  const all = plan.items.length;
  const item = at === null ? undefined : plan.items[at];
  const away = useRun((run) => item !== undefined && !isOn(run, item));
  const close = (): void => setOpen(false);
  return (
    <section className={styles['strip']} aria-label={plan.title.trim() || words.untitled}>
      <p>
        <b>
          <span aria-hidden="true">
            {at === null ? '–' : at + 1} / {all}
          </span>
          <span className="hidden">
            {at === null ? words.notBegun(all) : words.position(at + 1, all)}
          </span>
        </b>{' '}
        {item !== undefined && scenes[item.place.scene].title}
      </p>
      {away && (
        <button type="button" onClick={() => openItem(at ?? 0)}>
          {words.here}
        </button>
      )}
      <button
        type="button"
        aria-label={words.previous}
        title={words.previous}
        aria-disabled={at === null || at === 0}
        onClick={() => toPreviousItem()}
      >
        <Icon name="previous" size={16} />
      </button>
      <button
        type="button"
        aria-label={at === null ? words.begin : words.next}
        title={at === null ? words.begin : words.next}
        aria-disabled={at === all - 1}
        onClick={toNextItem}
      >
        <Icon name="next" size={16} />
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.items}
      </button>
      {open && <Items words={words} plan={plan} onClose={close} />}
    </section>
  );
}

interface ItemsProps extends StripProps {
  readonly onClose: () => void;
}

/** All items with their notes; each leads to itself. */
function Items({ words, plan, onClose }: ItemsProps) {
  const { scenes } = useWords();
  const tools = useToolWords();
  const at = usePlan((state) => state.at);
  return (
    <Dialog title={words.items} onClose={onClose}>
      <ol className={styles['items']}>
        {plan.items.map(({ place, note }, i) => (
          <li key={`${i + 1}`} aria-current={i === at ? 'step' : undefined}>
            <button
              type="button"
              onClick={() => {
                onClose();
                openItem(i);
              }}
            >
              {i + 1}. {scenes[place.scene].title}
            </button>
            {i === at && <small>{words.current}</small>}
            {tools !== undefined && (
              <p className={styles['what']}>
                <bdi>{placeName(place, words, tools)}</bdi>
              </p>
            )}
            {note.trim() !== '' && <p dir="auto">{note}</p>}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
