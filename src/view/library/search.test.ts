import { expect, it, test } from 'vitest';
import { fold, found } from './search';

const TEXTS = new Map([
  ['wait', fold('마지막 ACK가 사라지면?', 'TIME-WAIT is there to answer once more')],
  ['reset', fold('RST는 FIN과 어떻게 다를까?', 'No goodbye: SYN+ACK, RST')],
  ['first', fold('어디서 시작할까?', 'At first a server waits; it takes time')],
]);
const finds = (sought: string): readonly string[] | null => {
  const ids = found(sought, TEXTS);
  return ids === null ? null : [...ids];
};

test.each(['TIME-WAIT', 'TIME_WAIT', 'time wait', 'timewait', 'Time‑Wait', ' time--wait '])(
  'however it is written: %s',
  (sought) => expect(finds(sought)).toEqual(['wait']),
);

test.each(['사라지면', '사라지면'.normalize('NFD'), '사라', '살', 'ㅅㅏㄹㅏ', '사라지'])(
  'whole syllables, letters, and what is being typed: %s',
  (sought) => expect(finds(sought)).toEqual(['wait']),
);

it('takes a Latin word from its beginning, also where Hangul stands before or after it', () => {
  expect(finds('rst')).toEqual(['reset']);
  expect(finds('RST')).toEqual(['reset']);
  expect(finds('ack')).toEqual(['wait', 'reset']);
  expect(finds('synack')).toEqual(['reset']);
  expect(finds('syn+ack')).toEqual(['reset']);
  expect(finds('ait')).toEqual([]);
});

it('takes Hangul from anywhere in a word', () => {
  expect(finds('지막')).toEqual(['wait']);
});

it('looks for every word where they do not stand side by side', () => {
  expect(finds('server time')).toEqual(['first']);
  expect(finds('server RST')).toEqual([]);
});

it('does not read on from one text into the next', () => {
  expect(finds('다를까 no')).toEqual(['reset']);
  expect([...(found('다를까no', TEXTS) ?? [])]).toEqual([]);
});

it.each(['', '   ', '-_', '?', '\n'])(
  'seeks nothing where there is nothing to seek: %j',
  (sought) => expect(finds(sought)).toBeNull(),
);

it('takes what is typed for letters, not for a pattern', () => {
  expect(finds('.*')).toBeNull();
  expect(finds('(rst')).toEqual(['reset']);
  expect(finds('[a-z]+x')).toEqual([]);
});
