import { type Draft, numberIn } from '../../lessons/draft';
import { kindOf } from '../../simulation/label';
import { useMission } from '../../store/mission';
import type { Segment } from '../../tcp/segment';
import { MONO } from '../stage/metrics';
import { Shape } from '../stage/Shape';
import styles from './desk.module.css';

const SIZE = 15;
const HEIGHT = 50;

/** The learner's segment as it is so far: dashed, because it has not been sent. */
export function DraftShape({ draft, right }: { draft: Draft; right: boolean }) {
  const { seq, ack } = draft.numbers;
  const acks = draft.ctl.includes('ACK');
  const numbers = `seq=${written(seq)}${acks ? ` ack=${written(ack)}` : ''}`;
  const octets = Math.min(numberIn(draft, 'text') ?? 0, 9_999);
  const segment: Segment = {
    seq: 0,
    ack: 0,
    ctl: draft.ctl,
    wnd: 0,
    text: '·'.repeat(octets),
  };
  const nameless = kindOf(segment) === 'ACK' && !acks;
  const width = Math.max(150, numbers.length * SIZE * MONO + 64);
  return (
    <svg
      className={styles['built']}
      viewBox={`${-width / 2 - 2} ${-HEIGHT / 2 - 2} ${width + 4} ${HEIGHT + 4}`}
      width={width + 4}
      height={HEIGHT + 4}
      aria-hidden="true"
    >
      <Shape
        segment={segment}
        width={width}
        height={HEIGHT}
        size={SIZE}
        right={right}
        blank={nameless}
        numbers=" "
      />
      {nameless && (
        <text textAnchor="middle" y={-SIZE * 0.62} fontSize={SIZE}>
          ?
        </text>
      )}
      <text textAnchor="middle" y={SIZE * 0.68} fontSize={SIZE}>
        seq=
        <Written field="seq" text={seq} />
        {acks && ' ack='}
        {acks && <Written field="ack" text={ack} />}
      </text>
    </svg>
  );
}

/** A number of the draft, marked once it has been found wrong. */
function Written({ field, text }: { field: 'seq' | 'ack'; text: string }) {
  const wrong = useMission((state) => state.judgements[field]?.right === false);
  return <tspan className={wrong ? styles['wrong'] : ''}>{written(text)}</tspan>;
}

/** What stands in a field, short enough for the drawing. */
const written = (text: string): string => {
  const trimmed = text.trim();
  return trimmed === '' ? '?' : trimmed.length > 10 ? `${trimmed.slice(0, 9)}…` : trimmed;
};
