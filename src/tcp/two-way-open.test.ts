import { describe, expect, it } from 'vitest';
import { established, listen, synSent } from './fixtures';

const TWO_WAY = { twoWayOpen: true };

describe('a handshake of two segments, which is no TCP', () => {
  it('LISTEN: any SYN establishes, an old one too, and the SYN,ACK is never sent again', () => {
    const connection = listen(TWO_WAY).arrives('SYN', 10);
    expect(connection).toMatchObject({ state: 'ESTABLISHED', signals: ['connection established'] });
    expect(connection.sent).toEqual(['<SEQ=0><ACK=11><CTL=SYN,ACK>']);
    expect(connection.waits(3_600_000)).toMatchObject({ state: 'ESTABLISHED', sent: [] });
  });

  it('SYN-SENT: its SYN,ACK establishes, and nothing is answered', () => {
    const connection = synSent(TWO_WAY).arrives('SYN,ACK', 0, 1);
    expect(connection).toMatchObject({ state: 'ESTABLISHED', sent: [] });
  });

  it('SYN-SENT: another SYN,ACK gets no RST', () => {
    const connection = synSent(TWO_WAY).arrives('SYN,ACK', 0, -9);
    expect(connection).toMatchObject({ state: 'SYN-SENT', sent: [] });
  });

  it('carries text both ways afterwards', () => {
    const server = listen(TWO_WAY).arrives('SYN', 0).arrives('ACK', 1, 1, { text: 5 });
    expect(server.sent).toEqual(['<SEQ=1><ACK=6><CTL=ACK>']);
  });

  it('is off in TCP: three segments', () => {
    expect(listen().arrives('SYN', 0).state).toBe('SYN-RECEIVED');
    expect(established().state).toBe('ESTABLISHED');
  });
});
