import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hosts, PATH } from '../scenarios/scenario';
import { NO_CHOICES, withChoices } from './choices';
import type { CallName, HostId, Intervention } from './deed';
import { forecasts } from './forecast';
import { queuesOf } from './host';
import { simulate, type Stage } from './simulate';
import { socketsOf } from './sockets';
import { follow, isAside, isThread, portsOf, toldFrom } from './thread';
import { stepOf, type Timeline } from './timeline';

const STAGE: Stage = { hosts: hosts(), path: PATH, script: [] };

const call = (host: HostId, name: CallName, at: number, port?: number): Intervention => ({
  kind: 'call',
  host,
  call: { name, ...(port === undefined ? {} : { port }) },
  at,
});
const another = (at: number): Intervention => ({
  kind: 'call',
  host: 'client',
  call: { name: 'connect', fresh: true },
  at,
});
const NEVER_ACCEPTS: Intervention = {
  kind: 'habit',
  host: 'server',
  habit: 'accepts',
  on: false,
  at: 0,
};
const withBacklog = (backlog: number): Stage =>
  withChoices(STAGE, { ...NO_CHOICES, server: { ...NO_CHOICES.server, backlog } });
const withPorts = (ports: number): Stage =>
  withChoices(STAGE, { ...NO_CHOICES, client: { ...NO_CHOICES.client, ports } });

/** How everything stands at `at` ms, after all that happens then. */
const atTime = (timeline: Timeline, at: number) =>
  stepOf(
    timeline,
    timeline.steps.findLastIndex((step) => step.at <= at),
  ).hosts;

const rows = (timeline: Timeline, host: HostId, at: number): string[] =>
  socketsOf(atTime(timeline, at)[host], '10.0.0.1').map(
    ({ state, received, toSend, local, remote }) =>
      `${state} ${received} ${toSend} ${local.port} ${remote?.port ?? '*'}`,
  );

const ports = (names: readonly string[]): string[] =>
  names.map((name) => name.split(':').at(-1) ?? '');

const THREE = [call('client', 'connect', 0), another(20), another(40)];

describe('three connections to one port', () => {
  it('are told apart by the client’s port', () => {
    const timeline = simulate(STAGE, THREE);
    expect(portsOf(timeline)).toEqual([49152, 49153, 49154]);
    expect(rows(timeline, 'client', 1_000)).toEqual([
      'ESTABLISHED 0 0 49152 80',
      'ESTABLISHED 0 0 49153 80',
      'ESTABLISHED 0 0 49154 80',
    ]);
    expect(rows(timeline, 'server', 1_000)).toEqual([
      'LISTEN 0 128 80 *',
      'ESTABLISHED 0 0 80 49152',
      'ESTABLISHED 0 0 80 49153',
      'ESTABLISHED 0 0 80 49154',
    ]);
  });

  it('end one at a time', () => {
    const deeds = [
      ...THREE,
      call('client', 'close', 500, 49153),
      call('server', 'close', 700, 49153),
    ];
    const timeline = simulate(STAGE, deeds);
    expect(rows(timeline, 'client', 2_000)).toEqual([
      'ESTABLISHED 0 0 49152 80',
      'TIME-WAIT 0 0 49153 80',
      'ESTABLISHED 0 0 49154 80',
    ]);
    expect(rows(timeline, 'server', 2_000)).toEqual([
      'LISTEN 0 128 80 *',
      'ESTABLISHED 0 0 80 49152',
      'ESTABLISHED 0 0 80 49154',
    ]);
  });

  it('leave their lane to the listener, and with it what is called there', () => {
    const deeds = [
      ...THREE,
      call('client', 'abort', 500, 49153),
      call('server', 'close', 700, 49153),
    ];
    expect(rows(simulate(STAGE, deeds), 'server', 700)).toEqual([
      'ESTABLISHED 0 0 80 49152',
      'ESTABLISHED 0 0 80 49154',
    ]);
  });

  it('stay as they are when a call finds no socket', () => {
    const timeline = simulate(STAGE, [
      NEVER_ACCEPTS,
      another(10),
      call('server', 'send', 600, 49_152),
    ]);
    const last = timeline.steps.at(-1);
    expect(last?.reply).toMatch(/^error: /);
    expect(last?.hosts.server.state).toBe('ESTABLISHED');
  });

  it('that go back to LISTEN have never been', () => {
    const rst: Intervention = {
      kind: 'inject',
      to: 'server',
      segment: { seq: 1_101, ack: 0, ctl: ['RST'], wnd: 0, text: '' },
      port: 49_153,
      at: 110,
    };
    const timeline = follow(simulate(STAGE, [another(0), another(100), rst]), 49_153);
    expect(atTime(timeline, 180).server.state).toBe('SYN-RECEIVED');
    expect(atTime(timeline, 190).server.state).toBe('LISTEN');
  });

  it('are forgotten together when their host loses power', () => {
    const deeds = [...THREE, { kind: 'power-cycle', host: 'server', at: 500 } as const];
    const timeline = simulate(STAGE, deeds);
    expect(rows(timeline, 'server', 500)).toEqual([]);
    expect(rows(timeline, 'client', 500)).toHaveLength(3);
    const asked = simulate(STAGE, [
      ...deeds,
      { kind: 'call', host: 'client', call: { name: 'send', text: 'x', port: 49153 }, at: 600 },
    ]);
    // Only the one that sends learns of it.
    expect(rows(asked, 'client', 2_000)).toEqual([
      'ESTABLISHED 0 0 49152 80',
      'ESTABLISHED 0 0 49154 80',
    ]);
  });
});

