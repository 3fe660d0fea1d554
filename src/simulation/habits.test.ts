import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import type { Parameters } from '../tcp/parameters';
import {
  type Act,
  type CallName,
  HABITS,
  type Habit,
  HOST_IDS,
  type HostId,
  type Intervention,
} from './deed';
import { queuesOf } from './host';
import { labelOf } from './label';
import { LONGEST, simulate, type Stage } from './simulate';
import { stepOf, type Timeline } from './timeline';

const stops = (host: HostId, habit: Habit, at = 0): Intervention => ({
  kind: 'habit',
  host,
  habit,
  on: false,
  at,
});
const begins = (host: HostId, habit: Habit, at: number): Intervention => ({
  kind: 'habit',
  host,
  habit,
  on: true,
  at,
});
const calls = (host: HostId, name: CallName, at: number, text?: string): Intervention => ({
  kind: 'call',
  host,
  call: text === undefined ? { name } : { name, text },
  at,
});
const powerCycle = (host: HostId, at: number): Intervention => ({ kind: 'power-cycle', host, at });

/** A scene in which both ends have other constants. */
function withConstants(id: ScenarioId, constants: Partial<Parameters>): Stage {
  const { client, server } = SCENARIOS[id].hosts;
  const set = <T extends typeof client>(setup: T): T => ({
    ...setup,
    parameters: { ...setup.parameters, ...constants },
  });
  return { ...SCENARIOS[id], hosts: { client: set(client), server: set(server) } };
}

/** What a host's program and its TCP do, a line each: `600 send → DATA 12 B`. */
const doings = (timeline: Timeline, host: HostId, from = 0): string[] =>
  timeline.steps.flatMap(({ at, host: id, what, sent, reply }) => {
    if (id !== host || at < from || what.kind === 'change') return [];
    const event = 'call' in what ? what.call.name : what.kind;
    const labels = sent.flatMap((flight) => {
      const { origin, segment } = timeline.flights[flight] ?? {};
      return origin === 'sent' && segment !== undefined ? [labelOf(segment)] : [];
    });
    const failed = reply === 'ok' ? [] : [reply];
    return [[`${at} ${event}`, ...labels, ...failed].join(' → ')];
  });

const end = (timeline: Timeline) => stepOf(timeline, timeline.steps.length - 1);
const states = (timeline: Timeline, host: HostId) =>
  timeline.steps
    .map(({ hosts }) => hosts[host].state)
    .filter((state, i, all) => state !== all[i - 1]);
const windows = (timeline: Timeline, from: HostId) =>
  timeline.flights.filter((flight) => flight.from === from).map(({ segment }) => segment.wnd);

describe('a program that never accepts', () => {
  const ID = 'whole-life';

  it('leaves the connection in the queue, where TCP takes text and nobody reads it', () => {
    const timeline = simulate(SCENARIOS[ID], [stops('server', 'accepts')]);
    const { server, client } = end(timeline).hosts;
    expect(queuesOf(server).accept).toHaveLength(1);
    expect(Object.values(server.connections)).toMatchObject([
      { state: 'ESTABLISHED', unread: 'hello', rcv: { wnd: 65_530 } },
    ]);
    expect(client.state).toBe('ESTABLISHED');
  });

  it('makes no call on it: no program has hold of it', () => {
    const timeline = simulate(SCENARIOS['four-way-release'], [stops('server', 'accepts')]);
    expect(doings(timeline, 'server').filter((line) => /send|close|error/.test(line))).toEqual([]);
    expect(states(timeline, 'server').at(-1)).toBe('CLOSE-WAIT');
  });

  it('accepted later, reads at once and goes on as the script has it', () => {
    const deeds = [stops('server', 'accepts'), begins('server', 'accepts', 2_000)];
    const timeline = simulate(SCENARIOS[ID], deeds);
    expect(doings(timeline, 'server', 2_000).slice(0, 2)).toEqual([
      '2000 accept',
      '2120 send → DATA 12 B',
    ]);
    expect(queuesOf(end(timeline).hosts.server).accept).toEqual([]);
    expect(states(timeline, 'client').at(-2)).toBe('TIME-WAIT');
  });

  it('accepted after the peer’s FIN, makes the calls that it had put off, in their order', () => {
    const deeds = [stops('server', 'accepts'), begins('server', 'accepts', 2_000)];
    const timeline = simulate(SCENARIOS['four-way-release'], deeds);
    expect(doings(timeline, 'server', 2_000)).toEqual([
      '2000 accept',
      '2000 send → DATA 12 B',
      '2000 close → FIN+ACK',
      '2160 arrival',
    ]);
  });

  it('accepts by a call, too; then nobody closes behind the viewer’s back', () => {
    const deeds = [stops('server', 'accepts'), calls('server', 'accept', 2_000)];
    const timeline = simulate(SCENARIOS['four-way-release'], deeds);
    expect(doings(timeline, 'server', 2_000)).toEqual(['2000 accept']);
    expect(Object.values(end(timeline).hosts.server.connections)).toMatchObject([
      { state: 'CLOSE-WAIT', unread: '' },
    ]);
  });

  it('has nobody to accept after a reset', () => {
    const deeds = [
      stops('server', 'accepts'),
      calls('client', 'abort', 1_000),
      begins('server', 'accepts', 2_000),
    ];
    const timeline = simulate(SCENARIOS[ID], deeds);
    expect(doings(timeline, 'server', 2_000)).toEqual([]);
    expect(end(timeline).hosts.server.accepted).toEqual({});
  });
});

