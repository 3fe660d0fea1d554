import { useMemo } from 'react';
import { SCENARIOS } from '../../scenarios';
import { FIREWALLS, type Firewall } from '../../simulation/deed';
import { timeAt } from '../../simulation/instant';
import { jarAt } from '../../simulation/jar';
import { labelOf, numbersOf } from '../../simulation/label';
import type { Weather } from '../../simulation/path';
import { beginning, type Surroundings, surroundingsAt } from '../../simulation/weather';
import { HIGHEST_SEED } from '../../store/weather-text';
import { MOST_SYNS } from '../../simulation/simulate';
import { act } from '../../store/deeds';
import { currentStep, useRun } from '../../store/run';
import { NumberField } from '../NumberField';
import { clockSeconds } from '../seconds';
import { useToolWords } from '../useToolWords';
import styles from './network.module.css';
import { PathDials } from './PathDials';

/** So many SYNs are offered first: more than fit into a short queue, few enough to be seen. */
const FLOOD = 8;

/** The way between the hosts, and what stands in it. */
export function Network() {
  const words = useToolWords()?.network;
  const scene = useRun((run) => run.scene);
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const now = useMemo(
    () => surroundingsAt(SCENARIOS[scene].path, timeline, k),
    [scene, timeline, k],
  );
  if (words === undefined) return null;
  return (
    <div className={styles['network']}>
      <h2>{words.title}</h2>
      <Since />
      <PathDials weather={now.weather} />
      <Seed seed={now.weather.seed} />
      <Cable whole={now.whole} />
      <Wall mode={now.firewall} />
      <section>
        <h3>{words.flood}</h3>
        <NumberField
          label={words.floodCount}
          value={FLOOD}
          least={1}
          most={MOST_SYNS}
          action={words.floodStart}
          onCommit={(count) => act({ kind: 'flood', to: 'server', count })}
        >
          {words.floodMeans}
        </NumberField>
      </section>
      <Shelf />
    </div>
  );
}

/** From when on a change counts. */
function Since() {
  const words = useToolWords()?.network;
  const timeline = useRun((run) => run.timeline);
  const first = useRun((run) => currentStep(run) <= beginning(run.timeline));
  const position = useRun((run) => (run.playing ? Math.floor(run.position) : run.position));
  const seconds = first ? null : clockSeconds(timeAt(timeline, position));
  return <p className={styles['since']}>{words?.since(seconds)}</p>;
}

function Seed({ seed }: Pick<Weather, 'seed'>) {
  const words = useToolWords()?.network;
  if (words === undefined) return null;
  const sow = (value: number): void => act({ kind: 'path', weather: { seed: value } });
  return (
    <section>
      <NumberField
        label={words.seed}
        value={seed}
        least={0}
        most={HIGHEST_SEED}
        action={words.set}
        onCommit={sow}
      >
        {words.seedMeans}
      </NumberField>
      <button
        type="button"
        className={styles['wide']}
        onClick={() => sow(seed < HIGHEST_SEED ? seed + 1 : 0)}
      >
        {words.anotherSeed}
      </button>
    </section>
  );
}

function Cable({ whole }: Pick<Surroundings, 'whole'>) {
  const words = useToolWords()?.network;
  if (words === undefined) return null;
  return (
    <section>
      <h3>{words.cable}</h3>
      <button
        type="button"
        className={styles['wide']}
        aria-describedby="cable-means"
        onClick={() => act({ kind: 'cable', whole: !whole })}
      >
        {whole ? words.cut : words.mend}
      </button>
      <p id="cable-means" className={whole ? styles['means'] : styles['matters']}>
        {words.cableMeans(whole)}
      </p>
    </section>
  );
}

function Wall({ mode }: { readonly mode: Firewall }) {
  const words = useToolWords()?.network;
  if (words === undefined) return null;
  return (
    <section>
      <fieldset aria-describedby="firewall-means">
        <legend>{words.firewall}</legend>
        {FIREWALLS.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="firewall"
              checked={choice === mode}
              onChange={() => act({ kind: 'firewall', mode: choice })}
            />
            {words.firewallMode[choice]}
          </label>
        ))}
      </fieldset>
      <p id="firewall-means" className={mode === 'off' ? styles['means'] : styles['matters']}>
        {words.firewallMeans[mode]}
      </p>
    </section>
  );
}

/** What is kept out of the network. */
function Shelf() {
  const words = useToolWords()?.network;
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const kept = useMemo(() => jarAt(timeline, k), [timeline, k]);
  if (words === undefined) return null;
  return (
    <section>
      <h3>{words.jar}</h3>
      <p className={styles['means']}>{kept.length === 0 ? words.jarEmpty : words.jarMeans}</p>
      {kept.length > 0 && (
        <ul>
          {kept.map(({ id, segment, from }) => (
            <li key={id}>
              <span>{words.kept(labelOf(segment), from, numbersOf(segment, false))}</span>
              <button
                type="button"
                aria-label={words.release(labelOf(segment))}
                onClick={() => act({ kind: 'release', flight: id })}
              >
                {words.letGo}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
