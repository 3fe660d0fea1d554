import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cookieFor } from './fast-open';
import {
  BOTH_HAVE_OPTIONS,
  closed,
  type Connection,
  IN_STATE,
  octets,
  type Options,
  PEERS_CLOCK,
  REMOTE,
} from './fixtures';
import { CONTROL_BITS } from './segment';
import { distance, le } from './seq';
import { STATES } from './tcb';

/** Anything that can happen to a connection. */
const event = fc.oneof(
  fc
    .constantFrom('listen', 'connect', 'receive', 'close', 'closeBothWays', 'abort', 'status')
    .map((name) => (connection: Connection) => connection[name as 'listen']()),
  fc.nat(2_000).map((count) => (connection: Connection) => connection.send(count)),
  fc
    .integer({ min: 1, max: 250_000 })
    .map((ms) => (connection: Connection) => connection.waits(ms)),
  fc
    .record({
      ctl: fc.subarray([...CONTROL_BITS]).map((bits) => bits.join(',')),
      seq: fc.oneof(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -70_000, max: 70_000 })),
      ack: fc.oneof(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -70_000, max: 70_000 })),
      text: fc.oneof(fc.nat(5), fc.nat(70_000)),
      wnd: fc.constantFrom(0, 1, 7, 65_535),
    })
    .map(
      ({ ctl, seq, ack, text, wnd }) =>
        (connection: Connection) =>
          connection.arrives(ctl, seq, ack, { text, wnd }),
    ),
);
/** What can happen only with extensions. */
const extra = fc.oneof(
  fc
    .record({ synQueueFull: fc.boolean(), acceptQueueFull: fc.boolean() })
    .map((queues) => (connection: Connection) => connection.queues(queues)),
  fc
    .constantFrom(cookieFor(0, REMOTE.address), '', '00000000')
    .chain((fastOpen) => fc.nat(9).map((text) => ({ text, fastOpen })))
    .map((options) => (connection: Connection) => connection.arrives('SYN', 0, 0, options)),
  fc.nat(9).map((count) => (connection: Connection) => connection.connect(octets(count))),
  fc.constant((connection: Connection) => connection.remembers('0123456789abcdef')),
  // Options that are odd, missing, or of another time
  fc
    .record({
      ctl: fc.constantFrom('SYN', 'SYN,ACK', 'ACK', 'FIN,ACK', 'RST'),
      at: fc.integer({ min: -1, max: 3 }),
      text: fc.nat(3),
      windowScale: fc.constantFrom(0, 3, 14, 15),
      timestamps: fc.oneof(
        fc.constant(null),
        fc.record({
          value: fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.constant(PEERS_CLOCK)),
          echo: fc.integer({ min: 0, max: 0xffffffff }),
        }),
      ),
    })
    .map(
      ({ ctl, at, ...options }) =>
        (connection: Connection) =>
          connection.arrives(ctl, at, 1, options),
    ),
);
/** TCP options at both ends, at one, at none; with windows that are rounded, or small. */
const someOptions: fc.Arbitrary<Options> = fc
  .record({
    ours: fc.boolean(),
    peers: fc.boolean(),
    windowScale: fc.constantFrom(0, 7, 14),
    receiveBuffer: fc.constantFrom(5_000, 65_535, 80_000),
  })
  .map(({ ours, peers, windowScale, receiveBuffer }) => {
    const { peer, ...own } = BOTH_HAVE_OPTIONS;
    return {
      receiveBuffer,
      ...(ours ? { ...own, windowScale } : {}),
      ...(peers ? { peer } : {}),
    };
  });
/** All that can be turned on. */
const EXTENDED: Options = {
  ackDelay: 40,
  keepAlive: { idle: 30_000, interval: 5_000, probes: 3 },
  finWait2Timeout: 60_000,
  ignoresRstInTimeWait: true,
  synCookies: true,
  fastOpen: true,
  userTimeout: null,
  synTimeout: 75_000,
  synRetries: 6,
  synAckRetries: 5,
  dataRetries: 8,
  synLinearTimeouts: 4,
  rtoFloor: 'variance',
  rtoMin: 200,
};
const extended = fc.record({
  start: fc.constantFrom(...STATES),
  events: fc.array(fc.oneof({ weight: 3, arbitrary: event }, extra), { maxLength: 14 }),
});
const life = fc.record({
  start: fc.constantFrom(...STATES),
  events: fc.array(event, { maxLength: 12 }),
});
const number = fc.oneof(
  fc.constantFrom(0, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffff0),
  fc.integer({ min: 0, max: 0xffffffff }),
);

