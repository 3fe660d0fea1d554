import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../lessons/notes';
import { simulate } from '../../../simulation/simulate';
import { SCENARIOS } from '../../../scenarios';
import { attemptOf, type FloodSettings, forgedIn, trayAt } from './tray';

const PLAIN: FloodSettings = { cookies: false, backlog: 3, forged: 4 };

/** The run with these settings, and its tray after the last step at or before `at` ms. */
function trayOf(change: Partial<FloodSettings>, at: number) {
  const attempt = attemptOf({ ...PLAIN, ...change }, PLAIN, 20);
  const { timeline } = placeOf({ scene: 'syn-flood', ...attempt });
  return trayAt(
    timeline,
    timeline.steps.findLastIndex((step) => step.at <= at),
  );
}

describe('the queue of half-open connections (RFC 4987 §2)', () => {
  it('is filled by forged SYNs; what comes then is dropped, the honest SYN twice', () => {
    const tray = trayOf({}, 2_700);
    expect(tray.places.map(({ by }) => by)).toEqual(['forged', 'forged', 'forged']);
    expect(tray).toMatchObject({ dropped: 3, cookies: 0, cookie: null, outcome: 'outside' });
  });

  it('has a place for the client when it has more places than forged SYNs come', () => {
    expect(trayOf({ backlog: 5 }, 280).places.map(({ by }) => by)).toContain('client');
    expect(trayOf({ backlog: 5 }, 1_000)).toMatchObject({ dropped: 0, outcome: 'inside' });
    expect(trayOf({ backlog: 5, forged: 5 }, 2_700)).toMatchObject({ outcome: 'outside' });
  });

  it('is not needed by who is answered with a cookie: its ACK is one more than the cookie', () => {
    const tray = trayOf({ cookies: true }, 1_000);
    expect(tray).toMatchObject({ dropped: 0, cookies: 2, outcome: 'inside' });
    expect(tray.places.map(({ by }) => by)).not.toContain('client');
    expect(tray.back).toBe(((tray.cookie ?? 0) + 1) % 2 ** 32);
  });
});

it('the scene as it is asks for nothing', () => {
  expect(attemptOf(PLAIN, PLAIN, 20)).toEqual({ choices: { server: {} }, deeds: [], at: 'end' });
  expect(forgedIn(simulate(SCENARIOS['syn-flood']))).toBe(PLAIN.forged);
});
