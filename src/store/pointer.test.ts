import { beforeEach, describe, expect, it } from 'vitest';
import { point, togglePointer, usePointer } from './pointer';

const now = () => usePointer.getState();

beforeEach(() => usePointer.setState({ on: false, at: null }));

describe('the pointer', () => {
  it('is nowhere when it is switched on, and nowhere again when it is switched off', () => {
    togglePointer();
    expect(now()).toEqual({ on: true, at: null });
    point({ x: 0.2, y: 0.7 });
    expect(now().at).toEqual({ x: 0.2, y: 0.7 });
    togglePointer();
    expect(now()).toEqual({ on: false, at: null });
    togglePointer();
    expect(now().at).toBeNull();
  });

  it('follows only while it is on', () => {
    point({ x: 0.5, y: 0.5 });
    expect(now()).toEqual({ on: false, at: null });
  });

  it('stays on the wall, and leaves it', () => {
    togglePointer();
    point({ x: -0.4, y: 1.6 });
    expect(now().at).toEqual({ x: 0, y: 1 });
    point({ x: Number.NaN, y: 0.5 });
    expect(now().at).toBeNull();
    point({ x: 0.3, y: 0.3 });
    point(null);
    expect(now()).toEqual({ on: true, at: null });
  });
});
