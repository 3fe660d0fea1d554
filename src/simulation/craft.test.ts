import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { arrival } from './arrival';
import {
  earlierFrom,
  endsOf,
  fieldsOf,
  type Fields,
  likely,
  metBy,
  ownSegment,
  type Preset,
  readNumber,
  rightNow,
} from './craft';
import { AS_IN_THE_SCENE, withChoices } from './choices';
import { type Author, type Call, HOST_IDS, otherHost } from './deed';
import { labelOf } from './label';
import { callOnHost } from './on-host';
import { simulate } from './simulate';
import { storyOf } from './story';
import { follow, isAside } from './thread';
import { flightOf, stepOf, type Timeline } from './timeline';

const ids = Object.keys(SCENARIOS) as ScenarioId[];
const OPEN = simulate(SCENARIOS['three-way-handshake']);
const LIFE = simulate(SCENARIOS['whole-life']);

/** The run as lanes show it: where strangers knock, they follow the client's own connection. */
function shown(id: ScenarioId): Timeline {
  const whole = simulate(SCENARIOS[id]);
  const crowded = whole.steps.some(({ what }) => what.kind === 'flood');
  return crowded ? follow(whole, SCENARIOS[id].hosts.client.port) : whole;
}

const sends = (id: ScenarioId): boolean => simulate(SCENARIOS[id]).flights.length > 0;

/** What matters of a segment; a RST's window means nothing. */
const same = ({ wnd, ...rest }: Fields) => (rest.ctl.includes('RST') ? rest : { wnd, ...rest });

