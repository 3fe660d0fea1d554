import { FLAG } from '../../../capture/headers';
import type { HeaderWords } from '../../../i18n/tools/header';
import { isThread } from '../../../simulation/thread';
import type { Timeline } from '../../../simulation/timeline';
import { CONTROL_BITS, type ControlBit } from '../../../tcp/segment';
import styles from './header.module.css';

interface SceneBitsProps {
  readonly words: HeaderWords;
  readonly bits: readonly ControlBit[];
}

/** The control bits that are set anywhere in a run, on the connection that is followed. */
export function bitsOf(timeline: Timeline): readonly ControlBit[] {
  const seen = new Set(
    timeline.flights
      .filter(({ id }) => !isThread(timeline, id))
      .flatMap(({ segment }) => segment.ctl),
  );
  return CONTROL_BITS.filter((bit) => seen.has(bit));
}

/** What the control bits of this scene mean, in a few words. */
export function SceneBits({ words, bits }: SceneBitsProps) {
  if (bits.length === 0) return null;
  return (
    <>
      <h3>{words.bitsHere(bits.length)}</h3>
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
