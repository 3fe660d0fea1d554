import { useId, useLayoutEffect, useRef } from 'react';
import type { MapWords } from '../../../i18n/tools/map';
import { phaseOf } from '../../../simulation/phase';
import { STATE_NAMES } from '../../../simulation/state-names';
import { FIGURE_5 } from '../../../tcp/figure-5';
import type { State } from '../../../tcp/tcb';
import { useWords } from '../../useWords';
import { EdgeWords } from './EdgeWords';
import { omittedInto } from './omitted';
import { Scenes } from './Scenes';
import styles from './state-map.module.css';
import type { Walk } from './walk';

interface StateCardProps {
  readonly state: State;
  readonly words: MapWords;
  readonly walk: Walk;
  readonly onClose: () => void;
}

/** What a state is: its meaning, the ways in, its names elsewhere, the scenes that come through it. */
export function StateCard({ state, words, walk, onClose }: StateCardProps) {
  const { states, ui } = useWords();
  const { card } = words;
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // At once: later, it could take the focus from where a card that closes again has put it.
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // With the beginning of what it says, and with as much of the map as there is room for.
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section className={styles['card']} aria-labelledby={title}>
      <header>
        <h3 id={title} ref={heading} tabIndex={-1} data-phase={phaseOf(state)}>
          {state}
        </h3>
        <button type="button" aria-label={ui.close} onClick={onClose}>
          ×
        </button>
      </header>
      <p>{states[state].meaning}</p>
      <WaysIn state={state} words={words} />
      <h4>{card.names}</h4>
      <dl>
        {STATE_NAMES.map(({ command, system, names }) => (
          <div key={`${command} ${system}`}>
            <dt>
              <code>{command}</code> {system}
            </dt>
            <dd>{names[state]}</dd>
          </div>
        ))}
      </dl>
      <h4>{card.scenes}</h4>
      <Scenes state={state} words={words} walk={walk} />
    </section>
  );
}

function WaysIn({ state, words }: Pick<StateCardProps, 'state' | 'words'>) {
  const { kinds, sources } = omittedInto(state);
  return (
    <>
      <h4>{words.card.waysIn}</h4>
      <ul className={styles['ways']}>
        {FIGURE_5.filter(({ to }) => to === state).map((edge) => (
          <li key={edge.from}>
            <b>{edge.from} →</b>
            <EdgeWords edge={edge} words={words} short />
          </li>
        ))}
      </ul>
      {kinds.length > 0 && (
        <p className={styles['omitted']}>{words.card.omitted(kinds, sources)}</p>
      )}
    </>
  );
}
