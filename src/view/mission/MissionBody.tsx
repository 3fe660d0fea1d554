import { MISSIONS } from '../../lessons/missions';
import type { HostId } from '../../simulation/deed';
import { otherHost } from '../../simulation/deed';
import { leaveMission, useMission } from '../../store/mission';
import { Host } from '../hosts/Host';
import { Stage } from '../stage/Stage';
import { useNarrow } from '../useMedia';
import { Bench } from './Bench';
import { Desk } from './Desk';
import styles from './mission.module.css';
import { useMissionWords } from './useMissionWords';

/** The body of the page while the learner is one of the ends: the other end, the stage, the bench. */
export function MissionBody({ learner }: { learner: HostId }) {
  const narrow = useNarrow();
  const words = useMissionWords(leaveMission);
  const mission = useMission((state) => state.mission);
  if (words === null || mission === null || MISSIONS[mission].learner !== learner) return null;
  const peer = <Host id={otherHost(learner)} alone />;
  return (
    <main className={styles['body']} data-learner={learner}>
      {learner === 'server' && peer}
      <div className={styles['centre']}>
        <Stage mode={narrow ? 'narrow' : 'wide'} hints={false} />
        <Desk words={words} learner={learner} />
      </div>
      {learner === 'client' && peer}
      <Bench words={words} mission={mission} />
    </main>
  );
}
