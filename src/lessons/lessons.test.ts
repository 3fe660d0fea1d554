import { describe, expect, it, test } from 'vitest';
import { SCENARIOS } from '../scenarios';
import { labelOf, numbersOf } from '../simulation/label';
import { simulate } from '../simulation/simulate';
import type { ControlBit } from '../tcp/segment';
import { consequenceOf } from './consequence';
import {
  blankDraft,
  type Draft,
  type Field,
  fieldsOf,
  type NumberField,
  perfectDraft,
  segmentOf,
} from './draft';
import { answerOf, expectationOf } from './expected';
import { judge } from './judge';
import { MISSION_IDS, type MissionId, MISSIONS } from './missions';
import { stateChoices, type Turn, turnsOf } from './turns';

const runOf = (id: MissionId) => simulate(SCENARIOS[MISSIONS[id].scene]);
const turnsIn = (id: MissionId): readonly Turn[] => turnsOf(runOf(id), MISSIONS[id]);

function turnIn(id: MissionId, i = 0): Turn {
  const turn = turnsIn(id)[i];
  if (turn === undefined) throw new RangeError(`${id} has no turn ${i}`);
  return turn;
}

const write = (draft: Draft, field: NumberField, text: string): Draft => ({
  ...draft,
  numbers: { ...draft.numbers, [field]: text },
});
const set = (draft: Draft, ...ctl: ControlBit[]): Draft => ({ ...draft, ctl });

/** The fields that are judged wrong, with the ids of the reasons. */
const mistakes = (draft: Draft, turn: Turn): readonly string[] =>
  Object.entries(judge(draft, turn)).flatMap(([field, { right, reason }]) =>
    right ? [] : [`${field}: ${reason.id}`],
  );

describe('the turns of each mission', () => {
  const told = (id: MissionId): string[] =>
    turnsIn(id).map(({ what, arrived, flight: { segment }, after }) => {
      const why = what.kind === 'call' ? `${what.call.name}()` : arrived && labelOf(arrived);
      return `${why}: ${labelOf(segment)} ${numbersOf(segment, false)} → ${after}`;
    });

  const expected: { readonly [M in MissionId]: readonly string[] } = {
    'open-client': [
      'connect(): SYN seq=100 → SYN-SENT',
      'SYN+ACK: ACK seq=101 ack=301 → ESTABLISHED',
    ],
    'open-server': ['SYN: SYN+ACK seq=300 ack=101 → SYN-RECEIVED'],
    'release-client': [
      'close(): FIN+ACK seq=101 ack=301 → FIN-WAIT-1',
      'FIN+ACK: ACK seq=102 ack=302 → TIME-WAIT',
    ],
    'release-server': [
      'close(): FIN+ACK seq=301 ack=101 → FIN-WAIT-1',
      'FIN+ACK: ACK seq=302 ack=102 → TIME-WAIT',
    ],
    'release-passive': [
      'DATA 5 B: ACK seq=301 ack=106 → ESTABLISHED',
      'FIN+ACK: ACK seq=301 ack=107 → CLOSE-WAIT',
      'send(): DATA 12 B seq=301 ack=107 → CLOSE-WAIT',
      'close(): FIN+ACK seq=313 ack=107 → LAST-ACK',
    ],
    'half-close': [
      'send(): DATA 5 B seq=101 ack=301 → ESTABLISHED',
      'shutdown(): FIN+ACK seq=106 ack=301 → FIN-WAIT-1',
      'DATA 12 B: ACK seq=107 ack=313 → FIN-WAIT-2',
      'FIN+ACK: ACK seq=107 ack=314 → TIME-WAIT',
    ],
    'repeated-fin': [
      'FIN+ACK: ACK seq=102 ack=302 → TIME-WAIT',
      'FIN+ACK: ACK seq=102 ack=302 → TIME-WAIT',
    ],
    refuse: ['SYN: RST+ACK seq=0 ack=101 → CLOSED'],
    'simultaneous-open': [
      'connect(): SYN seq=100 → SYN-SENT',
      'SYN: SYN+ACK seq=100 ack=301 → SYN-RECEIVED',
    ],
  };

  test.each(MISSION_IDS)('%s', (id) => expect(told(id)).toEqual(expected[id]));
});

