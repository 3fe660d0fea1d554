import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileName } from './file-name';

it('says scene, step and whose view it is', () => {
  expect(fileName({ scene: 'four-way-release', step: 12, extension: 'mmd' })).toBe(
    'synopsis-four-way-release-step-12.mmd',
  );
  expect(
    fileName({ scene: 'reset', step: null, parts: ['client', 'IPv6'], extension: 'pcap' }),
  ).toBe('synopsis-reset-client-ipv6.pcap');
});

it('is a name that every file system takes, whatever it is made from', () => {
  const any = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(any, fc.option(fc.nat()), fc.array(any), (scene, step, parts) => {
      const name = fileName({ scene, step, parts, extension: 'txt' });
      expect(name).toMatch(/^synopsis(-[a-z0-9]+)*\.txt$/);
    }),
  );
});
