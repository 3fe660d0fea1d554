import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { aForgery, anHonestDeed } from '../simulation/any-deed';
import { type Choices, NO_CHOICES, withChoices } from '../simulation/choices';
import { HOST_IDS, type HostId, type Intervention } from '../simulation/deed';
import { PROFILES, type ProfileId } from '../simulation/profiles';
import { simulate } from '../simulation/simulate';
import { flightOf, type Timeline } from '../simulation/timeline';
import { upTo } from '../simulation/up-to';
import { packetdrillOf } from './packetdrill';

const IDS = Object.keys(SCENARIOS) as ScenarioId[];
const PROFILE_IDS = Object.keys(PROFILES) as ProfileId[];

/** The shapes of lines that parser.y and lexer.l take, as far as these scripts go. */
const TIME = String.raw`\d+\.\d{3}`;
const COMMENT = String.raw`(?: // [A-Z0-9-]+)?`;
const FLAGS = String.raw`(?:S?F?R?P?U?\.?|-)`;
const SEQ = String.raw`(?<from>\d+):(?<to>\d+)\((?<octets>\d+)\)`;
const STAMPS = String.raw`nop,nop,TS val (?<stamp>\d+) ecr (?<echo>\d+)`;
const OPTIONS = `(?: <(?!,|>)(?:mss \\d+)?(?:,?${STAMPS})?(?:,?nop,wscale \\d+)?>)?`;
const PACKETS = [
  `> (?<flags>${FLAGS}) ${SEQ}(?: ack (?<ack>\\d+))?${OPTIONS}`,
  `< (?<flags>${FLAGS}) ${SEQ}(?: ack (?<ack>\\d+))? win (?<win>\\d+)${OPTIONS}`,
];
const CALLS = [
  String.raw`socket\(\.\.\., SOCK_STREAM, IPPROTO_TCP\) = (?<opens>\d+)`,
  String.raw`accept\((?<fd>\d+), \.\.\., \.\.\.\) = (?<opens>\d+)`,
  String.raw`setsockopt\((?<fd>\d+), SOL_SOCKET, SO_REUSEADDR, \[1\], 4\) = 0`,
  String.raw`setsockopt\((?<fd>\d+), SOL_SOCKET, SO_LINGER, \{onoff=1, linger=0\}, 8\) = 0`,
  String.raw`bind\((?<fd>\d+), \.\.\., \.\.\.\) = 0`,
  String.raw`listen\((?<fd>\d+), \d+\) = 0`,
  String.raw`fcntl\((?<fd>\d+), F_GETFL\) = 0x2 \(flags O_RDWR\)`,
  String.raw`fcntl\((?<fd>\d+), F_SETFL, O_RDWR\|O_NONBLOCK\) = 0`,
  String.raw`connect\((?<fd>\d+), \.\.\., \.\.\.\) = -1 EINPROGRESS \(Operation now in progress\)`,
  String.raw`write\((?<fd>\d+), \.\.\., (?<octets>\d+)\) = \k<octets>`,
  String.raw`read\((?<fd>\d+), \.\.\., (?<octets>[1-9]\d*)\) = (?:\k<octets>|0)`,
  String.raw`shutdown\((?<fd>\d+), SHUT_WR\) = 0`,
  String.raw`(?<closes>close)\((?<fd>\d+)\) = 0`,
];
const SHAPES = [...PACKETS, ...CALLS].map(
  (shape) => new RegExp(`^(?<time>${TIME}) ${shape}${COMMENT}$`),
);

type Parts = { readonly [name: string]: string | undefined };

/** The parts of each line; fails where a line has none of the shapes. */
function parse(script: string): Parts[] {
  expect(script).toMatch(/\n$/);
  const [init, ...lines] = script.trimEnd().split('\n');
  expect(init).toMatch(
    /^`sysctl -q( net\.ipv4\.[a-z_]+=[01])+( net\.ipv4\.tcp_rmem="4096 \d+ \d+")?`$/,
  );
  return lines.map((line) => {
    const found = SHAPES.map((shape) => shape.exec(line)).find((match) => match !== null);
    expect(found?.groups, line).toBeDefined();
    return { ...found?.groups, line };
  });
}

