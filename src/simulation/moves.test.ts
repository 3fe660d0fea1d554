import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { FIGURE_5 } from '../tcp/figure-5';
import { aForgery, anHonestDeed } from './any-deed';
import { HOST_IDS, type Intervention } from './deed';
import { movesOf } from './moves';
import { simulate } from './simulate';
import { follow, portsOf } from './thread';
import { stepOf, type Timeline } from './timeline';

const IDS = Object.keys(SCENARIOS) as ScenarioId[];

/** A run as the lanes can show it: as it is, or each of several connections. */
function viewsOf(timeline: Timeline): Timeline[] {
  const ports = portsOf(timeline);
  const crowded = ports.length > 1 || timeline.steps.some(({ what }) => what.kind === 'flood');
  return crowded ? ports.map((port) => follow(timeline, port)) : [timeline];
}

const called = (moves: ReturnType<typeof movesOf>) =>
  moves.map(({ k, host, from, to }) => [k, host, from, to]);

describe('moves', () => {
  it('are what the lanes show: each end is where its last move led', () => {
    for (const id of IDS) {
      for (const timeline of viewsOf(simulate(SCENARIOS[id]))) {
        const where: Record<string, string> = { client: 'CLOSED', server: 'CLOSED' };
        const moves = movesOf(timeline);
        timeline.steps.forEach((_, k) => {
          for (const { host, from, to } of moves.filter((move) => move.k === k)) {
            expect(where[host]).toBe(from);
            where[host] = to;
          }
          expect(where).toEqual(statesAt(timeline, k));
        });
      }
    }
  });

  it('go along edges of Figure 5 and of what it omits, whatever is done, but for a power cycle', () => {
    const deeds = fc.array(fc.oneof({ weight: 4, arbitrary: anHonestDeed }, aForgery), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(fc.constantFrom(...IDS), deeds, (id, done) => {
        for (const timeline of viewsOf(simulate(SCENARIOS[id], done))) {
          const strange = movesOf(timeline).filter(
            ({ k, edge }) => edge === null && stepOf(timeline, k).what.kind !== 'power-cycle',
          );
          expect(called(strange)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('say when the figure leaves one out', () => {
    const timeline = simulate(SCENARIOS.reset);
    const others = movesOf(timeline).filter(
      ({ edge }) => edge !== null && !FIGURE_5.includes(edge),
    );
    expect(others.map(({ from, to }) => [from, to])).toEqual([
      ['ESTABLISHED', 'CLOSED'],
      ['ESTABLISHED', 'CLOSED'],
    ]);
    expect(others.map(({ edge }) => edge?.event)).toEqual([
      { call: 'ABORT' },
      { receives: ['RST'] },
    ]);
  });

  it('begin at LISTEN when another connection comes in', () => {
    const call = (name: 'connect' | 'close', at: number, fresh = false): Intervention => ({
      kind: 'call',
      host: 'client',
      call: fresh ? { name, fresh } : { name },
      at,
    });
    const again: Intervention[] = [
      call('connect', 0),
      call('close', 400),
      { kind: 'call', host: 'server', call: { name: 'close' }, at: 700 },
      call('connect', 300_000),
    ];
    const [timeline] = viewsOf(simulate(SCENARIOS['three-way-handshake'], again));
    const server = movesOf(timeline ?? simulate(SCENARIOS.reset)).filter(
      ({ host }) => host === 'server',
    );
    expect(server.map(({ from, to }) => [from, to])).toEqual([
      ['CLOSED', 'LISTEN'],
      ['LISTEN', 'SYN-RECEIVED'],
      ['SYN-RECEIVED', 'ESTABLISHED'],
      ['ESTABLISHED', 'CLOSE-WAIT'],
      ['CLOSE-WAIT', 'LAST-ACK'],
      ['LAST-ACK', 'CLOSED'],
      ['LISTEN', 'SYN-RECEIVED'],
      ['SYN-RECEIVED', 'ESTABLISHED'],
    ]);
  });

  it('of a power cycle are no edge', () => {
    const off: Intervention = { kind: 'power-cycle', host: 'client', at: 500 };
    const last = movesOf(simulate(SCENARIOS['three-way-handshake'], [off])).at(-1);
    expect(last).toMatchObject({ host: 'client', from: 'ESTABLISHED', to: 'CLOSED', edge: null });
  });
});

const statesAt = (timeline: Timeline, k: number) =>
  Object.fromEntries(HOST_IDS.map((id) => [id, stepOf(timeline, k).hosts[id].state]));