describe('a program that reads nothing', () => {
  const stage = withConstants('whole-life', { receiveBuffer: 10 });
  const deeds = [
    stops('server', 'reads'),
    ...[500, 700, 900].map((at) => calls('client', 'send', at, 'hello')),
  ];

  it('lets its window shrink with every octet, down to 0 (§3.8.6)', () => {
    const timeline = simulate(stage, deeds);
    const shrinking = windows(timeline, 'server');
    expect(shrinking.slice(0, 4)).toEqual([10, 5, 0, 0]);
    expect(Math.max(...shrinking.slice(2))).toBe(0);
  });

  it('is probed with an octet, ever more rarely (§3.8.6.1)', () => {
    const timeline = simulate(stage, deeds);
    const probes = timeline.flights.filter(
      ({ from, departs }) => from === 'client' && departs > 900,
    );
    expect(probes.slice(0, 5).map(({ departs, segment }) => [departs, labelOf(segment)])).toEqual(
      [1_700, 3_700, 7_700, 15_700, 31_700].map((at) => [at, 'DATA 1 B']),
    );
    for (const { segment } of probes) expect(segment.seq).toBe(111);
  });

  it('is probed for ever: such a run is stopped', () => {
    const timeline = simulate(stage, deeds);
    expect(timeline.endless).toBe(true);
    expect(end(timeline).at).toBeLessThanOrEqual(LONGEST);
    expect(end(timeline).at).toBeGreaterThan(3_600_000);
    expect(timeline.steps.length).toBeLessThan(2_000);
  });

  it('reading again, says so by a window update, and the rest follows', () => {
    const timeline = simulate(stage, [...deeds, begins('server', 'reads', 9_000)]);
    expect(doings(timeline, 'server', 9_000)).toEqual([
      '9000 recv → ACK',
      '9160 arrival',
      '9160 arrival → ACK',
    ]);
    expect(windows(timeline, 'server').at(-1)).toBe(10);
    expect(timeline.endless).toBe(false);
    const { client, server } = end(timeline).hosts;
    expect(Object.values(client.connections)).toMatchObject([{ unsent: '', queue: [] }]);
    expect(Object.values(server.connections)).toMatchObject([{ unread: '', readable: 20 }]);
  });

  it('waits in vain for what it has to read before it answers', () => {
    const timeline = simulate(SCENARIOS['whole-life'], [stops('server', 'reads')]);
    expect(doings(timeline, 'server').filter((line) => line.includes('send'))).toEqual([]);
    const later = simulate(SCENARIOS['whole-life'], [
      stops('server', 'reads'),
      begins('server', 'reads', 5_000),
    ]);
    expect(doings(later, 'server', 5_000).slice(0, 2)).toEqual([
      '5000 recv',
      '5120 send → DATA 12 B',
    ]);
  });

  it('closes over what is unread: RST instead of FIN (RFC 2525 §2.17)', () => {
    const timeline = simulate(SCENARIOS['four-way-release'], [stops('server', 'reads')]);
    expect(doings(timeline, 'server').at(-1)).toBe('960 close → RST');
  });
});

describe('a program that forgets to close', () => {
  const scene = SCENARIOS['four-way-release'];

  it('stays in CLOSE-WAIT, and the peer in FIN-WAIT-2: no timer ends either', () => {
    const timeline = simulate(scene, [stops('server', 'closes')]);
    const { client, server } = end(timeline).hosts;
    expect([client.state, server.state]).toEqual(['FIN-WAIT-2', 'CLOSE-WAIT']);
    expect(timeline.endless).toBe(false);
  });

  it('closes when it is remembered', () => {
    const deeds = [stops('server', 'closes'), begins('server', 'closes', 5_000)];
    const timeline = simulate(scene, deeds);
    expect(doings(timeline, 'server', 5_000)).toEqual(['5000 close → FIN+ACK', '5160 arrival']);
    expect(states(timeline, 'server').slice(-2)).toEqual(['LAST-ACK', 'CLOSED']);
  });

  it('forgets shutdown() as well, on either host', () => {
    const timeline = simulate(scene, [stops('client', 'closes')]);
    const { client, server } = end(timeline).hosts;
    expect([client.state, server.state]).toEqual(['ESTABLISHED', 'ESTABLISHED']);
  });

  it('does what the viewer does: only its own close() is forgotten', () => {
    const deeds = [stops('server', 'closes'), calls('server', 'close', 3_000)];
    expect(doings(simulate(scene, deeds), 'server', 3_000)[0]).toBe('3000 close → FIN+ACK');
  });

  it('remembered too late, leaves the listening socket alone', () => {
    const rst = { seq: 107, ack: 0, ctl: ['RST'], wnd: 0, text: '' } as const;
    const reset: Act = { kind: 'inject', to: 'server', segment: rst, by: 'stranger' };
    const deeds = [
      stops('server', 'closes'),
      { ...reset, at: 2_000 },
      begins('server', 'closes', 5_000),
    ];
    const timeline = simulate(scene, deeds);
    expect(doings(timeline, 'server', 2_000)).toEqual(['2080 arrival']);
    expect(80 in end(timeline).hosts.server.listeners).toBe(true);
  });

  it('neither closes the listening socket where the connection is reset before its time', () => {
    const rst = { seq: 107, ack: 0, ctl: ['RST'], wnd: 0, text: '' } as const;
    const timeline = simulate(scene, [{ kind: 'inject', to: 'server', segment: rst, at: 750 }]);
    expect(80 in end(timeline).hosts.server.listeners).toBe(true);
    expect(doings(timeline, 'server', 830)).toEqual(['830 arrival', '880 arrival → RST']);
  });
});