/** What the parser refuses beside wrong shapes, and what makes no sense to a kernel. */
function expectSound(lines: readonly Parts[]): void {
  let before = 0;
  const open = new Set<string>();
  const stamps = new Set<string>();
  for (const { line, time, fd, opens, closes, ...packet } of lines) {
    const { from, to, octets, flags, ack, win, stamp, echo } = packet;
    expect(Number(time), line).toBeGreaterThanOrEqual(before);
    before = Number(time);
    if (flags !== undefined) {
      expect(Number(to), line).toBe(Number(from) + Number(octets));
      expect(Number(to), line).toBeLessThan(2 ** 32);
      expect(flags.includes('.'), line).toBe(ack !== undefined);
      expect(Number(win ?? 0), line).toBeLessThanOrEqual(65_535);
      // packetdrill finds what an echo means by the TSvals that it has seen leaving.
      if (win !== undefined && ack !== undefined && echo !== undefined)
        expect(stamps.has(echo), `${line}: the echo of nothing`).toBe(true);
      if (win === undefined && stamp !== undefined) stamps.add(stamp);
    }
    if (fd !== undefined) expect(open.has(fd), `${line}: a socket that is open`).toBe(true);
    if (opens !== undefined) open.add(opens);
    if (closes !== undefined) open.delete(fd ?? '');
  }
}

const scriptOf = (timeline: Timeline, host: HostId): string => {
  const result = packetdrillOf(timeline, host);
  expect(result).toHaveProperty('script');
  return 'script' in result ? result.script : '';
};

/** Its packets say what the host's TCP has sent and what has reached it, all of that. */
function expectAllPackets(lines: readonly Parts[], { flights, steps }: Timeline, host: HostId) {
  const left = flights.filter(({ from, origin }) => from === host && origin === 'sent');
  const came = steps.flatMap(({ what }) =>
    what.kind === 'arrival'
      ? flights.filter(({ id, to }) => id === what.flight && to === host)
      : [],
  );
  const octetsOf = (direction: string) =>
    lines
      .filter(({ line, flags }) => flags !== undefined && line?.includes(` ${direction} `))
      .map(({ octets }) => Number(octets));
  expect(octetsOf('>')).toEqual(left.map(({ segment }) => segment.text.length));
  expect(octetsOf('<')).toEqual(came.map(({ segment }) => segment.text.length));
}

const run = (id: ScenarioId, ...deeds: Intervention[]): Timeline => simulate(SCENARIOS[id], deeds);

it('the server of a whole life, every line of it', () => {
  expect(scriptOf(run('whole-life'), 'server')).toMatchInlineSnapshot(`
    "\`sysctl -q net.ipv4.tcp_timestamps=0 net.ipv4.tcp_sack=0 net.ipv4.tcp_window_scaling=0 net.ipv4.tcp_ecn=0\`
    0.000 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
    0.000 setsockopt(3, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0
    0.000 bind(3, ..., ...) = 0
    0.000 listen(3, 128) = 0 // LISTEN
    0.080 < S 0:0(0) win 65535 <mss 1460>
    0.080 > S. 0:0(0) ack 1 <mss 1460> // SYN-RECEIVED
    0.240 < . 1:1(0) ack 1 win 65535
    0.240 accept(3, ..., ...) = 4 // ESTABLISHED
    0.360 < P. 1:6(5) ack 1 win 65535
    0.360 > . 1:1(0) ack 6
    0.360 read(4, ..., 5) = 5
    0.480 write(4, ..., 12) = 12
    0.480 > P. 1:13(12) ack 6
    0.640 < . 6:6(0) ack 13 win 65535
    0.760 < F. 6:6(0) ack 13 win 65535
    0.760 > . 13:13(0) ack 7 // CLOSE-WAIT
    0.880 close(4) = 0
    0.880 > F. 13:13(0) ack 7 // LAST-ACK
    1.040 < . 7:7(0) ack 14 win 65535 // CLOSED
    "
  `);
});

it('an abort is a close() that does not linger', () => {
  expect(scriptOf(run('reset'), 'client')).toMatchInlineSnapshot(`
    "\`sysctl -q net.ipv4.tcp_timestamps=0 net.ipv4.tcp_sack=0 net.ipv4.tcp_window_scaling=0 net.ipv4.tcp_ecn=0\`
    0.000 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
    0.000 fcntl(3, F_GETFL) = 0x2 (flags O_RDWR)
    0.000 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
    0.000 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)
    0.000 > S 0:0(0) <mss 1460> // SYN-SENT
    0.160 < S. 0:0(0) ack 1 win 65535 <mss 1460>
    0.160 > . 1:1(0) ack 1 // ESTABLISHED
    0.360 setsockopt(3, SOL_SOCKET, SO_LINGER, {onoff=1, linger=0}, 8) = 0
    0.360 close(3) = 0
    0.360 > R 1:1(0) // CLOSED
    0.400 < P. 1:13(12) ack 1 win 65535
    0.400 > R 1:1(0)
    "
  `);
});

