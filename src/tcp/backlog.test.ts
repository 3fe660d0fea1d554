import { describe, expect, it } from 'vitest';
import { listen, synReceived, synReceivedActively } from './fixtures';

const SYN_ACK = '<SEQ=0><ACK=1><CTL=SYN,ACK>';

describe('RFC 4987 2.2: a full queue in LISTEN', () => {
  it.each([{ synQueueFull: true }, { acceptQueueFull: true }])('%o: the SYN is dropped', (full) => {
    const connection = listen().queues(full).arrives('SYN', 0);
    expect(connection).toMatchObject({ state: 'LISTEN', sent: [], signals: [] });
    expect(connection.cited).toHaveLength(1);
  });

  it('the SYN that comes again finds room', () => {
    const connection = listen().queues({ synQueueFull: true }).arrives('SYN', 0);
    connection.queues({ synQueueFull: false }).arrives('SYN', 0);
    expect(connection).toMatchObject({ state: 'SYN-RECEIVED', sent: [SYN_ACK] });
  });

  it('anything but a SYN is treated as ever', () => {
    const full = { synQueueFull: true, acceptQueueFull: true };
    expect(listen().queues(full).arrives('RST', 0).cited).toEqual(['listen.rst']);
    expect(listen().queues(full).arrives('ACK', 0, 9).cited).toEqual(['listen.ack']);
  });
});

describe('a full accept queue in SYN-RECEIVED', () => {
  const waiting = () => synReceived().queues({ acceptQueueFull: true });

  it('the ACK is dropped with all that it carries, and the state stays', () => {
    const connection = waiting().arrives('ACK', 1, 1, { text: 5 });
    expect(connection).toMatchObject({ state: 'SYN-RECEIVED', sent: [], signals: [], text: '' });
    expect(connection.cited.at(-1)).toBe('ack.accept-queue-full');
  });

  it('the SYN,ACK goes out again, and its ACK is taken once there is room', () => {
    const connection = waiting().arrives('ACK', 1, 1).waits(1_000);
    expect(connection.sent).toEqual([SYN_ACK]);
    connection.queues({ acceptQueueFull: false }).arrives('ACK', 1, 1);
    expect(connection.state).toBe('ESTABLISHED');
  });

  it('a full SYN queue keeps nobody out who is in it', () => {
    const connection = synReceived().queues({ synQueueFull: true }).arrives('ACK', 1, 1);
    expect(connection.state).toBe('ESTABLISHED');
  });

  it('a wrong ACK is still answered with a reset', () => {
    expect(waiting().arrives('ACK', 1, 9).sent).toEqual(['<SEQ=9><CTL=RST>']);
  });

  it('an active OPEN waits for no accept()', () => {
    const connection = synReceivedActively().queues({ acceptQueueFull: true });
    expect(connection.arrives('ACK', 1, 1).state).toBe('ESTABLISHED');
  });
});
