import { describe, expect, it } from 'vitest';
import {
  BOTH_HAVE_OPTIONS,
  closed,
  closeWait,
  type Connection,
  established,
  listen,
  octets,
  synReceived,
  synSent,
  timeWait,
} from '../tcp/fixtures';
import type { ControlBit, Segment } from '../tcp/segment';
import { add } from '../tcp/seq';
import { oddities, type OddityId } from './oddities';

/** Numbers as the receiver's fixture has them: SEQ relative to the peer's ISS, ACK to its own. */
interface Crafted {
  readonly seq?: number;
  readonly ack?: number;
  readonly wnd?: number;
  readonly text?: number;
}

function segment(
  to: Connection,
  ctl: string,
  { seq = 1, ack = 1, wnd, text = 0 }: Crafted,
): Segment {
  const bits = ctl === '' ? [] : (ctl.split(',') as ControlBit[]);
  return {
    ctl: bits,
    seq: add(to.irs, seq),
    ack: bits.includes('ACK') ? add(to.iss, ack) : 0,
    wnd: wnd ?? 65_535,
    text: octets(text),
  };
}

/** What is odd for the receiver; the sender is out of it. */
const odd = (to: Connection, ctl: string, crafted: Crafted = {}) =>
  oddities(segment(to, ctl, crafted), null, to.tcb);

const ids = (to: Connection, ctl: string, crafted: Crafted = {}): OddityId[] =>
  odd(to, ctl, crafted).map(({ id }) => id);

