import type { PaperWords } from '../../../i18n/share/paper';
import type { Words } from '../../../i18n/words';
import { HOST_IDS } from '../../../simulation/deed';
import { labelOf, numbersOf } from '../../../simulation/label';
import { storyOf } from '../../../simulation/story';
import { isAside, segmentsOf, toldFrom } from '../../../simulation/thread';
import { stepOf, type Timeline } from '../../../simulation/timeline';
import { clockSeconds } from '../../seconds';
import styles from './paper.module.css';

interface EventTableProps {
  readonly timeline: Timeline;
  /** From the first step to before the last. */
  readonly from: number;
  readonly to: number;
  readonly words: Words;
  readonly paper: PaperWords;
}

/** What happened, step by step, with both states after it. */
export function EventTable({ timeline, from, to, words, paper }: EventTableProps) {
  const { column } = paper;
  return (
    <table className={styles['events']} aria-label={words.ui.events}>
      <thead>
        <tr>
          <th scope="col">{column.step}</th>
          <th scope="col">{column.time}</th>
          <th scope="col">{column.event}</th>
          <th scope="col">{column.segment}</th>
          {HOST_IDS.map((host) => (
            <th key={host} scope="col">
              {column.state(host)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {timeline.steps.slice(from, to).map((_, i) => (
          <Row key={from + i} timeline={timeline} n={from + i} words={words} paper={paper} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<EventTableProps, 'timeline' | 'words' | 'paper'> {
  readonly n: number;
}

/** So many segments of a step are written out. */
const MOST_SEGMENTS = 3;

function Row({ timeline, n, words, paper }: RowProps) {
  const step = stepOf(timeline, n);
  // What another connection does is told as it has it.
  const told = toldFrom(timeline, n);
  const port = isAside(timeline, n) ? timeline.followed?.steps[n] : null;
  const flights = segmentsOf(timeline, n);
  const before = stepOf(told, n - 1).hosts;
  return (
    <tr>
      <td>{n + 1}</td>
      <td>{clockSeconds(step.at)}</td>
      <td>
        {typeof port === 'number' && `:${port} `}
        {words.story.brief(storyOf(told, n))}
      </td>
      <td>
        {flights.slice(0, MOST_SEGMENTS).map(({ id, from, segment }) => (
          <div key={id}>
            {from === 'client' ? '→' : '←'} {labelOf(segment)} {numbersOf(segment, false)}
          </div>
        ))}
        {flights.length > MOST_SEGMENTS && <div>{paper.more(flights.length - MOST_SEGMENTS)}</div>}
      </td>
      {HOST_IDS.map((host) => {
        const { state } = stepOf(told, n).hosts[host];
        const changed = n === 0 || state !== before[host].state;
        return <td key={host}>{changed ? <b>{state}</b> : state}</td>;
      })}
    </tr>
  );
}
