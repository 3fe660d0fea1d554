/** Runs whose captures are put before real tools: every scene, and what may happen besides. */
import { SCENARIOS } from '../../scenarios';
import { call, hosts, PARAMETERS, PATH } from '../../scenarios/scenario';
import { HOST_IDS, type HostId, type Intervention } from '../../simulation/deed';
import { simulate, type Stage } from '../../simulation/simulate';
import type { Timeline } from '../../simulation/timeline';
import type { Parameters } from '../../tcp/parameters';
import type { Segment } from '../../tcp/segment';
import type { IpVersion } from '../frame';
import { FILE_HEADER, pcapOf } from '../pcap';

interface Play {
  readonly name: string;
  readonly stage: Stage;
  readonly deeds: readonly Intervention[];
}

const play = (name: string, stage: Stage, ...deeds: readonly Intervention[]): Play => ({
  name,
  stage,
  deeds,
});

const both = (parameters: Partial<Parameters>): Stage['hosts'] => {
  const setup = { parameters: { ...PARAMETERS, ...parameters } };
  return hosts({ client: setup, server: setup });
};

/** 10,000 octets one way, a few the other way, and the end. */
const talk = (path: Partial<Stage['path']>, parameters: Partial<Parameters> = {}): Stage => ({
  hosts: both(parameters),
  path: { ...PATH, ...path },
  script: [
    call('client', 'connect', { at: 0 }),
    call('client', 'send', { state: 'ESTABLISHED', after: 100 }, 'x'.repeat(10_000)),
    call('server', 'send', { read: 10_000, after: 10 }, 'thank you'),
    call('client', 'close', { read: 9, after: 100 }),
    call('server', 'close', { state: 'CLOSE-WAIT', after: 100 }),
  ],
});

const again: Intervention = {
  kind: 'call',
  host: 'client',
  call: { name: 'connect', fresh: true, text: 'hello' },
  at: 2_000,
};

const FLOOD: Intervention = { kind: 'flood', to: 'server', count: 12, at: 20 };

/** With a queue that a flood fills. */
function short(parameters: Partial<Parameters>): Stage['hosts'] {
  const { client, server } = both(parameters);
  return { client, server: { ...server, backlog: 8 } };
}

const inject = (
  at: number,
  to: HostId,
  segment: Partial<Segment>,
  by: 'past' | 'host' | 'stranger' = 'past',
): Intervention => ({
  kind: 'inject',
  at,
  to,
  by,
  segment: { seq: 101, ack: 301, ctl: ['ACK'], wnd: 1_000, text: '', ...segment },
});

const LIFE = SCENARIOS['whole-life'];
const OPEN = SCENARIOS['three-way-handshake'];

const OPTIONS: readonly Partial<Segment>[] = [
  { sackPermitted: true, timestamps: { value: 1, echo: 2 }, windowScale: 7, fastOpen: '' },
  { timestamps: { value: 2 ** 32 - 1, echo: 0 } },
  { sackPermitted: true },
  { windowScale: 14, fastOpen: '0123456789abcdef' },
];

const SCENES = Object.entries(SCENARIOS).map(([name, scene]) => play(name, scene));

