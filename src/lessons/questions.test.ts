import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { anHonestDeed, aForgery, aPath } from '../simulation/any-deed';
import { HOST_IDS, type HostId, type Intervention } from '../simulation/deed';
import { labelOf } from '../simulation/label';
import { simulate } from '../simulation/simulate';
import { follow, isAside, portsOf } from '../simulation/thread';
import { type Step, stepOf, type Timeline } from '../simulation/timeline';
import { MISTAKE_IDS, type MistakeId } from './mistakes';
import type { Answer, Question } from './question';
import { questionAt, questionsOf } from './questions';

const IDS = Object.keys(SCENARIOS) as ScenarioId[];
const runOf = (id: ScenarioId, deeds: readonly Intervention[] = []): Timeline =>
  simulate(SCENARIOS[id], deeds);

const written = (answer: Answer): string =>
  answer.kind === 'sender' ? `${answer.host ?? 'nobody'}` : `${Object.values(answer)[1]}`;

/** `3 flags: SYN | [SYN+ACK] | ACK | nothing`, steps counted from 1 as on the screen. */
const told = ({ step, kind, choices, right }: Question): string => {
  const texts = choices.map(({ answer }, i) =>
    i === right ? `[${written(answer)}]` : written(answer),
  );
  return `${step + 1} ${kind}: ${texts.join(' | ')}`;
};

const toldOf = (timeline: Timeline): string[] => [...questionsOf(timeline).values()].map(told);

/** The segments that `host`'s own TCP sends in a step. */
const sentBy = (timeline: Timeline, { sent }: Step, host: HostId) =>
  sent.flatMap((id) => {
    const flight = timeline.flights[id];
    return flight?.origin === 'sent' && flight.from === host ? [flight.segment] : [];
  });

/** Is `answer` what happens at the question's step? Read off the run, not off the question. */
function isTrue(timeline: Timeline, { step, host }: Question, answer: Answer): boolean {
  const now = stepOf(timeline, step);
  const segments = sentBy(timeline, now, host);
  switch (answer.kind) {
    case 'state':
      return now.hosts[host].state === answer.state;
    case 'flags':
      return answer.flags === 'nothing'
        ? segments.length === 0
        : segments.some((segment) => labelOf(segment) === answer.flags);
    case 'ack':
      return segments.some(({ ctl, ack }) => ctl.includes('ACK') && ack === answer.ack);
    case 'sender':
      return answer.host !== null && sentBy(timeline, now, answer.host).length > 0;
  }
}

/** All that must hold of the questions of any run. */
function expectFair(timeline: Timeline): void {
  const questions = [...questionsOf(timeline).values()];
  expect(questions.length).toBeLessThanOrEqual(5);
  for (const question of questions) {
    const { kind, step, choices, right } = question;
    const { what } = stepOf(timeline, step);
    expect(what.kind).toBe(kind === 'sender' ? 'timeout' : 'arrival');
    expect(isAside(timeline, step)).toBe(false);
    expect(choices.length).toBeGreaterThanOrEqual(2);
    expect(choices.length).toBeLessThanOrEqual(4);
    expect(new Set(choices.map(({ answer }) => written(answer))).size).toBe(choices.length);
    choices.forEach(({ answer, mistake }, i) => {
      expect(answer.kind).toBe(kind);
      expect([told(question), i, isTrue(timeline, question, answer)]).toEqual([
        told(question),
        i,
        i === right,
      ]);
      expect(mistake === null).toBe(i === right);
    });
  }
}

/** The lanes follow one connection as on the screen. */
const onLanes = (whole: Timeline): Timeline[] => [
  whole,
  ...portsOf(whole).map((port) => follow(whole, port)),
];

