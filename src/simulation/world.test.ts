import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../scenarios';
import type { Firewall, Intervention } from './deed';
import { jarAt } from './jar';
import { labelOf } from './label';
import { simulate } from './simulate';
import { storyOf } from './story';
import type { Timeline } from './timeline';
import { beginning, surroundingsAt } from './weather';

const OPENING = SCENARIOS['three-way-handshake'];
const LIFE = SCENARIOS['whole-life'];

/** "SYN 0-80", and what became of it where it did not arrive. */
const brief = ({ flights }: Timeline): string[] =>
  flights.map(({ segment, departs, lands, fate, origin }) =>
    [
      `${labelOf(segment)} ${departs}-${lands}`,
      ...(origin === 'sent' ? [] : [origin]),
      ...(fate === null ? [] : [fate]),
    ].join(' '),
  );

const end = ({ steps }: Timeline): string => {
  const { client, server } = (steps.at(-1) ?? steps[0]).hosts;
  return `${client.state} ${server.state}`;
};

const jars = (timeline: Timeline): string[] =>
  timeline.steps.map((_, k) =>
    jarAt(timeline, k)
      .map(({ id }) => id)
      .join(),
  );

describe('a segment in the jar', () => {
  const hold: Intervention = { kind: 'hold', flight: 0 };

  it('is as good as lost, until it is let go', () => {
    const timeline = simulate(OPENING, [hold]);
    expect(brief(timeline).slice(0, 2)).toEqual(['SYN 0-60 held', 'SYN 1000-1080']);
    expect(end(timeline)).toBe('ESTABLISHED ESTABLISHED');
    expect(jars(timeline).slice(0, 4)).toEqual(['', '', '0', '0']);
    expect(jars(timeline).at(-1)).toBe('0');
  });

  it('goes on when it is let go: an old duplicate, answered with a challenge ACK', () => {
    const timeline = simulate(OPENING, [hold, { kind: 'release', flight: 0, at: 2_000 }]);
    const late = timeline.flights.findIndex(({ departs }) => departs === 2_000);
    expect(brief(timeline).slice(late)).toEqual(['SYN 2000-2080 injected', 'ACK 2080-2160']);
    expect(timeline.flights[late]?.segment).toBe(timeline.flights[0]?.segment);
    expect(end(timeline)).toBe('ESTABLISHED ESTABLISHED');
    const let0 = timeline.steps.findIndex(({ what }) => what.kind === 'injection');
    expect(timeline.steps[let0]?.what).toEqual({ kind: 'injection', flight: late, released: 0 });
    expect(storyOf(timeline, let0).released).toBe(true);
    expect([jars(timeline)[let0 - 1], jars(timeline)[let0]]).toEqual(['0', '']);
  });

  it('is let go once; before it is caught, and without a jar, nothing is', () => {
    const once = simulate(OPENING, [hold, { kind: 'release', flight: 0, at: 2_000 }]);
    const deeds: Intervention[] = [
      hold,
      { kind: 'release', flight: 0, at: 2_000 },
      { kind: 'release', flight: 0, at: 2_500 },
    ];
    expect(simulate(OPENING, deeds)).toEqual(once);
    expect(simulate(OPENING, [hold, { kind: 'release', flight: 0, at: 40 }])).toEqual(
      simulate(OPENING, [hold]),
    );
    expect(simulate(OPENING, [{ kind: 'release', flight: 0, at: 40 }])).toEqual(simulate(OPENING));
  });

  it('may be caught again', () => {
    const release: Intervention = { kind: 'release', flight: 0, at: 2_000 };
    const plain = simulate(OPENING, [hold, release]);
    const late = plain.flights.findIndex(({ departs }) => departs === 2_000);
    const timeline = simulate(OPENING, [hold, release, { kind: 'hold', flight: late }]);
    expect(jars(timeline).at(-1)).toBe(`${late}`);
  });
});