describe.each([
  ['small numbers', {}],
  ['numbers that wrap', { iss: 4_294_967_295, irs: 4_294_967_294 }],
])('with %s', (_, options) => {
  it('what a TCP would send is not odd', () => {
    expect(ids(listen(options), 'SYN', { seq: 0 })).toEqual([]);
    expect(ids(synSent(options), 'SYN,ACK', { seq: 0 })).toEqual([]);
    expect(ids(synSent(options), 'SYN', { seq: 0 })).toEqual([]);
    expect(ids(synSent(options), 'RST,ACK', { seq: 0 })).toEqual([]);
    expect(ids(synReceived(options), 'ACK')).toEqual([]);
    expect(ids(synReceived(options), 'SYN', { seq: 0 })).toContain('seq-left');
    expect(ids(established(options), 'PSH,ACK', { text: 5 })).toEqual([]);
    expect(ids(established(options), 'FIN,ACK')).toEqual([]);
    expect(ids(established(options), 'RST')).toEqual([]);
    expect(ids(established(options).send(5), 'ACK', { ack: 6 })).toEqual([]);
    expect(ids(established(options), 'ACK', { wnd: 10 })).toEqual([]);
  });

  it('bits that do not belong together', () => {
    const to = () => established(options);
    expect(ids(to(), '')).toEqual(['no-bits', 'no-ack-bit']);
    expect(ids(to(), 'PSH')).toEqual(['no-ack-bit']);
    expect(ids(to(), 'FIN')).toEqual(['fin-no-ack']);
    expect(ids(to(), 'SYN,FIN')).toEqual(['syn-fin', 'syn-synchronized']);
    expect(ids(to(), 'SYN,RST')).toEqual(['rst-more']);
    expect(ids(to(), 'RST', { text: 5 })).toEqual(['rst-more']);
    expect(ids(listen(options), 'SYN', { seq: 0, text: 5 })).toEqual(['syn-text']);
    expect(ids(to(), 'URG,ACK', { text: 5 })).toEqual(['urg']);
    expect(ids(to(), 'ACK', { wnd: 0 })).toEqual(['window-0']);
  });

  it('a receiver that has no connection, or not yet', () => {
    expect(ids(closed(options), 'SYN')).toEqual(['nobody']);
    expect(ids(listen(options), 'ACK')).toEqual(['listen-ack']);
    expect(ids(listen(options), 'SYN,ACK')).toEqual(['listen-ack']);
    expect(ids(listen(options), 'RST')).toEqual(['listen-no-syn']);
    expect(ids(listen(options), 'PSH', { text: 5 })).toEqual(['listen-no-syn']);
    expect(ids(synSent(options), 'ACK')).toEqual(['syn-sent-no-syn']);
    expect(ids(synSent(options), 'RST')).toEqual(['rst-no-ack']);
    expect(ids(synSent(options), 'SYN,ACK', { ack: 2 })).toEqual(['ack-not-syn']);
    expect(ids(synSent(options), 'RST,ACK', { ack: 0 })).toEqual(['ack-not-syn']);
    expect(ids(synReceived(options), 'ACK', { ack: 0 })).toEqual(['ack-not-syn']);
  });

  it('numbers outside the window, at its edges', () => {
    const to = () => established({ ...options, receiveBuffer: 10 });
    expect(ids(to(), 'ACK', { seq: 0, text: 1 })).toEqual(['seq-left']);
    expect(ids(to(), 'ACK', { seq: 0, text: 2 })).toEqual(['seq-partly']);
    expect(ids(to(), 'ACK', { seq: 1, text: 10 })).toEqual([]);
    expect(ids(to(), 'ACK', { seq: 1, text: 11 })).toEqual(['past-window']);
    expect(ids(to(), 'ACK', { seq: 10, text: 1 })).toEqual(['gap']);
    expect(ids(to(), 'ACK', { seq: 11, text: 1 })).toEqual(['seq-right']);
    expect(ids(to(), 'RST', { seq: 0 })).toEqual(['seq-left']);
    expect(ids(to(), 'RST', { seq: 2 })).toEqual(['rst-not-exact']);
    expect(ids(to(), 'RST', { seq: 11 })).toEqual(['seq-right']);
    expect(odd(to(), 'ACK', { seq: 5, text: 20 }).at(-1)).toEqual({
      id: 'past-window',
      numbers: { numbers: 20, room: 6 },
    });
  });

  it('a shut window has room for nothing', () => {
    const to = established({ ...options, receiveBuffer: 5, readsAtOnce: false });
    to.arrives('ACK', 1, 1, { text: 5 });
    expect(ids(to, 'ACK', { seq: 6, text: 1 })).toEqual(['past-window']);
    expect(ids(to, 'ACK', { seq: 7 })).toEqual(['seq-right', 'ack-nothing-new']);
  });

  it('acknowledgments of what was never sent, is long known, or is known', () => {
    const to = () => established(options).arrives('ACK', 1, 1, { wnd: 100 }).send(5);
    expect(ids(to(), 'ACK', { ack: 7 })).toEqual(['ack-never-sent']);
    expect(ids(to(), 'ACK', { ack: 1, wnd: 100 })).toEqual(['ack-nothing-new']);
    expect(ids(to(), 'ACK', { ack: 0, text: 5 })).toEqual([]);
    expect(ids(to(), 'ACK', { ack: -70_000 })).toEqual(['ack-too-old']);
  });

  it('a segment without the timestamps that were agreed on, unless it is a RST', () => {
    const to = () => established({ ...options, ...BOTH_HAVE_OPTIONS });
    expect(ids(to(), 'ACK', { wnd: 9 })).toEqual(['no-timestamps']);
    expect(ids(to(), 'RST')).toEqual([]);
    const stamped = { ...segment(to(), 'ACK', { wnd: 9 }), timestamps: { value: 900, echo: 0 } };
    expect(oddities(stamped, null, to().tcb)).toEqual([]);
  });

  it('a window that says nothing new, also where it is scaled', () => {
    const to = established({ ...options, peer: { windowScale: 3 }, windowScale: 0 });
    to.arrives('ACK', 1, 1, { wnd: 100 });
    expect(ids(to, 'ACK', { wnd: 100 })).toEqual(['ack-nothing-new']);
    expect(ids(to, 'ACK', { wnd: 800 })).toEqual([]);
  });

  it('what should not come any more', () => {
    expect(ids(established(options), 'SYN,ACK')).toEqual(['syn-synchronized']);
    for (const to of [closeWait(options), timeWait(options)]) {
      expect(ids(to, 'ACK', { seq: 2, text: 5 })).toEqual(['text-after-fin']);
    }
  });

  it('what the TCP in whose name it comes will make of it', () => {
    const from = established(options).send(5);
    const own = (ctl: string, seq: number, text: number): OddityId[] => {
      const bits = ctl.split(',') as ControlBit[];
      const crafted: Segment = {
        ctl: bits,
        seq: add(from.iss, seq),
        ack: 0,
        wnd: 1,
        text: octets(text),
      };
      return oddities(crafted, from.tcb, null).map(({ id }) => id);
    };
    expect(own('ACK', 1, 5)).toEqual(['nobody', 'reuse']);
    expect(own('SYN', 0, 0)).toEqual(['nobody', 'reuse']);
    expect(own('ACK', 6, 5)).toEqual(['nobody', 'unaware']);
    expect(own('FIN,ACK', 6, 0)).toEqual(['nobody', 'unaware']);
    expect(own('ACK', 6, 0)).toEqual(['nobody']);
    expect(own('RST', 6, 0)).toEqual(['nobody']);
  });
});
