import { useMemo } from 'react';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { type Intervention, isMischief } from '../simulation/deed';
import { dismissFaults, useFaults } from '../store/faults';
import { lastStep } from '../simulation/instant';
import type { Timeline } from '../simulation/timeline';
import { currentStep, useRun } from '../store/run';
import { useRoom } from '../store/room';
import { putOff, update, useUpdates } from '../store/updates';
import { accept, useSettings } from '../store/settings';
import { later } from './later';
import { BackToNotes } from './notes/BackToNotes';
import styles from './Notices.module.css';
import { useAsks } from './useAsks';
import { useWords } from './useWords';

const OffNotice = later(async () => (await import('./predict/OffNotice')).OffNotice);
const nothing = (): void => undefined;

/** What the viewer has to know about the page rather than about TCP: said plainly, and put away. */
export function Notices() {
  const { ui } = useWords();
  const faults = useFaults((state) => state.faults);
  const endless = useRun((run) => run.timeline.endless);
  const atEnd = useRun((run) => currentStep(run) >= lastStep(run.timeline));
  const scene = useRun((run) => run.scene);
  const interventions = useRun((run) => run.interventions);
  const timeline = useRun((run) => run.timeline);
  const takeover = useMemo(
    () => takeoverOf(scene, interventions, timeline),
    [scene, interventions, timeline],
  );
  const accepted = useSettings((settings) => settings.accepted);
  const asked = useAsks();
  // By hand: an address that asks for none needs no notice.
  const refused = useSettings((settings) => settings.asked.predicts === null && !settings.predicts);
  return (
    <div className={styles['notices']} aria-live="polite">
      {faults.length > 0 && (
        <div className={styles['notice']} role="alert">
          <ul>
            {faults.slice(0, 4).map(({ part, text }) => (
              <li key={`${part}${text}`}>{ui.fault(part, text)}</li>
            ))}
            {faults.length > 4 && <li>{ui.moreFaults(faults.length - 4)}</li>}
          </ul>
          <button type="button" onClick={dismissFaults}>
            {ui.dismiss}
          </button>
        </div>
      )}
      <Newer />
      <NoWindow />
      <BackToNotes className={styles['notice'] ?? ''} />
      {asked && refused && <OffNotice className={styles['notice'] ?? ''} onFail={nothing} />}
      {endless && atEnd && <p className={styles['notice']}>{ui.endless}</p>}
      {takeover !== null && takeover !== accepted && (
        <div className={styles['notice']}>
          <p>{ui.takenOver}</p>
          <button type="button" onClick={() => accept(takeover)}>
            {ui.dismiss}
          </button>
        </div>
      )}
    </div>
  );
}

/** The browser has not let the presenter's window open; the presenter's own says it in its place. */
function NoWindow() {
  const { ui } = useWords();
  const refused = useRoom((room) => room.refused);
  const view = useSettings((settings) => settings.view);
  if (refused === null || view !== 'present') return null;
  const put = (): void => useRoom.setState({ refused: null });
  return (
    <div className={styles['notice']} role="alert">
      <p>
        {ui.noWindow}{' '}
        <a href={refused} target="_blank" rel="opener" onClick={put}>
          {ui.presenter}
        </a>
      </p>
      <button type="button" onClick={put}>
        {ui.dismiss}
      </button>
    </div>
  );
}

/** A newer build of the page waits: nobody is moved to it who has not asked. */
function Newer() {
  const { ui } = useWords();
  const waiting = useUpdates((updates) => updates.waiting);
  if (waiting === null) return null;
  return (
    <div className={styles['notice']}>
      <p>{ui.newer}</p>
      <button type="button" onClick={update}>
        {ui.takeNewer}
      </button>
      <button type="button" onClick={putOff}>
        {ui.notNow}
      </button>
    </div>
  );
}

/** The viewer's first call, if it has cut a script short. */
function takeoverOf(
  scene: ScenarioId,
  interventions: readonly Intervention[],
  timeline: Timeline,
): Intervention | null {
  const first = interventions.find((deed) => deed.kind === 'call');
  if (first === undefined) return null;
  const scripted = SCENARIOS[scene].script.filter((deed) => !isMischief(deed)).length;
  const made = timeline.steps.filter(
    ({ what }) => what.kind === 'call' && !what.intervention,
  ).length;
  return made < scripted ? first : null;
}
