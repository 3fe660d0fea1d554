import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../../scenarios';
import { NO_CHOICES } from '../../simulation/choices';
import { opening } from '../../store/run';
import { previewOf } from './previews';
import { type Sketch, sketchOf } from './sketch';

const IDS = Object.keys(SCENARIOS) as ScenarioId[];
const of = (scene: ScenarioId): Sketch => previewOf(scene).sketch;
const arrowsOf = (scene: ScenarioId) =>
  of(scene).arrows.map(({ sender, kind, lost }) => `${sender} ${kind}${lost ? ' lost' : ''}`);

describe.each(IDS)('the sketch of %s', (scene) => {
  const { bands, arrows, breaks } = of(scene);

  it('has both lanes from top to bottom, without a gap', () => {
    for (const host of ['client', 'server'] as const) {
      const own = bands.filter((band) => band.host === host);
      expect(own.map(({ from }) => from)).toEqual([0, ...own.slice(0, -1).map(({ to }) => to)]);
      expect(own.at(-1)?.to).toBe(1);
      for (const { from, to } of own) expect(to).toBeGreaterThan(from);
    }
  });

  it('has every arrow going down, and all of it inside', () => {
    for (const { from, to } of arrows) expect(to).toBeGreaterThanOrEqual(from);
    const heights = [...arrows.flatMap(({ from, to }) => [from, to]), ...breaks];
    for (const y of heights) expect(y).toBeGreaterThan(0);
    for (const y of heights) expect(y).toBeLessThan(1);
    expect(arrows.length).toBeLessThanOrEqual(16);
  });
});

it('is the run from where the scene opens: a handshake, and a release without the handshake', () => {
  expect(arrowsOf('three-way-handshake')).toEqual(['client SYN', 'server SYN', 'client ACK']);
  expect(arrowsOf('three-segment-release')).toEqual(['client FIN', 'server FIN', 'client ACK']);
});

it('tells what is lost, and where time is left out', () => {
  expect(arrowsOf('syn-lost')[0]).toBe('client SYN lost');
  expect(of('syn-lost').breaks).toHaveLength(1);
  expect(of('three-way-handshake').breaks).toEqual([]);
});

it('gives TIME-WAIT so much room that its colour can be seen', () => {
  const waiting = of('four-way-release').bands.find(({ phase }) => phase === 'waiting');
  expect((waiting?.to ?? 0) - (waiting?.from ?? 0)).toBeGreaterThan(0.15);
});

it('of a crowd draws some', () => {
  const { timeline } = opening('whole-life', {
    name: null,
    choices: NO_CHOICES,
    interventions: [{ kind: 'flood', to: 'server', count: 60, at: 1 }],
  });
  const { arrows } = sketchOf(timeline, 0);
  expect(arrows.length).toBeGreaterThan(8);
  expect(arrows.length).toBeLessThanOrEqual(16);
});

it('a scene lasts from where it opens, in steps of five seconds; an empty stage lasts no time', () => {
  expect(previewOf('empty-stage').seconds).toBe(0);
  expect(previewOf('three-way-handshake').seconds).toBe(5);
  for (const id of IDS) expect(previewOf(id).seconds % 5).toBe(0);
  expect(previewOf('whole-life').seconds).toBeGreaterThan(previewOf('reset').seconds);
});
