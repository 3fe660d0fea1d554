import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { type Part, PARTS, partsOf, VARIABLES, variablesOf } from './counterparts';
import { HOST_IDS, type Intervention } from './deed';
import { connectionOf } from './host';
import { labelOf } from './label';
import { simulate } from './simulate';
import { type Flight, flightOf, stepOf, type Timeline } from './timeline';

const run = (scene: ScenarioId, interventions: readonly Intervention[] = []): Timeline =>
  simulate(SCENARIOS[scene], interventions);

const rows = (flight: Flight, part: Part): string[] =>
  variablesOf(flight, part).map(({ host, variable }) => `${host} ${variable}`);

/** The first flight of that name. */
function named({ flights }: Timeline, label: string): Flight {
  const flight = flights.find(({ segment }) => labelOf(segment) === label);
  if (flight === undefined) throw new Error(`no ${label} in this run`);
  return flight;
}

describe('which rows of a connection record go with a part of a segment', () => {
  const handshake = run('three-way-handshake');
  const syn = named(handshake, 'SYN');
  const synAck = named(handshake, 'SYN+ACK');
  const ack = named(handshake, 'ACK');

  it('SEQ of a SYN: the numbers of both ends begin with it (§3.4.1)', () => {
    expect(rows(syn, 'seq')).toEqual([
      'client SND.NXT',
      'client ISS',
      'server RCV.NXT',
      'server IRS',
    ]);
  });

  it('SEQ of anything else: the next to be sent, the next that is expected', () => {
    expect(rows(ack, 'seq')).toEqual(['client SND.NXT', 'server RCV.NXT']);
  });

  it('ACK: what its sender expects next, what its receiver knows to have arrived', () => {
    expect(rows(synAck, 'ack')).toEqual(['server RCV.NXT', 'client SND.UNA']);
    expect(rows(syn, 'ack'), 'without the bit the field means nothing').toEqual([]);
  });

  it('window: what one end takes, what the other may send', () => {
    expect(rows(ack, 'wnd')).toEqual(['client RCV.WND', 'server SND.WND']);
    expect(rows(named(run('reset'), 'RST'), 'wnd'), 'nobody reads that of a RST').toEqual([]);
  });

  it('text: it moves the same numbers as SEQ; where there is none, nothing', () => {
    const data = run('data-on-third-segment').flights.find(({ segment }) => segment.text !== '');
    expect(data && rows(data, 'text')).toEqual(['client SND.NXT', 'server RCV.NXT']);
    expect(rows(ack, 'text')).toEqual([]);
  });

  it('what is in no row', () => {
    for (const part of ['source', 'destination', 'bits', 'options'] as const) {
      expect(rows(synAck, part), part).toEqual([]);
    }
  });

  it('a segment that never arrives tells the receiver nothing', () => {
    const lost = flightOf(run('syn-lost'), 0);
    expect(rows(lost, 'seq')).toEqual(['client SND.NXT', 'client ISS']);
  });

  it('a stranger fills in nothing from a record of the host that it names', () => {
    const segment = { seq: 101, ack: 301, ctl: ['ACK'], wnd: 9, text: '' } as const;
    const by = 'stranger';
    const forged = run('three-way-handshake', [
      { kind: 'inject', to: 'server', segment, by, at: 300 },
    ]).flights.find(({ origin }) => origin === 'spoofed');
    expect(forged && rows(forged, 'seq')).toEqual(['server RCV.NXT']);
  });

  it('what was changed on the way is no longer its sender’s; the rest is', () => {
    const segment = { ...ack.segment, seq: 5 };
    const changed = flightOf(
      run('three-way-handshake', [{ kind: 'replace', flight: ack.id, segment }]),
      ack.id,
    );
    expect(rows(changed, 'seq')).toEqual(['server RCV.NXT']);
    expect(rows(changed, 'ack')).toEqual(['client RCV.NXT', 'server SND.UNA']);
  });

  it('from a row to the parts and from a part to the rows is one relation', () => {
    for (const flight of run('whole-life').flights) {
      for (const host of HOST_IDS) {
        for (const variable of VARIABLES) {
          const there = PARTS.filter((part) => rows(flight, part).includes(`${host} ${variable}`));
          expect(partsOf(flight, { host, variable })).toEqual(there);
        }
      }
    }
  });

  it('in a handshake the named rows hold what the segment says', () => {
    const arrived = handshake.steps.findIndex(
      ({ what }) => what.kind === 'arrival' && what.flight === synAck.id,
    );
    const { client, server } = stepOf(handshake, arrived).hosts;
    expect(connectionOf(client)?.irs).toBe(synAck.segment.seq);
    expect(connectionOf(client)?.snd.una).toBe(synAck.segment.ack);
    expect(connectionOf(client)?.snd.wnd).toBe(synAck.segment.wnd);
    expect(connectionOf(server)?.rcv.nxt).toBe(synAck.segment.ack);
    expect(connectionOf(server)?.iss).toBe(synAck.segment.seq);
  });
});