describe('the questions of each scene', () => {
  const HANDSHAKE = [
    '3 flags: SYN | [SYN+ACK] | ACK | nothing',
    '5 state: LISTEN | SYN-RECEIVED | [ESTABLISHED]',
  ];
  const expected: { readonly [S in ScenarioId]?: readonly string[] } = {
    'three-way-handshake': HANDSHAKE,
    'old-duplicate-syn': [
      '5 flags: ACK | FIN+ACK | [RST] | nothing',
      '7 state: SYN-SENT | [SYN-RECEIVED] | ESTABLISHED',
      '9 state: LISTEN | SYN-RECEIVED | [ESTABLISHED]',
    ],
    'why-three': HANDSHAKE,
    'two-bits': HANDSHAKE,
    'number-tape': [
      ...HANDSHAKE,
      '10 flags: [ACK] | FIN+ACK | RST | nothing',
      '13 state: CLOSED | FIN-WAIT-2 | LAST-ACK | [TIME-WAIT]',
    ],
    'same-isn': [...HANDSHAKE, '10 ack: 1 | 2 | [6] | 7'],
    'half-way-open': [
      '3 flags: SYN | [SYN+ACK] | ACK | nothing',
      '6 state: LISTEN | SYN-RECEIVED | [ESTABLISHED]',
    ],
    'never-accepted': [
      '4 flags: SYN | [SYN+ACK] | ACK | nothing',
      '6 state: LISTEN | SYN-RECEIVED | [ESTABLISHED]',
    ],
    'ack-bit': [
      ...HANDSHAKE,
      '8 state: CLOSED | FIN-WAIT-1 | [FIN-WAIT-2] | TIME-WAIT',
      '11 state: [CLOSED] | CLOSE-WAIT | TIME-WAIT',
    ],
    'four-way-release': [
      ...HANDSHAKE,
      '10 flags: [ACK] | FIN+ACK | RST | nothing',
      '13 ack: 301 | 302 | [313] | 314',
      '16 state: CLOSED | FIN-WAIT-2 | LAST-ACK | [TIME-WAIT]',
    ],
    'whole-life': [
      ...HANDSHAKE,
      '10 ack: 301 | 302 | [313] | 314',
      '13 flags: [ACK] | FIN+ACK | RST | nothing',
      '16 state: CLOSED | FIN-WAIT-2 | LAST-ACK | [TIME-WAIT]',
    ],
    'data-on-third-segment': [
      '4 flags: SYN | [SYN+ACK] | ACK | nothing',
      '6 ack: 101 | 102 | [106] | 107',
    ],
    'three-segment-release': [...HANDSHAKE, '9 ack: 102 | 301 | [302]'],
    'server-closes-first': [
      ...HANDSHAKE,
      '8 state: CLOSED | FIN-WAIT-1 | [FIN-WAIT-2] | TIME-WAIT',
      '11 state: [CLOSED] | LAST-ACK | TIME-WAIT',
    ],
    'simultaneous-open': [
      '4 flags: [SYN+ACK] | ACK | RST | nothing',
      '6 state: CLOSED | SYN-RECEIVED | [ESTABLISHED]',
    ],
    'simultaneous-close': [
      ...HANDSHAKE,
      '9 state: FIN-WAIT-1 | CLOSE-WAIT | [CLOSING] | TIME-WAIT',
      '11 state: CLOSED | CLOSING | LAST-ACK | [TIME-WAIT]',
    ],
    'syn-lost': [
      '4 sender: [client] | server | nobody',
      '6 flags: SYN | SYN+ACK | [ACK] | nothing',
    ],
    'syn-ack-lost': [
      '3 flags: SYN | [SYN+ACK] | ACK | nothing',
      '5 sender: [client] | server | nobody',
      '7 state: SYN-SENT | SYN-RECEIVED | [ESTABLISHED]',
    ],
    'third-ack-lost': [
      '3 flags: SYN | [SYN+ACK] | ACK | nothing',
      '6 sender: client | [server] | nobody',
      '8 state: LISTEN | SYN-RECEIVED | [ESTABLISHED]',
    ],
    'fin-lost': [
      ...HANDSHAKE,
      '8 sender: [client] | server | nobody',
      '10 state: CLOSED | FIN-WAIT-1 | [FIN-WAIT-2] | TIME-WAIT',
      '13 state: [CLOSED] | LAST-ACK | TIME-WAIT',
    ],
    'last-ack-lost': [
      ...HANDSHAKE,
      '8 state: CLOSED | FIN-WAIT-1 | [FIN-WAIT-2] | TIME-WAIT',
      '12 sender: client | [server] | nobody',
      '14 state: [CLOSED] | LAST-ACK | TIME-WAIT',
    ],
    // The flood is on everybody's lanes here; who follows the honest client is asked nothing.
    'syn-flood': ['18 sender: [client] | server | nobody'],
    'forgotten-close': [
      ...HANDSHAKE,
      '8 state: CLOSED | FIN-WAIT-1 | [FIN-WAIT-2] | TIME-WAIT',
      '11 state: [CLOSED] | LAST-ACK | TIME-WAIT',
    ],
    orphaned: [
      ...HANDSHAKE,
      '8 state: CLOSED | FIN-WAIT-1 | [FIN-WAIT-2] | TIME-WAIT',
      '12 state: [CLOSED] | LAST-ACK | TIME-WAIT',
    ],
    'power-cycle': [...HANDSHAKE, '9 state: [CLOSED] | ESTABLISHED | TIME-WAIT'],
    'connection-refused': ['3 flags: SYN+ACK | FIN+ACK | [RST+ACK] | nothing'],
    reset: [...HANDSHAKE, '9 state: [CLOSED] | ESTABLISHED | TIME-WAIT'],
    'cable-cut': HANDSHAKE,
    'one-port': [
      ...HANDSHAKE,
      '8 flags: SYN | SYN+ACK | [ACK] | nothing',
      '11 state: SYN-SENT | [SYN-RECEIVED] | ESTABLISHED',
    ],
    'time-wait-length': [
      ...HANDSHAKE,
      '8 state: CLOSED | FIN-WAIT-1 | [FIN-WAIT-2] | TIME-WAIT',
      '11 state: [CLOSED] | LAST-ACK | TIME-WAIT',
    ],
    'ports-run-out': [
      ...HANDSHAKE,
      '8 state: CLOSED | FIN-WAIT-1 | [FIN-WAIT-2] | TIME-WAIT',
      '11 state: [CLOSED] | LAST-ACK | TIME-WAIT',
      '14 flags: SYN | SYN+ACK | [ACK] | nothing',
    ],
    'keep-alive': HANDSHAKE,
    layers: HANDSHAKE,
    'half-close': [
      ...HANDSHAKE,
      '9 flags: [ACK] | FIN+ACK | RST | nothing',
      '11 state: CLOSED | FIN-WAIT-1 | [FIN-WAIT-2] | TIME-WAIT',
      '16 state: CLOSED | FIN-WAIT-2 | LAST-ACK | [TIME-WAIT]',
    ],
    'close-not-shutdown': [
      ...HANDSHAKE,
      '8 state: CLOSED | FIN-WAIT-1 | [FIN-WAIT-2] | TIME-WAIT',
      '11 state: [CLOSED] | CLOSE-WAIT | TIME-WAIT',
    ],
    'fin-overtakes': [
      ...HANDSHAKE,
      '8 state: CLOSED | FIN-WAIT-1 | [FIN-WAIT-2] | TIME-WAIT',
      '13 ack: 102 | 302 | 313 | [314]',
    ],
    'close-returns': [
      ...HANDSHAKE,
      '10 ack: 109 | 110 | [113] | 114',
      '13 state: CLOSED | FIN-WAIT-1 | [FIN-WAIT-2] | TIME-WAIT',
      '16 state: [CLOSED] | LAST-ACK | TIME-WAIT',
    ],
    'empty-stage': [],
  };

  test.each(IDS)('%s', (id) => {
    if (expected[id] !== undefined) expect(toldOf(runOf(id))).toEqual(expected[id]);
    expectFair(runOf(id));
  });
});

