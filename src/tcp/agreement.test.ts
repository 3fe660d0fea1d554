import { describe, expect, it } from 'vitest';
import {
  BOTH_HAVE_OPTIONS,
  type Connection,
  established,
  establishedPassively,
  listen,
  type Options,
  synReceivedActively,
  synSent,
} from './fixtures';
import type { Segment } from './segment';

const { peer: PEERS, ...OURS } = BOTH_HAVE_OPTIONS;

/** Which of the three options a segment carries. */
const optionsOf = (segment: Segment | undefined): string[] =>
  (['windowScale', 'sackPermitted', 'timestamps'] as const).filter(
    (option) => segment?.[option] !== undefined,
  );

const ALL = ['windowScale', 'sackPermitted', 'timestamps'];
const NONE = { windowScale: false, sackPermitted: false, timestamps: false };
const EVERY = { windowScale: true, sackPermitted: true, timestamps: true };

const openings: readonly (readonly [string, (options?: Options) => Connection])[] = [
  ['actively', established],
  ['passively', establishedPassively],
  ['from both sides', (options) => synReceivedActively(options).arrives('SYN,ACK', 0, 1)],
];

describe('RFC 7323 2.2, 3.2 and RFC 2018 2: an option is used when both SYNs carry it', () => {
  it.each(openings)('opened %s', (_, open) => {
    expect(open(BOTH_HAVE_OPTIONS).live.agreed).toEqual(EVERY);
    expect(open(OURS).live).toMatchObject({ agreed: NONE, tsRecent: 0, rcv: { shift: 0 } });
    expect(open({ peer: PEERS }).live).toMatchObject({ agreed: NONE, snd: { shift: 0 } });
    expect(open().live.agreed).toEqual(NONE);
  });

  it.each([
    ['windowScale', { windowScale: 7 }],
    ['sackPermitted', { sackPermitted: true }],
    ['timestamps', { timestamps: true }],
  ] as const)('each by itself: %s', (option, own) => {
    for (const [, open] of openings) {
      expect(open({ ...own, peer: PEERS }).live.agreed).toEqual({ ...NONE, [option]: true });
      expect(open({ ...OURS, peer: own }).live.agreed).toEqual({ ...NONE, [option]: true });
    }
  });

  it('our SYN offers what we have; a SYN,ACK only what the SYN had', () => {
    expect(optionsOf(synSent(OURS).segments[0])).toEqual(ALL);
    expect(optionsOf(synSent().segments[0])).toEqual([]);
    const answer = (options: Options) => listen(options).arrives('SYN', 0).segments[0];
    expect(optionsOf(answer(BOTH_HAVE_OPTIONS))).toEqual(ALL);
    expect(optionsOf(answer(OURS))).toEqual([]);
    expect(optionsOf(answer({ peer: PEERS }))).toEqual([]);
    expect(optionsOf(answer({ ...OURS, peer: { timestamps: true } }))).toEqual(['timestamps']);
  });

  it('in a simultaneous open too', () => {
    expect(optionsOf(synSent(BOTH_HAVE_OPTIONS).arrives('SYN', 0).segments[0])).toEqual(ALL);
    expect(optionsOf(synSent(OURS).arrives('SYN', 0).segments[0])).toEqual([]);
  });

  it('a SYN or SYN,ACK that is sent again carries them again', () => {
    const syn = synSent(BOTH_HAVE_OPTIONS).waits(1_000).segments[0];
    expect(syn).toMatchObject({ windowScale: 7, timestamps: { value: 1_000, echo: 0 } });
    expect(optionsOf(syn)).toEqual(ALL);
    const received = listen(BOTH_HAVE_OPTIONS).arrives('SYN', 0);
    expect(optionsOf(received.waits(1_000).segments[0])).toEqual(ALL);
    // … and so it does when the peer's SYN comes again
    expect(optionsOf(received.arrives('SYN', 0).segments[0])).toEqual(ALL);
  });

  it('a SYN of a later connection from LISTEN settles them anew', () => {
    const connection = listen(BOTH_HAVE_OPTIONS).arrives('SYN', 0).arrives('RST', 1);
    expect(connection.live).toMatchObject({ agreed: NONE, tsRecent: 0 });
    const bare = connection.arrives('SYN', 0, 0, { timestamps: null });
    expect(bare.live.agreed).toEqual({ ...EVERY, timestamps: false });
  });

  it('none but timestamps stands on a segment without SYN', () => {
    const connection = established(BOTH_HAVE_OPTIONS);
    const after = [connection.segments, connection.send(5).segments, connection.close().segments];
    expect(after.flat().map(optionsOf)).toEqual(after.flat().map(() => ['timestamps']));
  });
});

describe('RFC 4987 3.6: a SYN cookie has no place for them', () => {
  const cookieSent = () =>
    listen({ ...BOTH_HAVE_OPTIONS, synCookies: true })
      .queues({ synQueueFull: true })
      .arrives('SYN', 0);

  it('so the SYN,ACK carries none, and none is used', () => {
    expect(optionsOf(cookieSent().segments[0])).toEqual([]);
    const connection = cookieSent().arrives('ACK', 1, 1, { timestamps: null, wnd: 100 });
    expect(connection.live).toMatchObject({ agreed: NONE, snd: { wnd: 100, shift: 0 } });
    expect(optionsOf(connection.send(5).segments[0])).toEqual([]);
  });
});

describe('RFC 7413 4.2: Fast Open goes together with them', () => {
  const fast = { ...BOTH_HAVE_OPTIONS, fastOpen: true };

  it('text on a SYN leaves the timestamps their 12 octets', () => {
    const opened = (options: Options) =>
      synSent(options).abort().remembers('0123456789abcdef').connect('x'.repeat(600));
    const [syn] = opened(fast).segments;
    expect(syn?.text).toHaveLength(524);
    expect(optionsOf(syn)).toEqual(ALL);
    expect(opened({ fastOpen: true }).segments[0]?.text).toHaveLength(536);
  });

  it('the SYN,ACK to a SYN with a cookie, and what follows at once, carry them', () => {
    const asked = listen(fast).arrives('SYN', 0, 0, { fastOpen: '' });
    const fastOpen = asked.segments[0]?.fastOpen ?? '';
    const connection = listen(fast).arrives('SYN', 0, 0, { fastOpen, text: 5 });
    expect(optionsOf(connection.segments[0])).toEqual(ALL);
    expect(optionsOf(connection.send(5).segments[0])).toEqual(['timestamps']);
  });
});
