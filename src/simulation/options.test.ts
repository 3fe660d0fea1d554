import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../scenarios';
import type { Parameters } from '../tcp/parameters';
import { distance, le } from '../tcp/seq';
import type { Tcb } from '../tcp/tcb';
import type { HostId, Intervention } from './deed';
import { HOST_IDS } from './deed';
import { connectionOf, type Host, type HostSetup } from './host';
import type { Path } from './path';
import { simulate, type Stage } from './simulate';
import { type Step, stepOf, type Timeline } from './timeline';

const OPTIONS = { windowScale: 7, sackPermitted: true, timestamps: true } as const;

/** Text in which every place can be told from those around it. */
const textOf = (octets: number, first: number): string =>
  Array.from({ length: octets }, (_, i) => String.fromCodePoint(33 + ((first + i * 7) % 94))).join(
    '',
  );

function stageWith(
  client: Partial<Parameters>,
  server: Partial<Parameters>,
  path: Partial<Path> = {},
): Stage {
  const scene = SCENARIOS['three-way-handshake'];
  const set = (setup: HostSetup, parameters: Partial<Parameters>): HostSetup => ({
    ...setup,
    parameters: { ...setup.parameters, ...parameters },
  });
  const { hosts } = scene;
  return {
    ...scene,
    path: { ...scene.path, ...path },
    hosts: { client: set(hosts.client, client), server: set(hosts.server, server) },
  };
}

const sends = (host: HostId, at: number, text: string): Intervention => ({
  kind: 'call',
  host,
  call: { name: 'send', text },
  at,
});

/** Nobody reads, so that all that has come can be looked at. */
const NOBODY_READS: readonly Intervention[] = HOST_IDS.map((host) => ({
  kind: 'habit',
  host,
  habit: 'reads',
  on: false,
  at: 0,
}));

const last = (timeline: Timeline): Step => stepOf(timeline, timeline.steps.length - 1);

/** The most that was unacknowledged at one time, octets. */
const mostUnderWay = (timeline: Timeline, host: HostId): number =>
  Math.max(
    ...timeline.steps.map(({ hosts }) => {
      const tcb = connectionOf(hosts[host]);
      return tcb === null ? 0 : distance(tcb.snd.una, tcb.snd.nxt);
    }),
  );

describe('a window beyond 65,535 octets', () => {
  const big = { receiveBuffer: 300_000 };
  const text = textOf(200_000, 0);
  // The field of a SYN has 16 bits: the first ACK opens the window
  const deeds = [sends('client', 400, 'x'), sends('client', 700, text)];
  const run = (client: Partial<Parameters>, server: Partial<Parameters>) =>
    simulate(stageWith(client, server), [...NOBODY_READS, ...deeds]);

  it('is used when both ends scale, and all of it arrives', () => {
    const timeline = run(OPTIONS, { ...OPTIONS, ...big });
    expect(mostUnderWay(timeline, 'client')).toBe(200_000);
    expect(connectionOf(last(timeline).hosts.server)?.unread).toBe(`x${text}`);
  });

  it.each([
    ['only the server scales', {}, { ...OPTIONS, ...big }],
    ['only the client scales', OPTIONS, big],
  ])('is not when %s', (_, client, server) => {
    const timeline = run(client, server);
    expect(mostUnderWay(timeline, 'client')).toBe(65_535);
    expect(connectionOf(last(timeline).hosts.server)?.unread).toBe(`x${text}`);
  });
});

describe('an old duplicate', () => {
  it('that the network has kept is refused by its timestamp', () => {
    const deeds: readonly Intervention[] = [
      sends('client', 400, 'hello'),
      { kind: 'hold', flight: 3 },
      { kind: 'release', flight: 3, at: 5_000 },
    ];
    const timeline = simulate(stageWith(OPTIONS, OPTIONS), deeds);
    const landing = timeline.steps.findLast(({ at }) => at === 5_080);
    expect(landing?.because.map(({ rule }) => rule)).toEqual(['timestamps.old']);
    expect(timeline.flights.at(-1)?.segment.ctl).toEqual(['ACK']);
    // Without timestamps it is the numbers that give it away
    const plain = simulate(stageWith({}, {}), deeds);
    const rules = plain.steps.findLast(({ at }) => at === 5_080)?.because;
    expect(rules?.map(({ rule }) => rule)).toEqual(['seq.unacceptable']);
  });
});

