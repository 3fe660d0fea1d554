import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { anHonestDeed, aPath } from './any-deed';
import { type CallName, HOST_IDS, type HostId, type Intervention, otherHost } from './deed';
import { NO_CHOICES, withChoices } from './choices';
import { isAccepted, isListening } from './host';
import { simulate, type Stage } from './simulate';
import { syscallsOf, type TraceLine } from './syscalls';
import { stepOf, type Timeline } from './timeline';

const calls = (host: HostId, name: CallName, at: number, text?: string): Intervention => ({
  kind: 'call',
  host,
  call: text === undefined ? { name } : { name, text },
  at,
});
const stops = (host: HostId, habit: 'accepts' | 'reads'): Intervention => ({
  kind: 'habit',
  host,
  habit,
  on: false,
  at: 0,
});

const line = (entry: TraceLine): string => {
  if (entry.kind === 'signal') return `${entry.k} --- ${entry.name}`;
  if (entry.kind === 'power-cycle') return `${entry.k} off and on`;
  const { k, made, text, returns, result } = entry;
  if (returns === null) return `${k}… ${made}`;
  return returns === k ? `${k} ${text} = ${result}` : `${k}…${returns} ${text} = ${result}`;
};

const SOCKET = 'socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3';
const CONNECT = 'connect(3, {AF_INET, 10.0.0.2:80})';
const ACCEPTED = 'accept(3, {AF_INET, 10.0.0.1:49152}) = 4';
const LISTENING = [`0 ${SOCKET}`, '0 bind(3, {AF_INET, 10.0.0.2:80}) = 0', '0 listen(3, 128) = 0'];

const trace = (timeline: Timeline, host: HostId): string[] => syscallsOf(timeline, host).map(line);

const run = (scene: ScenarioId, ...deeds: Intervention[]): Timeline =>
  simulate(SCENARIOS[scene], deeds);

/** What the client's program calls after its connect() has returned. */
const clientAfter = (...deeds: Intervention[]): string[] =>
  trace(run('three-way-handshake', ...deeds), 'client').slice(2);

describe('the calls of the scenes', () => {
  it('four-way release: read() returns 0 at the peer’s FIN, and waits in between', () => {
    const timeline = run('four-way-release');
    expect(trace(timeline, 'client')).toEqual([
      `1 ${SOCKET}`,
      `1…3 ${CONNECT} = 0`,
      '5 write(3, "hello", 5) = 5',
      '8 shutdown(3, SHUT_WR) = 0',
      '8…12 read(3, "hello, world", 65536) = 12',
      '12…15 read(3, "", 65536) = 0',
    ]);
    expect(trace(timeline, 'server')).toEqual([
      ...LISTENING,
      `0…4 ${ACCEPTED}`,
      '4…6 read(4, "hello", 65536) = 5',
      '4… accept(3, …)',
      '6…9 read(4, "", 65536) = 0',
      '11 write(4, "hello, world", 12) = 12',
      '14 close(4) = 0',
    ]);
  });

  it('connection refused: a RST in SYN-SENT is ECONNREFUSED (connect(2))', () => {
    const timeline = run('connection-refused');
    expect(trace(timeline, 'client')).toEqual([
      `1 ${SOCKET}`,
      `1…3 ${CONNECT} = -1 ECONNREFUSED (Connection refused)`,
    ]);
    expect(trace(timeline, 'server')).toEqual([]);
  });

  it('reset: SO_LINGER with no time makes close() an ABORT; the other end’s read() fails', () => {
    const timeline = run('reset');
    expect(trace(timeline, 'client').slice(2)).toEqual([
      '6 setsockopt(3, SOL_SOCKET, SO_LINGER, {l_onoff=1, l_linger=0}, 8) = 0',
      '6 close(3) = 0',
    ]);
    expect(trace(timeline, 'server').slice(3)).toEqual([
      `0…4 ${ACCEPTED}`,
      '4… accept(3, …)',
      '5 write(4, "hello, world", 12) = 12',
      '5…8 read(4, …, 65536) = -1 ECONNRESET (Connection reset by peer)',
    ]);
  });

  it('simultaneous open: neither connect() returns before its own end is ESTABLISHED', () => {
    const timeline = run('simultaneous-open');
    for (const host of HOST_IDS) {
      const connect = syscallsOf(timeline, host).find(
        (entry) => entry.kind === 'call' && entry.made.startsWith('connect'),
      );
      const open = timeline.steps.findIndex(({ hosts }) => hosts[host].state === 'ESTABLISHED');
      expect(connect).toMatchObject({ returns: open, result: '0' });
    }
    // Who calls from a port that the other end knows has to bind it.
    expect(trace(timeline, 'server')[1]).toBe('2 bind(3, {AF_INET, 10.0.0.2:80}) = 0');
  });

  it('data on the third segment: a write() in SYN-SENT waits with connect()', () => {
    expect(trace(run('data-on-third-segment'), 'client').slice(1, 3)).toEqual([
      `1…4 ${CONNECT} = 0`,
      '2…4 write(3, "hello", 5) = 5',
    ]);
  });
});