it('a port on which nobody listens needs no call at all', () => {
  expect(scriptOf(run('connection-refused'), 'server')).toMatchInlineSnapshot(`
    "\`sysctl -q net.ipv4.tcp_timestamps=0 net.ipv4.tcp_sack=0 net.ipv4.tcp_window_scaling=0 net.ipv4.tcp_ecn=0\`
    0.080 < S 0:0(0) win 65535 <mss 1460>
    0.080 > R. 0:0(0) ack 1
    "
  `);
});

/** What scenes have that no script can say. */
const LIMITS = ['too-early', 'nothing', 'several', 'keep-alive', 'flood', 'power-cycle'];

describe.each(HOST_IDS)('with the %s under test', (host) => {
  it.each(IDS)('%s, at every step, has the grammar of packetdrill', (id) => {
    const timeline = run(id);
    for (let k = 0; k < timeline.steps.length; k++) {
      const cut = upTo(timeline, k);
      const result = packetdrillOf(cut, host);
      if (!('script' in result)) continue;
      const lines = parse(result.script);
      expectSound(lines);
      expectAllPackets(lines, cut, host);
    }
  });

  it('every scene can be said, but where a call comes too early, or none does, or too many', () => {
    const reasons = IDS.flatMap((id) => {
      const result = packetdrillOf(run(id), host);
      return 'script' in result ? [] : [`${id} ${result.impossible} ${result.step}`];
    });
    expect(reasons).toEqual(
      host === 'client'
        ? [
            'data-on-third-segment too-early 2',
            'power-cycle power-cycle 5',
            'one-port several 5',
            'ports-run-out several 11',
            'keep-alive keep-alive 5',
            'empty-stage nothing 0',
          ]
        : [
            'old-duplicate-syn several 6',
            'syn-flood flood 1',
            'one-port several 6',
            'ports-run-out several 12',
            'empty-stage nothing 0',
          ],
    );
  });

  it('any run is said soundly, or it is said why it can’t be', () => {
    const deeds = fc.array(fc.oneof(anHonestDeed, aForgery), { maxLength: 4 });
    const aProfile = fc.constantFrom(...PROFILE_IDS);
    let said = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...IDS),
        aProfile,
        aProfile,
        deeds,
        (id, client, server, done) => {
          const timeline = between(id, client, server, ...done);
          const result = packetdrillOf(timeline, host);
          if (!('script' in result)) {
            expect(result.step).toBeLessThan(timeline.steps.length);
            // Up to there it could have been said.
            const before = packetdrillOf(upTo(timeline, result.step - 1), host);
            const fine = 'script' in before || before.impossible === 'nothing';
            expect(fine || result.step === 0 || result.impossible === 'nothing').toBe(true);
            return;
          }
          said++;
          const lines = parse(result.script);
          expectSound(lines);
          expectAllPackets(lines, timeline, host);
        },
      ),
      { numRuns: 150 },
    );
    expect(said).toBeGreaterThan(30);
  });
});

