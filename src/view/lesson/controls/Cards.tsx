import { useLessonWords } from '../useLessonWords';

/** Four cards. */
export function Cards() {
  const words = useLessonWords()?.controls.cards;
  return words === undefined ? null : <h3>{words.title}</h3>;
}