describe('the wrong choices are mistakes that people make', () => {
  const mistakesOf = (id: ScenarioId, step: number, deeds: readonly Intervention[] = []) => {
    const { choices } = questionAt(runOf(id, deeds), step - 1) ?? { choices: [] };
    return Object.fromEntries(choices.map(({ answer, mistake }) => [written(answer), mistake]));
  };

  it('in what data is acknowledged with (§3.4)', () => {
    expect(mistakesOf('four-way-release', 13)).toEqual({
      301: 'no-increment',
      302: 'segments-are-counted',
      313: null,
      314: 'octets-plus-one',
    });
  });

  it('in which end waits in TIME-WAIT, and what CLOSE-WAIT waits for (§3.6)', () => {
    expect(mistakesOf('server-closes-first', 11)).toMatchObject({
      'TIME-WAIT': 'time-wait-at-the-wrong-end',
    });
    expect(mistakesOf('four-way-release', 10)).toMatchObject({ 'FIN+ACK': 'fin-rides-always' });
  });

  it('in who repeats what (§3.8.1): nobody an ACK, and not the one whose timer runs longer', () => {
    expect(mistakesOf('last-ack-lost', 12)).toMatchObject({ client: 'acks-are-repeated' });
    expect(mistakesOf('syn-lost', 4)).toMatchObject({ server: 'other-end-repeats' });
    expect(mistakesOf('syn-ack-lost', 5)).toMatchObject({ server: 'later-timer' });
  });

  it('and each of them is asked about in some run', () => {
    const seen = new Set<MistakeId | null>();
    const look = (timeline: Timeline): void => {
      for (const lanes of onLanes(timeline)) {
        for (const { choices } of questionsOf(lanes).values()) {
          for (const { mistake } of choices) seen.add(mistake);
        }
      }
    };
    for (const id of IDS) {
      const plain = runOf(id);
      look(plain);
      for (const { id: flight } of plain.flights) {
        look(runOf(id, [{ kind: 'drop', flight }]));
        look(runOf(id, [{ kind: 'delay', flight, by: 300 }]));
      }
      for (const { at } of plain.steps) {
        for (const host of HOST_IDS) {
          look(runOf(id, [{ kind: 'power-cycle', host, at }]));
          look(runOf(id, [{ kind: 'call', host, call: { name: 'abort' }, at }]));
        }
      }
    }
    expect(MISTAKE_IDS.filter((id) => !seen.has(id))).toEqual([]);
  });
});

