import { useEffect, useRef } from 'react';
import type { MissionWords } from '../../i18n/mission-words';
import { fieldsOf } from '../../lessons/draft';
import { MISSION_IDS, type MissionId, MISSIONS } from '../../lessons/missions';
import { goBack, isAside, leaveMission, openMission, useMission } from '../../store/mission';
import { isHeld, useRun } from '../../store/run';
import { openDialog } from '../../store/settings';
import styles from './mission.module.css';
import { Sign } from './Sign';
import { Task } from './Task';
import { TurnForm } from './TurnForm';

interface BenchProps {
  readonly words: MissionWords;
  readonly mission: MissionId;
}

/** Where the learner works: the task, the form, and what is said about it. */
export function Bench({ words, mission }: BenchProps) {
  const turns = useMission((state) => state.turns);
  const n = useMission((state) => state.turn);
  const turn = turns[n];
  const held = useRun(isHeld);
  const aside = useRun(isAside);
  const title = useRef<HTMLHeadingElement>(null);
  const bench = useRef<HTMLElement>(null);
  const busy = aside ? 'aside' : turn === undefined ? 'done' : held ? 'turn' : 'way';
  // A mission begins here; later the keyboard comes back, unless it is at work somewhere else.
  useEffect(() => title.current?.focus({ preventScroll: true }), [mission]);
  useEffect(() => {
    const { activeElement } = document;
    const elsewhere = activeElement !== document.body && !bench.current?.contains(activeElement);
    if (busy !== 'way' && !elsewhere) title.current?.focus({ preventScroll: true });
    // On a phone the bench stands below what it does.
    if (busy !== 'turn' && scrollY > 0) scrollTo({ top: 0 });
  }, [busy, mission, n]);
  const { learner } = MISSIONS[mission];
  return (
    <section ref={bench} className={styles['bench']} aria-labelledby="bench">
      <header className={styles['head']}>
        <h2 id="bench" ref={title} tabIndex={-1} aria-describedby="task">
          {words.bench(learner)}: {words.missions[mission].title}
        </h2>
        {turn !== undefined && (
          <p className={styles['count']}>{words.turnCount(n + 1, turns.length)}</p>
        )}
        <button type="button" className={styles['leave']} onClick={leaveMission}>
          {words.leave}
        </button>
      </header>
      {busy === 'turn' && turn !== undefined && (
        <>
          <Task words={words} turn={turn} learner={learner} />
          <TurnForm words={words} turn={turn} fields={fieldsOf(turn)} />
        </>
      )}
      {busy === 'aside' && <Aside words={words} />}
      {busy === 'way' && <Way words={words} started={n > 0} />}
      {busy === 'done' && <Done words={words} mission={mission} />}
    </section>
  );
}

function Aside({ words }: { words: MissionWords }) {
  return (
    <div className={styles['note']}>
      <p role="status">{words.aside}</p>
      <button type="button" className={styles['main']} onClick={goBack}>
        {words.goBack}
      </button>
    </div>
  );
}

/** Between two turns, or somewhere in the past. */
function Way({ words, started }: { words: MissionWords; started: boolean }) {
  const playing = useRun((run) => run.playing);
  return (
    <div className={styles['note']}>
      {(started || !playing) && <p role="status">{playing ? words.coming : words.past}</p>}
      <button type="button" className={styles['main']} onClick={goBack}>
        {words.toTurn}
      </button>
    </div>
  );
}

function Done({ words, mission }: BenchProps) {
  const next = MISSION_IDS[MISSION_IDS.indexOf(mission) + 1];
  return (
    <div className={styles['note']}>
      <p className={styles['done']} role="status">
        <Sign right />
        <span>
          <b>{words.done}</b> {words.doneText(words.missions[mission].title)}
        </span>
      </p>
      {next !== undefined && (
        <button type="button" className={styles['main']} onClick={() => openMission(next)}>
          {words.nextMission(words.missions[next].title)}
        </button>
      )}
      <button type="button" onClick={() => openDialog('missions')}>
        {words.list}
      </button>
    </div>
  );
}
