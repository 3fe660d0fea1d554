import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../scenarios';
import type { HostId, Intervention } from '../simulation/deed';
import { labelOf } from '../simulation/label';
import { simulate } from '../simulation/simulate';
import { follow } from '../simulation/thread';
import type { Timeline } from '../simulation/timeline';
import { seenBy } from './sighting';

/** `160 SYN+ACK in`, one for each flight that a host sees. */
const lines = (timeline: Timeline, host: HostId): string[] =>
  seenBy(timeline, host).map(
    ({ at, flight }) => `${at} ${labelOf(flight.segment)} ${flight.to === host ? 'in' : 'out'}`,
  );

const after = (...deeds: readonly Intervention[]): Timeline =>
  simulate(SCENARIOS['three-way-handshake'], deeds);

const HANDSHAKE = {
  client: ['0 SYN out', '160 SYN+ACK in', '160 ACK out'],
  server: ['80 SYN in', '80 SYN+ACK out', '240 ACK in'],
};

const inject = (by: 'past' | 'host' | 'stranger'): Intervention => ({
  kind: 'inject',
  to: 'server',
  by,
  segment: { seq: 200, ack: 0, ctl: ['RST'], wnd: 0, text: '' },
  at: 500,
});

describe('a host sees', () => {
  it('what it sends when it departs, and what comes when it lands', () => {
    expect(lines(after(), 'client')).toEqual(HANDSHAKE.client);
    expect(lines(after(), 'server')).toEqual(HANDSHAKE.server);
  });

  it('in each step what arrives before what is sent because of it', () => {
    const timeline = after();
    const seen = seenBy(timeline, 'client').slice(1);
    expect(seen.map(({ flight, step }) => [flight.id, step])).toEqual([
      [1, seen[0]?.step],
      [2, seen[0]?.step],
    ]);
    expect(timeline.steps[seen[0]?.step ?? 0]?.what).toEqual({ kind: 'arrival', flight: 1 });
  });

  it.each([
    ['somebody drops', { kind: 'drop', flight: 2 }],
    ['a cut cable loses', { kind: 'cable', whole: false, at: 170 }],
    ['a firewall swallows', { kind: 'firewall', mode: 'drop', at: 100 }],
  ] as const)('what it sends although %s it; the other one does not', (_, deed) => {
    expect(lines(after(deed), 'client')).toEqual(expect.arrayContaining(['160 ACK out']));
    expect(lines(after(deed), 'server')).not.toContain('240 ACK in');
  });

  it('a copy that the network makes only where it arrives', () => {
    const timeline = after({ kind: 'duplicate', flight: 2 });
    expect(lines(timeline, 'client')).toEqual(HANDSHAKE.client);
    expect(lines(timeline, 'server')).toEqual([...HANDSHAKE.server, '280 ACK in']);
  });

  it('what is held in the jar where it was sent, and its release where it arrives', () => {
    const timeline = after({ kind: 'hold', flight: 2 }, { kind: 'release', flight: 2, at: 500 });
    expect(lines(timeline, 'client')).toEqual(HANDSHAKE.client);
    expect(lines(timeline, 'server')).toEqual([...HANDSHAKE.server.slice(0, 2), '580 ACK in']);
  });

  it('what a program on it writes by hand; not what is old, nor what a stranger sends in its name', () => {
    for (const by of ['past', 'stranger', 'host'] as const) {
      const timeline = after(inject(by));
      const out = lines(timeline, 'client').includes('500 RST out');
      expect([by, out]).toEqual([by, by === 'host']);
      expect(lines(timeline, 'server')).toContain('580 RST in');
    }
  });

  it('a firewall’s RST only where it arrives, and never what was refused', () => {
    const timeline = after({ kind: 'firewall', mode: 'reject', at: 100 });
    expect(lines(timeline, 'client')).toEqual([...HANDSHAKE.client, '300 RST in']);
    const server = [...HANDSHAKE.server.slice(0, 2), '1080 SYN+ACK out', '1220 RST in'];
    expect(lines(timeline, 'server')).toEqual(server);
  });

  it('a flood, and what it answers to nobody', () => {
    const timeline = after({ kind: 'flood', to: 'server', count: 2, at: 500 });
    const each = ['580 SYN in', '580 SYN+ACK out'];
    expect(lines(timeline, 'server').slice(3, 7)).toEqual([...each, ...each]);
    expect(lines(timeline, 'client')).toEqual(HANDSHAKE.client);
  });

  it('another segment that left in the place of the one that its TCP had sent', () => {
    const segment = { seq: 7, ack: 0, ctl: ['SYN'], wnd: 1, text: '' } as const;
    const [first] = seenBy(after({ kind: 'replace', flight: 0, segment }), 'client');
    expect(first?.flight.segment).toEqual(segment);
  });

  it('every connection, whichever the lanes follow', () => {
    const timeline = after({
      kind: 'call',
      host: 'client',
      call: { name: 'connect', fresh: true },
      at: 20,
    });
    const followed = follow(timeline, 49_153);
    expect(seenBy(followed, 'server')).toEqual(seenBy(timeline, 'server'));
    expect(lines(followed, 'server').filter((line) => line.includes('SYN in'))).toHaveLength(2);
  });

  it('nothing that is still in the air when a run is stopped', () => {
    const timeline = simulate(SCENARIOS['three-way-handshake'], [], 2);
    expect(timeline.steps.at(-1)?.air).toEqual([0]);
    expect(lines(timeline, 'client')).toEqual(['0 SYN out']);
    expect(lines(timeline, 'server')).toEqual([]);
  });
});