describe('whatever is done', () => {
  const aRun = fc
    .record({
      scene: fc.constantFrom(...IDS),
      path: fc.option(aPath),
      deeds: fc.array(fc.oneof({ weight: 4, arbitrary: anHonestDeed }, aForgery), { maxLength: 8 }),
    })
    .map(({ scene, path, deeds }) =>
      simulate(path === null ? SCENARIOS[scene] : { ...SCENARIOS[scene], path }, deeds, 600),
    );

  it('the right choice is what the engine does, all others are wrong, and none is there twice', () => {
    fc.assert(
      fc.property(aRun, (timeline) => {
        for (const lanes of onLanes(timeline)) expectFair(lanes);
      }),
      { numRuns: 400 },
    );
  });

  it('the same is asked again', () => {
    fc.assert(
      fc.property(aRun, (timeline) => {
        expect(toldOf({ ...timeline })).toEqual(toldOf(timeline));
      }),
      { numRuns: 50 },
    );
  });

  it('what is done later changes no question before, and takes none back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDS), anHonestDeed, (id, deed) => {
        const [before, after] = [runOf(id), runOf(id, [deed])];
        const past = before.steps.findIndex((step, k) => {
          const other = after.steps[k];
          return other === undefined || JSON.stringify(step) !== JSON.stringify(other);
        });
        const until = past < 0 ? before.steps.length : past;
        const early = (timeline: Timeline, end: number): string[] =>
          [...questionsOf(timeline).values()].filter(({ step }) => step < end).map(told);
        // A call of the scene in the same instant may be left out: then there is one more to ask.
        expect(early(after, until - 1)).toEqual(early(before, until - 1));
        expect(early(after, until)).toEqual(expect.arrayContaining(early(before, until)));
      }),
      { numRuns: 200 },
    );
  });

  it('a call of the viewer in the instant of an arrival does not take its question back', () => {
    const call: Intervention = { kind: 'call', host: 'client', call: { name: 'listen' }, at: 460 };
    const asked = toldOf(runOf('half-close')).filter((text) => text.startsWith('11 '));
    expect(asked).toHaveLength(1);
    expect(toldOf(runOf('half-close', [call]))).toContain(asked[0]);
  });

  it('nothing is asked of what the viewer has sent, or of two arrivals in a row', () => {
    fc.assert(
      fc.property(aRun, (timeline) => {
        let before = -1;
        for (const { step, kind } of questionsOf(timeline).values()) {
          const { what } = stepOf(timeline, step);
          if (kind !== 'sender' && what.kind === 'arrival') {
            const departs = timeline.steps.find(({ sent }) => sent.includes(what.flight));
            const own = departs && 'intervention' in departs.what && departs.what.intervention;
            expect(own).not.toBe(true);
            expect(timeline.flights[what.flight]?.origin).toBe('sent');
          }
          const between = timeline.steps.slice(before + 1, step).map((one) => one.what.kind);
          if (before >= 0)
            expect(between.some((one) => one === 'arrival' || one === 'loss')).toBe(true);
          before = step;
        }
      }),
      { numRuns: 200 },
    );
  });
});
