import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../scenarios';
import type { HostId, Intervention } from './deed';
import { simulate, type Stage } from './simulate';
import { socketsOf } from './sockets';
import { SS_HEADING, ssLine, timeLeft } from './ss';
import { stepOf, type Timeline } from './timeline';

/** What ss prints on a host after step `k`, so many ms later. */
const printed = (timeline: Timeline, host: HostId, k: number, later = 0): string[] => {
  const { hosts, at } = stepOf(timeline, k);
  return socketsOf(hosts[host], hosts.client.setup.address).map((row) => {
    const { columns, timer } = ssLine(row, at + later);
    return [...columns, ...(timer === '' ? [] : [timer])].join(' ');
  });
};

const RELEASE = simulate(SCENARIOS['four-way-release']);
const PAIR = '10.0.0.1:49152 10.0.0.2:80';
const BACK = '10.0.0.2:80 10.0.0.1:49152';
const LISTEN = 'LISTEN 0 128 10.0.0.2:80 0.0.0.0:*';

describe('ss -tano', () => {
  it('heads its columns as ss does: what -o adds stands under Process', () => {
    const { columns, timer } = SS_HEADING;
    expect([...columns, timer].join(' ')).toBe(
      'State Recv-Q Send-Q Local Address:Port Peer Address:Port Process',
    );
  });

  it('calls states as ss does: SYN-SENT, SYN-RECV, ESTAB, FIN-WAIT-1, CLOSE-WAIT', () => {
    expect(printed(RELEASE, 'server', 0)).toEqual([LISTEN]);
    expect(printed(RELEASE, 'client', 0)).toEqual([]);
    expect(printed(RELEASE, 'client', 1)).toEqual([`SYN-SENT 0 1 ${PAIR} timer:(on,1sec,0)`]);
    expect(printed(RELEASE, 'server', 2)).toEqual([
      LISTEN,
      `SYN-RECV 0 0 ${BACK} timer:(on,1sec,0)`,
    ]);
    expect(printed(RELEASE, 'client', 4)).toEqual([`ESTAB 0 0 ${PAIR}`]);
    expect(printed(RELEASE, 'client', 8)).toEqual([`FIN-WAIT-1 0 1 ${PAIR} timer:(on,1sec,0)`]);
    expect(printed(RELEASE, 'server', 9)[1]).toBe(`CLOSE-WAIT 0 0 ${BACK}`);
  });

  describe('counts a FIN in Recv-Q until read() has returned 0, as the kernel does', () => {
    const stops = (habit: 'reads' | 'accepts', on = false, at = 0): Intervention => ({
      kind: 'habit',
      host: 'server',
      habit,
      on,
      at,
    });
    const calls = (name: 'recv' | 'accept' | 'close', at: number): Intervention => ({
      kind: 'call',
      host: 'server',
      call: { name },
      at,
    });
    /** What the server's connection reads after each step from where it is in CLOSE-WAIT. */
    const queues = (...deeds: Intervention[]): string[] => {
      const timeline = simulate(SCENARIOS['four-way-release'], deeds);
      const lines = timeline.steps.map((_, k) => printed(timeline, 'server', k)[1] ?? '');
      const ends = lines.map((line) => line.split(' ', 3).join(' '));
      const first = ends.findIndex((line) => line.startsWith('CLOSE-WAIT'));
      return ends.slice(first).filter((line, i, all) => line !== '' && line !== all[i - 1]);
    };

    it('none where the program reads at once', () => {
      expect(queues(stops('reads', false, 900))[0]).toBe('CLOSE-WAIT 0 0');
    });

    it('behind the text, where it does not read, and after it has closed', () => {
      expect(queues(stops('reads'), calls('close', 600))).toEqual(['CLOSE-WAIT 6 0']);
      expect(queues(stops('reads', false, 400), calls('close', 600))).toEqual([
        'CLOSE-WAIT 1 0',
        'LAST-ACK 1 1',
      ]);
    });

    it('and where nobody has accepted the connection', () => {
      expect(queues(stops('accepts'))).toEqual(['CLOSE-WAIT 6 0']);
      expect(queues(stops('accepts'), calls('accept', 2_000))).toEqual([
        'CLOSE-WAIT 6 0',
        'CLOSE-WAIT 0 0',
      ]);
    });

    it('gone with the last octet that is read, or with a read() of nothing else', () => {
      const last = (...deeds: Intervention[]): string[] => queues(...deeds).slice(0, 2);
      expect(last(stops('reads'), calls('recv', 600))).toEqual([
        'CLOSE-WAIT 6 0',
        'CLOSE-WAIT 0 0',
      ]);
      const late = stops('reads', false, 400);
      expect(last(late, calls('recv', 600))).toEqual(['CLOSE-WAIT 1 0', 'CLOSE-WAIT 0 0']);
      const again = stops('reads', true, 600);
      expect(last(late, again)).toEqual(['CLOSE-WAIT 1 0', 'CLOSE-WAIT 0 0']);
    });
  });

  it('says what is left of TIME-WAIT', () => {
    expect(printed(RELEASE, 'client', 15)).toEqual([
      `TIME-WAIT 0 0 ${PAIR} timer:(timewait,4min,0)`,
    ]);
    expect(printed(RELEASE, 'client', 15, 181_000)[0]).toMatch(/timer:\(timewait,59sec,0\)$/);
  });

  it('counts how often the same segment was sent again', () => {
    const lost = [0, 1].map((flight): Intervention => ({ kind: 'drop', flight }));
    const timeline = simulate(SCENARIOS['three-way-handshake'], lost);
    const k = timeline.steps.findLastIndex(({ what }) => what.kind === 'timeout');
    expect(printed(timeline, 'client', k)[0]).toMatch(/^SYN-SENT .* timer:\(on,4sec,2\)$/);
  });

  it('tells probes of a shut window and of an idle peer from a retransmission', () => {
    const { hosts, ...rest } = SCENARIOS['three-way-handshake'];
    const server = { ...hosts.server.parameters, receiveBuffer: 5, readsAtOnce: false };
    const keepAlive = { idle: 5_000, interval: 1_000, probes: 2 };
    const client = { ...hosts.client.parameters, keepAlive };
    const stage: Stage = {
      ...rest,
      hosts: {
        client: { ...hosts.client, parameters: client },
        server: { ...hosts.server, parameters: server },
      },
    };
    const idle = simulate(stage, []);
    expect(printed(idle, 'client', 4)).toEqual([`ESTAB 0 0 ${PAIR} timer:(keepalive,4.920ms,0)`]);
    const call = { name: 'send', text: 'hello, world' } as const;
    const shut = simulate(stage, [{ kind: 'call', host: 'client', call, at: 500 }]);
    const k = shut.steps.findIndex(({ what }) => what.kind === 'timeout');
    expect(printed(shut, 'client', k - 1)[0]).toMatch(/timer:\(persist,/);
  });
});

it('prints times as ss does', () => {
  expect([999, 1_000, 1_500, 9_001, 59_400, 240_000, 200_000, 601_000].map(timeLeft)).toEqual([
    '999ms',
    '1sec',
    '1.500ms',
    '9.001ms',
    '59sec',
    '4min',
    '3min20sec',
    '10min',
  ]);
});
