import { describe, expect, test } from 'vitest';
import { STATES } from '../tcp/tcb';
import { type Particle, withParticle } from './korean';

const all = (words: readonly (string | number)[], particle: Particle): string[] =>
  words.map((word) => withParticle(word, particle));

describe('particles after', () => {
  test('segment labels, as they are read', () => {
    expect(
      all(['SYN', 'ACK', 'SYN+ACK', 'FIN', 'FIN+ACK', 'RST', 'RST+ACK', 'DATA 5 B'], '을/를'),
    ).toEqual([
      'SYN을',
      'ACK를',
      'SYN+ACK를',
      'FIN을',
      'FIN+ACK를',
      'RST를',
      'RST+ACK를',
      'DATA 5 B를',
    ]);
    expect(all(['SYN', 'ACK', 'SYN 5 B'], '과/와')).toEqual(['SYN과', 'ACK와', 'SYN 5 B와']);
  });

  test('state names, as they are read', () => {
    expect(STATES.map((state) => withParticle(state, '으로/로'))).toEqual([
      'CLOSED로',
      'LISTEN으로',
      'SYN-SENT로',
      'SYN-RECEIVED로',
      'ESTABLISHED로',
      'FIN-WAIT-1으로',
      'FIN-WAIT-2로',
      'CLOSE-WAIT로',
      'CLOSING으로',
      'LAST-ACK로',
      'TIME-WAIT로',
    ]);
    expect(all(['LISTEN', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSING', 'TIME-WAIT'], '이/가')).toEqual([
      'LISTEN이',
      'FIN-WAIT-1이',
      'FIN-WAIT-2가',
      'CLOSING이',
      'TIME-WAIT가',
    ]);
  });

  test('numbers, by the reading of their last digit or of what the zeros make', () => {
    const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 300, 1_000, 20_000, 100_000_000];
    expect(all(numbers, '이/가')).toEqual([
      '0이',
      '1이',
      '2가',
      '3이',
      '4가',
      '5가',
      '6이',
      '7이',
      '8이',
      '9가',
      '10이',
      '300이',
      '1000이',
      '20000이',
      '100000000이',
    ]);
    expect(all([101, 107, 108, 300, 302], '으로/로')).toEqual([
      '101로',
      '107로',
      '108로',
      '300으로',
      '302로',
    ]);
    expect(all([107, 314], '이에요/예요')).toEqual(['107이에요', '314예요']);
  });

  test('calls, Hangul and terms', () => {
    const calls = ['listen()', 'connect()', 'send()', 'shutdown()', 'close()', 'abort()'];
    expect(all(calls, '을/를')).toEqual([
      'listen()을',
      'connect()를',
      'send()를',
      'shutdown()을',
      'close()를',
      'abort()를',
    ]);
    expect(all(['서버', '세그먼트', '연결', '확인'], '으로/로')).toEqual([
      '서버로',
      '세그먼트로',
      '연결로',
      '확인으로',
    ]);
    expect(all(['연결', '2MSL', 'TCP'], '은/는')).toEqual(['연결은', '2MSL은', 'TCP는']);
  });
});