describe('the columns of a socket', () => {
  const send = (host: HostId, octets: number, at: number): Intervention => ({
    kind: 'call',
    host,
    call: { name: 'send', text: 'x'.repeat(octets) },
    at,
  });

  it('count what is unread, and what is unacknowledged', () => {
    const timeline = simulate(STAGE, [
      { kind: 'habit', host: 'server', habit: 'reads', on: false, at: 0 },
      call('client', 'connect', 0),
      send('client', 700, 1_000),
    ]);
    expect(rows(timeline, 'client', 0)).toEqual(['SYN-SENT 0 1 49152 80']);
    expect(rows(timeline, 'client', 1_000)).toEqual(['ESTABLISHED 0 700 49152 80']);
    expect(rows(timeline, 'client', 1_400)).toEqual(['ESTABLISHED 0 0 49152 80']);
    expect(rows(timeline, 'server', 1_400)[1]).toBe('ESTABLISHED 700 0 80 49152');
  });

  it('count a FIN until it is acknowledged, and nothing in TIME-WAIT', () => {
    const timeline = simulate(STAGE, [
      call('client', 'connect', 0),
      call('client', 'close', 1_000),
      call('server', 'close', 1_500),
    ]);
    expect(rows(timeline, 'client', 1_000)).toEqual(['FIN-WAIT-1 0 1 49152 80']);
    expect(rows(timeline, 'client', 1_200)).toEqual(['FIN-WAIT-2 0 0 49152 80']);
    expect(rows(timeline, 'server', 1_500)[1]).toBe('LAST-ACK 0 1 80 49152');
    expect(rows(timeline, 'client', 2_000)).toEqual(['TIME-WAIT 0 0 49152 80']);
  });

  it('wrap with the sequence numbers', () => {
    const late = { ...STAGE, hosts: hosts({ client: { iss: [2 ** 32 - 3] } }) };
    const timeline = simulate(late, [call('client', 'connect', 0), send('client', 9, 1_000)]);
    expect(rows(timeline, 'client', 1_000)).toEqual(['ESTABLISHED 0 9 49152 80']);
  });
});

describe('an application that never accepts', () => {
  it('fills the accept queue with what is ESTABLISHED, and keeps the rest from it', () => {
    const timeline = simulate(withBacklog(2), [NEVER_ACCEPTS, ...THREE]);
    const { syn, accept, backlog } = queuesOf(atTime(timeline, 300).server);
    expect(backlog).toBe(2);
    expect(ports(accept)).toEqual(['49152', '49153']);
    expect(ports(syn).every((port) => port === '49154')).toBe(true);
    expect(rows(timeline, 'server', 300)[0]).toBe('LISTEN 2 2 80 *');
    for (const { hosts: then } of timeline.steps) {
      expect(queuesOf(then.server).accept.length).toBeLessThanOrEqual(2);
    }
  });

  it('is told what accept() changes: no state of the connection that is followed', () => {
    const timeline = follow(simulate(withBacklog(2), [NEVER_ACCEPTS, ...THREE]), 49154);
    const { server } = atTime(timeline, 250);
    expect(server.state).toBe('LISTEN');
    expect(forecasts(server).find(({ name }) => name === 'accept')).toMatchObject({
      possible: true,
      before: 'ESTABLISHED',
      after: 'ESTABLISHED',
    });
  });

  it('says of each row in which queue it stands', () => {
    const timeline = simulate(withBacklog(2), [NEVER_ACCEPTS, ...THREE]);
    const waits = (at: number) =>
      socketsOf(atTime(timeline, at).server, '10.0.0.1').map((row) => row.waits);
    expect(waits(100)).toEqual([null, 'syn', 'syn']);
    expect(waits(250)).toEqual([null, 'accept', 'syn']);
  });

  it('gets them in the order in which their handshakes were completed', () => {
    const opened = simulate(STAGE, [NEVER_ACCEPTS, ...THREE]);
    const first = opened.flights.find(
      ({ source, segment }) => source.port === 49152 && !segment.ctl.includes('SYN'),
    );
    const late = { kind: 'delay', flight: first?.id ?? -1, by: 200 } as const;
    const accepts = [500, 600, 700].map((at) => call('server', 'accept', at));
    const timeline = simulate(STAGE, [NEVER_ACCEPTS, ...THREE, late, ...accepts]);
    const left = [490, 500, 600, 700].map((at) =>
      ports(queuesOf(atTime(timeline, at).server).accept),
    );
    expect(left).toEqual([['49153', '49154', '49152'], ['49154', '49152'], ['49152'], []]);
  });
});

