import { useEffect } from 'react';
import type { MissionWords } from '../../i18n/mission-words';
import type { Field } from '../../lessons/draft';
import { useMission } from '../../store/mission';
import { reasonIn } from './FieldRow';
import styles from './mission.module.css';

/** How much of what was handed in is right; every judgement once more for those who listen. */
export function Verdicts({ words, fields }: { words: MissionWords; fields: readonly Field[] }) {
  const judgements = useMission((state) => state.judgements);
  const checked = useMission((state) => state.checked);
  const checks = useMission((state) => state.checks);
  useEffect(() => {
    if (checks === 0) return;
    document.querySelector('[data-judged="wrong"]')?.scrollIntoView({ block: 'nearest' });
  }, [checks]);
  const right = fields.filter((field) => judgements[field]?.right === true);
  const wrong = fields.filter((field) => judgements[field]?.right === false);
  return (
    <div className={styles['verdicts']} role="status" aria-atomic="true">
      {checked !== null && (
        <p key={checks}>
          {words.score(right.length, fields.length)}
          <span className="hidden">
            {wrong.map((field) => {
              const judgement = judgements[field];
              const why = judgement === undefined ? '' : reasonIn(words, judgement.reason);
              return `. ${words.fields[field].name}, ${words.wrong}: ${why} `;
            })}
            {right.map((field) => `. ${words.fields[field].name}, ${words.right}`)}
          </span>
        </p>
      )}
    </div>
  );
}
