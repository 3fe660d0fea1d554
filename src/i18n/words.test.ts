import { describe, expect, test } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { CALL_NAMES, HABITS, HOST_IDS, type Intervention, otherHost } from '../simulation/deed';
import { OBSTACLES } from '../simulation/forecast';
import { simulate, type Stage } from '../simulation/simulate';
import { type Story, storyOf } from '../simulation/story';
import type { Timeline } from '../simulation/timeline';
import { RULES, type RuleId } from '../tcp/rules';
import { STATES } from '../tcp/tcb';
import { FLAGS, MISTAKE_IDS } from '../lessons/mistakes';
import { MISSION_IDS } from '../lessons/missions';
import type { About } from '../lessons/question';
import { faultsOf } from './clean';
import { en } from './en';
import { mission as enMission } from './en/mission';
import { predict as enPredict } from './en/predict';
import { tools as enTools } from './en/tools';
import { ko } from './ko';
import { mission as koMission } from './ko/mission';
import { predict as koPredict } from './ko/predict';
import { tools as koTools } from './ko/tools';
import type { MissionWords } from './mission-words';
import type { PredictWords } from './predict-words';
import type { Words } from './words';

const WORDS = { ko, en };
const MISSION_WORDS: { readonly [L in keyof typeof WORDS]: MissionWords } = {
  ko: koMission,
  en: enMission,
};
const PREDICT_WORDS: { readonly [L in keyof typeof WORDS]: PredictWords } = {
  ko: koPredict,
  en: enPredict,
};
type Language = keyof typeof WORDS;
const LANGUAGES = Object.keys(WORDS) as Language[];
const RULE_IDS = Object.keys(RULES) as RuleId[];
const SCENARIO_IDS = Object.keys(SCENARIOS) as ScenarioId[];

/** Characters, at most. */
const CAPS = {
  rule: { ko: 110, en: 170 },
  meaning: { ko: 36, en: 62 },
  title: { ko: 26, en: 42 },
  about: { ko: 30, en: 60 },
  cause: { ko: 12, en: 16 },
  purpose: { ko: 12, en: 24 },
  effect: { ko: 22, en: 30 },
  obstacle: { ko: 10, en: 16 },
  reason: { ko: 66, en: 120 },
  question: { ko: 46, en: 70 },
  short: { ko: 24, en: 44 },
} as const;

/** What no text on the screen may have. */
const expectClean = (...what: Parameters<typeof faultsOf>): void =>
  expect(faultsOf(...what)).toEqual([]);

/** What `rule` says when the numbers that it asks for are `values`, one after the other. */
function sayRule(words: Words, rule: RuleId, values: readonly number[]): string[] {
  const asked: string[] = [];
  const numbers = new Proxy({} as Record<string, number>, {
    get(_, name: string) {
      if (!asked.includes(name)) asked.push(name);
      return values[asked.indexOf(name) % values.length];
    },
  });
  const say = words.rules[rule] as (numbers: object, ends: object) => string;
  return HOST_IDS.map((me) => say(numbers, { me, peer: otherHost(me) }));
}

/** Every text of the missions, with the numbers that each sentence may be given. */
function missionTexts(words: MissionWords): string[] {
  const { reasons, hints, missions, fields } = words;
  const sentences = [...Object.values(reasons), ...Object.values(hints)];
  return [
    ...sentences.flatMap((say) => NUMBERS.map((n) => (say as (numbers: object) => string)(n))),
    ...Object.values(missions).flatMap(({ title, about }) => [title, about]),
    ...Object.values(fields).flatMap(({ name, term }) => [name, term]),
    ...Object.values(words).filter((text) => typeof text === 'string'),
    ...CALL_NAMES.map((call) => words.called(call, 'hello')),
    ...STATES.map((state) => words.peerState('client', 'LISTEN', state)),
    ...HOST_IDS.flatMap((me) => [
      words.bench(me),
      words.noRule(me),
      words.peerState(me, 'SYN-SENT', 'SYN-SENT'),
      ...['SYN', 'SYN+ACK', 'ACK', 'FIN+ACK', 'RST', 'DATA 5 B'].flatMap((label) =>
        [true, false].map((again) => words.arrived(label, otherHost(me), me, again)),
      ),
    ]),
    ...[100, 300, 4_294_967_295].map((iss) => words.yourIss(iss)),
    words.turnCount(1, 4),
    words.score(5, 8),
    words.finishedCount(3, 9),
    words.answerIs('SYN + ACK'),
    words.fix(fields.ack.name),
    words.doneText(missions.refuse.title),
    words.nextMission(missions.refuse.title),
  ];
}