describe('a cable', () => {
  it('that is cut takes what is on its way with it, and neither end is told', () => {
    const timeline = simulate(OPENING, [{ kind: 'cable', whole: false, at: 30 }]);
    expect(brief(timeline)[0]).toBe('SYN 0-60 cable');
    expect(timeline.flights.every(({ fate }) => fate === 'cable')).toBe(true);
    expect(end(timeline)).toBe('CLOSED LISTEN');
    expect(timeline.steps.at(-1)?.signals).toContain(
      'error: connection aborted due to user timeout',
    );
  });

  it('loses what is beyond the usual place where it is by now', () => {
    const timeline = simulate(OPENING, [{ kind: 'cable', whole: false, at: 75 }]);
    expect(brief(timeline)[0]).toBe('SYN 0-75 cable');
  });

  it('that is mended lets the next repetition through', () => {
    const timeline = simulate(OPENING, [
      { kind: 'cable', whole: false, at: 30 },
      { kind: 'cable', whole: true, at: 500 },
    ]);
    expect(brief(timeline).slice(0, 2)).toEqual(['SYN 0-60 cable', 'SYN 1000-1080']);
    expect(end(timeline)).toBe('ESTABLISHED ESTABLISHED');
  });
});

describe('a firewall', () => {
  const from = (mode: Firewall, at: number): Intervention => ({ kind: 'firewall', mode, at });

  it('that drops leaves the client to its timer', () => {
    const timeline = simulate(OPENING, [from('drop', 0)]);
    expect(brief(timeline).slice(0, 3)).toEqual([
      'SYN 0-60 firewall',
      'SYN 1000-1060 firewall',
      'SYN 3000-3060 firewall',
    ]);
    expect(end(timeline)).toBe('CLOSED LISTEN');
  });

  it('that rejects answers RST in the server’s name, which the client believes', () => {
    const timeline = simulate(OPENING, [from('reject', 0)]);
    expect(brief(timeline)).toEqual(['SYN 0-60 rejected', 'RST+ACK 60-140 firewall']);
    expect(timeline.flights[1]).toMatchObject({ from: 'server', segment: { ack: 101 } });
    expect(end(timeline)).toBe('CLOSED LISTEN');
  });

  it('answers no RST with a RST', () => {
    const timeline = simulate(OPENING, [
      { kind: 'call', host: 'client', call: { name: 'abort' }, at: 400 },
      from('reject', 300),
    ]);
    expect(brief(timeline).at(-1)).toBe('RST 400-460 rejected');
  });

  it('that is switched off is as if it had never been', () => {
    const timeline = simulate(OPENING, [from('drop', 0), from('off', 500)]);
    expect(end(timeline)).toBe('ESTABLISHED ESTABLISHED');
  });
});

describe('a flood', () => {
  const flood: Intervention = { kind: 'flood', to: 'server', count: 6, at: 300 };

  it('fills the queue of a listener with SYNs that nobody stands behind', () => {
    const timeline = simulate(OPENING, [flood]);
    const step = timeline.steps.find(({ what }) => what.kind === 'flood');
    expect(step).toMatchObject({ at: 300, host: null, what: { count: 6 } });
    expect(step?.sent).toHaveLength(6);
    const answers = timeline.flights.filter(({ fate }) => fate === 'nobody');
    expect(answers.length).toBeGreaterThanOrEqual(6);
    expect(new Set(answers.map(({ segment }) => labelOf(segment)))).toEqual(new Set(['SYN+ACK']));
    const sources = timeline.flights.filter(({ origin }) => origin === 'spoofed');
    expect(new Set(sources.map(({ source }) => `${source.address}:${source.port}`)).size).toBe(6);
  });

  it('comes from other sockets than the one before it', () => {
    const { flights } = simulate(OPENING, [flood, { ...flood, at: 320 }]);
    const sources = flights.filter(({ origin }) => origin === 'spoofed');
    expect(new Set(sources.map(({ source }) => `${source.address}:${source.port}`)).size).toBe(12);
  });

  it('does nothing to the connection that is open', () => {
    const timeline = simulate(OPENING, [flood]);
    const { client } = (timeline.steps.at(-1) ?? timeline.steps[0]).hosts;
    expect(client.state).toBe('ESTABLISHED');
  });
});

describe('another segment in the place of one', () => {
  it('leaves instead of it, at the same time', () => {
    const plain = simulate(OPENING);
    const segment = { ...plain.flights[1]!.segment, seq: 777 };
    const timeline = simulate(OPENING, [{ kind: 'replace', flight: 1, segment }]);
    expect(timeline.flights[1]).toMatchObject({
      segment,
      altered: plain.flights[1]?.segment,
      departs: 80,
      lands: 160,
    });
    expect(timeline.flights[0]).toEqual(plain.flights[0]);
    // Whatever number the server had in mind, the client acknowledges the one that came.
    expect(timeline.flights[2]?.segment).toMatchObject({ ctl: ['ACK'], ack: 778 });
  });
});

