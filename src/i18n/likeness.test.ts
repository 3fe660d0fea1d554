import { describe, expect, it } from 'vitest';
import { finderOf, LONGEST_TEXT, marksOf, sentencesOf } from '../lessons/likeness';
import { NOTE_IDS } from '../lessons/notes/ids';
import { notes as en } from './en/notes';
import { notes as ko } from './ko/notes';

const find = finderOf(
  [ko, en].flatMap(({ cards }) => NOTE_IDS.map((id) => ({ id, text: cards[id].note }))),
);
const idsIn = (text: string) => find(text).map(({ id }) => id);

describe('a sentence of somebody’s notes', () => {
  it('is found as it stands in the list, or as one that says the same', () => {
    for (const { cards } of [ko, en]) {
      const lost = NOTE_IDS.filter((id) => {
        // A missing picture has no words to go by.
        if (id === 'A02') return false;
        const [first] = idsIn(cards[id].note.replaceAll(/([.!?])\s/g, '$1'));
        return first === undefined || cards[first].note.slice(0, 6) !== cards[id].note.slice(0, 6);
      });
      expect(lost).toEqual([]);
    }
  });

  it.each([
    ['아직 서버로부터 못 받은 데이터가 있을수 있어서 TIME-WAIT을 통해 기다린다.', 'A28'],
    ['상대 컴퓨터와 세션을 종료하는 과정이다', 'A01'],
    ['LISTEN은 포트가 열린 상태, 연결 요청을 대기하는 중', 'A05'],
    ['서버는 Client의 SYN을 받고 받았다는 신호로 ACK와 SYN 패킷을 보낸다', 'B14'],
    [
      'TIME WAIT: 서버로부터 FIN을 받더라도 일정 시간(240초) 동안 세션을 남겨 놓고 잉여 패킷을 기다린다',
      'A08',
    ],
    ['총 4단계가 필요하지만 축약하면 3단계다', 'B24'],
    ['The client and the server release a connection with the 4-way handshake.', 'A03'],
    ['CLOSED means that the port is closed.', 'A04'],
    ['After the ACK, the server closes its socket', 'A32'],
    ['Why are 3 requests exchanged in the three-way handshake?', 'B22'],
  ])('is found in other words: %s', (sentence, id) => {
    expect(idsIn(sentence)[0]).toBe(id);
  });

  it.each([
    '오늘 점심은 김치찌개를 먹었다',
    'HTTP는 요청과 응답으로 이루어진 프로토콜이다.',
    'UDP는 연결을 만들지 않고 데이터그램을 보낸다',
    '서버',
    'ACK',
    '클라이언트와 서버',
    'The weather is fine today.',
    'A mutex keeps two threads from entering the same section.',
    'const server = require("http");',
    '=== 1장 === 네트워크 계층의 역할',
  ])('that says something else is left alone: %s', (sentence) => {
    expect(idsIn(sentence)).toEqual([]);
  });

  it('is named as it was written, once', () => {
    const found = find('처음 줄\n* Server : LAST_ACK\n* Server : LAST_ACK\n');
    expect(found).toEqual([{ sentence: '* Server : LAST_ACK', id: 'A25' }]);
  });
});

describe('marks', () => {
  it.each([
    ['TIME_WAIT', 'time-wait'],
    ['FIN_WAIT_1', 'FIN-WAIT-1'],
    ['3 way handshake', '3-Way Handshaking'],
    ['서버가 보낸다', 'Server는 보낸다'],
    ['연결 해제를', '연결해제는'],
  ])('of %s and %s are the same', (a, b) => expect(marksOf(a)).toEqual(marksOf(b)));
});

describe('a long text', () => {
  it('is read as far as the limit, sentence by sentence', () => {
    const read = sentencesOf('가나다 라마바.\n'.repeat(200_000)).join('\n');
    expect(read.length).toBeLessThanOrEqual(LONGEST_TEXT);
    expect(read.length).toBeGreaterThan(LONGEST_TEXT / 2);
  });

  it.each([
    ['one line', 'Server ACK FIN TIME_WAIT '.repeat(40_000)],
    ['many lines', 'Server : LAST_ACK 상태\n'.repeat(50_000)],
    ['signs', '-_-_'.repeat(250_000)],
    ['full stops', '. '.repeat(500_000)],
  ])('of a megabyte is done at once: %s', (_, text) => {
    const before = performance.now();
    find(text);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
