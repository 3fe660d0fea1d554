/** Random deeds of every kind, for property tests. Times in ms. */
import * as fc from 'fast-check';
import type { Segment } from '../tcp/segment';
import {
  type Call,
  CALL_NAMES,
  FIREWALLS,
  HABITS,
  HOST_IDS,
  type Intervention,
  isMischief,
  type Mischief,
} from './deed';
import type { Path } from './path';

export const aHost = fc.constantFrom(...HOST_IDS);
/** Mostly while much is going on, sometimes in TIME-WAIT or after everything. */
export const aTime = fc.oneof(
  { weight: 9, arbitrary: fc.nat(2_000) },
  { weight: 1, arbitrary: fc.nat(300_000) },
);
const aFlight = fc.nat(24);
const of = <K extends string>(kind: K) => fc.constant(kind);
const aPart = fc.constantFrom(0, 0.1, 0.4);

export const aCall: fc.Arbitrary<Call> = fc.constantFrom(...CALL_NAMES).chain((name) =>
  fc.record({ n: fc.nat(4_000), fresh: fc.boolean() }).map(({ n, fresh }) => {
    if (name === 'send') return { name, text: 'x'.repeat(n + 1) };
    return name === 'connect' && fresh ? { name, fresh } : { name };
  }),
);

const onlyOnce = ({ name, text }: Call): Call => (text === undefined ? { name } : { name, text });

/** A segment that somebody makes up, with numbers that may well be right. */
const aSegment: fc.Arbitrary<Segment> = fc
  .record({
    seq: fc.integer({ min: 95, max: 330 }),
    ack: fc.integer({ min: 95, max: 330 }),
    ctl: fc.subarray(['SYN', 'FIN', 'RST', 'ACK'] as const),
    wnd: fc.constantFrom(0, 10, 65_535),
    text: fc.constantFrom('', 'hello', 'x'.repeat(30)),
  })
  .map((segment) => (segment.ctl.includes('ACK') ? segment : { ...segment, ack: 0 }));

/** Mischief that leaves a segment as it is. */
const aNuisance: fc.Arbitrary<Mischief> = fc.oneof(
  fc.record({ kind: of('drop'), flight: aFlight }),
  fc.record({ kind: of('duplicate'), flight: aFlight }),
  fc.record({ kind: of('hold'), flight: aFlight }),
  fc.record({ kind: of('delay'), flight: aFlight, by: fc.nat(3_000) }),
);

const aChange: fc.Arbitrary<Intervention> = fc.oneof(
  fc.record({
    kind: of('path'),
    weather: fc.record(
      {
        delay: fc.record({
          client: fc.integer({ min: 1, max: 200 }),
          server: fc.integer({ min: 1, max: 200 }),
        }),
        jitter: fc.nat(150),
        loss: aPart,
        duplication: aPart,
        reordering: aPart,
        seed: fc.nat(),
      },
      { requiredKeys: [] },
    ),
    at: aTime,
  }),
  fc.record({ kind: of('cable'), whole: fc.boolean(), at: aTime }),
  fc.record({ kind: of('firewall'), mode: fc.constantFrom(...FIREWALLS), at: aTime }),
  fc.record({
    kind: of('habit'),
    host: aHost,
    habit: fc.constantFrom(...HABITS),
    on: fc.boolean(),
    at: aTime,
  }),
);

/** What a network and the programs may do. */
export const anHonestDeed: fc.Arbitrary<Intervention> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ kind: of('call'), host: aHost, call: aCall, at: aTime })
      // Only the client opens one more connection.
      .map((deed) => (deed.host === 'client' ? deed : { ...deed, call: onlyOnce(deed.call) })),
  },
  { weight: 6, arbitrary: aNuisance },
  { weight: 4, arbitrary: aChange },
  { weight: 1, arbitrary: fc.record({ kind: of('release'), flight: aFlight, at: aTime }) },
  { weight: 1, arbitrary: fc.record({ kind: of('power-cycle'), host: aHost, at: aTime }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: of('flood'),
      to: aHost,
      count: fc.integer({ min: 1, max: 4 }),
      at: aTime,
    }),
  },
);

/** What somebody makes up. */
export const aForgery: fc.Arbitrary<Intervention> = fc.oneof(
  fc.record({
    kind: of('inject'),
    to: aHost,
    segment: aSegment,
    by: fc.constantFrom('past' as const, 'host' as const, 'stranger' as const),
    at: aTime,
  }),
  fc.record({ kind: of('replace'), flight: aFlight, segment: aSegment }),
);

export const aMischief: fc.Arbitrary<Mischief> = fc.oneof(
  aNuisance,
  fc.record({ kind: of('replace'), flight: aFlight, segment: aSegment }),
);

/** What is done at a time, apart from calls; later than the beginning, which is nobody's past. */
export const anAct: fc.Arbitrary<Exclude<Intervention, Mischief>> = fc
  .oneof(anHonestDeed, aForgery)
  .filter((deed) => !isMischief(deed) && deed.kind !== 'call')
  .map((deed) => deed as Exclude<Intervention, Mischief>)
  .map((act) => ({ ...act, at: Math.max(1, act.at) }));

/** A path on which much may happen by chance. */
export const aPath: fc.Arbitrary<Path> = fc.record({
  delay: fc.record({
    client: fc.integer({ min: 1, max: 200 }),
    server: fc.integer({ min: 1, max: 200 }),
  }),
  jitter: fc.nat(150),
  loss: fc.double({ min: 0, max: 0.3, noNaN: true }),
  seed: fc.nat(),
});
