import type { Dial } from '../../i18n/tools/network';
import type { Weather } from '../../simulation/path';
import type { Surroundings } from '../../simulation/weather';
import { act } from '../../store/deeds';
import { useToolWords } from '../useToolWords';
import { DialRow } from './DialRow';
import styles from './network.module.css';

/** What a dial reads, and what turning it changes. */
const DIALS: {
  readonly [D in Dial]: {
    readonly unit: 'ms' | 'percent';
    readonly read: (weather: Weather) => number;
    readonly turn: (value: number, weather: Weather) => Partial<Weather>;
  };
} = {
  there: {
    unit: 'ms',
    read: ({ delay }) => delay.client,
    turn: (client, { delay }) => ({ delay: { ...delay, client } }),
  },
  back: {
    unit: 'ms',
    read: ({ delay }) => delay.server,
    turn: (server, { delay }) => ({ delay: { ...delay, server } }),
  },
  jitter: { unit: 'ms', read: ({ jitter }) => jitter, turn: (jitter) => ({ jitter }) },
  loss: { unit: 'percent', read: ({ loss }) => loss * 100, turn: (n) => ({ loss: n / 100 }) },
  duplication: {
    unit: 'percent',
    read: ({ duplication }) => duplication * 100,
    turn: (n) => ({ duplication: n / 100 }),
  },
  reordering: {
    unit: 'percent',
    read: ({ reordering }) => reordering * 100,
    turn: (n) => ({ reordering: n / 100 }),
  },
};

const NAMES = Object.keys(DIALS) as Dial[];

/** How the way between the hosts treats segments: a slider for each. */
export function PathDials({ weather }: Pick<Surroundings, 'weather'>) {
  const words = useToolWords()?.network;
  if (words === undefined) return null;
  return (
    <section className={styles['path']}>
      <h3>{words.path}</h3>
      {NAMES.map((name) => {
        const { unit, read, turn } = DIALS[name];
        return (
          <DialRow
            key={name}
            label={words.dial[name]}
            means={words.means[name]}
            unit={unit}
            least={name === 'there' || name === 'back' ? 1 : 0}
            value={Math.round(read(weather) * 10) / 10}
            textOf={words[unit]}
            onCommit={(value) => act({ kind: 'path', weather: turn(value, weather) })}
          />
        );
      })}
    </section>
  );
}
