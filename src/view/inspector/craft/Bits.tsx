import type { CraftWords } from '../../../i18n/tools/craft';
import { CONTROL_BITS, type ControlBit } from '../../../tcp/segment';
import styles from './craft.module.css';

interface BitsProps {
  readonly words: CraftWords;
  readonly ctl: readonly ControlBit[];
  readonly onToggle: (bit: ControlBit) => void;
}

/** The control bits, each set or not. */
export const Bits = ({ words, ctl, onToggle }: BitsProps) => (
  <fieldset className={styles['choice']}>
    <legend>{words.bits}</legend>
    <div className={styles['bits']}>
      {CONTROL_BITS.map((bit) => (
        <button
          key={bit}
          type="button"
          aria-pressed={ctl.includes(bit)}
          onClick={() => onToggle(bit)}
        >
          {bit}
        </button>
      ))}
    </div>
  </fieldset>
);
