import { useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { PlanWords } from '../../i18n/plan-words';
import type { ToolWords } from '../../i18n/tools';
import { type Item, LONGEST_NOTE, usePlan } from '../../store/plan';
import { moveItem, openItem, removeItem, setNote } from '../../store/planning';
import { useWords } from '../useWords';
import { placeName } from './placeName';
import type { Said } from './PlanDialog';
import styles from './plan.module.css';

interface ItemsProps {
  readonly words: PlanWords;
  readonly tools: ToolWords;
  readonly onSay: (said: Said) => void;
  readonly onClose: () => void;
}

const NONE: readonly Item[] = [];
type Doing = 'up' | 'down' | 'remove';

/** The items in their order; what was pressed on one keeps the focus wherever the item goes. */
export function Items({ words, tools, onSay, onClose }: ItemsProps) {
  const { scenes } = useWords();
  const items = usePlan(({ plan }) => plan?.items ?? NONE);
  const list = useRef<HTMLOListElement>(null);
  const focus = (i: number, doing: Doing): void =>
    list.current?.querySelectorAll<HTMLElement>(`[data-doing=${doing}]`)[i]?.focus();
  const move = (i: number, by: 1 | -1, title: string): void => {
    const moved = flushSync(() => moveItem(i, by));
    if (!moved) return;
    focus(i + by, by === 1 ? 'down' : 'up');
    onSay({ text: words.moved(title, i + by + 1, items.length) });
  };
  const remove = (i: number, title: string): void => {
    flushSync(() => removeItem(i));
    focus(Math.min(i, items.length - 2), 'remove');
    // Where nothing is left, one goes on by adding something.
    if (items.length === 1) document.getElementById('add-here')?.focus();
    onSay({ text: words.removed(title) });
  };
  if (items.length === 0) return <p className={styles['empty']}>{words.empty}</p>;
  return (
    <ol ref={list} className={styles['items']} aria-label={words.items}>
      {items.map((item, i) => {
        const { title } = scenes[item.place.scene];
        return (
          <Row
            // An item has no name of its own, and nothing in a row outlives a change but the focus.
            key={`${i + 1}`}
            n={i + 1}
            all={items.length}
            item={item}
            words={words}
            tools={tools}
            onMove={(by) => move(i, by, title)}
            onRemove={() => remove(i, title)}
            onOpen={() => {
              onClose();
              openItem(i);
            }}
          />
        );
      })}
    </ol>
  );
}

interface RowProps {
  /** From 1. */
  readonly n: number;
  readonly all: number;
  readonly item: Item;
  readonly words: PlanWords;
  readonly tools: ToolWords;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onOpen: () => void;
}

function Row({ n, all, item, words, tools, onMove, onRemove, onOpen }: RowProps) {
  const { scenes } = useWords();
  const current = usePlan(({ at }) => at === n - 1);
  const { place } = item;
  const { title } = scenes[place.scene];
  const what = useMemo(() => placeName(place, words, tools), [place, words, tools]);
  const name = (doing: string): string => words.doing(doing, n, title);
  return (
    <li className={styles['item']} aria-current={current ? 'step' : undefined}>
      <span className={styles['number']} aria-hidden="true">
        {n}
      </span>
      <div className={styles['what']}>
        <h3>
          {title} {current && <small>{words.current}</small>}
        </h3>
        <p>
          <bdi>{what}</bdi>
        </p>
      </div>
      <div className={styles['doings']}>
        <button
          type="button"
          data-doing="up"
          aria-label={name(words.up)}
          aria-disabled={n === 1}
          onClick={() => onMove(-1)}
        >
          {words.up}
        </button>
        <button
          type="button"
          data-doing="down"
          aria-label={name(words.down)}
          aria-disabled={n === all}
          onClick={() => onMove(1)}
        >
          {words.down}
        </button>
        <button
          type="button"
          data-doing="remove"
          aria-label={name(words.remove)}
          onClick={onRemove}
        >
          {words.remove}
        </button>
        <button type="button" aria-label={name(words.open)} onClick={onOpen}>
          {words.open}
        </button>
      </div>
      <Note n={n} note={item.note} words={words} />
    </li>
  );
}

interface NoteProps {
  readonly n: number;
  readonly note: string;
  readonly words: PlanWords;
}

function Note({ n, note, words }: NoteProps) {
  const { length } = [...note];
  return (
    <div className={styles['note']}>
      <textarea
        dir="auto"
        aria-label={words.noteFor(n)}
        placeholder={`${words.note}: ${words.noteHint}`}
        rows={Math.min(6, Math.max(1, note.split('\n').length))}
        value={note}
        onChange={(event) => setNote(n - 1, event.target.value)}
      />
      <p role="status">{length >= LONGEST_NOTE && words.noteLength(length, LONGEST_NOTE)}</p>
    </div>
  );
}