describe('ephemeral ports', () => {
  it('run out, and come back after TIME-WAIT', () => {
    const closed = [call('client', 'close', 500, 49152), call('server', 'close', 700, 49152)];
    const opening = [call('client', 'connect', 0), another(20), another(1_000), another(300_000)];
    const timeline = simulate(withPorts(2), [...opening, ...closed]);
    const replies = timeline.steps.flatMap(({ what, reply }) =>
      what.kind === 'call' && what.call.name === 'connect' ? [reply] : [],
    );
    expect(replies).toEqual(['ok', 'ok', 'error: insufficient resources', 'ok']);
    expect(rows(timeline, 'client', 1_000)).toEqual([
      'TIME-WAIT 0 0 49152 80',
      'ESTABLISHED 0 0 49153 80',
    ]);
    expect(rows(timeline, 'client', 301_000)).toEqual([
      'ESTABLISHED 0 0 49152 80',
      'ESTABLISHED 0 0 49153 80',
    ]);
  });
});

/** When the ends of a run changed their states. */
function lanes(timeline: Timeline): string[] {
  const all = timeline.steps.map(({ at, hosts: { client, server } }) => ({
    at,
    states: `${client.state} ${server.state}`,
  }));
  return all.flatMap(({ at, states }, k) =>
    states === all[k - 1]?.states ? [] : [`${at} ${states}`],
  );
}

describe('following one of several', () => {
  const aLife = fc.record({
    opens: fc.nat(400),
    sends: fc.option(fc.nat(2_000)),
    closes: fc.option(fc.nat(3_000)),
    answers: fc.option(fc.nat(3_000)),
  });

  it('shows the lanes of a run in which it is alone', () => {
    fc.assert(
      fc.property(fc.array(aLife, { minLength: 2, maxLength: 4 }), (lives) => {
        const deedsOf = (n: number): Intervention[] => {
          const { opens, sends, closes, answers } = lives[n] ?? lives[0] ?? never();
          const port = 49152 + n;
          const said = { name: 'send', text: 'hello', port } as const;
          return [
            call('client', 'connect', opens, port),
            ...(sends === null
              ? []
              : [{ kind: 'call', host: 'client', call: said, at: opens + 200 + sends } as const]),
            ...(closes === null ? [] : [call('client', 'close', opens + 200 + closes, port)]),
            ...(answers === null ? [] : [call('server', 'shutdown', opens + 200 + answers, port)]),
          ];
        };
        const together = simulate(
          STAGE,
          lives.flatMap((_, n) => deedsOf(n)),
        );
        lives.forEach((_, n) => {
          const alone = simulate(STAGE, deedsOf(n));
          expect(lanes(follow(together, 49152 + n))).toEqual(lanes(follow(alone, 49152 + n)));
        });
      }),
    );
  });

  it('sets aside the steps and flights of the others, and of nobody else', () => {
    const timeline = follow(
      simulate(STAGE, [...THREE, call('server', 'close', 500, 49154)]),
      49153,
    );
    timeline.flights.forEach(({ source, destination }, id) => {
      expect(isThread(timeline, id)).toBe(![source.port, destination.port].includes(49153));
    });
    const own = timeline.steps.flatMap(({ at }, k) => (isAside(timeline, k) ? [] : [at]));
    expect(own).toEqual([0, 20, 100, 180, 260]);
  });

  it('sets aside a call that another connection refuses', () => {
    const again = [call('client', 'connect', 500, 49152), call('client', 'connect', 600)];
    const timeline = follow(simulate(STAGE, [...THREE, ...again]), 49153);
    const refused = timeline.steps.flatMap(({ at, reply }, k) =>
      reply.startsWith('error') ? [`${at} ${isAside(timeline, k)}`] : [],
    );
    expect(refused).toEqual(['500 true', '600 true']);
  });

  it('tells a step as its own connection has it', () => {
    const timeline = follow(simulate(STAGE, THREE), 49152);
    const k = timeline.steps.findIndex(({ at }) => at === 200);
    expect(timeline.steps[k]?.hosts.client.state).toBe('ESTABLISHED');
    expect(stepOf(toldFrom(timeline, k), k - 1).hosts.client.state).toBe('SYN-SENT');
    expect(stepOf(toldFrom(timeline, k), k).hosts.client.state).toBe('ESTABLISHED');
  });

  it('sets a flood aside', () => {
    const flood = { kind: 'flood', to: 'server', count: 3, at: 10 } as const;
    const timeline = follow(simulate(STAGE, [call('client', 'connect', 0), flood]), 49152);
    const threads = timeline.flights.filter(({ id }) => isThread(timeline, id));
    expect(
      new Set(
        threads.map(
          ({ source, destination }) =>
            source.address !== '10.0.0.1' && destination.address !== '10.0.0.1',
        ),
      ),
    ).toEqual(new Set([true]));
    expect(threads.length).toBeGreaterThanOrEqual(6);
    expect(rows(timeline, 'server', 1_000)[0]).toMatch(/^LISTEN/);
    expect(atTime(timeline, 1_000).server.state).toBe('ESTABLISHED');
  });
});

function never(): never {
  throw new Error('there is a life');
}