describe('a power cycle', () => {
  const scene = SCENARIOS['whole-life'];

  it('of the server: it forgets all, and answers the half-open peer with RST (§3.5.1)', () => {
    const timeline = simulate(scene, [powerCycle('server', 270)]);
    expect(doings(timeline, 'server', 270)).toEqual(['270 power-cycle', '360 arrival → RST']);
    expect(timeline.flights.at(-1)?.segment).toMatchObject({ seq: 301, ctl: ['RST'] });
    expect(states(timeline, 'client').at(-1)).toBe('CLOSED');
    expect(end(timeline).hosts.server).toMatchObject({ connections: {}, listeners: {} });
  });

  it('of the client: the server stays half-open until it sends something', () => {
    const idle = simulate(scene, [powerCycle('client', 270)]);
    expect(end(idle).hosts.server.state).toBe('ESTABLISHED');
    const deeds = [powerCycle('client', 270), calls('server', 'send', 5_000, 'hello')];
    const timeline = simulate(scene, deeds);
    expect(doings(timeline, 'client', 5_000)).toEqual(['5080 arrival → RST']);
    expect(states(timeline, 'server').at(-1)).toBe('CLOSED');
  });

  it('a new SYN on the old connection is met by an ACK, then RST, then opens (Figure 9)', () => {
    const deeds = [powerCycle('client', 270), calls('client', 'connect', 2_000)];
    const timeline = simulate(scene, deeds);
    expect(doings(timeline, 'client', 2_000).slice(0, 3)).toEqual([
      '2000 connect → SYN',
      '2160 arrival → RST',
      '3000 timeout → SYN',
    ]);
    const { client, server } = end(timeline).hosts;
    expect([client.state, server.state]).toEqual(['ESTABLISHED', 'ESTABLISHED']);
  });

  it('moves the ISS on, and leaves programs as they are', () => {
    const deeds = [
      stops('client', 'closes'),
      powerCycle('client', 270),
      calls('client', 'connect', 2_000),
    ];
    const { client } = end(simulate(scene, deeds)).hosts;
    expect(Object.values(client.connections)).toMatchObject([{ iss: 1_100 }]);
    expect(client.habits.closes).toBe(false);
  });

  it('ends the program with its calls: none fails on what is gone', () => {
    for (const at of [100, 270, 300, 450, 530, 650, 900]) {
      for (const host of ['client', 'server'] as const) {
        const timeline = simulate(scene, [powerCycle(host, at)]);
        expect(doings(timeline, host, at).filter((line) => line.includes('error'))).toEqual([]);
      }
    }
  });
});

describe('whatever programs stop and begin again to do', () => {
  const aHabit = fc.record({
    kind: fc.constant('habit' as const),
    host: fc.constantFrom(...HOST_IDS),
    habit: fc.constantFrom(...HABITS),
    on: fc.boolean(),
    at: fc.nat(4_000),
  });
  const all = HOST_IDS.flatMap((host) => HABITS.map((habit) => begins(host, habit, 10_000)));

  it('once they do all again, the scene ends as it would have', () => {
    const stage = withConstants('whole-life', { receiveBuffer: 8 });
    fc.assert(
      fc.property(fc.array(aHabit, { maxLength: 8 }), (habits) => {
        const timeline = simulate(stage, [...habits, ...all]);
        for (const id of HOST_IDS) {
          expect(end(timeline).hosts[id].connections).toEqual({});
          const failed = doings(timeline, id).filter((line) => line.includes('error'));
          expect(failed).toEqual([]);
        }
        const text = timeline.flights.filter(({ segment }) => segment.ctl.includes('FIN'));
        expect(new Set(text.map(({ from }) => from)).size).toBe(2);
      }),
      { numRuns: 100 },
    );
  });
});