describe('what fails, and with which errno', () => {
  it('after ECONNRESET was read, write() has EPIPE and SIGPIPE, and read() 0 (send(2))', () => {
    const deeds = [calls('client', 'send', 2_000, 'x'), calls('client', 'recv', 2_100)];
    expect(clientAfter(calls('server', 'abort', 1_000), ...deeds)).toEqual([
      '3…6 read(3, …, 65536) = -1 ECONNRESET (Connection reset by peer)',
      '7 write(3, "x", 1) = -1 EPIPE (Broken pipe)',
      '7 --- SIGPIPE',
      '8 read(3, "", 65536) = 0',
    ]);
  });

  it('a server’s call after a RST is on what it had accepted, not on its listener', () => {
    const deeds = [calls('client', 'abort', 1_000), calls('server', 'send', 2_000, 'x')];
    expect(trace(run('three-way-handshake', ...deeds), 'server').slice(-2)).toEqual([
      '7 write(4, "x", 1) = -1 EPIPE (Broken pipe)',
      '7 --- SIGPIPE',
    ]);
  });

  it('a program that does not read hears of the RST from its next call, once (SO_ERROR)', () => {
    const deeds = [1_900, 2_000].map((at) => calls('client', 'send', at, 'x'));
    expect(
      clientAfter(stops('client', 'reads'), calls('server', 'abort', 1_000), ...deeds),
    ).toEqual([
      '8 write(3, "x", 1) = -1 ECONNRESET (Connection reset by peer)',
      '9 write(3, "x", 1) = -1 EPIPE (Broken pipe)',
      '9 --- SIGPIPE',
    ]);
  });

  it('a RST in CLOSE-WAIT is EPIPE, and no read() has it: the FIN came first', () => {
    const deeds = [
      calls('server', 'shutdown', 1_000),
      calls('server', 'abort', 1_500),
      calls('client', 'send', 2_000, 'x'),
    ];
    expect(clientAfter(...deeds)).toEqual([
      '3…6 read(3, "", 65536) = 0',
      '10 write(3, "x", 1) = -1 EPIPE (Broken pipe)',
      '10 --- SIGPIPE',
    ]);
  });

  it('nobody answers the SYN, and what was sent: ETIMEDOUT', () => {
    const cut = (at: number): Intervention => ({ kind: 'cable', whole: false, at });
    const refused = trace(run('three-way-handshake', cut(0)), 'client').at(-1);
    expect(refused).toMatch(/^2…\d+ connect\(.*\) = -1 ETIMEDOUT \(Connection timed out\)$/);
    const sent = clientAfter(cut(1_000), calls('client', 'send', 1_100, 'x'));
    expect(sent[0]).toBe('6 write(3, "x", 1) = 1');
    expect(sent[1]).toMatch(/^6…\d+ read\(3, …, 65536\) = -1 ETIMEDOUT/);
  });

  it('a keep-alive that nobody answers: ETIMEDOUT', () => {
    const { hosts, ...rest } = SCENARIOS['three-way-handshake'];
    const keepAlive = { idle: 5_000, interval: 1_000, probes: 2 };
    const parameters = { ...hosts.client.parameters, keepAlive };
    const stage: Stage = { ...rest, hosts: { ...hosts, client: { ...hosts.client, parameters } } };
    const timeline = simulate(stage, [{ kind: 'cable', whole: false, at: 1_000 }]);
    expect(trace(timeline, 'client').at(-1)).toMatch(/^3…\d+ read.* = -1 ETIMEDOUT/);
  });

  it('connect() that is closed is interrupted; shutdown() resets it, and a write() with it', () => {
    const [connect, ...rest] = trace(
      run('three-way-handshake', calls('client', 'close', 40)),
      'client',
    ).slice(1);
    expect(connect).toBe(`1…2 ${CONNECT} = -1 EINTR (Interrupted system call)`);
    expect(rest).toEqual(['2 close(3) = 0']);
    const deeds = [calls('client', 'send', 30, 'x'), calls('client', 'shutdown', 40)];
    expect(trace(run('three-way-handshake', ...deeds), 'client').slice(1)).toEqual([
      `1…3 ${CONNECT} = -1 ECONNRESET (Connection reset by peer)`,
      '2…3 write(3, "x", 1) = -1 EPIPE (Broken pipe)',
      '3 shutdown(3, SHUT_WR) = 0',
      '3 --- SIGPIPE',
    ]);
  });

  it('what is connected, in use, or not open is said to be so', () => {
    expect(clientAfter(calls('client', 'connect', 1_000)).at(-1)).toBe(
      `5 ${CONNECT} = -1 EISCONN (Transport endpoint is already connected)`,
    );
    const closed = clientAfter(
      calls('client', 'close', 1_000),
      calls('client', 'send', 1_100, 'x'),
    );
    expect(closed.at(-1)).toBe('7 write(3, "x", 1) = -1 EBADF (Bad file descriptor)');
    const twice = run('three-way-handshake', calls('server', 'listen', 1_000));
    expect(trace(twice, 'server').slice(-2)).toEqual([
      '5 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 5',
      '5 bind(5, {AF_INET, 10.0.0.2:80}) = -1 EADDRINUSE (Address already in use)',
    ]);
    const alone = run('empty-stage', calls('client', 'send', 10, 'x'));
    expect(trace(alone, 'client')).toEqual([
      '1 write(-1, "x", 1) = -1 EBADF (Bad file descriptor)',
    ]);
  });

  describe('a server that is started again while its port is in TIME-WAIT', () => {
    /** The second close() is for the listener: there is no connection from that port. */
    const deeds: readonly Intervention[] = [
      calls('server', 'close', 400),
      calls('client', 'close', 600),
      { kind: 'call', host: 'server', call: { name: 'close', port: 50_000 }, at: 900 },
      calls('server', 'listen', 1_200),
    ];
    const restart = (reuseAddress: boolean): Timeline => {
      const server = { ...NO_CHOICES.server, reuseAddress };
      const stage = withChoices(SCENARIOS['three-way-handshake'], { ...NO_CHOICES, server });
      return simulate(stage, deeds);
    };

    it('can’t have it: EADDRINUSE', () => {
      expect(trace(restart(false), 'server').slice(-2)).toEqual([
        '12 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3',
        '12 bind(3, {AF_INET, 10.0.0.2:80}) = -1 EADDRINUSE (Address already in use)',
      ]);
    });

    it('can with SO_REUSEADDR, and the TIME-WAIT stays', () => {
      const timeline = restart(true);
      expect(trace(timeline, 'server').slice(-5)).toEqual([
        '12 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3',
        '12 setsockopt(3, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0',
        '12 bind(3, {AF_INET, 10.0.0.2:80}) = 0',
        '12 listen(3, 128) = 0',
        '12… accept(3, …)',
      ]);
      const { server } = stepOf(timeline, 12).hosts;
      expect([isListening(server), server.state]).toEqual([true, 'TIME-WAIT']);
    });
  });

  it('no port is free: EADDRNOTAVAIL', () => {
    const { hosts, ...rest } = SCENARIOS['three-way-handshake'];
    const ephemeral = { first: 49_152, last: 49_152 };
    const stage: Stage = { ...rest, hosts: { ...hosts, client: { ...hosts.client, ephemeral } } };
    const call = { name: 'connect', fresh: true } as const;
    const timeline = simulate(stage, [{ kind: 'call', host: 'client', call, at: 500 }]);
    expect(trace(timeline, 'client').slice(-2)).toEqual([
      '5 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 4',
      '5 connect(4, {AF_INET, 10.0.0.2:80}) = -1 EADDRNOTAVAIL (Cannot assign requested address)',
    ]);
  });

  it('shutdown() of what is over or only listens: ENOTCONN', () => {
    const deeds = [calls('server', 'abort', 1_000), calls('client', 'shutdown', 2_000)];
    expect(clientAfter(...deeds).at(-1)).toBe(
      '7 shutdown(3, SHUT_WR) = -1 ENOTCONN (Transport endpoint is not connected)',
    );
  });
});