describe('a round trip', () => {
  it('is measured on text that was lost once', () => {
    const deeds = [sends('client', 400, 'hello'), { kind: 'drop', flight: 3 } as const];
    const srtt = (stage: Stage) => {
      const { hosts } = last(simulate(stage, deeds));
      return connectionOf(hosts.client)?.rto;
    };
    // Karn leaves it backed off until something is acknowledged that was sent once
    expect(srtt(stageWith({}, {}))).toBe(2_000);
    expect(srtt(stageWith(OPTIONS, OPTIONS))).toBe(1_000);
  });
});

/** TCP options of one host, windows that are rounded to coarse units among them; or none. */
const someParameters = fc.oneof(
  fc.constant<Partial<Parameters>>({}),
  fc
    .record({
      windowScale: fc.constantFrom(null, 0, 7, 14),
      sackPermitted: fc.boolean(),
      timestamps: fc.boolean(),
    })
    .map((options): Partial<Parameters> => options),
);

const anUnreliablePath = fc.record({
  delay: fc.record({
    client: fc.integer({ min: 1, max: 200 }),
    server: fc.integer({ min: 1, max: 200 }),
  }),
  jitter: fc.nat(300),
  loss: fc.double({ min: 0, max: 0.2, noNaN: true }),
  duplication: fc.double({ min: 0, max: 0.2, noNaN: true }),
  reordering: fc.double({ min: 0, max: 0.3, noNaN: true }),
  seed: fc.nat(),
});

const texts = fc.array(
  fc.record({
    host: fc.constantFrom(...HOST_IDS),
    at: fc.integer({ min: 300, max: 20_000 }),
    octets: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6_000 })),
  }),
  { maxLength: 8 },
);

/** What the user of `host` has sent, in its order; a send() without a connection fails. */
const sentBy = ({ steps }: Timeline, host: HostId): string =>
  steps
    .map(({ what, host: at, reply }) =>
      what.kind === 'call' && at === host && reply === 'ok' ? (what.call.text ?? '') : '',
    )
    .join('');

const connections = ({ connections: all }: Host): readonly Tcb[] => Object.values(all);

function expectLegal(timeline: Timeline): void {
  for (const { segment } of timeline.flights) {
    const { ctl, wnd, windowScale, sackPermitted, timestamps } = segment;
    if (wnd > 65_535 || !Number.isInteger(wnd)) expect.fail(`a window field of ${wnd}`);
    const onSyn = windowScale !== undefined || sackPermitted !== undefined;
    if (onSyn && !ctl.includes('SYN')) expect.fail('an option that only a SYN may carry');
    if ((timestamps?.echo ?? 0) !== 0 && !ctl.includes('ACK')) expect.fail('TSecr without ACK');
  }
}

/** No right edge that was offered is taken back, and RCV.WND covers it. */
function expectNoRetreat(timeline: Timeline): void {
  timeline.steps.forEach(({ hosts }, k) => {
    for (const id of HOST_IDS) {
      const [tcb] = connections(hosts[id]);
      const [before] = connections(stepOf(timeline, k - 1).hosts[id]);
      if (tcb?.agreed.windowScale !== true) continue;
      const { nxt, edge, wnd } = tcb.rcv;
      if (distance(nxt, edge) > wnd) expect.fail(`step ${k}: more is offered than RCV.WND`);
      const same = before?.irs === tcb.irs && before.agreed.windowScale;
      if (same && !le(before.rcv.edge, edge)) expect.fail(`step ${k}: the edge moves back`);
    }
  });
}

describe('whatever the path does', () => {
  it('text arrives once and in its order, whoever has which options', { timeout: 60_000 }, () => {
    let finished = 0;
    fc.assert(
      fc.property(
        someParameters,
        someParameters,
        anUnreliablePath,
        texts,
        (client, server, path, parts) => {
          const calls = parts.map(({ host, at, octets }, i) => sends(host, at, textOf(octets, i)));
          const deeds = [...NOBODY_READS, ...calls];
          const timeline = simulate(stageWith(client, server, path), deeds);
          expectLegal(timeline);
          expectNoRetreat(timeline);
          const { hosts } = last(timeline);
          const ends = [connectionOf(hosts.client), connectionOf(hosts.server)] as const;
          for (const [i, to] of ends.entries()) {
            const from = i === 0 ? 'server' : 'client';
            const [sent, got] = [sentBy(timeline, from), to?.unread ?? ''];
            if (!sent.startsWith(got)) expect.fail(`${from}: not what was sent`);
            const sender = ends[1 - i];
            if (to?.state !== 'ESTABLISHED' || sender?.state !== 'ESTABLISHED') continue;
            expect(got.length).toBe(sent.length);
            expect(sender.queue).toEqual([]);
            finished += 1;
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(finished).toBeGreaterThan(200);
  });
});
