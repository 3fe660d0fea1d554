import { useMemo, useState } from 'react';
import { askedOf } from '../../lessons/recall';
import { ON_SHELF, SHELVES } from '../../lessons/scenes';
import type { ScenarioId } from '../../scenarios';
import { visit } from '../../store/deeds';
import { keepRecall } from '../../store/mastery';
import { Explained } from '../words/Explained';
import styles from './lesson.module.css';
import { useLessonWords } from './useLessonWords';

interface RecallProps {
  readonly scene: ScenarioId;
  readonly question: string;
  /** What stands before it. */
  readonly after: readonly string[];
  /** Is there a way to the next scene? */
  readonly leads?: boolean;
}

/** The question in the end: whoever answers it well has mastered the scene. */
export function Recall({ scene, question, after, leads = true }: RecallProps) {
  const ui = useLessonWords()?.ui;
  const { answers, right } = useMemo(() => askedOf(scene), [scene]);
  const [given, setGiven] = useState<number | null>(null);
  const following = leads ? sceneAfter(scene) : null;
  if (ui === undefined) return null;
  const give = (choice: number): void => {
    setGiven(choice);
    keepRecall(scene, choice === right);
  };
  return (
    <section className={styles['recall']} aria-labelledby="recall">
      <h3 id="recall">{ui.recall}</h3>
      <p>
        <Explained text={question} after={after} />
      </p>
      <ol>
        {answers.map((answer, i) => (
          <li key={ui.said(answer)}>
            <button
              type="button"
              aria-disabled={given !== null}
              data-mark={markOf(i, given, right)}
              onClick={() => given === null && give(i)}
            >
              {ui.said(answer)}
            </button>
          </li>
        ))}
      </ol>
      <p role="status" className={styles['verdict']} data-right={given === right}>
        {given === null
          ? ''
          : given === right
            ? ui.right
            : ui.wrong(answers[right] === undefined ? '' : ui.said(answers[right]))}
      </p>
      {given !== null && (
        <div className={styles['after']}>
          <button type="button" onClick={() => setGiven(null)}>
            {ui.again}
          </button>
          {following !== null && (
            <button type="button" onClick={() => visit(following)}>
              {ui.next}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function markOf(i: number, given: number | null, right: number): 'right' | 'wrong' | undefined {
  if (given === null) return undefined;
  return i === right ? 'right' : i === given ? 'wrong' : undefined;
}

const ORDER = SHELVES.flatMap((shelf) => ON_SHELF[shelf]);

/** The next one in the library; null: it was the last. */
const sceneAfter = (scene: ScenarioId): ScenarioId | null =>
  ORDER[ORDER.indexOf(scene) + 1] ?? null;
