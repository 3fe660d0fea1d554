import { useLessonWords } from '../useLessonWords';

/** Length of TIME-WAIT. */
export function WaitDial() {
  const words = useLessonWords()?.controls.dial;
  return words === undefined ? null : <h3>{words.title}</h3>;
}
