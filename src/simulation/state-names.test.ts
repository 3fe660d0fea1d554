import { describe, expect, it } from 'vitest';
import { STATES } from '../tcp/tcb';
import { STATE_NAMES } from './state-names';

/** Without what the tools write differently: hyphens, underscores, capitals. */
const bare = (name: string): string => name.toUpperCase().replace(/[^A-Z\d]/g, '');

/** Other words than the RFC's, and the RFC's. */
const OTHERS: { readonly [name: string]: string } = {
  UNCONN: 'CLOSED',
  CLOSE: 'CLOSED',
  LISTENING: 'LISTEN',
  ESTAB: 'ESTABLISHED',
  SYNRECV: 'SYNRECEIVED',
  SYNRCVD: 'SYNRECEIVED',
};

/** How a tool joins the words of a name. */
const HANDS = { ss: /^[A-Z\d-]+$/, netstat: /^[A-Z\d_]+$/, other: /^([A-Z][a-z\d]+)+$/ };

describe.each(STATE_NAMES)('$command of $system', ({ command, names }) => {
  it('has a name of its own for every state', () => {
    expect(new Set(Object.values(names)).size).toBe(STATES.length);
  });

  it('means the state of the RFC', () => {
    for (const state of STATES) {
      const name = bare(names[state]);
      expect(OTHERS[name] ?? name).toBe(bare(state));
    }
  });

  it('is written in one hand', () => {
    const hand = command === 'ss' || command === 'netstat' ? HANDS[command] : HANDS.other;
    for (const name of Object.values(names)) expect(name).toMatch(hand);
  });
});
