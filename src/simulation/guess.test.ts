import { describe, expect, it } from 'vitest';
import { type Connection, established, listen, synReceived, synSent } from '../tcp/fixtures';
import { RFC_PARAMETERS } from '../tcp/parameters';
import type { RuleId } from '../tcp/rules';
import { add } from '../tcp/seq';
import { guessOf } from './guess';

const [BUFFER, AROUND] = [10, 40];

/** How many numbers around the right one are let through, when the engine itself tries them. */
function tried(
  make: () => Connection,
  ctl: string,
  text: number,
  field: 'seq' | 'ack',
  no: RuleId[],
) {
  let passed = 0;
  for (let off = -AROUND; off <= AROUND; off++) {
    const to = make();
    const [seq, ack] = field === 'seq' ? [1 + off, 1] : [1, 1 + off];
    to.arrives(ctl, seq, ack, { text });
    if (!to.cited.some((rule) => no.includes(rule))) passed++;
  }
  return passed;
}

const guess = (to: Connection, ctl: 'ACK' | 'RST' | 'SYN', text: number) =>
  guessOf(
    { ctl: [ctl], seq: add(to.irs, 1), ack: 0, wnd: 1, text: 'x'.repeat(text) },
    to.tcb,
    RFC_PARAMETERS,
  );

describe('how many numbers do', () => {
  const open = () => established({ receiveBuffer: BUFFER }).arrives('ACK', 1, 1, { wnd: 20 });

  it.each([0, 1, 5])('SEQ of %i octets: those with which the first check is passed', (text) => {
    const passed = tried(open, 'ACK', text, 'seq', ['seq.unacceptable']);
    expect(guess(open(), 'ACK', text).seq).toBe(passed);
  });

  it('SEQ of a RST: those that are answered, and the one that resets', () => {
    expect(guess(open(), 'RST', 0)).toEqual({
      seq: tried(open, 'RST', 0, 'seq', ['seq.rst-outside']),
      exact: tried(open, 'RST', 0, 'seq', ['seq.rst-outside', 'rst.challenge']),
      ack: null,
    });
  });

  it('ACK: from the oldest that is believed to the newest', () => {
    const small = () => established({ receiveBuffer: BUFFER });
    const to = small();
    const believed = to.live.snd.maxWnd + to.live.snd.nxt - to.live.snd.una + 1;
    expect(guess(to, 'ACK', 5).ack).toBe(believed);
    expect(guess(small().arrives('ACK', 1, 1), 'ACK', 5).ack).toBe(believed);
  });

  it('one ACK alone answers a SYN', () => {
    expect(guess(synSent(), 'ACK', 0)).toEqual({ seq: null, exact: null, ack: 1 });
    expect(guess(synReceived({ receiveBuffer: BUFFER }), 'ACK', 0)).toEqual({
      seq: BUFFER,
      exact: null,
      ack: 1,
    });
  });

  it('none, where nobody compares', () => {
    const none = { seq: null, exact: null, ack: null };
    expect(guess(listen(), 'SYN', 0)).toEqual(none);
    expect(guess(synSent(), 'SYN', 0)).toEqual(none);
    expect(guessOf({ ctl: [], seq: 0, ack: 0, wnd: 0, text: '' }, null, RFC_PARAMETERS)).toEqual(
      none,
    );
  });
});