describe('what can’t be said in a script', () => {
  const call = (host: HostId, name: 'connect' | 'close' | 'send', at: number): Intervention => ({
    kind: 'call',
    host,
    call: { name },
    at,
  });
  const segment = { seq: 101, ack: 301, ctl: ['ACK'], wnd: 1_000, text: '' } as const;
  const why = (id: ScenarioId, host: HostId, ...deeds: Intervention[]) =>
    packetdrillOf(run(id, ...deeds), host);

  it.each<[string, HostId, Intervention]>([
    [
      'several',
      'client',
      { kind: 'call', host: 'client', call: { name: 'connect', fresh: true }, at: 500 },
    ],
    ['flood', 'server', { kind: 'flood', to: 'server', count: 3, at: 500 }],
    ['power-cycle', 'server', { kind: 'power-cycle', host: 'server', at: 500 }],
    ['crafted', 'client', { kind: 'inject', to: 'server', segment, by: 'host', at: 500 }],
    ['replaced', 'client', { kind: 'replace', flight: 2, segment }],
    ['failed', 'server', { kind: 'call', host: 'server', call: { name: 'accept' }, at: 500 }],
  ])('%s, on the %s', (reason, host, deed) => {
    expect(why('three-way-handshake', host, deed)).toMatchObject({ impossible: reason });
    // For the other end it is a segment like any other, or nothing at all.
    const other = host === 'client' ? 'server' : 'client';
    if (reason !== 'several') {
      expect(why('three-way-handshake', other, deed)).toHaveProperty('script');
    }
  });

  it('a call on a socket that is closed, or not accepted yet', () => {
    expect(
      why(
        'three-way-handshake',
        'client',
        call('client', 'close', 400),
        call('client', 'close', 420),
      ),
    ).toEqual({ impossible: 'no-socket', step: 6 });
    expect(why('three-way-handshake', 'server', call('server', 'close', 100))).toMatchObject({
      impossible: 'no-socket',
    });
  });

  it('a call that only RFC 9293 takes in SYN-SENT', () => {
    expect(why('three-way-handshake', 'client', call('client', 'send', 50))).toEqual({
      impossible: 'too-early',
      step: 2,
    });
  });

  it('a connection that begins again from the same port', () => {
    const again = call('client', 'connect', 2_000);
    for (const host of HOST_IDS) {
      expect(why('reset', host, again)).toMatchObject({ impossible: 'several' });
    }
  });

  it('a window that shuts, Fast Open, probes of an idle connection', () => {
    const after = (host: HostId, choice: Partial<Choices['client']>): Timeline => {
      const choices = { ...NO_CHOICES, [host]: { ...NO_CHOICES[host], ...choice } };
      const deaf: Intervention = {
        kind: 'habit',
        host: 'server',
        habit: 'reads',
        on: false,
        at: 1,
      };
      return simulate(withChoices(SCENARIOS['whole-life'], choices), [deaf], 400);
    };
    expect(packetdrillOf(after('server', { buffer: 5 }), 'server')).toMatchObject({
      impossible: 'window',
    });
    expect(packetdrillOf(after('client', { fastOpen: true }), 'client')).toMatchObject({
      impossible: 'fast-open',
    });
    const idle = withChoices(SCENARIOS['three-way-handshake'], {
      ...NO_CHOICES,
      client: { ...NO_CHOICES.client, keepAlive: true, profile: 'linux' },
    });
    expect(packetdrillOf(simulate(idle, [], 400), 'client')).toMatchObject({
      impossible: 'keep-alive',
    });
  });

  it('an old segment whose text begins before the SYN and ends after it', () => {
    const old = { seq: 295, ack: 101, ctl: ['ACK'], wnd: 1_000, text: 'hello, world' } as const;
    const deed: Intervention = { kind: 'inject', to: 'client', segment: old, at: 500 };
    expect(why('three-way-handshake', 'client', deed)).toMatchObject({ impossible: 'numbers' });
  });

  it('an old segment that ends before the SYN can: its numbers are taken mod 2^32', () => {
    const old = { seq: 90, ack: 301, ctl: ['ACK'], wnd: 1_000, text: '' } as const;
    const deed: Intervention = { kind: 'inject', to: 'server', segment: old, at: 500 };
    const script = scriptOf(run('three-way-handshake', deed), 'server');
    expect(script).toContain(' < . 4294967286:4294967286(0) ack 1 win 1000\n');
  });
});

/** A scene in which the ends have the TCP of these systems. */
const between = (id: ScenarioId, client: ProfileId, server: ProfileId, ...deeds: Intervention[]) =>
  simulate(
    withChoices(SCENARIOS[id], {
      client: { ...NO_CHOICES.client, profile: client },
      server: { ...NO_CHOICES.server, profile: server },
    }),
    deeds,
    400,
  );

