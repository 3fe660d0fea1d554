import { useEffect } from 'react';
import type { PresenterWords } from '../../i18n/presenter-words';
import { beginClass } from '../../store/class-timer';
import { setView } from '../../store/settings';
import { Notices } from '../Notices';
import { later } from '../later';
import { useNarrow } from '../useMedia';
import { Silent } from '../present/Silent';
import { useAsks } from '../useAsks';
import { Dock } from './Dock';
import { OnWall } from './OnWall';
import styles from './presenter.module.css';
import { PlanStrip } from './PlanStrip';
import { Top } from './Top';
import { ToSay } from './ToSay';
import { usePresenterWords } from './usePresenterWords';
import { VotePanel } from './VotePanel';
import { WrongAnswers } from './WrongAnswers';

const QuestionStatus = later(
  async () => (await import('../predict/QuestionStatus')).QuestionStatus,
);
const nothing = (): void => undefined;
const backToPage = (): void => setView('page');

/** For who teaches: what the class sees, what comes next, what to say, and what the class answers. */
export function Presenter() {
  const words = usePresenterWords(backToPage);
  useEffect(beginClass, []);
  return words === null ? null : <View words={words} />;
}

function View({ words }: { readonly words: PresenterWords }) {
  const asks = useAsks();
  const narrow = useNarrow();
  return (
    <div className={styles['presenter']}>
      <Top words={words} />
      <Notices />
      <main className={styles['body']}>
        <OnWall words={words} />
        <div className={styles['notes']}>
          <PlanStrip />
          <section
            className={styles['said']}
            aria-label={words.notes}
            // Where it scrolls by itself the keyboard needs a way to do so.
            tabIndex={narrow ? undefined : 0}
          >
            <ToSay words={words} />
            <WrongAnswers words={words} />
          </section>
          <VotePanel words={words} />
        </div>
        <Silent />
        {asks && <QuestionStatus onFail={nothing} />}
      </main>
      <Dock words={words} />
    </div>
  );
}
