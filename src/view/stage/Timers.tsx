import { HOST_IDS, type HostId } from '../../simulation/deed';
import { tcbOf } from '../../simulation/host';
import { timeAt } from '../../simulation/instant';
import { stepOf } from '../../simulation/timeline';
import { timerSeconds } from '../seconds';
import { reserveBelow } from './ladder';
import { useLive } from './live';
import { timerRow } from './metrics';
import { Moving } from './Moving';
import styles from './stage.module.css';
import type { StageModel } from './useStage';
import { useDerived } from './derived';

/** What is still to come: under each lane the timer that runs there, as a ring that empties. */
export function Timers({ stage }: { stage: StageModel }) {
  return (
    <>
      {HOST_IDS.map((host) => (
        <LaneTimer key={host} host={host} stage={stage} />
      ))}
    </>
  );
}

/** One at a time has a ring: the first of these that runs. */
const SHOWN = ['time-wait', 'retransmission', 'fin-wait-2', 'keep-alive'] as const;

function LaneTimer({ host, stage }: { host: HostId; stage: StageModel }) {
  const { m, timeline, k, shown, wire, ladder, shelf } = stage;
  const tcb = tcbOf(stepOf(timeline, k).hosts[host]);
  const timer = SHOWN.find((name) => (tcb?.deadline[name] ?? null) !== null) ?? 'retransmission';
  const ends = tcb?.deadline[timer] ?? 0;
  const begins = tcb?.started[timer] ?? 0;
  const partLeft = (ms: number): string => (ends > begins ? ms / (ends - begins) : 0).toFixed(4);
  const left = useDerived(shown, (p) => Math.max(0, ends - timeAt(timeline, p)));
  const ring = useLive<SVGCircleElement>([left], (element) =>
    element.setAttribute('stroke-dasharray', `${partLeft(left.get())} 1`),
  );
  const text = useLive<SVGTextElement>([left], (element) => {
    element.textContent = `${timerSeconds(left.get())} s`;
  });
  const lowest = m.height - shelf - timerRow(m) / 2 - 4;
  const y = useDerived(wire, (at) =>
    Math.min(lowest, at + reserveBelow(ladder, m) + timerRow(m) / 2 - 4),
  );
  if (tcb === null || tcb.deadline[timer] === null) return null;
  const small = m.width < 350;
  const r = m.mode === 'wall' ? m.label * 0.42 : small ? 7 : 9;
  const side = host === 'client' ? 1 : -1;
  const inside = m.mode === 'narrow' ? side * (m.laneWidth / 2 + r + 3) : 0;
  const x = (host === 'client' ? m.left : m.right) + inside;
  return (
    <Moving className={styles['timer']} x={x} y={y} aria-hidden="true">
      {m.mode !== 'narrow' && (
        <path className={styles['stem']} d={`M0 ${-reserveBelow(ladder, m) + 4}V${-r - 3}`} />
      )}
      <circle className={styles['ring']} r={r} />
      <circle ref={ring} className={styles['left']} r={r} pathLength={1} transform="rotate(-90)" />
      <text
        ref={text}
        x={side * (r + (m.mode === 'wall' ? m.label * 0.35 : small ? 6 : 7))}
        textAnchor={host === 'client' ? 'start' : 'end'}
        fontSize={small ? 12 : m.label}
        className={styles['timerText']}
      />
    </Moving>
  );
}