const TURNS = MISSION_IDS.flatMap((id) =>
  turnsIn(id).map((turn, i) => [`${id}, turn ${i + 1}`, id, turn] as const),
);

/** For each field something that no TCP would send there. */
function spoil(draft: Draft, turn: Turn, field: Field): Draft {
  switch (field) {
    case 'ctl':
      return set(draft, ...draft.ctl, 'URG');
    case 'state':
      return { ...draft, state: stateChoices(turn).find((state) => state !== turn.after) ?? null };
    case 'wnd':
      return write(draft, 'wnd', '65536');
    default:
      return write(draft, field, `${Number(draft.numbers[field]) + 7}`);
  }
}

describe.each(TURNS)('%s', (_, id, turn) => {
  const perfect = perfectDraft(turn);

  it('is passed with the segment of a conforming TCP', () => {
    expect(segmentOf(perfect, turn)).toEqual(turn.flight.segment);
    expect(mistakes(perfect, turn)).toEqual([]);
  });

  it('is not passed by what stands there at the beginning', () => {
    expect(mistakes(blankDraft(turn), turn)).toContain('ctl: ctl.empty');
    expect(mistakes(blankDraft(turn), turn)).toContain('state: state.none');
  });

  it('judges one wrong field as that field and no other', () => {
    for (const field of fieldsOf(turn)) {
      if (field === 'ack' && !turn.flight.segment.ctl.includes('ACK')) continue;
      const judged = mistakes(spoil(perfect, turn, field), turn).map((m) => m.split(':')[0]);
      expect(judged).toEqual([field]);
    }
  });

  it('judges each control bit that is missing or too many as the control bits', () => {
    for (const bit of ['SYN', 'FIN', 'RST', 'URG', 'ACK'] as const) {
      const ctl = perfect.ctl.includes(bit)
        ? perfect.ctl.filter((other) => other !== bit)
        : [...perfect.ctl, bit];
      const judged = mistakes(set(perfect, ...ctl), turn).map((m) => m.split(':')[0]);
      expect([bit, ...judged]).toEqual([bit, 'ctl']);
    }
  });

  it('leaves open what TCP leaves open', () => {
    const pushed = set(perfect, ...perfect.ctl.filter((bit) => bit !== 'PSH'));
    expect(mistakes(pushed, turn)).toEqual([]);
    expect(mistakes(set(pushed, ...pushed.ctl, 'PSH'), turn)).toEqual([]);
    expect(mistakes(write(perfect, 'wnd', '0'), turn)).toEqual([]);
    expect(mistakes(write(perfect, 'wnd', '1024'), turn)).toEqual([]);
  });

  it('offers the state that follows among three or four', () => {
    const choices = stateChoices(turn);
    expect(choices).toContain(turn.after);
    expect(choices).toContain(turn.before);
    expect([3, 4]).toContain(choices.length);
  });

  it('tells the answer to every field', () => {
    const told = fieldsOf(turn).map((field) => answerOf(turn, field));
    expect(told).not.toContain('');
    for (const field of fieldsOf(turn)) expect(expectationOf(turn, field).id).toMatch(field);
  });

  it('has the other end do with the right segment what it does in the run', () => {
    const run = runOf(id);
    const landing = run.steps.find(
      ({ what }) => what.kind === 'arrival' && what.flight === turn.flight.id,
    );
    const consequence = consequenceOf(perfect, turn, run);
    expect(consequence?.sendable).toBe(true);
    // One of them is lost on its way: there is nothing in the run to compare with.
    if (landing === undefined) return expect(id).toBe('repeated-fin');
    expect(consequence?.after).toBe(landing.hosts[turn.flight.to].state);
    // Where its program closes in the same instant the ACK rides on the FIN, one step later.
    const together = run.steps[run.steps.indexOf(landing) + 1]?.at === landing.at;
    if (together) return expect(id).toBe('release-client');
    const replies = landing.sent.map((flight) => run.flights[flight]?.segment);
    expect(consequence?.replies).toEqual(replies);
  });
});

