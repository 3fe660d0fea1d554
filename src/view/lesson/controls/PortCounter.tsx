import { useLessonWords } from '../useLessonWords';

/** Port counter. */
export function PortCounter() {
  const words = useLessonWords()?.controls.counter;
  return words === undefined ? null : <h3>{words.title}</h3>;
}
