import type { HeaderWords } from '../../../i18n/tools/header';
import { labelOf } from '../../../simulation/label';
import type { Timeline } from '../../../simulation/timeline';
import styles from './header.module.css';
import { Beside } from './Passage';
import { departuresOf } from './which';

interface NothingProps {
  readonly words: HeaderWords;
  readonly timeline: Timeline;
}

/** Before the first segment: which one it will be. */
export function Nothing({ words, timeline }: NothingProps) {
  const first = departuresOf(timeline)[0]?.flight;
  return (
    <div className={styles['passage']}>
      <h2>{words.none.title}</h2>
      <Beside words={words} timeline={timeline} flight={null} />
      <p>{words.none.about(first === undefined ? null : labelOf(first.segment))}</p>
    </div>
  );
}
