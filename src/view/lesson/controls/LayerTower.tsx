import { useLessonWords } from '../useLessonWords';

/** Layers. */
export function LayerTower() {
  const words = useLessonWords()?.controls.tower;
  return words === undefined ? null : <h3>{words.title}</h3>;
}