describe('what is said about a mistake', () => {
  const mistake = (id: MissionId, i: number, spoilt: (draft: Draft) => Draft): readonly string[] =>
    mistakes(spoilt(perfectDraft(turnIn(id, i))), turnIn(id, i));
  const bits = (id: MissionId, i: number, ...ctl: ControlBit[]) =>
    mistake(id, i, (draft) => set(draft, ...ctl));
  const number = (id: MissionId, i: number, field: NumberField, text: string) =>
    mistake(id, i, (draft) => write(draft, field, text));

  it('names the control bit that matters most', () => {
    expect(bits('open-server', 0, 'ACK')).toEqual(['ctl: ctl.needs-syn']);
    expect(bits('open-server', 0, 'SYN')).toEqual(['ctl: ctl.missing-ack']);
    expect(bits('open-client', 0, 'SYN', 'ACK')).toEqual(['ctl: ctl.no-ack']);
    expect(bits('open-client', 1, 'SYN', 'ACK')).toEqual(['ctl: ctl.no-syn']);
    expect(bits('release-client', 0, 'ACK')).toEqual(['ctl: ctl.needs-fin']);
    expect(bits('release-client', 0, 'FIN')).toEqual(['ctl: ctl.missing-ack']);
    expect(bits('release-passive', 1, 'FIN', 'ACK')).toEqual(['ctl: ctl.no-fin']);
    expect(bits('refuse', 0, 'SYN', 'ACK')).toEqual(['ctl: ctl.needs-rst']);
    expect(bits('release-client', 0, 'RST', 'ACK')).toEqual(['ctl: ctl.no-rst']);
    expect(bits('open-client', 1, 'ACK', 'URG')).toEqual(['ctl: ctl.no-urg']);
  });

  it('says what is wrong with a sequence number', () => {
    expect(number('open-client', 0, 'seq', '1')).toEqual(['seq: seq.not-iss']);
    expect(number('open-client', 1, 'seq', '100')).toEqual(['seq: seq.syn-counts']);
    expect(number('open-client', 1, 'seq', '301')).toEqual(['seq: seq.peers']);
    expect(number('open-client', 1, 'seq', '300')).toEqual(['seq: seq.peers']);
    expect(number('half-close', 1, 'seq', '101')).toEqual(['seq: seq.sent-already']);
    expect(number('half-close', 1, 'seq', '107')).toEqual(['seq: seq.gap']);
    expect(number('refuse', 0, 'seq', '300')).toEqual(['seq: seq.rst-not-zero']);
    expect(number('open-client', 1, 'seq', '')).toEqual(['seq: number.empty']);
    expect(number('open-client', 1, 'seq', '4294967296')).toEqual(['seq: number.range']);
    expect(number('open-client', 1, 'seq', '1.5')).toEqual(['seq: number.range']);
  });

  it('says what is wrong with an acknowledgment number', () => {
    expect(number('open-server', 0, 'ack', '100')).toEqual(['ack: ack.syn-counts']);
    expect(number('release-client', 1, 'ack', '301')).toEqual(['ack: ack.fin-counts']);
    expect(number('release-passive', 0, 'ack', '101')).toEqual(['ack: ack.text-counts']);
    expect(number('half-close', 2, 'ack', '107')).toEqual(['ack: ack.own']);
    expect(number('half-close', 2, 'ack', '305')).toEqual(['ack: ack.received-already']);
    expect(number('half-close', 2, 'ack', '314')).toEqual(['ack: ack.beyond']);
    expect(number('repeated-fin', 1, 'ack', '303')).toEqual(['ack: ack.beyond']);
  });

  it('says what is wrong with the rest', () => {
    expect(number('open-server', 0, 'source', '49152')).toEqual(['source: source.swapped']);
    expect(number('open-server', 0, 'destination', '80')).toEqual([
      'destination: destination.swapped',
    ]);
    expect(number('open-server', 0, 'destination', '443')).toEqual([
      'destination: destination.wrong',
    ]);
    expect(number('half-close', 0, 'text', '6')).toEqual(['text: text.other']);
    expect(number('half-close', 0, 'text', '1461')).toEqual(['text: number.range']);
  });

  it('does not mind a number that nobody reads', () => {
    expect(number('open-client', 0, 'ack', '4711')).toEqual([]);
    expect(number('open-client', 0, 'ack', '')).toEqual([]);
  });
});

