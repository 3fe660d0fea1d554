import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../scenarios';
import { call, hosts, PATH } from '../scenarios/scenario';
import type { Intervention } from './deed';
import { labelOf } from './label';
import { rfcFigure } from './rfc-figure';
import { simulate, type Stage } from './simulate';
import type { Flight, Timeline } from './timeline';

const OPENING = SCENARIOS['three-way-handshake'];
const RELEASE = SCENARIOS['four-way-release'];

const brief = (timeline: Timeline): string[] =>
  timeline.flights.map(({ segment, departs, lands }) => `${labelOf(segment)} ${departs}-${lands}`);

const flight = (timeline: Timeline, id: number): Flight | undefined => timeline.flights[id];

const calls = (timeline: Timeline) =>
  timeline.steps.flatMap(({ at, host, what }) =>
    what.kind === 'call' ? [`${host} ${what.call.name} ${at}`] : [],
  );

const states = (timeline: Timeline) => {
  const { client, server } = timeline.steps.at(-1)?.hosts ?? timeline.steps[0].hosts;
  return [client.state, server.state];
};

describe('mischief', () => {
  it('drops a flight three quarters of its way, and its sender repeats it', () => {
    const timeline = simulate(OPENING, [{ kind: 'drop', flight: 0 }]);
    expect(brief(timeline).slice(0, 2)).toEqual(['SYN 0-60', 'SYN 1000-1080']);
    expect(flight(timeline, 0)).toMatchObject({ lost: true, again: false });
    expect(flight(timeline, 1)).toMatchObject({ lost: false, again: true });
    expect(timeline.steps[2]).toMatchObject({ host: null, what: { kind: 'loss', flight: 0 } });
  });

  it('delays a flight, twice when told so twice', () => {
    const deed = { kind: 'delay', flight: 1, by: 120 } as const;
    expect(flight(simulate(OPENING, [deed, deed]), 1)).toMatchObject({ lands: 400, delayed: 240 });
  });

  it('doubles a flight: the copy comes later and changes nothing', () => {
    const timeline = simulate(OPENING, [{ kind: 'duplicate', flight: 2 }]);
    expect(brief(timeline).slice(2)).toEqual(['ACK 160-240', 'ACK 160-280']);
    expect(flight(timeline, 3)).toMatchObject({ origin: 'copy' });
    expect(states(timeline)).toEqual(['ESTABLISHED', 'ESTABLISHED']);
  });

  it('reaches the copies too', () => {
    const deeds: Intervention[] = [
      { kind: 'duplicate', flight: 0 },
      { kind: 'drop', flight: 1 },
    ];
    const timeline = simulate(OPENING, deeds);
    expect(flight(timeline, 1)).toMatchObject({ origin: 'copy', lost: true, lands: 90 });
  });

  it('moves no number of what departs in the same step', () => {
    const text = 'x'.repeat(2_000);
    const stage: Stage = {
      ...OPENING,
      script: [
        ...OPENING.script,
        call('client', 'send', { state: 'ESTABLISHED', after: 120 }, text),
      ],
    };
    const plain = brief(simulate(stage));
    const timeline = simulate(stage, [{ kind: 'duplicate', flight: 3 }]);
    expect(plain.slice(3, 5)).toEqual(['DATA 1460 B 280-360', 'DATA 540 B 280-360']);
    expect(brief(timeline).slice(0, 5)).toEqual(plain.slice(0, 5));
    expect(brief(timeline)[5]).toBe('DATA 1460 B 280-400');
  });
});

