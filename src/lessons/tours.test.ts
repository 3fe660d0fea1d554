import { describe, expect, it, test } from 'vitest';
import { STATES } from '../tcp/tcb';
import { placeOf } from './notes';
import { isTrue } from './notes/fact';
import { NOTE_IDS, type NoteId } from './notes/ids';
import { TOURS } from './tours';
import { TOUR_IDS } from './tours/ids';

/** The lines of the notes that say what happens next, in their order. */
const STEPS = {
  opening: 'B11 B12 B13 B14 B15 B16 B17 B18 B20 B21',
  release: 'A14 A15 A16 A18 A19 A20 A21 A22 A23 A24 A25 A26 A27 A32 A33 A34',
  again: 'B37 B38 B39 B40 B41 B42',
};

const ALL = TOUR_IDS.flatMap((tour) => TOURS[tour].stops);

describe.each(TOUR_IDS)('the tour %s', (tour) => {
  const { stops } = TOURS[tour];

  describe.each(stops.map((stop) => ({ ...stop })))('at $id', (stop) => {
    const { timeline, k } = placeOf(stop);

    it('has its step', () => expect(k).not.toBeNull());

    test.each(stop.shows)('shows that it is so: %j', (fact) => {
      expect(isTrue(fact, timeline, k ?? -1)).toBe(true);
    });
  });

  it('has a name of its own for each stop, and as many as can be remembered', () => {
    expect(new Set(stops.map(({ id }) => id)).size).toBe(stops.length);
    expect(stops.length).toBeLessThanOrEqual(20);
  });
});

describe('the tours together', () => {
  it('stop at every claim of the notes but the picture that is missing', () => {
    const covered = new Set<NoteId>(ALL.flatMap(({ notes }) => notes));
    expect(NOTE_IDS.filter((id) => !covered.has(id))).toEqual(['A02']);
  });

  it.each([
    ['opening', STEPS.opening],
    ['release', STEPS.release],
    ['release', STEPS.again],
  ] as const)('keep the order of the notes: %s, %s', (tour, lines) => {
    const order = lines
      .split(' ')
      .map((line) => TOURS[tour].stops.findIndex(({ notes }) => notes.some((id) => id === line)));
    expect(order).not.toContain(-1);
    // B13 has the server wait in the step whose first line is the client's SYN.
    const inOrder = order.filter((_, i) => lines.split(' ')[i] !== 'B13');
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
  });

  it('show all eleven states', () => {
    const shown = new Set<string>(
      ALL.flatMap(({ shows }) =>
        shows.flatMap((fact) =>
          fact.kind === 'state' ? [fact.is] : fact.kind === 'moved' ? [fact.from, fact.to] : [],
        ),
      ),
    );
    expect(STATES.filter((state) => !shown.has(state))).toEqual([]);
  });

  it('show every flag of the notes on a segment that is sent or lands', () => {
    const bits = ALL.flatMap(({ shows }) =>
      shows.flatMap((fact) => (fact.kind === 'sent' || fact.kind === 'landed' ? [fact.bits] : [])),
    );
    expect([...new Set(bits)].toSorted()).toEqual(
      ['ACK', 'FIN+ACK', 'PSH+ACK', 'RST', 'SYN', 'SYN+ACK'].toSorted(),
    );
  });

  it('go through a handshake and a release without leaving out a state on the way', () => {
    const ways = TOUR_IDS.map((tour) =>
      TOURS[tour].stops.slice(0, tour === 'opening' ? 5 : 10).map((stop) => {
        const { timeline, k } = placeOf(stop);
        const hosts = timeline.steps[k ?? 0]?.hosts;
        return `${hosts?.client.state} ${hosts?.server.state}`;
      }),
    );
    expect(ways).toEqual([
      [
        'CLOSED LISTEN',
        'SYN-SENT LISTEN',
        'SYN-SENT SYN-RECEIVED',
        'ESTABLISHED SYN-RECEIVED',
        'ESTABLISHED ESTABLISHED',
      ],
      [
        'ESTABLISHED ESTABLISHED',
        'FIN-WAIT-1 ESTABLISHED',
        'FIN-WAIT-1 CLOSE-WAIT',
        'FIN-WAIT-2 CLOSE-WAIT',
        'FIN-WAIT-2 CLOSE-WAIT',
        'FIN-WAIT-2 CLOSE-WAIT',
        'FIN-WAIT-2 LAST-ACK',
        'TIME-WAIT LAST-ACK',
        'TIME-WAIT CLOSED',
        'CLOSED CLOSED',
      ],
    ]);
  });
});
