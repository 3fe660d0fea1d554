import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../../../scenarios';
import type { Intervention } from '../../../simulation/deed';
import { simulate } from '../../../simulation/simulate';
import { flightOf, type Flight, type Timeline } from '../../../simulation/timeline';
import { has, type Segment } from '../../../tcp/segment';
import { beginningOf, shiftOf } from './connection';
import { frameShown, type Item, type ItemId } from './fields';
import { isUnread, noteOf, printable, valuesOf, type Writing } from './values';

const run = (scene: ScenarioId, interventions: readonly Intervention[] = []): Timeline =>
  simulate(SCENARIOS[scene], interventions);

const writingOf = (timeline: Timeline, flight: Flight, absolute = true): Writing => ({
  flight,
  absolute,
  beginning: beginningOf(timeline, flight),
});

function item(flight: Flight, id: ItemId): Item {
  const found = frameShown(flight, 4).items.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id} in this segment`);
  return found;
}

const shown = (writing: Writing, id: ItemId) => valuesOf(item(writing.flight, id), writing)[0];
const noted = (writing: Writing, id: ItemId) => noteOf(item(writing.flight, id), writing);

describe('numbers', () => {
  const timeline = run('three-way-handshake');
  const [syn, synAck, ack] = [0, 1, 2].map((id) => flightOf(timeline, id));

  it('as they are on the wire', () => {
    const all = [syn, synAck, ack].map((flight) => {
      const writing = writingOf(timeline, flight as Flight);
      return [shown(writing, 'tcp.seq'), shown(writing, 'tcp.ack-number')];
    });
    expect(all).toEqual([
      ['100', '0'],
      ['300', '101'],
      ['101', '301'],
    ]);
  });

  it('relative to the ISS of the end that they count the octets of', () => {
    const all = [syn, synAck, ack].map((flight) => {
      const writing = writingOf(timeline, flight as Flight, false);
      return [shown(writing, 'tcp.seq'), shown(writing, 'tcp.ack-number')];
    });
    expect(all).toEqual([
      ['0', '0'],
      ['0', '1'],
      ['1', '1'],
    ]);
  });

  it('mod 2^32: also before the ISS', () => {
    const segment: Segment = { seq: 98, ack: 0, ctl: ['RST'], wnd: 0, text: '' };
    const forged = run('three-way-handshake', [
      { kind: 'inject', to: 'server', segment, by: 'stranger', at: 300 },
    ]);
    const flight = forged.flights.find(({ origin }) => origin === 'spoofed');
    expect(flight && shown(writingOf(forged, flight, false), 'tcp.seq')).toBe('4294967294');
  });

  it('stay as they are where no ISS is known', () => {
    const flight = { ...(ack as Flight), id: 0 };
    const alone = { ...timeline, flights: [flight] };
    expect(shown(writingOf(alone, flight, false), 'tcp.seq')).toBe('101');
  });

  it('count from the latest SYN where a port is used again', () => {
    const again = { ...(syn as Flight), id: 3, segment: { ...(syn as Flight).segment, seq: 900 } };
    const more = { ...timeline, flights: [...timeline.flights, again] };
    const later = { ...(ack as Flight), id: 4 };
    expect(beginningOf(more, later).own?.seq).toBe(900);
    expect(beginningOf(more, ack as Flight).own?.seq).toBe(100);
  });
});

describe('what a value comes to', () => {
  const timeline = run('four-way-release');
  const find = (is: (segment: Segment) => boolean): Writing => {
    const flight = timeline.flights.find(({ segment }) => is(segment));
    if (flight === undefined) throw new Error('no such segment');
    return writingOf(timeline, flight);
  };
  const syn = find((segment) => !has(segment, 'ACK'));
  const data = find(({ text }) => text !== '');

  it('SYN uses one number, text one for each octet, a bare ACK none (RFC 9293 §3.4)', () => {
    const { seq, text } = data.flight.segment;
    expect(noted(syn, 'tcp.seq')).toEqual({ kind: 'uses', numbers: 1, next: 101 });
    expect(noted(data, 'tcp.seq')).toEqual({
      kind: 'uses',
      numbers: text.length,
      next: seq + text.length,
    });
    const ack = find((one) => one.text === '' && one.ctl.join() === 'ACK');
    expect(noted(ack, 'tcp.seq')).toMatchObject({ numbers: 0 });
  });

  it('without its bit a field is not read', () => {
    expect(noted(syn, 'tcp.ack-number')).toEqual({ kind: 'no-ack' });
    expect(isUnread('tcp.ack-number', syn)).toBe(true);
    expect(isUnread('tcp.ack-number', data)).toBe(false);
    expect(isUnread('tcp.urgent-pointer', data)).toBe(true);
  });

  it('a window is shifted if both SYNs said so, and never in a SYN (RFC 7323 §2.2)', () => {
    const both = { own: { ...syn.flight.segment, windowScale: 7 }, peer: syn.flight.segment };
    const scaled = { own: both.own, peer: { ...both.peer, windowScale: 2 } };
    expect(shiftOf(data.flight.segment, both)).toBe(0);
    expect(shiftOf(data.flight.segment, scaled)).toBe(7);
    expect(shiftOf(syn.flight.segment, scaled)).toBe(0);
    const writing = { ...data, beginning: scaled };
    const { wnd } = data.flight.segment;
    expect(noted(writing, 'tcp.window')).toMatchObject({ octets: wnd * 128, shift: 7 });
  });

  it('a checksum is as the receiver works it out', () => {
    expect(noted(syn, 'tcp.checksum')).toMatchObject({ kind: 'checksum', right: true });
  });
});

it('octets without a character of ASCII are dots', () => {
  expect(printable('Hi\n\u{e4}~ ')).toBe('Hi··~ ');
});