describe('a program with other habits', () => {
  it('accepts when it is told to, and does not wait when there is nobody', () => {
    const deeds = [2_000, 2_100].map((at) => calls('server', 'accept', at));
    const lines = trace(run('three-way-handshake', stops('server', 'accepts'), ...deeds), 'server');
    expect(lines.slice(3)).toEqual([
      `6 ${ACCEPTED}`,
      '6… read(4, …, 65536)',
      '7 accept(3, …) = -1 EAGAIN (Resource temporarily unavailable)',
    ]);
  });

  it('reads when it is told to', () => {
    const deeds = [2_000, 2_100].map((at) => calls('server', 'recv', at));
    const lines = trace(run('whole-life', stops('server', 'reads'), ...deeds), 'server');
    expect(lines.slice(-2)).toEqual([
      '9 read(4, "hello", 65536) = 5',
      '10 recv(4, …, 65536, MSG_DONTWAIT) = -1 EAGAIN (Resource temporarily unavailable)',
    ]);
  });

  it('is gone with its host, and so is all that it had open', () => {
    const off: Intervention = { kind: 'power-cycle', host: 'server', at: 1_000 };
    const lines = trace(
      run('three-way-handshake', off, calls('server', 'listen', 2_000)),
      'server',
    );
    expect(lines.slice(4)).toEqual([
      '4…5 read(4, …, 65536) = ?',
      '4…5 accept(3, …) = ?',
      '5 off and on',
      `6 ${SOCKET}`,
      '6 bind(3, {AF_INET, 10.0.0.2:80}) = 0',
      '6 listen(3, 128) = 0',
      '6… accept(3, …)',
    ]);
  });

  it('with Fast Open connects and writes in one call, which waits for the handshake (tcp(7))', () => {
    const { hosts, ...rest } = SCENARIOS['empty-stage'];
    const on = <T extends typeof hosts.client>(setup: T): T => ({
      ...setup,
      parameters: { ...setup.parameters, fastOpen: true },
    });
    const stage: Stage = { ...rest, hosts: { client: on(hosts.client), server: on(hosts.server) } };
    const deeds = [calls('server', 'listen', 1), calls('client', 'connect', 10, 'hello')];
    const timeline = simulate(stage, deeds);
    expect(trace(timeline, 'client')[1]).toMatch(
      /^2…\d sendto\(3, "hello", 5, MSG_FASTOPEN, \{AF_INET, 10\.0\.0\.2:80\}\) = 5$/,
    );
    expect(trace(timeline, 'server').join('\n')).toContain('read(4, "hello", 65536) = 5');
  });
});

