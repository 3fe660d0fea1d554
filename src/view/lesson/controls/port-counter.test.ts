import { describe, expect, it } from 'vitest';
import { CLIENT, hosts, PATH } from '../../../scenarios/scenario';
import type { Intervention } from '../../../simulation/deed';
import { simulate } from '../../../simulation/simulate';
import { portsAt, runsOutAfter, supplyOf } from './port-counter';

const connects = (at: number): Intervention => ({
  kind: 'call',
  host: 'client',
  call: { name: 'connect', fresh: true },
  at,
});

const closes = (host: 'client' | 'server', at: number): Intervention => ({
  kind: 'call',
  host,
  call: { name: 'close', port: CLIENT.port },
  at,
});

describe('the ports of a client that has two', () => {
  const ephemeral = { first: CLIENT.port, last: CLIENT.port + 1 };
  const stage = { hosts: hosts({ client: { ephemeral } }), path: PATH, script: [] };
  const timeline = simulate(stage, [
    connects(0),
    closes('client', 300),
    closes('server', 600),
    connects(1_000),
    connects(2_000),
  ]);
  const at = (ms: number) =>
    portsAt(
      timeline,
      timeline.steps.findLastIndex((step) => step.at <= ms),
    );

  it('are taken by connections, one in TIME-WAIT included (RFC 9293 §3.6.1)', () => {
    expect(at(0)).toMatchObject({ all: 2, free: 1 });
    expect(at(1_500).shown).toEqual([
      { number: 49_152, state: 'TIME-WAIT' },
      { number: 49_153, state: 'ESTABLISHED' },
    ]);
  });

  it('are too few for a third connection, and one is free when 2 MSL are over', () => {
    expect(at(1_999).failed).toBe(0);
    expect(at(2_000)).toMatchObject({ failed: 1, free: 0 });
    expect(at(300_000)).toMatchObject({ failed: 1, free: 1 });
  });
});

it('of many ports those are drawn that are in use', () => {
  const timeline = simulate({ hosts: hosts(), path: PATH, script: [] }, [connects(0)]);
  expect(portsAt(timeline, 1)).toEqual({
    shown: [{ number: 49_152, state: 'SYN-SENT' }],
    all: 16_384,
    free: 16_383,
    failed: 0,
  });
});

describe('what a system’s ports come to', () => {
  it('Linux: 28,232 ports and 60 s allow 470 connections a second, the RFCs 68', () => {
    expect(supplyOf('linux')).toEqual({ ports: 28_232, seconds: 60, limit: 470 });
    expect(supplyOf('rfc')).toEqual({ ports: 16_384, seconds: 240, limit: 68 });
  });

  it('at 470 a second they last for ever, at 471 for a minute', () => {
    expect(runsOutAfter(supplyOf('linux'), 470)).toBeNull();
    expect(runsOutAfter(supplyOf('linux'), 471)).toBeCloseTo(28_232 / 471);
    expect(runsOutAfter(supplyOf('linux'), 1_000)).toBeCloseTo(28.232);
  });
});
