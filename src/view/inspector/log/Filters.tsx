import type { LogWords } from '../../../i18n/tools/log';
import { HOST_IDS, type HostId } from '../../../simulation/deed';
import { type Facet, FACETS } from '../../../simulation/facets';
import { useWords } from '../../useWords';
import { type About, type Filter, NO_FILTER } from './filter';
import styles from './log.module.css';

interface FiltersProps {
  readonly filter: Filter;
  /** What the lines up to the current one are about. */
  readonly abouts: readonly About[];
  readonly words: LogWords;
  readonly onChange: (filter: Filter) => void;
}

/** Which lines are wanted: by what happens in them, on which host, and by a word. */
export function Filters(props: FiltersProps) {
  const { filter, words, onChange } = props;
  return (
    <div className={styles['filters']}>
      <Facets {...props} />
      <Hosts {...props} />
      <input
        type="search"
        className={styles['search']}
        aria-label={words.search}
        placeholder={words.search}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
    </div>
  );
}

function Facets({ filter, abouts, words, onChange }: FiltersProps) {
  const { facets } = filter;
  const toggle = (facet: Facet): void =>
    onChange({
      ...filter,
      facets: FACETS.filter((one) => (one === facet) !== facets.includes(one)),
    });
  const count = (facet: Facet): number =>
    abouts.filter((about) => about.facets.includes(facet)).length;
  return (
    <div className={styles['facets']} role="group" aria-label={words.show}>
      <Chip
        name={words.all}
        count={abouts.length}
        pressed={facets.length === 0}
        onPress={() => onChange({ ...filter, facets: NO_FILTER.facets })}
      />
      {FACETS.map((facet) => (
        <Chip
          key={facet}
          name={words.facet[facet]}
          count={count(facet)}
          pressed={facets.includes(facet)}
          onPress={() => toggle(facet)}
        />
      ))}
    </div>
  );
}

/** null: on both. */
const WHERE: readonly (HostId | null)[] = [null, ...HOST_IDS];

function Hosts({ filter, words, onChange }: FiltersProps) {
  const { ui } = useWords();
  return (
    <div className={styles['hosts']} role="group" aria-label={words.where}>
      {WHERE.map((id) => (
        <button
          key={id ?? 'both'}
          type="button"
          aria-pressed={filter.host === id}
          onClick={() => onChange({ ...filter, host: id })}
        >
          {id === null ? words.both : ui[id]}
        </button>
      ))}
    </div>
  );
}

interface ChipProps {
  readonly name: string;
  readonly count: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function Chip({ name, count, pressed, onPress }: ChipProps) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onPress}>
      {name} <span>{count}</span>
    </button>
  );
}
