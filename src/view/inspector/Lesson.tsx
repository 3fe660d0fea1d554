import { useState } from 'react';
import type { LessonWords } from '../../i18n/lesson-words';
import type { Lesson as LessonOf } from '../../lessons/lesson';
import { LESSONS } from '../../lessons/scenes';
import type { ScenarioId } from '../../scenarios';
import { lastStep } from '../../simulation/instant';
import { openMission } from '../../store/mission';
import { currentStep, useRun } from '../../store/run';
import { CONTROLS } from '../lesson/controls';
import { Recall } from '../lesson/Recall';
import { Trials } from '../lesson/Trials';
import { Explained } from '../words/Explained';
import { useLessonWords } from '../lesson/useLessonWords';
import styles from '../lesson/lesson.module.css';

/** What the scene on the page teaches: look, guess, do, and remember. */
export function Lesson() {
  const scene = useRun((run) => run.scene);
  const words = useLessonWords();
  if (words === undefined) return null;
  return <SceneLesson key={scene} scene={scene} />;
}

function SceneLesson({ scene }: { readonly scene: ScenarioId }) {
  const words = useLessonWords();
  const lesson: LessonOf = LESSONS[scene];
  if (words === undefined) return null;
  const { ui, scenes } = words;
  const own = scenes[scene];
  return (
    <div className={styles['lesson']}>
      <p className={styles['story']}>
        <Explained text={own.story} />
      </p>
      <section>
        <h3>{ui.watch}</h3>
        <p>
          <Explained text={own.watch} after={[own.story]} />
        </p>
      </section>
      <section>
        <h3>{ui.predict}</h3>
        <p>
          <Explained text={own.predict} after={[own.story, own.watch]} />
        </p>
      </section>
      <Doing scene={scene} lesson={lesson} words={own} />
      <Rule title={ui.rule} text={own.rule} after={[own.story, own.watch, own.predict]} />
      <Recall scene={scene} question={own.recall} />
    </div>
  );
}

interface DoingProps {
  readonly scene: ScenarioId;
  readonly lesson: LessonOf;
  readonly words: LessonWords;
}

/** The one thing to do: with a press, with a control of the scene's own, or as one of its ends. */
function Doing({ scene, lesson, words }: DoingProps) {
  const ui = useLessonWords()?.ui;
  const { mission, control } = lesson;
  const Control = control === undefined ? null : CONTROLS[control];
  return (
    <section className={styles['doing']}>
      <h3>{ui?.act}</h3>
      <p>{words.act}</p>
      {Control !== null && <Control onFail={nothing} />}
      {(lesson.trials.length > 0 || control !== undefined) && (
        <Trials scene={scene} trials={lesson.trials} names={words.trials} />
      )}
      {mission !== undefined && (
        <button type="button" className={styles['trial']} onClick={() => openMission(mission)}>
          {ui?.mission}
        </button>
      )}
    </section>
  );
}

const nothing = (): void => undefined;

interface RuleProps {
  readonly title: string;
  readonly text: string;
  /** What stands before it. */
  readonly after: readonly string[];
}

/** Closed until the scene has been seen to its end; it can be opened at any time. */
function Rule({ title, text, after }: RuleProps) {
  const ended = useRun((run) => currentStep(run) >= lastStep(run.timeline));
  // Once it is open it stays so, also when the viewer goes back.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? ended;
  return (
    <details
      className={styles['rule']}
      open={open}
      onToggle={({ currentTarget }) => setChosen(currentTarget.open)}
    >
      <summary>{title}</summary>
      <p>
        <Explained text={text} after={after} />
      </p>
    </details>
  );
}