describe('TCP options', () => {
  it('of two Linux ends: the kernel offers them, too, and windows are as on the wire', () => {
    const timeline = between('three-way-handshake', 'linux', 'linux');
    expect(timeline.flights[2]?.segment.wnd).toBe(63);
    expect(scriptOf(timeline, 'client')).toMatchInlineSnapshot(`
      "\`sysctl -q net.ipv4.tcp_timestamps=1 net.ipv4.tcp_sack=0 net.ipv4.tcp_window_scaling=1 net.ipv4.tcp_ecn=0 net.ipv4.tcp_rmem="4096 131072 33554432"\`
      0.000 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      0.000 fcntl(3, F_GETFL) = 0x2 (flags O_RDWR)
      0.000 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
      0.000 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)
      0.000 > S 0:0(0) <mss 1460,nop,nop,TS val 0 ecr 0,nop,wscale 10> // SYN-SENT
      0.160 < S. 0:0(0) ack 1 win 64512 <mss 1460,nop,nop,TS val 80 ecr 0,nop,wscale 10>
      0.160 > . 1:1(0) ack 1 <nop,nop,TS val 160 ecr 80> // ESTABLISHED
      "
    `);
    const server = scriptOf(timeline, 'server');
    expect(server).toContain(
      ' < S 0:0(0) win 64512 <mss 1460,nop,nop,TS val 0 ecr 0,nop,wscale 10>\n',
    );
    expect(server).toContain(' < . 1:1(0) ack 1 win 63 <nop,nop,TS val 160 ecr 80>\n');
  });

  it('are switched off in the kernel as far as this end’s SYN has none', () => {
    const first = (client: ProfileId, server: ProfileId, host: HostId) =>
      scriptOf(between('three-way-handshake', client, server), host).split('\n')[0];
    const off = 'net.ipv4.tcp_timestamps=0 net.ipv4.tcp_sack=0 net.ipv4.tcp_window_scaling=0';
    const scaling = off.replace('scaling=0', 'scaling=1');
    expect(first('rfc', 'linux', 'client')).toContain(off);
    // It has nothing to answer to.
    expect(first('rfc', 'linux', 'server')).toContain(off);
    expect(first('windows', 'rfc', 'client')).toContain(scaling);
    expect(first('windows', 'rfc', 'client')).toContain('tcp_rmem="4096 131072 8388608"');
  });

  it('take their room from the text: so much is sent as a kernel sends', () => {
    const text = 'x'.repeat(3_000);
    const call = { kind: 'call', host: 'client', call: { name: 'send', text }, at: 500 } as const;
    const script = scriptOf(between('three-way-handshake', 'linux', 'linux', call), 'client');
    expect(script).toContain(' > . 1:1449(1448) ack 1 <nop,nop,TS val 500 ecr 80>\n');
  });

  it('an echo of what was never sent can’t be injected', () => {
    const timestamps = { value: 400, echo: 77 };
    const segment = { seq: 301, ack: 101, ctl: ['ACK'], wnd: 9, text: '', timestamps } as const;
    const deed: Intervention = { kind: 'inject', to: 'client', segment, at: 500 };
    const timeline = between('three-way-handshake', 'linux', 'linux', deed);
    expect(packetdrillOf(timeline, 'client')).toMatchObject({ impossible: 'echo' });
    expect(packetdrillOf(timeline, 'server')).toHaveProperty('script');
  });

  it.each(PROFILE_IDS.flatMap((client) => PROFILE_IDS.map((server) => [client, server] as const)))(
    '%s to %s: every scene has the grammar of packetdrill, on either end',
    (client, server) => {
      for (const id of IDS) {
        const timeline = between(id, client, server);
        for (const host of HOST_IDS) {
          const result = packetdrillOf(timeline, host);
          if (!('script' in result)) {
            expect(LIMITS, `${id} ${host}`).toContain(result.impossible);
            continue;
          }
          const lines = parse(result.script);
          expectSound(lines);
          expectAllPackets(lines, timeline, host);
        }
      }
    },
  );
});

it('a host that can’t accept yet accepts in the step in which its program does', () => {
  const deeds: Intervention[] = [
    { kind: 'habit', host: 'server', habit: 'accepts', on: false, at: 1 },
    { kind: 'call', host: 'server', call: { name: 'accept' }, at: 900 },
  ];
  const script = scriptOf(run('data-on-third-segment', ...deeds), 'server');
  expect(script.split('\n').slice(-4)).toMatchInlineSnapshot(`
    [
      "0.240 > . 1:1(0) ack 6 // ESTABLISHED",
      "0.900 accept(3, ..., ...) = 4",
      "0.900 read(4, ..., 5) = 5",
      "",
    ]
  `);
});

it('what a dropped segment leaves out, and what it does not', () => {
  const drop: Intervention = { kind: 'drop', flight: 2 };
  const timeline = run('three-way-handshake', drop);
  const client = parse(scriptOf(timeline, 'client')).filter(({ flags }) => flags === '.');
  const server = parse(scriptOf(timeline, 'server')).filter(({ flags }) => flags === '.');
  // The client has sent its ACK, and again when the SYN,ACK came again; the server saw the second.
  expect([client.length, server.length]).toEqual([2, 1]);
  expect(flightOf(timeline, 2).lost).toBe(true);
});
