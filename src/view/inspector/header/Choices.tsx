import type { HeaderWords } from '../../../i18n/tools/header';
import { LEVELS, setAbsolute, setIp, setLevel, useNumbers } from '../../../store/numbers';
import { Choice } from '../../Choice';
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
        className={styles['choice']}
        title={words.level.label}
        untitled
        value={level}
        options={LEVELS.map((id) => [id, words.level[id]] as const)}
        onChange={setLevel}
      />
      {writing !== null && level !== 'names' && (
        <Choice
          className={styles['choice']}
          title={words.numbers.label}
          untitled
          value={absolute ? 'absolute' : 'relative'}
          options={(['absolute', 'relative'] as const).map(
            (id) => [id, words.numbers[id]] as const,
          )}
          onChange={(id) => setAbsolute(id === 'absolute')}
        />
      )}
      {writing !== null && level === 'all' && (
        <Choice
          className={styles['choice']}
          title={words.ip}
          untitled
          value={ip}
          options={([4, 6] as const).map((version) => [version, `IPv${version}`] as const)}
          onChange={setIp}
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