/** What a question may be about, from a SYN to an old ACK. */
const ABOUTS: readonly About[] = STATES.flatMap((after) =>
  (['SYN', 'SYN+ACK', 'ACK', 'DATA 5 B', 'FIN+ACK', 'RST'] as const).map((label) => ({
    label,
    seq: 301,
    octets: label.startsWith('DATA') ? 5 : 0,
    syn: label.startsWith('SYN'),
    fin: label.startsWith('FIN'),
    rst: label === 'RST',
    before: after === 'TIME-WAIT' ? 'TIME-WAIT' : 'CLOSED',
    after,
    sum: label === 'ACK' ? null : [301, 1],
    refuses: label === 'SYN+ACK',
  })),
);

/** Why each answer to a question is right or wrong. */
const reasonsOf = ({ because, mistakes }: PredictWords): string[] =>
  HOST_IDS.flatMap((me) => {
    const ends = { me, peer: otherHost(me) };
    return ABOUTS.flatMap((about) => [
      ...STATES.map((state) => because.state(state, about, ends)),
      ...FLAGS.map((flags) => because.flags(flags, about, ends)),
      because.ack(about),
      because.sender(ends),
      ...MISTAKE_IDS.map((id) => mistakes[id](about, ends)),
    ]);
  });

/** What a reason or a hint may be given. */
const NUMBERS = [
  { 'SEG.SEQ': 100, 'SEG.LEN': 1, ISS: 100, octets: 5, fins: 0, given: 301, port: 80 },
  { 'SEG.SEQ': 313, 'SEG.LEN': 1, ISS: 300, octets: 12, fins: 1, given: 4_294_967_295, port: 80 },
  { 'SEG.SEQ': 4_294_967_295, 'SEG.LEN': 1, ISS: 7, octets: 1_460, fins: 1, given: 0, port: 1 },
].map((numbers) => ({ ...numbers, limit: 4_294_967_295, 'RCV.NXT': 101, 'RCV.WND': 65_535 }));

const SAMPLES: readonly (readonly number[])[] = [
  [107, 106, 301, 1_000],
  [101, 313, 102, 65_535],
  [300, 5, 300, 0],
  [1, 4_294_967_295, 0],
  [4_294_967_295],
];

/** Nothing answers a SYN or a keep-alive, a peer has restarted, a peer never closes. */
const EXTENDED_RUNS = [
  extendedRun([0, 1].map((flight) => ({ kind: 'drop', flight }))),
  extendedRun([3, 4].map((flight) => ({ kind: 'drop', flight }))),
  extendedRun([{ kind: 'power-cycle', host: 'server', at: 1_000 }]),
  extendedRun([{ kind: 'call', host: 'client', call: { name: 'close' }, at: 1_000 }]),
];

function extendedRun(interventions: readonly Intervention[]): Timeline {
  const { hosts, ...stage } = SCENARIOS['three-way-handshake'];
  const client = {
    ...hosts.client.parameters,
    keepAlive: { idle: 5_000, interval: 1_000, probes: 2 },
    finWait2Timeout: 60_000,
    fastOpen: true,
    synRetries: 1,
  };
  const server = { ...hosts.server.parameters, fastOpen: true };
  return simulate(
    {
      ...stage,
      hosts: {
        client: { ...hosts.client, parameters: client },
        server: { ...hosts.server, parameters: server },
      },
    },
    interventions,
  );
}

test('the runs with extensions end, and each of their timers expires in one', () => {
  const timers = EXTENDED_RUNS.flatMap(({ steps }) =>
    steps.map(({ what }) => (what.kind === 'timeout' ? what.timer : null)),
  );
  expect(EXTENDED_RUNS.map(({ endless }) => endless)).toEqual([false, false, false, false]);
  expect(timers).toContain('keep-alive');
  expect(timers).toContain('fin-wait-2');
});