describe('text', () => {
  it('that comes before its turn is read when the hole is filled, in order and whole', () => {
    const timeline = run(
      'three-way-handshake',
      calls('client', 'send', 1_000, 'hello, '),
      calls('client', 'send', 1_010, 'world'),
      { kind: 'delay', flight: 3, by: 400 },
    );
    expect(trace(timeline, 'server')).toContain('4…9 read(4, "hello, world", 65536) = 12');
  });

  it('is cut after 32 octets and escaped as in C', () => {
    const deeds = [
      calls('client', 'send', 1_000, 'x'.repeat(33)),
      calls('client', 'send', 1_100, 'a\n"\\\u00011'),
    ];
    expect(clientAfter(...deeds).slice(0, 2)).toEqual([
      `5 write(3, "${'x'.repeat(32)}"..., 33) = 33`,
      String.raw`7 write(3, "a\n\"\\\0011", 6) = 6`,
    ]);
  });
});

type Returned = Extract<TraceLine, { kind: 'call' }>;

/** The calls that have returned, in the order in which they did. */
const returned = (lines: readonly TraceLine[]): Returned[] =>
  lines
    .filter((entry) => entry.kind === 'call')
    .filter(({ returns }) => returns !== null)
    .toSorted((a, b) => (a.returns ?? 0) - (b.returns ?? 0));

