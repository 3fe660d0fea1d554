import { describe, expect, test } from 'vitest';
import { HOST_IDS } from '../../simulation/deed';
import { type Edge, EXTENSIONS, FIGURE_5, NOT_OF_TCP, OMITTED } from '../../tcp/figure-5';
import { STATES } from '../../tcp/tcb';
import { map as en } from '../en/tools/map';
import { map as ko } from '../ko/tools/map';
import { type Particle, withParticle } from '../korean';
import type { MapWords, OmittedKind } from './map';

const EDGES: readonly Edge[] = [...FIGURE_5, ...OMITTED, ...EXTENSIONS, ...NOT_OF_TCP];
const KINDS: readonly OmittedKind[] = [
  'OPEN',
  'CLOSE',
  'ABORT',
  'SYN',
  'ACK',
  'FIN',
  'RST',
  'text',
  'time',
];
const PAIRS: readonly Particle[] = ['을/를', '이/가', '은/는', '과/와', '으로/로', '이에요/예요'];

/** Particles that do not fit the Latin or numeric word before them. */
function wrongParticles(text: string): string[] {
  const found = text.matchAll(
    /([A-Za-z\d()+-]*[A-Za-z\d)])(을|를|이|가|은|는|과|와|으로|로)(?=[\s,.]|$)/g,
  );
  return [...found].flatMap(([written, word = '', form = '']) => {
    const pair = PAIRS.find((particle) => particle.split('/').includes(form));
    return pair === undefined || withParticle(word, pair) === written ? [] : [written];
  });
}

/** Everything that can be said, with all that can be handed in. */
function everythingOf(words: MapWords): string[] {
  const { card } = words;
  return [
    words.title,
    words.taken,
    words.lastMove,
    words.noMove,
    words.notTaken,
    words.passiveOnly,
    words.powerCycle,
    words.omitted('RFC 9293 §3.10.7.4'),
    words.notTcp,
    words.takenBy([words.by('client', '0.160')]),
    words.takenBy([words.by('client', '0.160'), words.by('server', '0.240')]),
    ...EDGES.flatMap((edge) => [words.event(edge), words.action(edge)]),
    ...STATES.flatMap((state) => [
      words.through([state]),
      words.where({ client: state, server: 'LISTEN' }),
      words.where({ client: 'CLOSED', server: state }),
      ...HOST_IDS.map((host) => words.moved(host, 'CLOSED', state)),
      ...[[], ['client'], ['server'], HOST_IDS].map((here) =>
        words.box(state, here as readonly (typeof HOST_IDS)[number][]),
      ),
    ]),
    words.through(['ESTABLISHED', 'FIN-WAIT-1']),
    card.waysIn,
    card.waysOut,
    card.names,
    card.scenes,
    card.onScreen,
    card.omitted(KINDS, ['RFC 9293 §3.10.5', 'tcp(7)']),
    ...KINDS.map((kind) => card.omitted([kind], ['RFC 9293 §3.10.5'])),
    ...HOST_IDS.map((host) => card.step(12, host)),
    ...[1, 7].map(card.more),
  ];
}

describe.each([
  ['ko', ko],
  ['en', en],
] as const)('%s', (language, words) => {
  test('every sentence is clean', () => {
    for (const text of everythingOf(words)) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|^\s|\s$|^$|\bx\b/);
      expect(text).not.toMatch(/\((를|을|가|이|는|은|와|과|으)\)|세션|\bsession\b/);
      if (language === 'en') expect(text).not.toMatch(/[가-힣]/);
      else expect([text, wrongParticles(text)]).toEqual([text, []]);
    }
  });

  test('edges that differ in the figure differ in words, and the same is said in the same way', () => {
    const said = new Map<string, string>();
    for (const edge of EDGES) {
      const { event, action, tcb } = edge;
      // Which call closes depends on whether a FIN goes out.
      const key = JSON.stringify([event, action, tcb]);
      const text = `${words.event(edge)} / ${words.action(edge)}`;
      expect(said.get(key) ?? text).toBe(text);
      said.set(key, text);
    }
    expect(new Set(said.values()).size).toBe(said.size);
  });
});

test('edges in words', () => {
  const say = (words: MapWords, from: string, to: string) => {
    const edge = FIGURE_5.find((each) => each.from === from && each.to === to);
    return edge && `${words.event(edge)} / ${words.action(edge)}`;
  };
  expect(say(ko, 'FIN-WAIT-1', 'FIN-WAIT-2')).toBe('내 FIN의 ACK를 받음 / 보내는 것 없음');
  expect(say(en, 'FIN-WAIT-1', 'FIN-WAIT-2')).toBe('the ACK of its FIN arrives / sends nothing');
  expect(say(ko, 'CLOSED', 'SYN-SENT')).toBe('connect()를 부름 / 연결 기록을 만들고 SYN을 보냄');
  expect(say(en, 'CLOSED', 'SYN-SENT')).toBe('connect() is called / makes a TCB and sends SYN');
  expect(say(ko, 'ESTABLISHED', 'FIN-WAIT-1')).toBe('close()나 shutdown()을 부름 / FIN을 보냄');
  expect(say(en, 'ESTABLISHED', 'FIN-WAIT-1')).toBe('close() or shutdown() is called / sends FIN');
  const [both] = OMITTED.filter(({ through }) => through?.includes('FIN-WAIT-2'));
  expect(both && ko.event(both)).toBe('내 FIN의 ACK와 FIN을 함께 받음');
  expect(both && en.event(both)).toBe('the ACK of its FIN arrives with a FIN');
});
