import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  beginClass,
  eachSecond,
  endClass,
  readClass,
  restartClass,
  restartScene,
  secondsSince,
  useClassTimer,
} from './class-timer';
import { openScene } from './run';

const START = 1_700_000_000_000;
const SECOND = 1_000;

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  endClass();
  openScene('three-way-handshake');
});
afterEach(() => vi.useRealTimers());

const pass = (seconds: number): void => void vi.setSystemTime(Date.now() + seconds * SECOND);
const shown = (): readonly number[] => {
  const { classFrom, sceneFrom } = useClassTimer.getState();
  return [secondsSince(classFrom), secondsSince(sceneFrom)];
};

describe('how long a class has been on', () => {
  test('both count from when it begins; another scene begins its own time', () => {
    beginClass();
    pass(90);
    expect(shown()).toEqual([90, 90]);
    openScene('four-way-release');
    pass(30);
    expect(shown()).toEqual([120, 30]);
    openScene('four-way-release');
    expect(shown()).toEqual([120, 30]);
  });

  test('a presenter’s view that is drawn again begins nothing again', () => {
    beginClass();
    pass(10);
    beginClass();
    expect(shown()).toEqual([10, 10]);
  });

  test('each can be counted anew without the other', () => {
    beginClass();
    pass(60);
    restartScene();
    pass(5);
    expect(shown()).toEqual([65, 5]);
    restartClass();
    expect(shown()).toEqual([0, 5]);
  });

  test('before a class and after it no scene begins its time', () => {
    openScene('four-way-release');
    expect(useClassTimer.getState().sceneFrom).toBeNull();
    beginClass();
    endClass();
    openScene('three-way-handshake');
    expect(useClassTimer.getState()).toEqual({ classFrom: null, sceneFrom: null, scene: null });
  });

  test('only whole seconds count, and a clock that was set back shows none', () => {
    expect(secondsSince(Date.now() - 1_999)).toBe(1);
    expect(secondsSince(Date.now() + 60_000)).toBe(0);
    expect(secondsSince(null)).toBe(0);
  });
});

describe('the seconds of a clock', () => {
  const page = { hidden: false, changed: (): void => undefined };
  const watch = (from: number | null) => {
    vi.stubGlobal('document', {
      get hidden() {
        return page.hidden;
      },
      addEventListener: (_: string, listener: () => void) => (page.changed = listener),
      removeEventListener: () => (page.changed = () => undefined),
    });
    const ticks: number[] = [];
    const stop = eachSecond(from, () => ticks.push(Date.now() - START));
    return { ticks, stop };
  };
  afterEach(() => vi.unstubAllGlobals());

  test('come when they are full, whenever one begins to look', () => {
    const { ticks, stop } = watch(START - 300);
    vi.advanceTimersByTime(2_900);
    expect(ticks).toEqual([700, 1_700, 2_700]);
    stop();
    vi.advanceTimersByTime(5_000);
    expect(ticks).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('nobody waits for them while nobody sees the page', () => {
    page.hidden = true;
    const { ticks, stop } = watch(START);
    expect(vi.getTimerCount()).toBe(0);
    vi.setSystemTime(START + 90_400);
    page.hidden = false;
    page.changed();
    // Seen again, it is right at once, and goes on with the second that is on.
    expect(ticks).toEqual([90_400]);
    vi.advanceTimersByTime(600);
    expect(ticks).toEqual([90_400, 91_000]);
    stop();
  });

  test('without a class there are none', () => {
    watch(null).stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('what a tab has kept of it', () => {
  test('is taken over as it was', () => {
    const kept = { classFrom: START - 9, sceneFrom: START - 4, scene: 'reset' };
    expect(readClass(kept)).toEqual(kept);
  });

  test.each([
    null,
    7,
    'class',
    [],
    {},
    { classFrom: START },
    { classFrom: START + 1, sceneFrom: START },
    { classFrom: START, sceneFrom: Number.NaN },
    { classFrom: -1, sceneFrom: START },
    { classFrom: String(START), sceneFrom: START },
  ])('%j is none', (kept) => {
    expect(readClass(kept)).toEqual({ classFrom: null, sceneFrom: null, scene: null });
  });
});
