import type { WhatIfWords } from '../../../i18n/tools/what-if';
import { MOST_ROWS } from '../../../simulation/compare';
import { positionAt } from '../../../simulation/instant';
import { phaseOf } from '../../../simulation/phase';
import { storyOf } from '../../../simulation/story';
import type { Timeline } from '../../../simulation/timeline';
import { currentStep, seek, seekStep, useRun } from '../../../store/run';
import { clockSeconds } from '../../seconds';
import { useWords } from '../../useWords';
import type { Other } from '../../useOther';
import styles from './what-if.module.css';

interface Props {
  readonly other: Other;
  readonly words: WhatIfWords;
}

/** Both runs in words, line by line in the order of time; each line leads to its moment. */
export function ComparedTable({ other, words }: Props) {
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const { rows, at } = other.comparison;
  return (
    <table className={styles['table']}>
      <caption>{words.firstDifference(clockSeconds(at ?? 0))}</caption>
      <thead>
        <tr>
          <th scope="col">{words.time}</th>
          <th scope="col">{words.now}</th>
          <th scope="col">{words.other}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr
            key={i}
            className={row.at === at && i === firstOf(rows, at) ? styles['difference'] : ''}
            aria-current={row.mine === k ? 'step' : undefined}
          >
            <th scope="row">{clockSeconds(row.at)}</th>
            <td>
              {row.mine === null ? (
                '—'
              ) : (
                <button type="button" onClick={() => seekStep(row.mine ?? 0)}>
                  <Brief timeline={timeline} k={row.mine} />
                </button>
              )}
            </td>
            <td>
              {row.other === null ? (
                '—'
              ) : row.mine === null ? (
                <button type="button" onClick={() => seek(positionAt(timeline, row.at))}>
                  <Brief timeline={other.timeline} k={row.other} />
                </button>
              ) : (
                <Brief timeline={other.timeline} k={row.other} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
      {rows.length >= MOST_ROWS && (
        <tfoot>
          <tr>
            <td colSpan={3}>{words.shortened(rows.length)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

const firstOf = (rows: Other['comparison']['rows'], at: number | null): number =>
  rows.findIndex((row) => row.at === at && (row.mine === null || row.other === null));

function Brief({ timeline, k }: { readonly timeline: Timeline; readonly k: number }) {
  const { story } = useWords();
  const told = storyOf(timeline, k);
  return (
    <>
      {story.brief(told)}{' '}
      {told.changed.map((host) => (
        <b key={host} className={styles['state']} data-phase={phaseOf(told.states[host])}>
          {told.states[host]}
        </b>
      ))}
    </>
  );
}