describe.each(LANGUAGES)('%s', (language) => {
  const words: Words = WORDS[language];

  test.each(RULE_IDS)('rule %s', (rule) => {
    for (const values of SAMPLES) {
      for (const text of sayRule(words, rule, values))
        expectClean(text, language, CAPS.rule[language]);
    }
  });

  test('states, scenes and calls', () => {
    for (const state of STATES) {
      expectClean(words.states[state].meaning, language, CAPS.meaning[language]);
    }
    for (const id of SCENARIO_IDS) {
      expectClean(words.scenes[id].title, language, CAPS.title[language]);
      expectClean(words.scenes[id].about, language, CAPS.about[language]);
    }
    for (const name of CALL_NAMES) {
      expectClean(words.calls.purpose[name], language, CAPS.purpose[language]);
    }
    for (const obstacle of OBSTACLES) {
      expectClean(words.calls.obstacle[obstacle], language, CAPS.obstacle[language]);
    }
  });

  test('every forecast that a call can have', () => {
    const sends = [[], ['SYN'], ['DATA 5 B'], ['FIN+ACK'], ['DATA 5 B', 'FIN+ACK'], ['RST']];
    for (const call of CALL_NAMES) {
      for (const labels of sends) {
        for (const before of STATES) {
          for (const after of STATES) {
            const text = words.calls.effect(call, labels, before, after);
            expectClean(text, language, CAPS.effect[language]);
          }
        }
      }
    }
  });

  test.each(SCENARIO_IDS)('every step of %s, whatever is done to its flights', (id) => {
    for (const story of storiesOf(SCENARIOS[id])) expectStory(story, words, language);
  });

  test('every step that a parameter brings', () => {
    for (const timeline of EXTENDED_RUNS) {
      timeline.steps.forEach((_, k) => expectStory(storyOf(timeline, k), words, language));
    }
  });

  test('every text of the missions', () => {
    const texts = MISSION_WORDS[language];
    for (const text of missionTexts(texts)) expectClean(text, language);
    for (const say of [...Object.values(texts.reasons), ...Object.values(texts.hints)]) {
      const sentence = say as (numbers: object) => string;
      for (const n of NUMBERS.slice(0, 2)) {
        expectClean(sentence(n), language, CAPS.reason[language]);
      }
    }
    for (const id of MISSION_IDS) {
      expectClean(texts.missions[id].title, language, CAPS.title[language]);
      expectClean(texts.missions[id].about, language, CAPS.about[language]);
    }
  });

  test('every question, and why each answer is right or wrong', () => {
    const asking = PREDICT_WORDS[language];
    for (const text of reasonsOf(asking)) expectClean(text, language, CAPS.reason[language]);
    for (const text of textsOf(asking)) expectClean(text, language, 80);
    for (const kind of ['state', 'flags', 'ack', 'sender'] as const) {
      for (const me of HOST_IDS) {
        for (const { label } of ABOUTS) {
          const asked = asking.question(kind, label, me);
          expectClean(asked, language, CAPS.question[language]);
        }
        expectClean(asking.short(kind, me), language, CAPS.short[language]);
      }
    }
  });

  test('every word of a vote, for any number of voters', () => {
    const { vote } = PREDICT_WORDS[language];
    for (const text of [vote.end, vote.reveal]) expectClean(text, language, 16);
    for (const round of [1, 2]) {
      expectClean(vote.begin(round), language, 16);
      expectClean(vote.begun(round), language, 40);
      for (const n of [0, 1, 2, 29, 999]) {
        expectClean(vote.on(round, n), language, 24);
        expectClean(vote.voters(n), language, 16);
        expectClean(vote.ended(round, n), language, 50);
        expectClean(vote.counts([n, round]), language, 40);
      }
    }
    for (const answer of ['ack=301', 'SYN-RECEIVED', vote.end]) {
      expectClean(vote.revealed(answer), language, 50);
    }
  });

  test('every call at every time, a power cycle, an old segment', () => {
    const stage = SCENARIOS['whole-life'];
    const times = new Set(simulate(stage).steps.map(({ at }) => at));
    for (const at of times) {
      for (const deed of interventionsAt(at)) {
        const timeline = simulate(stage, [deed]);
        timeline.steps.forEach((_, k) => expectStory(storyOf(timeline, k), words, language));
      }
    }
  });
});

test.each(LANGUAGES)('every change around a connection, in %s', (language) => {
  const stage = SCENARIOS['whole-life'];
  for (const at of [1, 100, 400, 1_000]) {
    for (const deed of changesAt(at)) {
      const timeline = simulate(stage, [deed]);
      timeline.steps.forEach((_, k) =>
        expectStory(storyOf(timeline, k), WORDS[language], language),
      );
    }
  }
});

describe.each(LANGUAGES)('the network tab in %s', (language) => {
  const { network } = { ko: koTools, en: enTools }[language];

  test('its words, whatever the numbers are', () => {
    for (const text of textsOf(network)) expectClean(text, language, 130);
    for (const n of [0, 1, 80, 1_001, 60_000]) {
      for (const text of [
        network.ms(n),
        network.percent(n),
        network.segment.lateBy(n),
        network.segment.behind(null, n),
        network.segment.behind('FIN+ACK', n),
        network.segment.ahead('DATA 5 B', n),
        network.release('SYN'),
      ]) {
        expectClean(text, language, 70);
      }
      for (const fault of ['empty', 'not-whole', 'too-small', 'too-big'] as const) {
        expectClean(network.fault(fault, 1, n), language, 50);
      }
    }
    for (const from of HOST_IDS) expectClean(network.kept('SYN', from, 'seq=100'), language, 40);
    for (const seconds of [null, '0.320']) expectClean(network.since(seconds), language, 80);
    for (const whole of [true, false]) expectClean(network.cableMeans(whole), language, 70);
  });
});

