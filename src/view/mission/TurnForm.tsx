import type { FormEvent } from 'react';
import type { MissionWords } from '../../i18n/mission-words';
import { type Field, HEADER_BITS, type NumberField } from '../../lessons/draft';
import { stateChoices, type Turn } from '../../lessons/turns';
import { phaseOf } from '../../simulation/phase';
import { check, setNumber, setState, toggleBit, useMission } from '../../store/mission';
import { FieldRow } from './FieldRow';
import styles from './mission.module.css';
import { Verdicts } from './Verdicts';

interface TurnFormProps {
  readonly words: MissionWords;
  readonly turn: Turn;
  readonly fields: readonly Field[];
}

function submit(event: FormEvent): void {
  event.preventDefault();
  check();
}

/** The segment as a form, a row for each field of the header. */
export function TurnForm({ words, turn, fields }: TurnFormProps) {
  return (
    <form className={styles['form']} onSubmit={submit} noValidate autoComplete="off">
      {fields.map((field) => (
        <FieldRow key={field} words={words} turn={turn} field={field}>
          {field === 'ctl' ? (
            <Bits />
          ) : field === 'state' ? (
            <States turn={turn} />
          ) : (
            <NumberInput field={field} />
          )}
        </FieldRow>
      ))}
      <div className={styles['send']}>
        <button type="submit" className={styles['main']}>
          {words.check}
        </button>
        <Verdicts words={words} fields={fields} />
      </div>
    </form>
  );
}

function NumberInput({ field }: { field: NumberField }) {
  const value = useMission((state) => state.draft.numbers[field]);
  const wrong = useMission((state) => state.judgements[field]?.right === false);
  return (
    <input
      id={`field-${field}`}
      className={styles['number']}
      type="text"
      inputMode="numeric"
      maxLength={12}
      spellCheck={false}
      value={value}
      aria-invalid={wrong}
      aria-describedby={`reason-${field}`}
      onChange={(event) => setNumber(field, event.target.value)}
    />
  );
}

/** The control bits as switches, in the order of the header. */
function Bits() {
  const ctl = useMission((state) => state.draft.ctl);
  return (
    <div
      className={styles['bits']}
      role="group"
      aria-labelledby="name-ctl"
      aria-describedby="reason-ctl"
    >
      {HEADER_BITS.map((bit) => (
        <button
          key={bit}
          type="button"
          className={styles['bit']}
          data-kind={bit === 'PSH' || bit === 'URG' ? 'DATA' : bit}
          aria-pressed={ctl.includes(bit)}
          aria-label={bit}
          onClick={() => toggleBit(bit)}
        >
          <span>{bit}</span>
          <b>{ctl.includes(bit) ? 1 : 0}</b>
        </button>
      ))}
    </div>
  );
}

function States({ turn }: { turn: Turn }) {
  const chosen = useMission((state) => state.draft.state);
  return (
    <div
      className={styles['states']}
      role="group"
      aria-labelledby="name-state"
      aria-describedby="reason-state"
    >
      {stateChoices(turn).map((state) => (
        <button
          key={state}
          type="button"
          className={styles['state']}
          data-phase={phaseOf(state)}
          aria-pressed={state === chosen}
          onClick={() => setState(state)}
        >
          {state}
        </button>
      ))}
    </div>
  );
}
