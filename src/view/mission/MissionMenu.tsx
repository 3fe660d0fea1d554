import { MISSION_IDS, type MissionId, MISSIONS } from '../../lessons/missions';
import { openMission, useMission } from '../../store/mission';
import { Dialog } from '../Dialog';
import { useWords } from '../useWords';
import styles from './menu.module.css';
import { Sign } from './Sign';
import { useMissionWords } from './useMissionWords';

/** All missions, from the easiest on, and which of them have been finished. */
export function MissionMenu({ onClose }: { onClose: () => void }) {
  const words = useMissionWords(onClose);
  const finished = useMission((state) => state.finished);
  if (words === null) return null;
  return (
    <Dialog title={words.listTitle} onClose={onClose} wide>
      <p className={styles['intro']}>
        {words.listText} <b>{words.finishedCount(finished.length, MISSION_IDS.length)}</b>
      </p>
      <ol className={styles['missions']}>
        {MISSION_IDS.map((id) => (
          <Entry key={id} id={id} done={finished.includes(id)} onClose={onClose} />
        ))}
      </ol>
    </Dialog>
  );
}

interface EntryProps {
  readonly id: MissionId;
  readonly done: boolean;
  readonly onClose: () => void;
}

function Entry({ id, done, onClose }: EntryProps) {
  const { ui } = useWords();
  const words = useMissionWords();
  const current = useMission((state) => state.mission);
  if (words === null) return null;
  const { title, about } = words.missions[id];
  return (
    <li>
      <button
        type="button"
        aria-current={id === current ? 'true' : undefined}
        onClick={() => {
          onClose();
          openMission(id);
        }}
      >
        <strong>{title}</strong>
        <span className={styles['who']}>{ui[MISSIONS[id].learner]}</span>
        <span className={styles['about']}>{about}</span>
        {done && (
          <span className={styles['done']}>
            <Sign right />
            {words.finished}
          </span>
        )}
      </button>
    </li>
  );
}
