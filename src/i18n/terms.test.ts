import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderOf, firstUses } from './terms';

const FINDER = finderOf([
  ['SYN', ['SYN', 'SYNs']],
  ['SYN+ACK', ['SYN+ACK']],
  ['ACK', ['ACK']],
  ['SYN-SENT', ['SYN-SENT', 'SYN_SENT']],
  ['port', ['port', 'ports', '포트']],
  ['segment', ['세그먼트']],
  ['connection', ['연결']],
  ['record', ['연결 기록']],
  ['number', ['4-tuple', 'a.b*c']],
]);

/** The terms that are marked, as they are written. */
const marked = (text: string, before: readonly string[] = []): string[] =>
  firstUses(text, FINDER, before).flatMap(({ text: part, term }) =>
    term === null ? [] : [`${part}=${term}`],
  );

describe('a term is found', () => {
  it.each([
    ['포트는 번호예요', '포트=port'],
    ['세그먼트가 와요.', '세그먼트=segment'],
    ['세그먼트들은 와요', '세그먼트=segment'],
    ['서버의 포트에서는', '포트=port'],
    ['“포트”예요', '포트=port'],
    ['SYN을 보내요', 'SYN=SYN'],
    ['ACK=1', 'ACK=ACK'],
    ['the server’s SYN’s number', 'SYN=SYN'],
    ['Ports are numbers', 'Ports=port'],
    ['SYN_SENT라고 써요', 'SYN_SENT=SYN-SENT'],
    ['a.b*c', 'a.b*c=number'],
  ])('in %s', (text, one) => {
    expect(marked(text)).toEqual([one]);
  });

  it('as the longest that fits', () => {
    expect(marked('SYN+ACK 다음 SYN-SENT')).toEqual(['SYN+ACK=SYN+ACK', 'SYN-SENT=SYN-SENT']);
    expect(marked('연결 기록이 없는 연결')).toEqual(['연결 기록=record', '연결=connection']);
  });

  it('once in a text, and not if it was read before', () => {
    expect(marked('SYN, then SYNs, then a port')).toEqual(['SYN=SYN', 'port=port']);
    expect(marked('SYN, then a port', ['Ports first.'])).toEqual(['SYN=SYN']);
  });
});

it.each([
  'SYN-RECEIVED',
  'third-ACK',
  're-ACK',
  'SYNC',
  'FIN+SYN',
  'ASYN',
  'support',
  'portable',
  'airport',
  'ack',
  'SYN()',
  '연결해요',
  '연결되면',
  '재연결',
  '포트폴리오',
])('nothing is found inside a longer word: %s', (text) => {
  expect(marked(text)).toEqual([]);
});

it('the parts in a row are the text, and each term is marked once', () => {
  const word = fc.constantFrom(
    'SYN',
    '+ACK',
    '-SENT',
    ' ',
    '포트',
    '는',
    '연결 기록',
    'x',
    '.',
    'Port',
  );
  const text = fc.oneof(
    fc.array(word).map((words) => words.join('')),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 2 }), (sentence, before) => {
      const parts = firstUses(sentence, FINDER, before);
      expect(parts.map((part) => part.text).join('')).toBe(sentence);
      const terms = parts.flatMap(({ term }) => term ?? []);
      expect(new Set(terms).size).toBe(terms.length);
      const known = before.flatMap((other) => firstUses(other, FINDER).map(({ term }) => term));
      expect(terms.filter((term) => known.includes(term))).toEqual([]);
    }),
  );
});
