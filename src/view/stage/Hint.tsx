import { HOST_IDS } from '../../simulation/deed';
import { labelOf } from '../../simulation/label';
import { SCENARIOS } from '../../scenarios';
import { restAfter } from '../../simulation/pacing';
import { nextScripted, useRun } from '../../store/run';
import { useWords } from '../useWords';
import { reserveBelow } from './ladder';
import { timerRow } from './metrics';
import styles from './stage.module.css';
import type { StageModel } from './useStage';

/** On the first view, below the wire: the one thing to do, and what the shapes mean. */
export function Hint({ stage }: { stage: StageModel }) {
  const { m, ladder, k, timeline, wireAt } = stage;
  const { ui } = useWords();
  const touched = useRun(
    (run) =>
      run.playing ||
      run.undoable.length > 0 ||
      run.shown !== restAfter(run.timeline, Math.floor(run.shown)),
  );
  const opensAt = useRun((run) => SCENARIOS[run.scene].opensAt);
  if (touched || !(k === 0 || (opensAt === 'ESTABLISHED' && isOpening(stage)))) return null;
  const scripted = nextScripted({ timeline, position: k });
  const top =
    wireAt(restAfter(timeline, k)) + (k === 0 ? 18 : reserveBelow(ladder, m) + timerRow(m));
  const call = k === 0 && scripted?.k === 1 ? scripted : null;
  const room = m.height - top;
  if (room < 90) return null;
  const arrow = m.mode === 'narrow' ? '↓' : call?.host === 'server' ? '→' : '←';
  const title =
    timeline.steps.length === 1
      ? null
      : call === null || k > 0
        ? ui.nextTitle
        : ui.firstTitle(`${call.name}()`);
  return (
    <div className={styles['hint']} style={{ top, left: hintLeft(stage), width: hintWidth(stage) }}>
      {title !== null && (
        <p className={styles['hintTitle']}>
          {call !== null && <span aria-hidden="true">{arrow} </span>}
          {title}
        </p>
      )}
      <p>{timeline.steps.length === 1 ? ui.emptyText : k > 0 ? ui.nextText : ui.firstText}</p>
      {room > 330 && <Legend />}
    </div>
  );
}

const hintLeft = ({ m }: StageModel): number => (m.mode === 'narrow' ? 12 : m.left);
const hintWidth = ({ m }: StageModel): number =>
  m.mode === 'narrow' ? m.width - 24 : m.right - m.left;

/** Nobody has done anything yet: the run stands where its scene opens. */
const isOpening = ({ k, timeline }: StageModel): boolean =>
  k === 0 ||
  (HOST_IDS.every((id) => timeline.steps[k]?.hosts[id].state === 'ESTABLISHED') &&
    timeline.steps
      .slice(0, k)
      .every(({ hosts }) => HOST_IDS.some((id) => hosts[id].state !== 'ESTABLISHED')));

const SAMPLES = ['SYN', 'ACK', 'FIN', 'RST'] as const;

function Legend() {
  const { ui } = useWords();
  return (
    <ul className={styles['legend']}>
      {SAMPLES.map((kind) => (
        <li key={kind}>
          <span className={styles['sample']} data-kind={kind}>
            {labelOf({ seq: 0, ack: 0, ctl: [kind], wnd: 0, text: '' })}
          </span>
          <span>{ui.legend[kind]}</span>
        </li>
      ))}
    </ul>
  );
}
