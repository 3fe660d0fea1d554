import { useLessonWords } from '../useLessonWords';

/** What the server has left. */
export function ThingsLeft() {
  const words = useLessonWords()?.controls.slider;
  return words === undefined ? null : <h3>{words.title}</h3>;
}
