import { useMemo } from 'react';
import type { TowerWords } from '../../../i18n/lessons/tower';
import { type Layer, LAYERS, type Stack, stackAt } from '../../../lessons/layers';
import { flightOf, stepOf, type Timeline } from '../../../simulation/timeline';
import { currentStep, useRun } from '../../../store/run';
import { useLessonWords } from '../useLessonWords';
import styles from './layer-tower.module.css';

/** The highest layer stands on top. */
const FROM_ABOVE = LAYERS.toReversed();

/** The layers from the wire to a login: each is lit as long as what it is made of is there. */
export function LayerTower() {
  const words = useLessonWords()?.controls.tower;
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const stack = useMemo(() => stackAt(timeline, k), [timeline, k]);
  if (words === undefined) return null;
  const lit = stack.lit.map((layer) => words.layer[layer]);
  return (
    <div className={styles['tower']}>
      <ol aria-label={words.title}>
        {FROM_ABOVE.map((layer) => (
          <Floor key={layer} layer={layer} stack={stack} words={words} />
        ))}
      </ol>
      <p className="hidden" role="status">
        {words.summary(lit)}
      </p>
      <Data timeline={timeline} k={k} words={words} />
    </div>
  );
}

interface FloorProps {
  readonly layer: Layer;
  readonly stack: Stack;
  readonly words: TowerWords;
}

function Floor({ layer, stack: { lit, port }, words }: FloorProps) {
  const isLit = lit.includes(layer);
  const own = (layer === 'tls' ? port.tls : port.tcp) ?? 0;
  return (
    <li data-layer={layer} data-lit={isLit}>
      <span className={styles['lamp']} aria-hidden="true" />
      <span className={styles['name']}>{words.layer[layer]}</span>
      <span className={styles['sign']}>{isLit ? words.lit : words.dark}</span>
      <span className={styles['made']}>
        {isLit ? words.made[layer](own) : words.missing[layer]}
      </span>
    </li>
  );
}

interface DataProps {
  readonly timeline: Timeline;
  readonly k: number;
  readonly words: TowerWords;
}

/** What the text of this step says: of a segment that leaves, or that arrives. */
function Data({ timeline, k, words }: DataProps) {
  const { what, sent } = stepOf(timeline, k);
  const arrived = what.kind === 'arrival' ? [what.flight] : [];
  const flight = [...sent, ...arrived]
    .map((id) => flightOf(timeline, id))
    .find(({ segment }) => segment.text !== '');
  return (
    <p className={styles['data']} data-from={flight?.from}>
      {flight === undefined ? (
        <span className={styles['quiet']}>{words.quiet}</span>
      ) : (
        <>
          <span>{words.says(flight.from)}</span>
          <q>{flight.segment.text}</q>
        </>
      )}
    </p>
  );
}
