import { describe, expect, it } from 'vitest';
import { cookieFor } from './fast-open';
import {
  BOTH_HAVE_OPTIONS,
  closed,
  closeWait,
  closing,
  type Connection,
  established,
  finWait1,
  finWait2,
  lastAck,
  listen,
  LOCAL,
  type Options,
  PEERS_CLOCK,
  REMOTE,
  synReceived,
  synReceivedActively,
  synSent,
  timeWait,
} from './fixtures';
import { type RuleId, RULES } from './rules';

const noRemote = { name: 'OPEN', mode: 'active', local: LOCAL, remote: null } as const;

/** Ten octets are unread and the window of ten is shut. */
const shutIn = (options?: Options): Connection =>
  established({ ...options, receiveBuffer: 10 }).arrives('ACK', 1, 1, { text: 10 });

/** The peer has shut its window, and five octets wait. */
const shutOut = (options?: Options): Connection =>
  established(options).arrives('ACK', 1, 1, { wnd: 0 }).send(5);

const challenged = (times: number, options?: Options): Connection => {
  const connection = established(options);
  for (let i = 0; i < times; i += 1) connection.arrives('RST', 100);
  return connection;
};

const FAST = { fastOpen: true };
/** A SYN with the right cookie and five octets. */
const fastSyn = { text: 5, fastOpen: cookieFor(0, REMOTE.address) };

const TWO_WAY = { twoWayOpen: true };

/** Our SYN showed a cookie and carried five octets. */
const sentFast = (options?: Options): Connection =>
  closed({ ...options, ...FAST })
    .remembers('0123456789abcdef')
    .connect('hello');

/** The SYN queue is full, and a SYN was answered with a cookie. */
const cookieSent = (options?: Options): Connection =>
  listen({ ...options, synCookies: true })
    .queues({ synQueueFull: true })
    .arrives('SYN', 0, 0, { mss: 1_460 });

/** Our SYN and the peer's SYN,ACK have carried all TCP options. */
const withOptions = (options?: Options): Connection =>
  established({ ...options, ...BOTH_HAVE_OPTIONS });

/** A segment of the peer's whose TSval is by so much newer than that of its SYN. */
const stamped = (newer: number) => ({ timestamps: { value: PEERS_CLOCK + newer, echo: 0 } });

const keptAlive = (options?: Options): Connection =>
  established({ ...options, keepAlive: { idle: 10_000, interval: 1_000, probes: 2 } });

