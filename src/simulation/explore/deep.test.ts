import { expect, it } from 'vitest';
import { FIGURE_5 } from '../../tcp/figure-5';
import { STATES } from '../../tcp/tcb';
import { BOUNDS } from './bounds';
import { explore, statesMet } from './explore';

/** Enough for a slow machine with much else to do. */
const TIMEOUT = { timeout: 600_000 };

it(
  'every order of eleven events, and the way home from each: all of Figure 5 and nothing else',
  TIMEOUT,
  () => {
    const exploration = explore({ ...BOUNDS, depth: 11 });
    expect([...exploration.findings.keys()]).toEqual([]);
    expect(statesMet(exploration)).toEqual(STATES);
    const missing = FIGURE_5.filter((_, i) => exploration.taken[i] === 0);
    expect(missing).toEqual([]);
  },
);