/** Everybody sends what his TCP would. */
const HONEST: readonly Play[] = [
  play('copies of everything', { ...LIFE, path: { ...PATH, duplication: 1 } }),
  play(
    'held and let go',
    LIFE,
    { kind: 'hold', flight: 3 },
    { kind: 'release', flight: 3, at: 900 },
    { kind: 'hold', flight: 8 },
  ),
  play(
    'a firewall that refuses',
    LIFE,
    { kind: 'firewall', mode: 'reject', at: 250 },
    { kind: 'firewall', mode: 'off', at: 400 },
  ),
  play('a firewall that swallows', LIFE, { kind: 'firewall', mode: 'drop', at: 250 }),
  play('a flood', { ...LIFE, hosts: short({}) }, FLOOD),
  play('a flood, and cookies', { ...LIFE, hosts: short({ synCookies: true }) }, FLOOD),
  play('much text', talk({})),
  play('much text, late ACKs', talk({}, { ackDelay: 40 })),
  play('much text, first segment lost', talk({}), { kind: 'drop', flight: 3 }),
  play('much text, an ACK lost', talk({}), { kind: 'drop', flight: 12 }),
  ...[1, 2, 3, 4, 5, 6].map((seed) =>
    play(`a bad path, ${seed}`, talk({ loss: 0.25, jitter: 30, reordering: 0.2, seed })),
  ),
  ...[1, 2, 3].map((seed) =>
    play(`a very bad path, ${seed}`, talk({ loss: 0.3, jitter: 100, duplication: 0.3, seed })),
  ),
  play(
    'a small window that shuts',
    talk({}, { receiveBuffer: 2_000 }),
    { kind: 'habit', host: 'server', habit: 'reads', on: false, at: 0 },
    { kind: 'habit', host: 'server', habit: 'reads', on: true, at: 9_000 },
  ),
  play(
    'a window that opens again',
    talk({}, { receiveBuffer: 20_000 }),
    { kind: 'habit', host: 'server', habit: 'reads', on: false, at: 0 },
    { kind: 'habit', host: 'server', habit: 'reads', on: true, at: 3_000 },
  ),
  play(
    'keep-alive',
    { ...OPEN, hosts: both({ keepAlive: { idle: 2_000, interval: 500, probes: 3 } }) },
    { kind: 'cable', whole: false, at: 7_000 },
  ),
  play('Fast Open', { ...LIFE, hosts: both({ fastOpen: true }) }, again),
  play('Fast Open, its SYN lost', { ...LIFE, hosts: both({ fastOpen: true }) }, again, {
    kind: 'drop',
    flight: 11,
  }),
  play('three connections', LIFE, { ...again, at: 100 }, { ...again, at: 150 }),
  play('a host that forgets', LIFE, { kind: 'power-cycle', host: 'server', at: 300 }),
  play('numbers that wrap', {
    ...LIFE,
    hosts: hosts({ client: { iss: [2 ** 32 - 3] }, server: { iss: [2 ** 32 - 1] } }),
  }),
];

/** Somebody does not. */
const MADE_UP: readonly Play[] = [
  play(
    'strangers, old segments, and handicraft',
    OPEN,
    inject(500, 'server', { ctl: ['RST'], seq: 200, ack: 0 }, 'stranger'),
    inject(700, 'server', { ctl: ['SYN'], seq: 900, ack: 0 }, 'stranger'),
    inject(900, 'client', { ctl: ['FIN', 'ACK'], seq: 250, ack: 101 }),
    inject(1_100, 'server', { ctl: ['PSH', 'ACK', 'URG'], text: 'by hand' }, 'host'),
    inject(1_300, 'server', { ctl: [], ack: 0 }, 'host'),
    inject(1_500, 'server', { ctl: ['SYN', 'FIN', 'RST', 'PSH'], ack: 0, text: 'all' }, 'host'),
  ),
  play(
    'options by hand',
    OPEN,
    ...OPTIONS.map((options, i) => inject(500 + 200 * i, 'server', options, 'host')),
    ...OPTIONS.map((options, i) =>
      inject(1_500 + 200 * i, 'server', { ctl: ['SYN'], seq: 5_000, ack: 0, ...options }, 'host'),
    ),
  ),
  play('another in its place', LIFE, {
    kind: 'replace',
    flight: 3,
    segment: { seq: 101, ack: 301, ctl: ['PSH', 'ACK'], wnd: 17, text: 'HELLO, hello' },
  }),
];

/** A run as one of its hosts sees it. */
export interface View {
  readonly name: string;
  readonly timeline: Timeline;
  readonly host: HostId;
  readonly kind: 'scene' | 'honest' | 'made-up';
}

const PLAYS = [
  ...SCENES.map((each) => ({ ...each, kind: 'scene' as const })),
  ...HONEST.map((each) => ({ ...each, kind: 'honest' as const })),
  ...MADE_UP.map((each) => ({ ...each, kind: 'made-up' as const })),
];

/**
 * Each run as each host sees it. No two have an address in common: all their captures, one after the
 * other, are one in which no connection gets mixed up with another.
 */
export const VIEWS: readonly View[] = PLAYS.flatMap((each) =>
  HOST_IDS.map((host) => ({ ...each, host })),
).map(({ name, kind, stage, deeds, host }, n) => {
  const { client, server } = stage.hosts;
  const apart: Stage = {
    ...stage,
    hosts: {
      client: { ...client, address: `10.0.${n}.1` },
      server: { ...server, address: `10.0.${n}.2` },
    },
  };
  return { name: `${name}, ${host}`, timeline: simulate(apart, deeds), host, kind };
});

/** All their captures as one. */
export const JOINED: { readonly [V in IpVersion]: Uint8Array } = { 4: joined(4), 6: joined(6) };

function joined(ip: IpVersion): Uint8Array {
  const parts = VIEWS.map(({ timeline, host }, n) =>
    pcapOf(timeline, host, ip).subarray(n === 0 ? 0 : FILE_HEADER),
  );
  return Buffer.concat(parts);
}