describe('3.4 arithmetic modulo 2^32', () => {
  it('any life comes out the same with any initial numbers', () => {
    const tell = (options: Options, events: readonly ((c: Connection) => Connection)[]) => {
      const connection = closed(options).listen();
      return events.map((happens) => {
        const { state, sent, signals, reply, cited } = happens(connection);
        return { state, sent, signals, reply, cited };
      });
    };
    fc.assert(
      fc.property(life, number, number, someOptions, ({ events }, iss, irs, options) => {
        expect(tell({ ...options, iss, irs }, events)).toEqual(tell(options, events));
      }),
      { numRuns: 400 },
    );
  });
});

/** What must hold of any connection at any time. */
function checkInvariants({ tcb, parameters, sent }: Connection): void {
  expect(sent.length).toBeLessThan(400);
  if (tcb === null) return;
  const { snd, rcv, state, queue, readable, unread, held, agreed } = tcb;
  expect(rcv.wnd).toBeGreaterThanOrEqual(0);
  expect(rcv.wnd).toBeLessThanOrEqual(parameters.receiveBuffer);
  if (agreed.windowScale) {
    expect(distance(rcv.nxt, rcv.edge)).toBeLessThanOrEqual(rcv.wnd);
  }
  expect(readable).toBeGreaterThanOrEqual(unread.length);
  if (state === 'LISTEN') return;
  expect(le(snd.una, snd.nxt)).toBe(true);
  // Something is outstanding exactly when something can be sent again
  expect(queue.length > 0).toBe(snd.una !== snd.nxt && state !== 'TIME-WAIT');
  if (queue.length > 0) expect(tcb.deadline.retransmission).not.toBeNull();
  expect(tcb.deadline['time-wait'] !== null).toBe(state === 'TIME-WAIT');
  // Nothing is held that could be delivered, once synchronized
  if (state === 'ESTABLISHED') {
    expect(held.every(({ seq }) => distance(rcv.nxt, seq) > 0)).toBe(true);
  }
}

/** Which options what was sent may carry. */
function checkOptions({ segments, tcb, parameters }: Connection): void {
  for (const { ctl, wnd, windowScale, sackPermitted, timestamps } of segments) {
    expect(wnd).toBeLessThanOrEqual(65_535);
    if (!ctl.includes('SYN')) expect([windowScale, sackPermitted]).toEqual([undefined, undefined]);
    if (!parameters.timestamps) expect(timestamps).toBeUndefined();
    if (tcb?.agreed.timestamps === true && !ctl.includes('RST')) expect(timestamps).toBeDefined();
    if (timestamps !== undefined && !ctl.includes('ACK')) expect(timestamps.echo).toBe(0);
  }
}

describe('whatever happens', () => {
  it('never throws, and the TCB stays sound', () => {
    fc.assert(
      fc.property(life, number, ({ start, events }, iss) => {
        const connection = IN_STATE[start]({ iss, receiveBuffer: 5_000 });
        for (const happens of events) checkInvariants(happens(connection));
      }),
      { numRuns: 600 },
    );
  });

  it('never throws, and the TCB stays sound, with all that can be turned on', () => {
    fc.assert(
      fc.property(extended, number, number, someOptions, ({ start, events }, iss, irs, options) => {
        const connection = IN_STATE[start]({ ...EXTENDED, ...options, iss, irs });
        for (const happens of events) {
          checkInvariants(happens(connection));
          checkOptions(connection);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('a reset is never answered with a reset (3.5.2)', () => {
    const text = fc.nat(20);
    const place = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(fc.constantFrom(...STATES), place, place, text, (start, seq, ack, count) => {
        for (const ctl of ['RST', 'RST,ACK', 'SYN,RST', 'FIN,RST,ACK']) {
          const { sent } = IN_STATE[start]().arrives(ctl, seq, ack, { text: count });
          expect(sent.join(' ')).not.toContain('RST');
        }
      }),
    );
  });
});
