import { answerTo, questionNow } from '../../store/predictions';
import { useRun } from '../../store/run';
import { useToolWords } from '../useToolWords';
import { BranchList } from './what-if/BranchList';
import { branchName } from './what-if/names';
import { ComparedTable } from './what-if/ComparedTable';
import { TwinLadders } from './what-if/TwinLadders';
import { useOther } from '../useOther';
import styles from './what-if/what-if.module.css';

/** The ways that this scene has gone, and how the one on screen differs from another. */
export function WhatIf() {
  const tools = useToolWords();
  const other = useOther();
  // What is asked is not given away: as long as it is open, nothing of what follows is drawn.
  const asked = useRun((run) => {
    const question = questionNow(run);
    return question !== null && answerTo(run, question) === null;
  });
  if (tools === undefined) return null;
  const words = tools.whatIf;
  const name =
    other === null || other.branch === null
      ? words.scene
      : branchName(other.branch, other.timeline, tools);
  return (
    <div className={styles['whatIf']}>
      <BranchList tools={tools} />
      {other === null ? (
        <p className={styles['empty']}>{words.empty}</p>
      ) : (
        <section aria-labelledby="comparison">
          <h2 id="comparison">{words.comparison(name)}</h2>
          {other.comparison.at === null ? (
            <p className={styles['empty']}>{words.alike}</p>
          ) : (
            <>
              <TwinLadders other={other} words={words} untilNow={asked} />
              {!asked && <ComparedTable other={other} words={words} />}
            </>
          )}
        </section>
      )}
    </div>
  );
}