describe('acts from outside', () => {
  it('injects a segment that the network kept', () => {
    const segment = { seq: 90, ack: 0, ctl: ['SYN'], wnd: 65_535, text: '' } as const;
    const stage: Stage = { hosts: hosts(), path: PATH, script: [] };
    const timeline = simulate(stage, [{ kind: 'inject', to: 'server', segment, at: 50 }]);
    expect(flight(timeline, 0)).toMatchObject({ origin: 'injected', from: 'client', lands: 130 });
    // Nobody asked for it: the client refuses the answer and the server listens again (Figure 8).
    expect(brief(timeline)).toEqual(['SYN 50-130', 'SYN+ACK 130-210', 'RST 210-290']);
    expect(states(timeline)).toEqual(['CLOSED', 'LISTEN']);
  });

  it('lets a host forget everything but how many ISS it has used', () => {
    const timeline = simulate(OPENING, [
      { kind: 'power-cycle', host: 'client', at: 300 },
      { kind: 'call', host: 'client', call: { name: 'connect' }, at: 400 },
    ]);
    const cycled = timeline.steps.find(({ what }) => what.kind === 'power-cycle');
    expect(cycled?.hosts.client).toMatchObject({ state: 'CLOSED', connections: {}, issUsed: 1 });
    expect(timeline.flights[3]?.segment).toMatchObject({ seq: 1_100, ctl: ['SYN'] });
    // The half-open end answers, is reset, and the SYN that comes again finds a listener.
    expect(states(timeline)).toEqual(['ESTABLISHED', 'ESTABLISHED']);
  });
});

describe("the viewer's calls", () => {
  it('end the script: its later calls are left out', () => {
    const timeline = simulate(RELEASE, [
      { kind: 'call', host: 'client', call: { name: 'send', text: 'hi' }, at: 300 },
    ]);
    expect(calls(timeline)).toEqual(['client connect 0', 'client send 280', 'client send 300']);
    expect(states(timeline)).toEqual(['ESTABLISHED', 'ESTABLISHED']);
  });

  it('come after what the script does in the same ms', () => {
    const timeline = simulate(RELEASE, [
      { kind: 'call', host: 'client', call: { name: 'shutdown' }, at: 280 },
    ]);
    expect(calls(timeline)).toEqual(['client connect 0', 'client send 280', 'client shutdown 280']);
    expect(states(timeline)).toEqual(['FIN-WAIT-2', 'CLOSE-WAIT']);
  });

  it('are refused in the RFC words when they cannot be', () => {
    const stage: Stage = { hosts: hosts(), path: PATH, script: [] };
    const timeline = simulate(stage, [
      { kind: 'call', host: 'client', call: { name: 'send', text: 'hi' }, at: 0 },
      { kind: 'call', host: 'server', call: { name: 'listen' }, at: 0 },
    ]);
    expect(timeline.steps.slice(1).map(({ reply }) => reply)).toEqual([
      'error: connection does not exist',
      'error: connection already exists',
    ]);
  });

  it('leave mischief and power cycles with the script as it is', () => {
    const whole = calls(simulate(RELEASE));
    expect(calls(simulate(RELEASE, [{ kind: 'drop', flight: 4 }]))).toEqual(whole);
    expect(calls(simulate(RELEASE, [{ kind: 'power-cycle', host: 'server', at: 1e6 }]))).toEqual(
      whole,
    );
  });
});

it('a close() in the ms of the FIN lets the ACK ride: three segments by themselves', () => {
  const stage = SCENARIOS['server-closes-first'];
  const plain = simulate(stage);
  const fin = plain.flights[3]?.lands ?? 0;
  const script = stage.script.slice(0, 2);
  const close = call('client', 'close', { state: 'CLOSE-WAIT', after: 0 });
  expect(brief(simulate({ ...stage, script: [...script, close] })).slice(3)).toEqual([
    `FIN+ACK ${fin - 80}-${fin}`,
    `FIN+ACK ${fin}-${fin + 80}`,
    `ACK ${fin + 80}-${fin + 160}`,
  ]);
});

it('stops a run that does not end, and says so', () => {
  const timeline = simulate(RELEASE, [], 10);
  expect(timeline.steps).toHaveLength(10);
  expect(timeline.endless).toBe(true);
  expect(simulate(RELEASE, [], 18).endless).toBe(false);
});

it('works out thousands of steps', () => {
  const sends = Array.from({ length: 3_000 }, (_, i): Intervention => {
    return { kind: 'call', host: 'client', call: { name: 'send', text: 'x' }, at: 300 + 5 * i };
  });
  const timeline = simulate(OPENING, sends, 12_000);
  expect(timeline.steps).toHaveLength(5 + 3 * sends.length);
  expect(rfcFigure(timeline).split('\n')).toHaveLength(4 + 4 * sends.length);
});
