import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { storyOf } from '../../simulation/story';
import { toldFrom } from '../../simulation/thread';
import type { Timeline } from '../../simulation/timeline';
import { currentStep, useRun } from '../../store/run';
import { useToolWords } from '../useToolWords';
import { useWords } from '../useWords';
import styles from './inspector.module.css';
import { aboutSteps, type Filter, isOff, isWanted, NO_FILTER, wantedLines } from './log/filter';
import { Filters } from './log/Filters';
import { Line } from './log/Line';
import log from './log/log.module.css';

/** So many lines are drawn until somebody asks for all. */
const MOST_LINES = 500;

/** All that has happened, in words: each line leads to its moment. The text equivalent of the stage. */
export function EventList() {
  const { ui } = useWords();
  const words = useToolWords()?.log;
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const [filter, setFilter] = useState(NO_FILTER);
  const { lines, isKept, abouts } = useLines(filter, timeline, k);
  const list = useShown(k, lines, words);
  const [open, setOpen] = useState<number | null>(null);
  const toggle = useCallback((n: number) => setOpen((old) => (old === n ? null : n)), []);
  const close = useCallback(() => setOpen(null), []);
  const [all, setAll] = useState(false);
  // Thousands of lines take seconds to draw; nobody looks for the first of them at once.
  const from = all ? 0 : Math.max(0, lines.length - MOST_LINES);
  return (
    <section className={styles['log']} aria-label={ui.events}>
      {words && <Filters filter={filter} abouts={abouts} words={words} onChange={setFilter} />}
      {words && !isOff(filter) && (
        <p className={log['note']}>{words.hidden(k + 1 - lines.length)}</p>
      )}
      <ol ref={list} tabIndex={-1}>
        {from > 0 && (
          <li>
            <button type="button" className={styles['earlier']} onClick={() => setAll(true)}>
              {ui.earlier(from)}
            </button>
          </li>
        )}
        {lines.slice(from).map((n) => (
          <Line
            key={n}
            timeline={timeline}
            n={n}
            now={n === k}
            kept={n === k && isKept}
            open={n === open}
            onToggle={toggle}
            onClose={close}
          />
        ))}
      </ol>
    </section>
  );
}

/** The lines up to step `k` that are wanted; `isKept`: the last is there only because it is step `k`. */
function useLines(filter: Filter, timeline: Timeline, k: number) {
  const { story } = useWords();
  const every = useMemo(() => aboutSteps(timeline), [timeline]);
  return useMemo(() => {
    const abouts = every.slice(0, k + 1);
    const textOf = (n: number): string => story.brief(storyOf(toldFrom(timeline, n), n));
    const lines = wantedLines(filter, abouts, k, textOf);
    const last = abouts[k];
    const isKept = last !== undefined && !isWanted(filter, last, () => textOf(k));
    return { lines, isKept, abouts };
  }, [filter, every, timeline, k, story]);
}

/** The list scrolls as far as the current line needs it; the page does not. */
function useShown(k: number, lines: readonly number[], words: unknown) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[aria-current]')?.parentElement;
    const box = list.current;
    if (!line || !box) return;
    const below = line.offsetTop + line.offsetHeight - (box.scrollTop + box.clientHeight);
    if (below > 0 || line.offsetTop < box.scrollTop)
      box.scrollTop += below > 0 ? below : line.offsetTop - box.scrollTop;
  }, [k, lines, words]);
  return list;
}