describe('a path that changes on the way', () => {
  const slow: Intervention = {
    kind: 'path',
    weather: { delay: { client: 300, server: 20 } },
    at: 100,
  };

  it('counts for what leaves from then on', () => {
    expect(brief(simulate(OPENING, [slow]))).toEqual(['SYN 0-80', 'SYN+ACK 80-160', 'ACK 160-460']);
  });

  it('loses everything at 100 %, nothing at 0 %', () => {
    const all: Intervention = { kind: 'path', weather: { loss: 1 }, at: 100 };
    const none: Intervention = { kind: 'path', weather: { loss: 0 }, at: 5_000 };
    const timeline = simulate(OPENING, [all, none]);
    expect(timeline.flights.filter(({ lost }) => lost).length).toBeGreaterThan(1);
    for (const { departs, lost } of timeline.flights) {
      expect(lost).toBe(departs >= 100 && departs < 5_000);
    }
  });

  it('doubles and reorders what it is told to', () => {
    const twice = simulate(OPENING, [{ kind: 'path', weather: { duplication: 1 }, at: 0 }]);
    const sent = twice.flights.filter(({ origin }) => origin === 'sent').length;
    expect(twice.flights).toHaveLength(2 * sent);
    const late = simulate(OPENING, [{ kind: 'path', weather: { reordering: 1 }, at: 0 }]);
    expect(late.flights[0]?.lands).toBe(80 + 120 + 60);
  });

  it('replays exactly with the same seed, and otherwise with another', () => {
    const rain = (seed: number): Timeline =>
      simulate(LIFE, [{ kind: 'path', weather: { loss: 0.3, seed }, at: 0 }]);
    expect(rain(7)).toEqual(rain(7));
    const fates = new Set([1, 2, 3, 4, 5, 6].map((seed) => brief(rain(seed)).join()));
    expect(fates.size).toBeGreaterThan(3);
  });

  it('survives its extremes', () => {
    const extremes: Intervention[] = [
      {
        kind: 'path',
        weather: {
          delay: { client: 60_000, server: 60_000 },
          jitter: 60_000,
          loss: 0.5,
          duplication: 1,
          reordering: 1,
        },
        at: 0,
      },
    ];
    const timeline = simulate(LIFE, extremes);
    expect(timeline.endless).toBe(false);
    expect(timeline.steps.length).toBeLessThan(2_000);
  });
});

describe('what holds around the connection', () => {
  const deeds: Intervention[] = [
    { kind: 'path', weather: { loss: 0.2 }, at: 0 },
    { kind: 'cable', whole: false, at: 0 },
    { kind: 'path', weather: { jitter: 5 }, at: 300 },
    { kind: 'cable', whole: true, at: 400 },
    { kind: 'firewall', mode: 'reject', at: 500 },
    { kind: 'habit', host: 'server', habit: 'reads', on: false, at: 600 },
  ];
  const timeline = simulate(OPENING, deeds);
  const stepAt = (ms: number): number => timeline.steps.findIndex(({ at }) => at === ms);
  const around = (k: number) => surroundingsAt(OPENING.path, timeline, k);

  it('is the scene’s own where nobody has changed it', () => {
    const plain = simulate(OPENING);
    expect(beginning(plain)).toBe(0);
    for (const k of [0, 3, 99]) {
      expect(surroundingsAt(OPENING.path, plain, k)).toEqual({
        weather: { ...OPENING.path, duplication: 0, reordering: 0 },
        whole: true,
        firewall: 'off',
      });
    }
  });

  it('is changed from the very first step by what was changed at the beginning', () => {
    expect(beginning(timeline)).toBe(2);
    for (const k of [0, 1, 2, 3]) {
      expect(around(k)).toMatchObject({ weather: { loss: 0.2, jitter: 0 }, whole: false });
    }
  });

  it('is what was changed last, step by step', () => {
    expect(around(stepAt(300))).toMatchObject({ weather: { loss: 0.2, jitter: 5 }, whole: false });
    expect(around(stepAt(300) - 1)).toMatchObject({ weather: { jitter: 0 } });
    expect(around(stepAt(400))).toMatchObject({ whole: true, firewall: 'off' });
    expect(around(stepAt(500))).toMatchObject({ whole: true, firewall: 'reject' });
    expect(around(stepAt(600))).toEqual(around(stepAt(500)));
  });

  it('ends its beginning where anything happens', () => {
    const empty = simulate(SCENARIOS['empty-stage'], deeds.slice(0, 2));
    expect(beginning(empty)).toBe(2);
  });
});
