import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { type Edge, edgesBetween, EXTENSIONS, FIGURE_5, isEdge, OMITTED } from '../tcp/figure-5';
import { RFC_PARAMETERS } from '../tcp/parameters';
import { STATES } from '../tcp/tcb';
import type { CallName, HostId, Intervention } from './deed';
import { simulate } from './simulate';
import { edgeOf, stateChanges } from './state-changes';

const at = (host: HostId, name: CallName, ms: number): Intervention => ({
  kind: 'call',
  host,
  call: { name },
  at: ms,
});

/** Which edges a run takes, in its order. */
function edges(scene: ScenarioId, interventions: readonly Intervention[] = []): (Edge | null)[] {
  const timeline = simulate(SCENARIOS[scene], interventions);
  return stateChanges(timeline).map((change) => edgeOf(timeline, change));
}

describe('Figure 5', () => {
  it('has twenty edges, and each state is on its way', () => {
    expect(FIGURE_5).toHaveLength(20);
    for (const state of STATES) {
      expect(FIGURE_5.some(({ from }) => from === state)).toBe(true);
      expect(FIGURE_5.some(({ to }) => to === state)).toBe(true);
    }
  });

  it('omits nothing that it has', () => {
    for (const omission of OMITTED) {
      const same = edgesBetween(omission.from, omission.to).filter(
        ({ event }) => JSON.stringify(event) === JSON.stringify(omission.event),
      );
      expect(same).toEqual([omission]);
    }
  });

  it('goes through states that are edges themselves', () => {
    for (const { from, through = [], to } of OMITTED) {
      const way = [from, ...through, to];
      way.slice(1).forEach((next, i) => expect(isEdge(way[i] ?? from, next)).toBe(true));
    }
  });

  it('is extended only by what it does not have, and only for who asks for it', () => {
    for (const extension of EXTENSIONS) {
      const { from, to } = extension;
      expect(edgesBetween(from, to)).not.toContain(extension);
      const parameters = { ...RFC_PARAMETERS, [extension.needs]: 1 };
      expect(edgesBetween(from, to, parameters)).toContain(extension);
    }
    expect(isEdge('LISTEN', 'ESTABLISHED')).toBe(false);
  });

  it('knows what cannot be', () => {
    expect(isEdge('CLOSED', 'ESTABLISHED')).toBe(false);
    expect(isEdge('TIME-WAIT', 'ESTABLISHED')).toBe(false);
    expect(isEdge('CLOSE-WAIT', 'FIN-WAIT-1')).toBe(false);
    expect(isEdge('LISTEN', 'LISTEN')).toBe(false);
  });

  it('is taken edge by edge', () => {
    const taken = new Set([
      ...(Object.keys(SCENARIOS) as ScenarioId[]).flatMap((id) => edges(id)),
      ...edges('empty-stage', [at('server', 'listen', 0), at('server', 'close', 10)]),
      ...edges('three-way-handshake', [at('client', 'close', 40)]),
      ...edges('three-way-handshake', [at('server', 'close', 100)]),
      ...edges('empty-stage', [
        at('client', 'listen', 0),
        at('server', 'connect', 10),
        { kind: 'power-cycle', host: 'server', at: 60 },
      ]),
    ]);
    // A socket that listens has nobody to send to: only the RFC's own interface has this edge.
    const missing = FIGURE_5.filter((edge) => !taken.has(edge));
    expect(missing).toEqual(
      edgesBetween('LISTEN', 'SYN-SENT').filter(
        (edge) => 'call' in edge.event && edge.event.call === 'SEND',
      ),
    );
  });
});

describe('a state change', () => {
  it('names its step, its host and its ends', () => {
    const changes = stateChanges(simulate(SCENARIOS['three-way-handshake']));
    expect(changes.map(({ k, host, from, to }) => [k, host, from, to])).toEqual([
      [1, 'client', 'CLOSED', 'SYN-SENT'],
      [2, 'server', 'LISTEN', 'SYN-RECEIVED'],
      [3, 'client', 'SYN-SENT', 'ESTABLISHED'],
      [4, 'server', 'SYN-RECEIVED', 'ESTABLISHED'],
    ]);
  });

  it('skips a state when one segment does two things', () => {
    // The third ACK is lost and data carries nothing: the FIN is what the server hears of next.
    const [found] = edges('three-segment-release', [{ kind: 'drop', flight: 2 }]).filter(
      (edge) => edge?.to === 'CLOSE-WAIT',
    );
    expect(found).toMatchObject({ from: 'SYN-RECEIVED', through: ['ESTABLISHED'] });
  });

  it('is not what a power cycle does', () => {
    const run = simulate(SCENARIOS['three-way-handshake'], [
      { kind: 'power-cycle', host: 'client', at: 500 },
    ]);
    expect(stateChanges(run)).toHaveLength(4);
  });
});