describe('what would happen', () => {
  const told = (id: MissionId, i: number, spoilt: (draft: Draft) => Draft) => {
    const turn = turnIn(id, i);
    const consequence = consequenceOf(spoilt(perfectDraft(turn)), turn, runOf(id));
    if (consequence === null) return null;
    const { headline, replies, before, after, sendable } = consequence;
    const answers = replies.map((segment) => `${labelOf(segment)} ${numbersOf(segment, false)}`);
    return { rule: headline?.rule, answers, states: `${before} → ${after}`, sendable };
  };

  it('a SYN+ACK that acknowledges one too little is answered with RST (§3.10.7.3)', () => {
    expect(told('open-server', 0, (draft) => write(draft, 'ack', '100'))).toEqual({
      rule: 'syn-sent.bad-ack',
      answers: ['RST seq=100'],
      states: 'SYN-SENT → SYN-SENT',
      sendable: true,
    });
  });

  it('a SYN+ACK without its ACK looks like a simultaneous open', () => {
    expect(told('open-server', 0, (draft) => set(draft, 'SYN'))).toEqual({
      rule: 'syn-sent.simultaneous',
      answers: ['SYN+ACK seq=100 ack=301'],
      states: 'SYN-SENT → SYN-RECEIVED',
      sendable: true,
    });
  });

  it('an ACK of something that was never sent is answered with an ACK', () => {
    expect(told('release-passive', 0, (draft) => write(draft, 'ack', '999'))).toMatchObject({
      rule: 'ack.future',
      answers: ['ACK seq=106 ack=301'],
      states: 'ESTABLISHED → ESTABLISHED',
    });
  });

  it('text that leaves a gap is held, and the ACK that is owed goes at once', () => {
    expect(told('half-close', 0, (draft) => write(draft, 'seq', '105'))).toMatchObject({
      rule: 'seq.held',
      answers: ['ACK seq=301 ack=101'],
    });
  });

  it('with another port it is another connection, and not this turn’s segment', () => {
    const strange = told('open-client', 1, (draft) => write(draft, 'destination', '443'));
    expect(strange).toMatchObject({ rule: 'closed.answer-ack', sendable: false });
  });

  it('nothing, while a number can’t be sent', () => {
    for (const field of ['source', 'destination', 'seq', 'ack', 'wnd', 'text'] as const) {
      expect(told('half-close', 0, (draft) => write(draft, field, 'x'))).toBeNull();
    }
  });
});

test('a segment that is sent in place of the right one takes its flight', () => {
  const turn = turnIn('open-server');
  const segment = segmentOf(write(perfectDraft(turn), 'ack', '100'), turn);
  if (segment === null) throw new Error('it can be sent');
  const { scene } = MISSIONS['open-server'];
  const run = simulate(SCENARIOS[scene], [{ kind: 'replace', flight: turn.flight.id, segment }]);
  expect(run.flights[turn.flight.id]?.segment).toEqual(segment);
  expect(run.flights.slice(0, turn.flight.id)).toEqual(
    runOf('open-server').flights.slice(0, turn.flight.id),
  );
  const answer = run.flights[turn.flight.id + 1]?.segment;
  expect(answer && labelOf(answer)).toBe('RST');
  // Both TCPs are sound: what was refused is sent again, as it should have been, and works.
  expect(run.steps.at(-1)?.hosts.client.state).toBe('ESTABLISHED');
  expect(run.steps.at(-1)?.hosts.server.state).toBe('ESTABLISHED');
});
