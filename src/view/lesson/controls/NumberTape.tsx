import { useLessonWords } from '../useLessonWords';

/** Number tape. */
export function NumberTape() {
  const words = useLessonWords()?.controls.tape;
  return words === undefined ? null : <h3>{words.title}</h3>;
}
