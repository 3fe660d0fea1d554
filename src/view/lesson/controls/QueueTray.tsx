import { useLessonWords } from '../useLessonWords';

/** SYN queue. */
export function QueueTray() {
  const words = useLessonWords()?.controls.tray;
  return words === undefined ? null : <h3>{words.title}</h3>;
}
