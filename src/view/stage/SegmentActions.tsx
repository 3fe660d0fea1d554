import { type ReactNode, useMemo, useState } from 'react';
import type { NetworkWords } from '../../i18n/tools/network';
import { SCENARIOS } from '../../scenarios';
import { withChoices } from '../../simulation/choices';
import type { Mischief } from '../../simulation/deed';
import { jarAt } from '../../simulation/jar';
import { labelOf } from '../../simulation/label';
import { aheadOf, type Overtaking, overtaking } from '../../simulation/overtake';
import type { Flight } from '../../simulation/timeline';
import { LATEST } from '../../store/deed-text';
import { act, keptBeforeDelay, meddle } from '../../store/deeds';
import { currentStep, useRun } from '../../store/run';
import { NumberField } from '../NumberField';
import { useToolWords } from '../useToolWords';
import { useWords } from '../useWords';
import styles from './segment-actions.module.css';

/** One press of “delay” adds so many ms: long enough for a later segment to overtake. */
const DELAY = 240;

interface SegmentActionsProps {
  readonly flight: Flight;
  /** Something has been done. */
  readonly onDone: () => void;
  /** At the end of the row. */
  readonly children?: ReactNode;
}

/** What can be done to one segment: the usual in a row, the rest when it is asked for. */
export function SegmentActions({ flight, onDone, children }: SegmentActionsProps) {
  const { ui } = useWords();
  const words = useToolWords()?.network.segment;
  const [more, setMore] = useState(false);
  const done = useRun((run) => run.interventions);
  const has = (kind: Mischief['kind']): boolean =>
    done.some((deed) => deed.kind === kind && deed.flight === flight.id);
  const apply = (deed: Mischief): void => {
    meddle(deed);
    onDone();
  };
  const toggle = (kind: 'drop' | 'duplicate' | 'hold', on: string, off: string) => (
    <button
      type="button"
      className={has(kind) ? styles['done'] : ''}
      onClick={() => apply({ kind, flight: flight.id })}
    >
      {has(kind) ? off : on}
    </button>
  );
  return (
    <div className={styles['actions']}>
      <div className={styles['row']}>
        {toggle('drop', ui.drop, ui.undrop)}
        <button
          type="button"
          onClick={() => apply({ kind: 'delay', flight: flight.id, by: DELAY })}
        >
          {ui.delay(DELAY)}
        </button>
        {toggle('duplicate', ui.duplicate, ui.unduplicate)}
        {words !== undefined && (
          <button type="button" aria-expanded={more} onClick={() => setMore(!more)}>
            {words.more}
          </button>
        )}
      </div>
      {children}
      {words !== undefined && more && (
        <div className={styles['more']}>
          <div className={styles['jar']}>
            {toggle('hold', words.hold, words.unhold)}
            <Release flight={flight} onDone={onDone} />
          </div>
          <Overtakings flight={flight} words={words} onDo={apply} />
          <div className={styles['delay']}>
            <NumberField
              label={words.delayBy}
              value={DELAY / 2}
              least={1}
              most={LATEST}
              action={words.delay}
              onCommit={(by) => apply({ kind: 'delay', flight: flight.id, by })}
            >
              {flight.delayed > 0 ? words.lateBy(flight.delayed) : undefined}
            </NumberField>
          </div>
        </div>
      )}
    </div>
  );
}

/** While it is in the jar it can be let go. */
function Release({ flight, onDone }: Omit<SegmentActionsProps, 'children'>) {
  const words = useToolWords()?.network;
  const isKept = useRun((run) =>
    jarAt(run.timeline, currentStep(run)).some(({ id }) => id === flight.id),
  );
  if (words === undefined || !isKept) return null;
  return (
    <button
      type="button"
      onClick={() => {
        act({ kind: 'release', flight: flight.id });
        onDone();
      }}
    >
      {words.letGo}
    </button>
  );
}

interface OvertakingsProps {
  readonly flight: Flight;
  readonly words: NetworkWords['segment'];
  readonly onDo: (deed: Mischief) => void;
}

/** The one behind comes first, or this one before the one in front: somebody is late by just so much. */
function Overtakings({ flight, words, onDo }: OvertakingsProps) {
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const ways = useMemo(() => {
    const run = { ...useRun.getState(), timeline, position: k };
    const stage = withChoices(SCENARIOS[run.scene], run.choices);
    const kept = (late: number) => keptBeforeDelay(run, late);
    const ahead = aheadOf(timeline, flight.id);
    const none = flight.lost ? 'lost' : 'nothing-ahead';
    const impossible: Overtaking = { possible: false, hindrance: none };
    return {
      behind: overtaking(stage, kept(flight.id), flight.id),
      ahead: ahead === null ? impossible : overtaking(stage, kept(ahead.id), ahead.id, flight.id),
    };
  }, [timeline, k, flight]);
  const { behind, ahead } = ways;
  return (
    <>
      <OvertakeButton name={words.beOvertaken} way={behind} words={words} onDo={onDo}>
        {behind.possible &&
          words.behind(behind.first.again ? null : labelOf(behind.first.segment), behind.by)}
      </OvertakeButton>
      <OvertakeButton name={words.overtake} way={ahead} words={words} onDo={onDo}>
        {ahead.possible &&
          words.ahead(labelOf(timeline.flights[ahead.late]?.segment ?? flight.segment), ahead.by)}
      </OvertakeButton>
    </>
  );
}

interface OvertakeButtonProps {
  readonly name: string;
  readonly way: Overtaking;
  readonly words: NetworkWords['segment'];
  readonly onDo: (deed: Mischief) => void;
  /** What comes of it. */
  readonly children: ReactNode;
}

function OvertakeButton({ name, way, words, onDo, children }: OvertakeButtonProps) {
  return (
    <button
      type="button"
      className={styles['overtake']}
      aria-disabled={!way.possible}
      onClick={() => {
        if (way.possible) onDo({ kind: 'delay', flight: way.late, by: way.by });
      }}
    >
      <b>{name}</b>
      <span>{way.possible ? children : words.hindrance[way.hindrance]}</span>
    </button>
  );
}
