import { describe, expect, it } from 'vitest';
import { JOINED, VIEWS } from './runs';
import { tcpdumpOf } from '../tcpdump';
import { linesOf, titleOf, versionOf } from './tools';

const VERSION = versionOf('tcpdump');

describe.skipIf(VERSION === null)(titleOf('tcpdump', VERSION), () => {
  it.each([
    { ip: 4, absolute: false },
    { ip: 4, absolute: true },
    { ip: 6, absolute: false },
    { ip: 6, absolute: true },
  ] as const)('prints of every run, line by line, what tcpdumpOf does: %o', (printing) => {
    const real = linesOf('tcpdump', printing.absolute ? ['-S'] : [], JOINED[printing.ip]);
    const own = VIEWS.flatMap(({ timeline, host }) => tcpdumpOf(timeline, host, printing));
    expect(own.map(({ text }) => text)).toEqual(real);
  });

  it('finds every checksum right', () => {
    for (const ip of [4, 6] as const) {
      const real = linesOf('tcpdump', ['-vv'], JOINED[ip]);
      expect(real.filter((line) => /incorrect|bad/.test(line))).toEqual([]);
      expect(real.filter((line) => line.includes('(correct)')).length).toBeGreaterThan(1_000);
    }
  });
});
