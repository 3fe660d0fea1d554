import { describe, expect, it } from 'vitest';
import { closed } from '../fixtures';

const answers = (ctl: string, seq: number, ack?: number, text = 0) => {
  const connection = closed({ iss: 0, irs: 0 }).arrives(ctl, seq, ack, { text });
  expect(connection.state).toBe('CLOSED');
  return connection.sent;
};

describe('3.10.7.1 CLOSED', () => {
  it('RST is discarded, with or without ACK', () => {
    expect(answers('RST', 7_000)).toEqual([]);
    expect(answers('RST,ACK', 7_000, 9_000)).toEqual([]);
  });

  it('without ACK: <SEQ=0><ACK=SEG.SEQ+SEG.LEN><CTL=RST,ACK>', () => {
    expect(answers('SYN', 7_000)).toEqual(['<SEQ=0><ACK=7001><CTL=RST,ACK>']);
    expect(answers('FIN', 7_000)).toEqual(['<SEQ=0><ACK=7001><CTL=RST,ACK>']);
    expect(answers('SYN,FIN', 7_000, 0, 5)).toEqual(['<SEQ=0><ACK=7007><CTL=RST,ACK>']);
    expect(answers('', 7_000, 0, 5)).toEqual(['<SEQ=0><ACK=7005><CTL=RST,ACK>']);
    expect(answers('SYN', 0xffffffff)).toEqual(['<SEQ=0><ACK=0><CTL=RST,ACK>']);
  });

  it('with ACK: <SEQ=SEG.ACK><CTL=RST>', () => {
    expect(answers('ACK', 7_000, 9_000)).toEqual(['<SEQ=9000><CTL=RST>']);
    expect(answers('SYN,ACK', 7_000, 9_000)).toEqual(['<SEQ=9000><CTL=RST>']);
    expect(answers('FIN,ACK', 7_000, 9_000, 5)).toEqual(['<SEQ=9000><CTL=RST>']);
  });
});
