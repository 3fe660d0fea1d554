import { memo, useMemo, useState } from 'react';
import type { SystemWords } from '../../../i18n/tools/system';
import type { HostId } from '../../../simulation/deed';
import { syscallsOf, type TraceLine } from '../../../simulation/syscalls';
import { isAbout, stepOf } from '../../../simulation/timeline';
import { currentStep, selectStep, useRun } from '../../../store/run';
import { useTouch } from '../../../store/touch';
import { useToolWords } from '../../useToolWords';
import { useTouching } from '../../useTouching';
import { Earlier, MOST_LINES } from './Earlier';
import { type Mark, markOf } from './mark';
import styles from './system.module.css';
import { Terminal } from './Terminal';

/** The calls of a host's program up to this step, as `strace` prints them. */
export function CallLines({ id }: { readonly id: HostId }) {
  const words = useToolWords()?.system;
  const whole = useRun((run) => run.whole);
  const k = useRun(currentStep);
  const selected = useRun((run) => run.selected);
  const [all, setAll] = useState(false);
  const trace = useMemo(() => syscallsOf(whole, id), [whole, id]);
  if (words === undefined) return null;
  const made = trace.filter((line) => line.k <= k);
  const from = all ? 0 : Math.max(0, made.length - MOST_LINES);
  const markAt = (n: number): Mark => markOf(n === k, n < k && isAbout(stepOf(whole, n), selected));
  return (
    <Terminal
      name={`calls-${id}`}
      command={`strace -f ./${id}`}
      means={words.calls}
      printed={`${k} ${made.length}`}
    >
      {made.length === 0 && <p className={styles['none']}>{words.noCalls}</p>}
      <Earlier count={from} words={words} onShow={() => setAll(true)} />
      {made.length > 0 && (
        <ol>
          {made.slice(from).map((line, i) => (
            <Line
              key={from + i}
              line={line}
              words={words}
              returned={line.kind === 'call' && line.returns !== null && line.returns <= k}
              mark={markAt(line.k)}
              resultMark={line.kind === 'call' ? markAt(line.returns ?? k + 1) : null}
            />
          ))}
        </ol>
      )}
    </Terminal>
  );
}

interface LineProps {
  readonly line: TraceLine;
  readonly words: SystemWords;
  /** Has it returned by now? */
  readonly returned: boolean;
  readonly mark: Mark;
  readonly resultMark: Mark;
}

/** One call, and what it returned: where that is another step, each leads to its own. */
const Line = memo(function Line({ line, words, returned, mark, resultMark }: LineProps) {
  if (line.kind !== 'call') {
    const text = line.kind === 'signal' ? `--- ${line.name} ---` : words.powerCycle;
    return (
      <li data-mark={mark ?? undefined}>
        <Part k={line.k} text={text} mark={mark} />
      </li>
    );
  }
  const { k, made, text, returns, result } = line;
  const best = mark === 'now' || resultMark === 'now' ? 'now' : (mark ?? resultMark);
  const answer = result === '?' ? `= ? ${words.gone}` : `= ${result}`;
  const apart = returned && returns !== null && returns !== k;
  return (
    <li data-mark={best ?? undefined}>
      <Part k={k} text={returned ? (apart ? text : `${text} ${answer}`) : made} mark={mark} />{' '}
      {apart && <Part k={returns} text={answer} mark={resultMark} />}
      {!returned && <span className={styles['waits']}>{words.waits}</span>}
    </li>
  );
});

interface PartProps {
  readonly k: number;
  readonly text: string;
  readonly mark: Mark;
}

/** Leads to its step, and touches it. */
function Part({ k, text, mark }: PartProps) {
  const touching = useTouching({ kind: 'step', k });
  const touched = useTouch((all) => all.touched?.kind === 'step' && all.touched.k === k);
  return (
    <button
      type="button"
      aria-current={mark === 'now' ? 'step' : undefined}
      data-mark={mark ?? undefined}
      data-touched={touched || undefined}
      onClick={() => selectStep(k)}
      {...touching}
    >
      {text}
    </button>
  );
}
