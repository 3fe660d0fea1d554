import { beforeEach, describe, expect, it } from 'vitest';
import type { Intervention } from '../simulation/deed';
import { timeAt } from '../simulation/instant';
import { stepOf } from '../simulation/timeline';
import { act, keptBeforeDelay, meddle, undo } from './deeds';
import { currentStep, openScene, seek, seekStep, useRun } from './run';

const run = () => useRun.getState();
const now = (): number => timeAt(run().timeline, run().position);
const done = (): readonly Intervention[] => run().interventions;

beforeEach(() => {
  openScene('whole-life');
  seekStep(0);
});

describe('what is changed around the connection', () => {
  it('holds from the beginning for whoever stands there, knob after knob', () => {
    act({ kind: 'path', weather: { loss: 0.3 } });
    act({ kind: 'path', weather: { seed: 7 } });
    act({ kind: 'cable', whole: false });
    act({ kind: 'path', weather: { loss: 0.1 } });
    expect(done()).toEqual([
      { kind: 'cable', whole: false, at: 0 },
      { kind: 'path', weather: { loss: 0.1, seed: 7 }, at: 0 },
    ]);
    expect(run()).toMatchObject({ playing: false, others: [] });
    expect(now()).toBe(0);
  });

  it('is not undone by going back to the beginning and turning another knob', () => {
    act({ kind: 'path', weather: { loss: 0.3 } });
    seekStep(0);
    act({ kind: 'firewall', mode: 'drop' });
    expect(done().map(({ kind }) => kind)).toEqual(['path', 'firewall']);
    expect(run().others).toEqual([]);
  });

  it('holds from now on in the middle of a run, and nothing begins to move', () => {
    seek(1.5);
    act({ kind: 'path', weather: { loss: 1 } });
    expect(done()).toEqual([{ kind: 'path', weather: { loss: 1 }, at: 40 }]);
    expect(run().playing).toBe(false);
    expect(now()).toBe(40);
    undo();
    expect(run().position).toBe(1.5);
  });

  it('leaves a run that is playing alone', () => {
    useRun.setState({ playing: true });
    act({ kind: 'cable', whole: false });
    expect(run().playing).toBe(true);
  });

  it('stays when something else is done in the same ms', () => {
    seek(1.9);
    act({ kind: 'cable', whole: false });
    act({ kind: 'firewall', mode: 'drop' });
    expect(done().map(({ kind }) => kind)).toEqual(['cable', 'firewall']);
    expect(run().others).toEqual([]);
  });
});

describe('mischief on a segment in the air', () => {
  it('leaves it where it is', () => {
    seek(1.5);
    meddle({ kind: 'delay', flight: 0, by: 80 });
    expect(now()).toBeCloseTo(40);
    expect(stepOf(run().timeline, currentStep(run())).air).toEqual([0]);
    expect(run().timeline.flights[0]).toMatchObject({ lands: 160 });
    meddle({ kind: 'drop', flight: 0 });
    expect(now()).toBeCloseTo(40);
  });

  it('begins again at its departure where it would be lost already', () => {
    seek(1.9);
    meddle({ kind: 'drop', flight: 0 });
    expect(run().position).toBe(1);
  });

  it('keeps what was done before it shows', () => {
    seek(1.25);
    act({ kind: 'path', weather: { loss: 0 } });
    seek(2.5);
    meddle({ kind: 'delay', flight: 0, by: 10 });
    expect(done().map(({ kind }) => kind)).toEqual(['path', 'delay']);
    expect(run().others).toEqual([]);
  });

  it('drops what was done later, which stays beside it as a branch', () => {
    seekStep(4);
    act({ kind: 'cable', whole: false });
    const before = done();
    meddle({ kind: 'hold', flight: 0 });
    expect(done()).toEqual([{ kind: 'hold', flight: 0 }]);
    expect(run().others.map(({ interventions }) => interventions)).toEqual([before]);
  });
});

describe('the jar', () => {
  const hold = { kind: 'hold', flight: 0 } as const;

  it('takes a segment, and gives it back as if nothing had been', () => {
    const plain = run().timeline;
    meddle(hold);
    expect(run().timeline.flights[0]?.fate).toBe('held');
    meddle(hold);
    expect(done()).toEqual([]);
    expect(run().timeline).toEqual(plain);
  });

  it('takes the place of a drop, and a drop its place', () => {
    meddle({ kind: 'drop', flight: 0 });
    meddle(hold);
    expect(done()).toEqual([hold]);
    meddle({ kind: 'drop', flight: 0 });
    expect(done()).toEqual([{ kind: 'drop', flight: 0 }]);
  });

  it('has nothing to let go once the segment was never in it', () => {
    meddle(hold);
    seekStep(3);
    act({ kind: 'release', flight: 0 });
    expect(done().map(({ kind }) => kind)).toEqual(['hold', 'release']);
    meddle(hold);
    expect(done()).toEqual([]);
  });
});

it('a delay counts from the arrival on: what was done before it is kept', () => {
  seek(1.5);
  act({ kind: 'path', weather: { jitter: 0 } });
  seekStep(6);
  act({ kind: 'cable', whole: false });
  expect(keptBeforeDelay(run(), 0).map(({ kind }) => kind)).toEqual(['path']);
});