/** Descriptors that are open in the end, by what the trace says alone. */
function openAtTheEnd(lines: readonly TraceLine[]): Set<number> {
  const off = lines.findLast(({ kind }) => kind === 'power-cycle')?.k ?? -1;
  const open = new Set<number>();
  for (const { k, made, result } of returned(lines)) {
    if (k <= off || !/^\d+$/.test(result)) continue;
    if (made.startsWith('close')) open.delete(Number(/\d+/.exec(made)?.[0]));
    if (!/^(socket|accept)\(/.test(made)) continue;
    expect(open.has(Number(result)), `${result} is given twice`).toBe(false);
    open.add(Number(result));
  }
  return open;
}

const sentBy = ({ steps }: Timeline, id: HostId): number =>
  steps.reduce((sum, { what, host }) => {
    const text = what.kind === 'call' && host === id ? (what.call.text ?? '') : '';
    return sum + text.length;
  }, 0);

describe('whatever is done', () => {
  const deeds = fc.array(anHonestDeed, { maxLength: 8 });
  const forEachRun = (check: (timeline: Timeline, host: HostId) => void): void =>
    fc.assert(
      fc.property(aPath, deeds, (path, done) => {
        const timeline = simulate({ ...SCENARIOS['whole-life'], path }, done);
        for (const host of HOST_IDS) check(timeline, host);
      }),
      { numRuns: 200 },
    );

  it('calls stand in the order in which they are made, and return afterwards', () => {
    forEachRun((timeline, host) => {
      const lines = syscallsOf(timeline, host);
      expect(lines.map(({ k }) => k)).toEqual(lines.map(({ k }) => k).toSorted((a, b) => a - b));
      for (const { k, returns } of returned(lines)) expect(returns).toBeGreaterThanOrEqual(k);
    });
  });

  it('a program reads what its TCP has handed over, and no more than was sent', () => {
    forEachRun((timeline, host) => {
      const read = returned(syscallsOf(timeline, host))
        .filter(({ made, result }) => made.startsWith('read') && /^\d+$/.test(result))
        .reduce((sum, { result }) => sum + Number(result), 0);
      expect(read).toBeLessThanOrEqual(sentBy(timeline, otherHost(host)));
      const { connections } = stepOf(timeline, timeline.steps.length - 1).hosts[host];
      const taken = Object.values(connections).map((tcb) => tcb.readable - tcb.unread.length);
      expect(read).toBeGreaterThanOrEqual(taken.reduce((sum, n) => sum + n, 0));
    });
  });

  it('a program has open what TCP holds for it: each connection, and the listener', () => {
    forEachRun((timeline, id) => {
      const host = stepOf(timeline, timeline.steps.length - 1).hosts[id];
      const held = Object.values(host.connections).filter(
        (tcb) => isAccepted(host, tcb) && tcb.reading,
      );
      const needed = held.length + Object.keys(host.listeners).length;
      expect(openAtTheEnd(syscallsOf(timeline, id)).size).toBeGreaterThanOrEqual(needed);
    });
  });
});