/** For each rule the shortest story whose last event cites it. A rule without one does not compile. */
const stories: { readonly [R in RuleId]: (options?: Options) => Connection } = {
  'open.passive': listen,
  'open.active': synSent,
  'open.from-listen': (options) => listen(options).connect(),
  'open.no-remote': (options) => closed(options).call(noRemote),
  'open.exists': (options) => established(options).connect(),
  'send.no-connection': (options) => closed(options).send(5),
  'send.no-remote': (options) => listen(options).send(5),
  'send.from-listen': (options) =>
    listen(options).call({ name: 'SEND', text: 'hello', remote: REMOTE }),
  'send.queued': (options) => synSent(options).send(5),
  'send.now': (options) => established(options).send(5),
  'send.close-wait': (options) => closeWait(options).send(5),
  'send.window-full': shutOut,
  'send.closing': (options) => finWait1(options).send(5),
  'receive.no-connection': (options) => closed(options).receive(),
  'receive.wait': (options) => established(options).receive(),
  'receive.taken': (options) => established(options).arrives('ACK', 1, 1, { text: 5 }).receive(),
  'receive.closing': (options) => closeWait(options).receive(),
  'receive.window-update': (options) =>
    established(options).arrives('ACK', 1, 1, { text: 600 }).receive(),
  'close.no-connection': (options) => closed(options).close(),
  'close.listen': (options) => listen(options).close(),
  'close.syn-sent': (options) => synSent(options).close(),
  'close.queued': (options) => synReceived(options).send(5).close(),
  'close.fin-wait-1': finWait1,
  'close.after-text': (options) => shutOut(options).close(),
  'close.last-ack': lastAck,
  'close.last-ack-rides': (options) =>
    established({ ...options, ackDelay: 200 })
      .arrives('FIN,ACK', 1, 1)
      .close(),
  'close.again': (options) => finWait1(options).close(),
  'close.closing': (options) => lastAck(options).close(),
  'close.stop-reading': (options) => established(options).closeBothWays(),
  'close.unread': (options) =>
    established(options).arrives('ACK', 1, 1, { text: 5 }).closeBothWays(),
  'abort.no-connection': (options) => closed(options).abort(),
  'abort.nothing-sent': (options) => synSent(options).abort(),
  'abort.reset': (options) => established(options).abort(),
  'abort.ok': (options) => timeWait(options).abort(),
  'status.no-connection': (options) => closed(options).status(),
  'status.state': (options) => established(options).status(),
  'closed.rst': (options) => closed(options).arrives('RST', 7),
  'closed.answer': (options) => closed(options).arrives('SYN', 7),
  'closed.answer-ack': (options) => closed(options).arrives('ACK', 7, 9),
  'listen.rst': (options) => listen(options).arrives('RST', 7),
  'listen.ack': (options) => listen(options).arrives('ACK', 7, 9),
  'listen.syn': synReceived,
  'listen.syn-queue-full': (options) =>
    listen(options).queues({ synQueueFull: true }).arrives('SYN', 0),
  'listen.accept-queue-full': (options) =>
    listen(options).queues({ acceptQueueFull: true }).arrives('SYN', 0),
  'listen.cookie': cookieSent,
  'listen.cookie-back': (options) => cookieSent(options).arrives('ACK', 1, 1),
  'listen.other': (options) => listen(options).arrives('FIN', 7),
  'syn-sent.bad-ack': (options) => synSent(options).arrives('SYN,ACK', 0, 9),
  'syn-sent.bad-ack-rst': (options) => synSent(options).arrives('RST,ACK', 0, 9),
  'syn-sent.reset': (options) => synSent(options).arrives('RST,ACK', 0, 1),
  'syn-sent.rst-no-ack': (options) => synSent(options).arrives('RST', 0),
  'syn-sent.established': established,
  'syn-sent.established-text': (options) => synSent(options).send(5).arrives('SYN,ACK', 0, 1),
  'syn-sent.simultaneous': synReceivedActively,
  'syn-sent.neither': (options) => synSent(options).arrives('ACK', 0, 1),
  'seq.acceptable': (options) => established(options).arrives('ACK', 1, 1),
  'seq.unacceptable': (options) => established(options).arrives('ACK', 0, 1),
  'seq.zero-window': (options) => shutIn(options).arrives('ACK', 11, 1, { text: 1 }),
  'seq.rst-outside': (options) => established(options).arrives('RST', 0),
  'seq.trimmed': (options) => established(options).arrives('ACK', -4, 1, { text: 10 }),
  'seq.held': (options) => established(options).arrives('ACK', 6, 1, { text: 5 }),
  'seq.simultaneous-open': (options) => synReceivedActively(options).arrives('SYN,ACK', 0, 1),
  'seq.syn-again': (options) => synReceived(options).arrives('SYN', 0),
  'seq.fin-again': (options) => timeWait(options).arrives('FIN,ACK', 1, 2),
  'rst.challenge': (options) => established(options).arrives('RST', 100),
  'rst.return-to-listen': (options) => synReceived(options).arrives('RST', 1),
  'rst.refused': (options) => synReceivedActively(options).arrives('RST', 1),
  'rst.reset': (options) => established(options).arrives('RST', 1),
  'rst.closed': (options) => timeWait(options).arrives('RST', 2),
  'rst.time-wait': (options) =>
    timeWait({ ...options, ignoresRstInTimeWait: true }).arrives('RST', 2),
  'syn.return-to-listen': (options) => synReceived(options).arrives('SYN', 100),
  'syn.challenge': (options) => established(options).arrives('SYN', 100),
  'syn.reset': (options) => established({ ...options, challengeAcks: false }).arrives('SYN', 100),
  'challenge.throttled': (options) => challenged(11, options),
  'ack.off': (options) => established(options).arrives('', 1, 0, { text: 5 }),
  'ack.old': (options) => established(options).arrives('ACK', 1, -100_000),
  'ack.future': (options) => established(options).arrives('ACK', 1, 9),
  'ack.syn-received': (options) => synReceived(options).arrives('ACK', 1, 1),
  'ack.syn-received-text': (options) => synReceived(options).arrives('ACK', 1, 1, { text: 5 }),
  'ack.syn-received-bad': (options) => synReceived(options).arrives('ACK', 1, 9),
  'ack.accept-queue-full': (options) =>
    synReceived(options).queues({ acceptQueueFull: true }).arrives('ACK', 1, 1),
  'ack.new': (options) => established(options).send(5).arrives('ACK', 1, 6),
  'ack.duplicate': (options) => established(options).arrives('ACK', 1, 1),
  'ack.window': (options) => established(options).arrives('ACK', 1, 1, { wnd: 9 }),
  'ack.fin-wait-2': finWait2,
  'ack.time-wait': (options) => closing(options).arrives('ACK', 2, 2),
  'ack.closed': (options) => lastAck(options).arrives('ACK', 2, 2),
  'text.delivered': (options) => established(options).arrives('ACK', 1, 1, { text: 5 }),
  'text.from-held': (options) =>
    established(options).arrives('ACK', 6, 1, { text: 5 }).arrives('ACK', 1, 1, { text: 5 }),
  'text.ignored': (options) => closeWait(options).arrives('ACK', 2, 1, { text: 5 }),
  'text.after-close': (options) =>
    established(options).closeBothWays().arrives('ACK', 1, 2, { text: 5 }),
  'fin.close-wait': closeWait,
  'fin.closing': closing,
  'fin.time-wait': timeWait,
  'fin.both-done': (options) => finWait1(options).arrives('FIN,ACK', 1, 2),
  'fin.stays': (options) => closeWait(options).arrives('FIN,ACK', 2, 1),
  'ack.sent': (options) => established(options).arrives('ACK', 1, 1, { text: 5 }),
  'ack.rides': (options) => synSent(options).send(5).arrives('SYN,ACK', 0, 1),
  'ack.second-segment': (options) =>
    established({ ...options, ackDelay: 200 }).arrives('ACK', 1, 1, { text: 2 * 536 }),
  'send.from-queue': (options) => synSent(options).send(5).arrives('SYN,ACK', 0, 1),
  'fin.sent': finWait1,
  'timeout.retransmission': (options) => synSent(options).waits(1_000),
  'timeout.probe': (options) => shutOut(options).waits(1_000),
  'timeout.time-wait': (options) => timeWait(options).waits(240_000),
  'timeout.user': (options) => synSent(options).waits(300_000),
  'timeout.retries': (options) => synSent({ ...options, synRetries: 1 }).waits(3_000),
  'timeout.fin-wait-2': (options) =>
    established({ ...options, finWait2Timeout: 60_000 })
      .closeBothWays()
      .arrives('ACK', 1, 2)
      .waits(60_000),
  'timeout.keep-alive': (options) => keptAlive(options).waits(10_000),
  'timeout.keep-alive-over': (options) => keptAlive(options).waits(12_000),
  'keep-alive.answered': (options) => keptAlive(options).waits(10_000).arrives('ACK', 1, 1),
  'fast-open.request': (options) => synSent({ ...options, ...FAST }),
  'fast-open.cookie-given': (options) =>
    listen({ ...options, ...FAST }).arrives('SYN', 0, 0, { fastOpen: '' }),
  'fast-open.cached': (options) =>
    synSent({ ...options, ...FAST }).arrives('SYN,ACK', 0, 1, { fastOpen: '0123456789abcdef' }),
  'fast-open.syn': sentFast,
  'fast-open.accepted': (options) => listen({ ...options, ...FAST }).arrives('SYN', 0, 0, fastSyn),
  'fast-open.cookie-bad': (options) =>
    listen({ ...options, ...FAST }).arrives('SYN', 0, 0, { ...fastSyn, fastOpen: '00000000' }),
  'fast-open.send': (options) =>
    listen({ ...options, ...FAST })
      .arrives('SYN', 0, 0, fastSyn)
      .send(5),
  'fast-open.established': (options) => sentFast(options).arrives('SYN,ACK', 0, 6),
  'fast-open.again': (options) => sentFast(options).arrives('SYN,ACK', 0, 1),
  'two-way.listen': (options) => listen({ ...options, ...TWO_WAY }).arrives('SYN', 0),
  'two-way.bad-ack': (options) => synSent({ ...options, ...TWO_WAY }).arrives('SYN,ACK', 0, 9),
  'two-way.established': (options) => synSent({ ...options, ...TWO_WAY }).arrives('SYN,ACK', 0, 1),
  'window-scale.agreed': withOptions,
  'window-scale.shifted': (options) => withOptions(options).arrives('ACK', 1, 1, { wnd: 100 }),
  'sack.agreed': withOptions,
  'timestamps.agreed': withOptions,
  'timestamps.missing': (options) =>
    withOptions(options).arrives('ACK', 1, 1, { text: 5, timestamps: null }),
  'timestamps.old': (options) => withOptions(options).arrives('ACK', 1, 1, stamped(-1)),
  'timestamps.recent': (options) => withOptions(options).arrives('ACK', 1, 1, stamped(1)),
  'timestamps.round-trip': withOptions,
  'rto.sample': established,
  'rto.karn': (options) => synSent(options).waits(1_000).arrives('SYN,ACK', 0, 1),
  'rto.after-syn': (options) => synSent(options).waits(1_000).arrives('SYN,ACK', 0, 1),
};

