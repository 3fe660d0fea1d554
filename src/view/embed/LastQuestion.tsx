import { useRun } from '../../store/run';
import { Dialog } from '../Dialog';
import { Recall } from '../lesson/Recall';
import { useLessonWords } from '../lesson/useLessonWords';
import { useEmbedWords } from './useEmbedWords';

const NOTHING: readonly string[] = [];

/** The question in the end of a scene, without the lesson before it. */
export function LastQuestion({ onClose }: { onClose: () => void }) {
  const scene = useRun((run) => run.scene);
  const words = useEmbedWords();
  const lesson = useLessonWords();
  if (words === undefined || lesson === undefined) return null;
  return (
    <Dialog title={words.recall} onClose={onClose}>
      <Recall scene={scene} question={lesson.scenes[scene].recall} after={NOTHING} leads={false} />
    </Dialog>
  );
}