/** Every text in a table of words, apart from what has to be called. */
const textsOf = (words: object): string[] =>
  Object.values(words).flatMap((entry: unknown) => {
    if (typeof entry === 'string') return [entry];
    return typeof entry === 'object' && entry !== null ? textsOf(entry) : [];
  });

test('no sentence is the same in both languages', () => {
  for (const rule of RULE_IDS) {
    expect(sayRule(ko, rule, SAMPLES[0] ?? [])).not.toEqual(sayRule(en, rule, SAMPLES[0] ?? []));
  }
  for (const state of STATES) expect(ko.states[state]).not.toEqual(en.states[state]);
  for (const id of SCENARIO_IDS) {
    expect(ko.scenes[id].title).not.toBe(en.scenes[id].title);
    expect(ko.scenes[id].about).not.toBe(en.scenes[id].about);
    for (const story of storiesOf(SCENARIOS[id])) {
      expect(ko.story.status(story)).not.toBe(en.story.status(story));
      expect(ko.story.brief(story)).not.toBe(en.story.brief(story));
      expect(ko.story.unruled(story)).not.toBe(en.story.unruled(story));
    }
  }
  for (const name of CALL_NAMES) expect(ko.calls.purpose[name]).not.toBe(en.calls.purpose[name]);
  for (const name of OBSTACLES) expect(ko.calls.obstacle[name]).not.toBe(en.calls.obstacle[name]);
});

test('no sentence of the missions is the same in both languages', () => {
  const english = missionTexts(enMission).filter((text) => /[.?!]$/.test(text));
  const korean = new Set(missionTexts(koMission));
  expect(english.filter((text) => korean.has(text))).toEqual([]);
  expect(korean.size).toBeGreaterThan(100);
});

test('no reason for an answer is the same in both languages', () => {
  const korean = new Set(reasonsOf(koPredict));
  expect(reasonsOf(enPredict).filter((text) => korean.has(text))).toEqual([]);
  expect(korean.size).toBeGreaterThan(60);
});

test('the status of the first step of a connection', () => {
  const story = storyOf(simulate(SCENARIOS['three-way-handshake']), 1);
  expect(ko.story.status(story)).toBe(
    '클라이언트가 서버로 SYN을 보냈어요. 순서 번호 100. 클라이언트 상태 SYN-SENT.',
  );
  expect(en.story.status(story)).toBe(
    'The client sent SYN to the server. Sequence number 100. Client state SYN-SENT.',
  );
});

function expectStory(story: Story, words: Words, language: Language): void {
  const { status, brief, unruled, cause } = words.story;
  expectClean(status(story), language);
  expectClean(brief(story), language);
  expect(brief(story)).not.toMatch(/\.$/);
  expectClean(unruled(story), language);
  if (cause(story) !== '') expectClean(cause(story), language, CAPS.cause[language]);
  if (story.headline === null || story.host === null) return;
  const say = words.rules[story.headline.rule] as (numbers: object, ends: object) => string;
  const ends = { me: story.host, peer: otherHost(story.host) };
  expectClean(say(story.headline.numbers, ends), language, CAPS.rule[language]);
}

/** The stories of a stage as it is, and with each flight dropped, delayed or copied. */
function storiesOf(stage: Stage): Story[] {
  const plain = simulate(stage);
  const runs = plain.flights.flatMap(({ id: flight }) => [
    simulate(stage, [{ kind: 'drop', flight }]),
    simulate(stage, [{ kind: 'delay', flight, by: 300 }]),
    simulate(stage, [{ kind: 'duplicate', flight }]),
    simulate(stage, [
      { kind: 'hold', flight },
      { kind: 'release', flight, at: 5_000 },
    ]),
  ]);
  return [plain, ...runs].flatMap((timeline) => timeline.steps.map((_, k) => storyOf(timeline, k)));
}

function interventionsAt(at: number): Intervention[] {
  const old = { seq: 90, ack: 0, ctl: ['SYN'], wnd: 65_535, text: '' } as const;
  return HOST_IDS.flatMap((host): Intervention[] => [
    ...CALL_NAMES.map((name) => ({ kind: 'call', host, call: { name, text: 'hi' }, at }) as const),
    { kind: 'power-cycle', host, at },
    { kind: 'inject', to: host, segment: old, at },
  ]);
}

function changesAt(at: number): Intervention[] {
  return HOST_IDS.flatMap((host): Intervention[] => [
    { kind: 'flood', to: host, count: 3, at },
    { kind: 'cable', whole: host === 'client', at },
    { kind: 'firewall', mode: host === 'client' ? 'drop' : 'reject', at },
    { kind: 'path', weather: { loss: 0.5, seed: 7, jitter: 40 }, at },
    ...HABITS.map((habit) => ({ kind: 'habit', host, habit, on: false, at }) as const),
  ]);
}
