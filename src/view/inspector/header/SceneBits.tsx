import { FLAG } from '../../../capture/headers';
import type { HeaderWords } from '../../../i18n/tools/header';
import { isThread } from '../../../simulation/thread';
import type { Timeline } from '../../../simulation/timeline';
import { CONTROL_BITS, type ControlBit, has } from '../../../tcp/segment';
import styles from './header.module.css';
import { departuresOf } from './which';

interface SceneBitsProps {
  readonly words: HeaderWords;
  readonly bits: readonly ControlBit[];
  /** A segment has left. */
  readonly begun: boolean;
}

/**
 * The control bits that have been set by step `k`, on the connection that is followed: what comes is
 * not given away. Before the first segment: those that every opening takes.
 */
export function bitsOf(timeline: Timeline, k: number): readonly ControlBit[] {
  const own = departuresOf(timeline).filter(({ flight }) => !isThread(timeline, flight.id));
  const seen = new Set(
    own.filter((departure) => departure.k <= k).flatMap(({ flight }) => flight.segment.ctl),
  );
  const opens = seen.size === 0 && own.some(({ flight }) => has(flight.segment, 'SYN'));
  return CONTROL_BITS.filter((bit) => seen.has(bit) || (opens && OPENING.includes(bit)));
}

const OPENING: readonly ControlBit[] = ['SYN', 'ACK'];

/** What these control bits mean, in a few words. */
export function SceneBits({ words, bits, begun }: SceneBitsProps) {
  if (bits.length === 0) return null;
  return (
    <>
      <h3>{begun ? words.bitsSoFar : words.bitsThatOpen}</h3>
      <dl className={styles['sceneBits']}>
        {bits.map((bit) => (
          <div key={bit} data-kind={KIND[bit]}>
            <dt>{bit}</dt>
            <dd>{words.field[FLAG[bit]].purpose}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The kind of segment whose colour a bit has; those that make no kind have none. */
export const KIND: { readonly [B in ControlBit]?: string } = {
  SYN: 'SYN',
  ACK: 'ACK',
  FIN: 'FIN',
  RST: 'RST',
};
