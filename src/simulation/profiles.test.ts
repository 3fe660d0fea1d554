import { describe, expect, it } from 'vitest';
import { listen, type Options, synSent } from '../tcp/fixtures';
import { SOURCES } from './profile-sources';
import { PROFILES } from './profiles';

const NAMES = Object.keys(PROFILES) as (keyof typeof PROFILES)[];

/** s at which something is sent again, and at which the connection is given up, when nobody answers. */
function schedule(connection: ReturnType<typeof synSent>): { sent: number[]; givenUp: number } {
  const sent = [0];
  while (connection.state !== 'CLOSED') {
    const { deadline } = connection.live;
    const due = Object.values(deadline).filter((at) => at !== null);
    connection.waits(Math.min(...due) - connection.now);
    if (connection.sent.length > 0) sent.push(connection.now / 1_000);
  }
  return { sent, givenUp: connection.now / 1_000 };
}

const optionsOf = (name: keyof typeof PROFILES): Options => PROFILES[name].parameters;

describe('a profile', () => {
  it.each(NAMES)('%s has a source for every number, and nothing else', (name) => {
    const { parameters } = PROFILES[name];
    expect(Object.keys(SOURCES[name]).toSorted()).toEqual(
      [...Object.keys(parameters), 'keepAlive', 'ephemeral'].toSorted(),
    );
  });

  it.each(NAMES)('%s picks ports above the well-known ones', (name) => {
    const { first, last } = PROFILES[name].ephemeral;
    expect(first).toBeGreaterThan(1_023);
    expect(last).toBeGreaterThan(first);
    expect(last).toBeLessThanOrEqual(65_535);
  });

  it.each(NAMES)(
    '%s leaves keep-alives off until somebody asks for them (MUST-25, MUST-28)',
    (name) => {
      const { parameters, keepAlive } = PROFILES[name];
      expect('keepAlive' in parameters).toBe(false);
      expect(keepAlive.idle).toBeGreaterThanOrEqual(7_200_000);
    },
  );

  it('of the RFC changes nothing', () => {
    expect(PROFILES.rfc.parameters).toEqual({});
  });
});

describe('nobody answers a SYN', () => {
  it('linux: four times after 1 s, then doubling, ETIMEDOUT after 131 s', () => {
    expect(schedule(synSent(optionsOf('linux')))).toEqual({
      sent: [0, 1, 2, 3, 4, 5, 7, 11, 19, 35, 67],
      givenUp: 131,
    });
  });

  it('linux before 6.5: doubling from the first, ETIMEDOUT after 127 s', () => {
    expect(schedule(synSent({ ...optionsOf('linux'), synLinearTimeouts: 0 }))).toEqual({
      sent: [0, 1, 3, 7, 15, 31, 63],
      givenUp: 127,
    });
  });

  it('windows: connect() fails after 21 s', () => {
    expect(schedule(synSent(optionsOf('windows')))).toEqual({
      sent: [0, 1, 3, 7, 15],
      givenUp: 21,
    });
  });

  it('freebsd and macos: connect() fails after 75 s', () => {
    expect(schedule(synSent(optionsOf('freebsd')))).toEqual({
      sent: [0, 1, 3, 7, 15, 31, 63],
      givenUp: 75,
    });
    expect(schedule(synSent(optionsOf('macos')))).toEqual({
      sent: [0, 1, 2, 3, 4, 5, 7, 11, 19, 35, 67],
      givenUp: 75,
    });
  });
});

describe('nobody answers a SYN,ACK', () => {
  it('linux: five more, given up after 63 s', () => {
    expect(schedule(listen(optionsOf('linux')).arrives('SYN', 0))).toEqual({
      sent: [0, 1, 3, 7, 15, 31],
      givenUp: 63,
    });
  });

  it('freebsd: three more, given up after 15 s', () => {
    expect(schedule(listen(optionsOf('freebsd')).arrives('SYN', 0))).toEqual({
      sent: [0, 1, 3, 7],
      givenUp: 15,
    });
  });
});

describe('what a SYN offers', () => {
  it.each([
    ['rfc', undefined, undefined, false],
    ['linux', 10, true, true],
    ['windows', 8, true, false],
    ['freebsd', 6, true, true],
    ['macos', 6, true, true],
  ] as const)('%s: shift %s, SACK %s, timestamps %s', (name, windowScale, sackPermitted, timed) => {
    const [syn] = synSent(optionsOf(name)).segments;
    expect([syn?.windowScale, syn?.sackPermitted]).toEqual([windowScale, sackPermitted]);
    expect(syn?.timestamps !== undefined).toBe(timed);
  });
});

describe('TIME-WAIT', () => {
  it.each([
    ['rfc', 240],
    ['linux', 60],
    ['windows', 120],
    ['freebsd', 60],
    ['macos', 30],
  ] as const)('%s: %i s', (name, seconds) => {
    const connection = synSent(optionsOf(name)).arrives('SYN,ACK', 0, 1);
    connection.close().arrives('FIN,ACK', 1, 2);
    expect(connection.waits(seconds * 1_000 - 1).state).toBe('TIME-WAIT');
    expect(connection.waits(1).state).toBe('CLOSED');
  });
});
