import { useCallback, useEffect, useMemo, useState } from 'react';
import { movesOf } from '../../simulation/moves';
import { stepOf } from '../../simulation/timeline';
import { currentStep, useRun } from '../../store/run';
import type { State } from '../../tcp/tcb';
import { useToolWords } from '../useToolWords';
import { Below } from './state-map/Below';
import { boxId } from './state-map/Box';
import { Drawing } from './state-map/Drawing';
import { Legend } from './state-map/Legend';
import type { Pointed, Walk } from './state-map/walk';
import styles from './state-map/state-map.module.css';

/** Figure 5 of RFC 9293, where both ends are on it and which way they came. */
export function StateMap() {
  const words = useToolWords()?.map;
  const walk = useWalk();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [open, setOpen] = useState<State | null>(null);
  const toggle = useCallback(
    (state: State) => setOpen((old) => (old === state ? null : state)),
    [],
  );
  const close = useCallback(() => {
    if (open === null) return;
    setOpen(null);
    document.getElementById(boxId(open))?.focus();
  }, [open]);
  useEscape(open !== null, close);
  if (words === undefined) return null;
  return (
    <div className={styles['stateMap']}>
      <h2 className="hidden">{words.title}</h2>
      <div>
        <Drawing
          words={words}
          walk={walk}
          // A card stays where the words would be: nothing is pointed out without them.
          pointed={open === null ? pointed : null}
          open={open}
          onPoint={setPointed}
          onToggle={toggle}
        />
        <Legend words={words} />
      </div>
      <Below words={words} walk={walk} pointed={pointed} open={open} onClose={close} />
    </div>
  );
}

/**
 * Calls `close` on Escape wherever the focus is, unless a dialog or a segment's menu is closed by it.
 * It is asked before the page's own keys, which would close the whole inspector.
 */
function useEscape(on: boolean, close: () => void): void {
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') !== null) return;
      if (useRun.getState().chosen !== null) return;
      event.preventDefault();
      close();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [on, close]);
}

/** Where both ends are at the step that has happened, and how they came there. */
function useWalk(): Walk {
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const scene = useRun((run) => run.scene);
  const moves = useMemo(() => movesOf(timeline), [timeline]);
  return useMemo(() => {
    const { client, server } = stepOf(timeline, k).hosts;
    const past = moves.filter((move) => move.k <= k);
    return { timeline, scene, k, past, states: { client: client.state, server: server.state } };
  }, [timeline, scene, k, moves]);
}
