import { describe, expect, test } from 'vitest';
import { FIELD_NAMES, type Refusal } from '../simulation/craft';
import { HOST_IDS, otherHost } from '../simulation/deed';
import { STATES } from '../tcp/tcb';
import { tools as en } from './en/tools';
import { tools as ko } from './ko/tools';
import type { CraftWords, Route } from './tools/craft';

/** Characters, at most: what fits into four lines of the narrowest panel. */
const LONGEST = { ko: 80, en: 125 } as const;

const ROUTES: readonly Route[] = HOST_IDS.map((from) => ({ from, to: otherHost(from) }));
const NUMBERS = [0, 1, 5, 101, 301, 65_535, 4_294_967_295];

/** What `say` says when each number that it asks for is `n`. */
function told(say: (numbers: never, route: Route) => string, n: number): string[] {
  const numbers = new Proxy({}, { get: () => n }) as never;
  return ROUTES.map((route) => say(numbers, route));
}

const oddityTexts = ({ oddity }: CraftWords): string[] =>
  Object.values(oddity).flatMap((say) => NUMBERS.flatMap((n) => told(say, n)));

const refusalTexts = ({ refusal }: CraftWords): string[] =>
  (Object.keys(refusal) as Refusal[]).flatMap((why) =>
    FIELD_NAMES.flatMap((field) =>
      [65_535, 4_294_967_295].map((most) => refusal[why](field, most)),
    ),
  );

const guessTexts = ({ guess }: CraftWords): string[] =>
  [null, 1, 65_535].flatMap((seq) =>
    [null, 1].flatMap((exact) => [null, 65_536].map((ack) => guess({ seq, exact, ack }))),
  );

const otherTexts = (words: CraftWords): string[] => [
  ...HOST_IDS.flatMap((host) => [words.outcome(host), words.send(host)]),
  ...STATES.flatMap((state) => [words.stays(state), words.becomes(state, 'CLOSED')]),
  words.answers(['ACK', 'RST']),
  words.right(101),
  ...FIELD_NAMES.flatMap((name) => [
    words.field[name],
    words.takeBack(words.field[name], 101),
    words.takeBack(words.field[name], 4),
  ]),
  words.preview('SYN+ACK'),
];

describe.each([
  ['ko', ko.craft],
  ['en', en.craft],
] as const)('%s', (language, words) => {
  test('every sentence is clean', () => {
    const all = [oddityTexts, refusalTexts, guessTexts, otherTexts].flatMap((say) => say(words));
    for (const text of all) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|^\s|\s$|^$/);
      if (language === 'en') expect(text).not.toMatch(/[가-힣]/);
      else expect(text).not.toMatch(/\((를|을|가|이|는|은)\)/);
    }
  });

  test('no warning is longer than its place', () => {
    for (const text of [...oddityTexts(words), ...refusalTexts(words)]) {
      expect(text.length, text).toBeLessThanOrEqual(LONGEST[language]);
    }
  });

  test('every oddity says something else', () => {
    const texts = Object.values(words.oddity).map((say) => told(say, 7)[0]);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

test('Korean particles follow the number', () => {
  const { oddity } = ko.craft;
  const route = { from: 'client', to: 'server' } as const;
  expect(oddity['rst-not-exact']({ 'SEG.SEQ': 102, 'RCV.NXT': 101 }, route)).toBe(
    'SEQ 102는 윈도우 안이지만 101이 아니에요. 이런 RST로는 끊기지 않아요.',
  );
  expect(oddity['ack-nothing-new']({ 'SEG.ACK': 301 }, route)).toBe(
    'ack=301은 새로 확인하는 것이 없어요.',
  );
});
