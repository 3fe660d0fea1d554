import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../scenarios';
import type { Segment } from '../tcp/segment';
import type { HostId, Intervention } from './deed';
import { MOST_ECHOES } from './endless';
import { lastStep } from './instant';
import { simulate } from './simulate';

const OPEN = SCENARIOS['three-way-handshake'];

const forged = (to: HostId, at: number, segment: Partial<Segment>): Intervention => ({
  kind: 'inject',
  to,
  by: 'host',
  at,
  segment: { seq: 0, ack: 0, ctl: ['ACK'], wnd: 65_535, text: '', ...segment },
});

/** Text that neither TCP has sent: each end expects more than the other has got to. */
const DESYNCHRONIZED = [
  forged('server', 500, { seq: 101, ack: 301, text: 'hello' }),
  forged('client', 510, { seq: 301, ack: 101, text: 'hello' }),
];

describe('two ends that acknowledge each other’s acknowledgments', () => {
  const timeline = simulate(OPEN, DESYNCHRONIZED);

  it('are stopped, and the run says so', () => {
    expect(timeline.endless).toBe(true);
    expect(timeline.flights.length).toBeGreaterThan(MOST_ECHOES);
    expect(timeline.flights.length).toBeLessThan(MOST_ECHOES + 20);
    const { hosts, because } = timeline.steps[lastStep(timeline)] ?? timeline.steps[0];
    expect([hosts.client.state, hosts.server.state]).toEqual(['ESTABLISHED', 'ESTABLISHED']);
    expect(because.map(({ rule }) => rule)).toEqual(['seq.unacceptable']);
  });

  it('go on when somebody does something, until that has had its effect', () => {
    const at = (timeline.steps.at(-1)?.at ?? 0) + 1;
    const more = simulate(OPEN, [...DESYNCHRONIZED, { kind: 'cable', whole: false, at }]);
    expect(more.steps.slice(0, timeline.steps.length)).toEqual(timeline.steps);
    expect(more.endless).toBe(false);
    expect(more.steps.at(-1)?.air).toEqual([]);
    expect(more.steps.at(-1)?.what.kind).toBe('loss');
  });

  it('are silenced by a reset that bears the right number', () => {
    const reset = [
      forged('server', 3_000, { ctl: ['RST'], seq: 106 }),
      forged('client', 3_000, { ctl: ['RST'], seq: 306 }),
    ];
    expect(simulate(OPEN, [...DESYNCHRONIZED, ...reset]).endless).toBe(false);
  });

  it('do not count as endless where each answer is to somebody new', () => {
    const old = Array.from({ length: 2 * MOST_ECHOES }, (_, i) =>
      forged('server', 500 + i, { seq: 90, ack: 301 }),
    );
    const answered = simulate(OPEN, old);
    expect(answered.flights).toHaveLength(3 + 2 * old.length);
    expect(answered.endless).toBe(false);
  });
});

it('a window that stays shut is probed for ever, and that is stopped too', () => {
  const timeline = simulate(OPEN, [
    { kind: 'habit', host: 'server', habit: 'reads', on: false, at: 300 },
    ...[400, 500, 600].map((at): Intervention => {
      return { kind: 'call', host: 'client', call: { name: 'send', text: 'x'.repeat(30_000) }, at };
    }),
  ]);
  expect(timeline.endless).toBe(true);
  expect(timeline.flights.length).toBeLessThan(2 * MOST_ECHOES);
  const { client } = (timeline.steps.at(-1) ?? timeline.steps[0]).hosts;
  expect(client.state).toBe('ESTABLISHED');
});