const IDS = Object.keys(RULES) as RuleId[];

describe('every rule has a story that cites it', () => {
  it.each(IDS)('%s', (rule) => {
    const { because } = stories[rule]();
    const citation = because.find((some) => some.rule === rule);
    expect(because.map((some) => some.rule)).toContain(rule);
    for (const number of Object.values(citation?.numbers ?? {}))
      expect(number).toEqual(expect.any(Number));
  });
});

describe('every story comes out the same wherever the numbers wrap', () => {
  it.each(IDS)('%s', (rule) => {
    const outcome = (options: Options) => {
      const { state, sent, signals, reply, text, cited } = stories[rule](options);
      return { state, sent, signals, reply, text, cited };
    };
    const expected = outcome({});
    for (const numbers of [
      { iss: 0xffffffff, irs: 0xffffffff },
      { iss: 0, irs: 0 },
      { iss: 0x7fffffff, irs: 0x80000000 },
      { iss: 0xfffffffa, irs: 0xfffffff5 },
    ]) {
      expect(outcome(numbers)).toEqual(expected);
    }
  });
});

describe('every story comes out the same with all TCP options', () => {
  const ADDED = /^(window-scale|sack|timestamps)\./;
  /** A shift of 0: the windows stay what they are. */
  const UNSCALED: Options = {
    ...BOTH_HAVE_OPTIONS,
    windowScale: 0,
    peer: { ...BOTH_HAVE_OPTIONS.peer, windowScale: 0 },
  };

  it.each(IDS.filter((rule) => !ADDED.test(rule)))('%s', (rule) => {
    const outcome = (options: Options) => {
      const { state, sent, signals, reply, text, cited } = stories[rule](options);
      return { state, sent, signals, reply, text, cited };
    };
    const [plain, other] = [outcome({}), outcome(UNSCALED)];
    expect({ ...other, cited: other.cited.filter((some) => !ADDED.test(some)) }).toEqual({
      ...plain,
      // A round trip can be measured on what was sent again
      cited: plain.cited.map((some) => (some === 'rto.karn' ? 'rto.sample' : some)),
    });
  });
});
