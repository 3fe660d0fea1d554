import { useCallback, useState } from 'react';
import type { PresenterWords } from '../../i18n/presenter-words';
import { storyOf } from '../../simulation/story';
import { toldFrom } from '../../simulation/thread';
import { questionNow } from '../../store/predictions';
import { currentStep, pause, useRun } from '../../store/run';
import { MOST_ROUNDS } from '../../store/votes';
import { RULES } from '../../tcp/rules';
import { useLessonWords } from '../lesson/useLessonWords';
import { later } from '../later';
import { sectionName, sentenceOf } from '../player/sentence';
import { usePredictWords } from '../predict/usePredictWords';
import { useWords } from '../useWords';
import styles from './notes.module.css';
import frame from './presenter.module.css';
import { partsToSay } from './to-say';
import { usePlannedItem } from './usePlanned';
import { useClassVote } from './useClassVote';

const Rules = later(async () => (await import('../player/Rules')).Rules);

/** What fits now: the teacher's own note, the scene's lesson, the question that is open, what has just happened and why. */
export function ToSay({ words }: { readonly words: PresenterWords }) {
  const lines = useLines(words);
  const own = linesOf(usePlannedItem()?.note ?? '');
  return (
    <section className={styles['toSay']} aria-labelledby="to-say">
      <h2 id="to-say" className={frame['heading']}>
        {words.toSay}
      </h2>
      <ul>
        {own.map((line) => (
          <li key={line} className={styles['own']} dir="auto">
            {line}
          </li>
        ))}
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>
          <JustNow />
        </li>
      </ul>
    </section>
  );
}

/** A teacher's own note, line by line; each once. */
const linesOf = (note: string): readonly string[] => [
  ...new Set(
    note
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** By the position alone, and by how far the vote has come. */
function useLines(words: PresenterWords): readonly string[] {
  const lessons = useLessonWords();
  const predict = usePredictWords();
  const scene = useRun((run) => run.scene);
  const parts = useRun((run) => partsToSay(run).join(' '));
  const question = useRun(questionNow);
  const vote = useClassVote()?.vote;
  const lesson = lessons?.scenes[scene];
  const talk = vote !== undefined && !vote.open && !vote.revealed && vote.rounds.length > 0;
  return [
    ...(question === null || predict === undefined
      ? []
      : [predict.question(question.kind, question.about.label, question.host)]),
    ...(lesson === undefined || parts === ''
      ? []
      : (parts.split(' ') as ReturnType<typeof partsToSay>).map((part) => lesson[part])),
    ...(question !== null && talk && vote.rounds.length < MOST_ROUNDS ? [words.discuss] : []),
  ];
}

/** The sentence of the step that has just happened, and all the rules behind it. */
function JustNow() {
  const page = useWords();
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const story = storyOf(toldFrom(timeline, k), k);
  return (
    <>
      {sentenceOf(page, story)}{' '}
      {story.headline !== null && (
        <button
          type="button"
          className={styles['why']}
          aria-haspopup="dialog"
          onClick={() => {
            pause();
            setOpen(true);
          }}
        >
          <span className="hidden">{page.ui.why} </span>
          {sectionName(RULES[story.headline.rule].section)}
        </button>
      )}
      {open && <Rules timeline={timeline} k={k} onClose={close} onFail={close} />}
    </>
  );
}
