import { SCENARIOS, type ScenarioId } from '../../scenarios';
import { visit } from '../../store/deeds';
import { showNotes } from '../../store/notes';
import { useRun } from '../../store/run';
import { leaveTour } from '../../store/touring';
import { Dialog } from '../Dialog';
import { PredictSwitch } from '../predict/PredictSwitch';
import { TourCards } from '../tour/TourCards';
import { useWords } from '../useWords';
import styles from './library.module.css';

const IDS = Object.keys(SCENARIOS) as ScenarioId[];

/** All scenes, in the order of the curriculum; each is a question. */
export function SceneMenu({ onClose }: { onClose: () => void }) {
  const { ui, scenes } = useWords();
  const current = useRun((run) => run.scene);
  return (
    <Dialog title={ui.scenesTitle} onClose={onClose} wide>
      <TourCards onStart={onClose} />
      <ol className={styles['scenes']}>
        {IDS.map((id) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === current ? 'true' : undefined}
              onClick={() => {
                leaveTour();
                visit(id);
                onClose();
              }}
            >
              <strong>{scenes[id].title}</strong>
              <span>{scenes[id].about}</span>
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className={styles['notes']}
        onClick={() => {
          onClose();
          showNotes('list');
        }}
      >
        <strong>{ui.notes}</strong>
        <span>{ui.notesAbout}</span>
      </button>
      <PredictSwitch />
    </Dialog>
  );
}