describe('what would be right now', () => {
  const CALLS: readonly (readonly [Preset, Call])[] = [
    ['SYN', { name: 'connect' }],
    ['DATA', { name: 'send', text: 'hello' }],
    ['FIN', { name: 'shutdown' }],
    ['RST', { name: 'abort' }],
  ];

  it.each(ids)('%s: is what its own TCP sends when it is called', (id) => {
    const timeline = shown(id);
    let compared = 0;
    for (const { hosts, at } of timeline.steps) {
      for (const host of HOST_IDS.map((name) => hosts[name])) {
        for (const [preset, call] of CALLS) {
          const { outcome } = callOnHost(host, call, endsOf(hosts)[otherHost(host.id)], at);
          const [first] = outcome.sent;
          if (outcome.sent.length !== 1 || first === undefined) continue;
          // A RST bears no acknowledgment; the field is filled in all the same.
          const { ack, ...fields } = rightNow(host, preset);
          const acks = fields.ctl.includes('ACK');
          expect(same({ ...fields, ack: acks ? ack : 0 })).toEqual(same(fieldsOf(first)));
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  it('a FIN or a SYN that was sent already keeps its number', () => {
    const closing = LIFE.steps.find(({ hosts }) => hosts.client.state === 'FIN-WAIT-1');
    const client = closing?.hosts.client ?? stepOf(LIFE, 0).hosts.client;
    expect(rightNow(client, 'FIN').seq).toBe(LIFE.flights.find(isFin)?.segment.seq);
    const { hosts } = stepOf(OPEN, 2);
    expect(rightNow(hosts.client, 'SYN')).toMatchObject({ ctl: ['SYN'], seq: 100 });
    expect(rightNow(hosts.server, 'SYN')).toMatchObject({
      ctl: ['SYN', 'ACK'],
      seq: 300,
      ack: 101,
    });
  });

  it('an ACK says what was received, and nothing where nothing was', () => {
    const { hosts } = stepOf(OPEN, 4);
    expect(rightNow(hosts.client, 'ACK')).toMatchObject({ seq: 101, ack: 301, octets: 0 });
    expect(rightNow(stepOf(OPEN, 1).hosts.client, 'ACK').ack).toBe(0);
    expect(rightNow(stepOf(OPEN, 0).hosts.client, 'ACK').ack).toBe(0);
  });

  it('is most likely a SYN until there is a connection, and an ACK from then on', () => {
    const kinds = OPEN.steps.map(({ hosts }) => [likely(hosts.client), likely(hosts.server)]);
    expect(kinds).toEqual([
      ['SYN', 'SYN'],
      ['SYN', 'SYN'],
      ['SYN', 'ACK'],
      ['ACK', 'ACK'],
      ['ACK', 'ACK'],
    ]);
  });
});

const isFin = ({ segment }: (typeof LIFE.flights)[number]): boolean => segment.ctl.includes('FIN');

describe('what arrives now', () => {
  it.each(ids.filter(sends))('%s: does what the same segment did in the run', (id) => {
    const timeline = shown(id);
    let compared = 0;
    timeline.steps.forEach(({ what, host, at, sent, hosts }, k) => {
      if (what.kind !== 'arrival' || host === null || isAside(timeline, k)) return;
      // A call in the same instant may have had the ACK wait for it.
      if (timeline.steps[k + 1]?.at === at) return;
      const before = stepOf(timeline, k - 1).hosts;
      const { segment } = flightOf(timeline, what.flight);
      const found = arrival(before[host], segment, endsOf(before), at);
      expect(found.headline).toEqual(storyOf(timeline, k).headline);
      expect(found.sends).toEqual(sent.map((n) => flightOf(timeline, n).segment));
      // A lane goes on to show CLOSED where the listener alone is met.
      if (found.before === before[host].state) expect(found.after).toBe(hosts[host].state);
      compared++;
    });
    expect(compared).toBeGreaterThan(0);
  });

  it('a RST one off the right number is asked back, the right one resets', () => {
    const { hosts, at } = stepOf(OPEN, 4);
    const reset = (seq: number) => {
      const segment = { ctl: ['RST'], seq, ack: 0, wnd: 0, text: '' } as const;
      return arrival(hosts.server, segment, endsOf(hosts), at);
    };
    expect(reset(102)).toMatchObject({
      headline: { rule: 'rst.challenge' },
      sends: [{ ctl: ['ACK'], seq: 301, ack: 101 }],
      before: 'ESTABLISHED',
      after: 'ESTABLISHED',
    });
    // The listener goes on; the connection is CLOSED.
    expect(reset(101)).toMatchObject({
      headline: { rule: 'rst.reset' },
      sends: [],
      before: 'ESTABLISHED',
      after: 'CLOSED',
    });
  });

  it('a listener begets a connection, and stays what it is without one', () => {
    const { hosts, at } = stepOf(OPEN, 0);
    const come = (ctl: readonly ('SYN' | 'RST')[]) =>
      arrival(hosts.server, { ctl, seq: 5, ack: 0, wnd: 9, text: '' }, endsOf(hosts), at);
    expect(come(['SYN'])).toMatchObject({ before: 'LISTEN', after: 'SYN-RECEIVED' });
    expect(come(['RST'])).toMatchObject({ before: 'LISTEN', after: 'LISTEN' });
  });
});

describe('between hosts with TCP options', () => {
  const linux = { ...AS_IN_THE_SCENE, profile: 'linux' } as const;
  const stage = withChoices(SCENARIOS['three-way-handshake'], { client: linux, server: linux });
  const last = (timeline: Timeline) => stepOf(timeline, timeline.steps.length - 1);
  const { hosts, at } = last(simulate(stage));

  const made = (preset: Preset) => {
    const { octets, ...fields } = rightNow(hosts.client, preset);
    return { ...fields, text: 'x'.repeat(octets) };
  };
  const sent = (preset: Preset, by: Author) =>
    simulate(stage, [{ kind: 'inject', to: 'server', segment: made(preset), by, at: at + 100 }]);
  const headline = (timeline: Timeline): unknown => {
    const arrives = timeline.steps.findIndex((step) => step.at === at + 180);
    return storyOf(timeline, arrives).headline?.rule;
  };

  it('a segment in a host’s own name bears what its TCP would put on it, and is taken', () => {
    const timeline = sent('DATA', 'host');
    expect(timeline.flights.find(({ origin }) => origin === 'crafted')?.segment.timestamps).toEqual(
      {
        value: at + 100,
        echo: hosts.client.connections[hosts.client.followed ?? '']?.tsRecent,
      },
    );
    expect(headline(timeline)).toBe('text.delivered');
    expect(headline(sent('FIN', 'host'))).toBe('fin.close-wait');
    expect(headline(sent('SYN', 'host'))).toBe('syn.challenge');
    expect(headline(sent('RST', 'host'))).toBe('rst.reset');
  });

  it('a stranger’s has no timestamps, and only its RST gets through', () => {
    for (const preset of ['SYN', 'ACK', 'DATA', 'FIN'] as const) {
      const timeline = sent(preset, 'stranger');
      expect(headline(timeline)).toBe('timestamps.missing');
      expect(last(timeline).hosts.server.state).toBe('ESTABLISHED');
    }
    expect(headline(sent('RST', 'stranger'))).toBe('rst.reset');
  });

  it('what would come of it is foretold as it comes', () => {
    const own = ownSegment(hosts.client, made('DATA'), endsOf(hosts), at);
    expect(arrival(hosts.server, own, endsOf(hosts), at).headline?.rule).toBe('text.delivered');
    const bare = arrival(hosts.server, made('DATA'), endsOf(hosts), at);
    expect(bare).toMatchObject({ headline: { rule: 'timestamps.missing' }, sends: [] });
  });

  it('the window is filled in as the field says it', () => {
    expect(rightNow(hosts.client, 'ACK').wnd).toBe(63);
    expect(rightNow(last(simulate(SCENARIOS['three-way-handshake'])).hosts.client, 'ACK').wnd).toBe(
      65_535,
    );
  });

  it('a segment in the place of another keeps the options of that one', () => {
    const segment = { ...made('ACK'), seq: 101, ack: 301 };
    const replaced = simulate(stage, [{ kind: 'replace', flight: 2, segment }]);
    expect(replaced.flights[2]?.segment.timestamps).toEqual(
      simulate(stage).flights[2]?.segment.timestamps,
    );
    expect(last(replaced).hosts.server.state).toBe('ESTABLISHED');
  });
});

it('the ends are those of the connection that is shown, from whatever port it was opened', () => {
  const again = simulate(SCENARIOS['three-way-handshake'], [
    { kind: 'call', host: 'client', call: { name: 'connect', fresh: true }, at: 500 },
  ]);
  const { hosts } = stepOf(again, again.steps.length - 1);
  const ends = endsOf(hosts);
  expect(ends.client.port).not.toBe(hosts.client.setup.port);
  expect(metBy(hosts.server, ends)?.remote).toEqual(ends.client);
  expect(metBy(hosts.client, ends)?.local).toEqual(ends.client);
});

it('earlier segments are offered once each, the newest first, and none that is still to come', () => {
  const last = LIFE.steps.length - 1;
  expect(earlierFrom(LIFE, 0, 'client')).toEqual([]);
  for (const from of HOST_IDS) {
    const own = LIFE.flights.filter((flight) => flight.from === from).map(({ id }) => id);
    expect(earlierFrom(LIFE, last, from)).toEqual(own.toReversed());
  }
  const twice = simulate(SCENARIOS['three-way-handshake'], [{ kind: 'duplicate', flight: 0 }]);
  expect(earlierFrom(twice, 1, 'client')).toHaveLength(1);
});

it('a segment without the ACK bit is not called ACK', () => {
  const bare = { seq: 1, ack: 0, wnd: 1, text: '' };
  expect(labelOf({ ...bare, ctl: [] })).toBe('NULL');
  expect(labelOf({ ...bare, ctl: ['PSH', 'URG'] })).toBe('PSH+URG');
  expect(labelOf({ ...bare, ctl: ['ACK'] })).toBe('ACK');
});

it('a number is refused for what is wrong with it', () => {
  expect(readNumber(' 101 ', 200)).toBe(101);
  expect(readNumber('0', 200)).toBe(0);
  expect(readNumber('200', 200)).toBe(200);
  expect(readNumber('201', 200)).toBe('too-high');
  expect(readNumber('99999999999999999999', 200)).toBe('too-high');
  for (const text of ['-1', '1.5', '1e2', '0x10', 'seq', '1 2']) {
    expect(readNumber(text, 200)).toBe('not-whole');
  }
  for (const text of ['', ' ']) expect(readNumber(text, 200)).toBe('empty');
});
