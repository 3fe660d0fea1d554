import type { HeaderWords } from '../../../i18n/tools/header';
import { LEVELS, setAbsolute, setIp, setLevel, useNumbers } from '../../../store/numbers';
import styles from './header.module.css';
import type { Writing } from './values';

interface ChoicesProps {
  readonly words: HeaderWords;
  /** null: there are no values. */
  readonly writing: Writing | null;
}

/** How much is shown, and how. */
export function Choices({ words, writing }: ChoicesProps) {
  const { absolute, ip, level } = useNumbers();
  return (
    <div className={styles['choices']}>
      <Choice
        label={words.level.label}
        name="header-level"
        value={level}
        options={LEVELS.map((id) => [id, words.level[id]] as const)}
        onChoose={setLevel}
      />
      {writing !== null && level !== 'names' && (
        <Choice
          label={words.numbers.label}
          name="header-numbers"
          value={absolute ? 'absolute' : 'relative'}
          options={(['absolute', 'relative'] as const).map(
            (id) => [id, words.numbers[id]] as const,
          )}
          onChoose={(id) => setAbsolute(id === 'absolute')}
        />
      )}
      {writing !== null && level === 'all' && (
        <Choice
          label={words.ip}
          name="header-ip"
          value={ip}
          options={([4, 6] as const).map((version) => [version, `IPv${version}`] as const)}
          onChoose={setIp}
        />
      )}
      {writing !== null && level !== 'names' && !absolute && <Relative {...{ words, writing }} />}
    </div>
  );
}

/** What relative numbers count from. */
function Relative({ words, writing }: { words: HeaderWords; writing: Writing }) {
  const { beginning, flight } = writing;
  const acks = flight.segment.ctl.includes('ACK');
  const ack = acks ? (beginning.peer?.seq ?? null) : null;
  return <p>{words.relativeTo(beginning.own?.seq ?? null, ack)}</p>;
}

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly name: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}

/** One of a few, side by side. */
function Choice<T extends string | number>(props: ChoiceProps<T>) {
  const { label, name, value, options, onChoose } = props;
  return (
    <div className={styles['choice']} role="radiogroup" aria-label={label}>
      {options.map(([id, text]) => (
        <label key={id}>
          <input type="radio" name={name} checked={id === value} onChange={() => onChoose(id)} />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}
