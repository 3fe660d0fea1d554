import type { CraftWords } from '../../../i18n/tools/craft';
import type { HostId } from '../../../simulation/deed';
import { labelOf, numbersOf } from '../../../simulation/label';
import type { Segment } from '../../../tcp/segment';
import { shapeWidth } from '../../stage/labels';
import { Shape } from '../../stage/Shape';
import styles from './craft.module.css';

interface PreviewProps {
  readonly words: CraftWords;
  readonly segment: Segment;
  readonly from: HostId;
}

const [WIDTH, HEIGHT] = [264, 56];
const TEXT = 14;

/** The segment as the stage will show it, on its way. */
export function Preview({ words, segment, from }: PreviewProps) {
  const right = from === 'client';
  const numbers = numbersOf(segment, numbersOf(segment, false).length > 26);
  const width = Math.max(shapeWidth(segment, TEXT), numbers.length * TEXT * 0.6 + 30);
  const [tail, head] = right ? [6, WIDTH - 6] : [WIDTH - 6, 6];
  const back = right ? -9 : 9;
  return (
    <svg
      className={styles['preview']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.preview(`${labelOf(segment)}, ${numbersOf(segment, false)}`)}
    >
      <path
        className={styles['way']}
        d={`M${tail} ${HEIGHT / 2}H${head}m${back} -5L${head} ${HEIGHT / 2}l${back} 5`}
      />
      <g transform={`translate(${WIDTH / 2} ${HEIGHT / 2})`}>
        <Shape {...{ segment, width, right, numbers }} height={44} size={TEXT} />
      </g>
    </svg>
  );
}
