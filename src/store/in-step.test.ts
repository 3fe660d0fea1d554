import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { NO_CHOICES } from '../simulation/choices';
import type { Channel } from './room-channel';
import type { Letter } from './room-message';
import type { View } from './permalink';
import type { Shown } from './shown';

vi.stubGlobal('window', { close: vi.fn<() => void>() });
vi.stubGlobal('navigator', { language: 'en' });
vi.stubGlobal('matchMedia', () => ({ matches: false }));
vi.stubGlobal('addEventListener', () => undefined);
vi.stubGlobal('removeEventListener', () => undefined);

/** A line between windows: what is sent waits until somebody delivers it. */
class Line {
  private readonly ends = new Map<number, (letter: unknown) => boolean>();
  private readonly waiting: (readonly [to: number, letter: unknown])[] = [];
  open(end: number) {
    return (_: string, onLetter: (letter: unknown) => boolean): Channel => {
      this.ends.set(end, onLetter);
      const send = (letter: unknown): void => {
        for (const other of this.ends.keys()) {
          // As between real windows only a copy arrives.
          if (other !== end) this.waiting.push([other, structuredClone(letter)]);
        }
      };
      const close = (): void => void this.ends.delete(end);
      // A channel that is closed throws.
      const sendOpen = (letter: unknown): void => {
        if (!this.ends.has(end)) throw new Error('closed');
        send(letter);
      };
      return { send: sendOpen, close, forgets: false };
    };
  }
  /** Delivers what waits, up to `n` letters, and what is sent in answer to them. */
  async deliver(n = Number.POSITIVE_INFINITY): Promise<void> {
    for (let i = 0; i < n; i++) {
      await Promise.resolve();
      const next = this.waiting.shift();
      if (next === undefined) return;
      this.ends.get(next[0])?.(next[1]);
    }
  }
  /** A window is gone, and could not say so. */
  cut(end: number): void {
    this.ends.delete(end);
  }
  /** Something arrives that no window of the room has sent. */
  forge(to: number, letter: unknown): void {
    this.ends.get(to)?.(letter);
  }
}

/** A window that has just been loaded, with stores of its own. */
async function windowOf(line: Line, end: number, view: View) {
  vi.resetModules();
  const [inStep, run, deeds, settings, shown, votes, room, predictions, pointer, plan] =
    await Promise.all([
      import('./in-step'),
      import('./run'),
      import('./deeds'),
      import('./settings'),
      import('./shown'),
      import('./votes'),
      import('./room'),
      import('./predictions'),
      import('./pointer'),
      import('./plan'),
    ]);
  settings.setView(view);
  const leave = inStep.keepInStep('r', line.open(end));
  return {
    ...run,
    ...deeds,
    ...settings,
    ...shown,
    ...votes,
    ...room,
    ...predictions,
    ...pointer,
    ...plan,
    tellEnd: inStep.tellEnd,
    lookAround: inStep.lookAround,
    leave,
  };
}
type Window = Awaited<ReturnType<typeof windowOf>>;

/** A presenter and a wall that have met. */
async function aClass() {
  const line = new Line();
  const presenter = await windowOf(line, 0, 'presenter');
  const wall = await windowOf(line, 1, 'present');
  await line.deliver();
  return { line, presenter, wall };
}

/** Without what only moves: while it plays, the one behind is led on with the next frame. */
const still = (shown: Shown): Shown => ({
  ...shown,
  shown: 0,
  position: shown.playing ? 0 : shown.position,
});

const ACTS: readonly ((window: Window, n: number) => void)[] = [
  ({ next }) => next(),
  ({ previous }) => previous(),
  ({ seekStep }, n) => seekStep(n % 9),
  ({ openScene }, n) => {
    const ids = Object.keys(SCENARIOS) as ScenarioId[];
    openScene(ids[n % ids.length] ?? 'reset');
  },
  ({ toggleBlank }) => toggleBlank(),
  ({ toggleLanguage }) => toggleLanguage(),
  ({ call }) => call('client', 'close'),
  ({ undo }) => undo(),
  ({ answer }, n) => answer(n % 4),
  ({ toggleRound }) => toggleRound(),
  ({ count }, n) => count(n % 4),
  ({ reveal }) => reveal(),
  ({ changeSpeed }) => changeSpeed(1),
  ({ openTab }) => openTab('map'),
  ({ closeInspector }) => closeInspector(),
  ({ togglePointer }) => togglePointer(),
  ({ changePlan }, n) => {
    const place = { scene: 'reset', name: null, choices: NO_CHOICES, interventions: [] } as const;
    const items = Array.from({ length: n % 4 }, (_, i) => ({ place, note: `<b>${n} ${i}\n` }));
    if (n % 3 === 0) changePlan(null, null);
    else changePlan({ title: `${n}`, items }, items.length < 2 ? null : 1);
  },
  ({ choose, useRun }, n) => choose(useRun.getState().timeline.flights[n % 3]?.id ?? null),
];

describe('two windows of a room', () => {
  it('know of each other, and what the other is', async () => {
    const { line, presenter, wall } = await aClass();
    expect(presenter.hasAudience(presenter.useRoom.getState())).toBe(true);
    expect(wall.hasPresenter(wall.useRoom.getState())).toBe(true);
    wall.leave();
    await line.deliver();
    expect(presenter.hasAudience(presenter.useRoom.getState())).toBe(false);
  });

  it('show the same after anything that either does, whatever crosses on the way', async () => {
    const { line, presenter, wall } = await aClass();
    const anAct = fc.record({
      who: fc.constantFrom('presenter', 'wall'),
      act: fc.nat(ACTS.length - 1),
      n: fc.nat(40),
      delivered: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 1, maxLength: 12 }), async (acts) => {
        for (const { who, act, n, delivered } of acts) {
          ACTS[act]?.(who === 'wall' ? wall : presenter, n);
          await line.deliver(delivered);
        }
        await line.deliver();
        expect(still(wall.takeShown())).toEqual(still(presenter.takeShown()));
      }),
      { numRuns: 200 },
    );
  });

  it('a window that is loaded again takes over what the other shows, votes and answers too', async () => {
    const { line, presenter, wall } = await aClass();
    presenter.openScene('four-way-release');
    presenter.seek(presenter.useRun.getState().halt);
    presenter.toggleRound();
    for (const choice of [0, 1, 1]) presenter.count(choice);
    presenter.changeSpeed(1);
    await line.deliver();
    const before = { ...wall.takeShown() };
    presenter.leave();
    await line.deliver();
    const again = await windowOf(line, 0, 'presenter');
    await line.deliver();
    expect(again.takeShown()).toEqual(before);
    wall.leave();
    const newWall = await windowOf(line, 1, 'present');
    await line.deliver();
    expect(newWall.takeShown()).toEqual(before);
  });

  it('while both play the one behind is led on, and never back', async () => {
    const { line, presenter, wall } = await aClass();
    presenter.seek(0);
    presenter.play();
    await line.deliver();
    expect(wall.useRun.getState().playing).toBe(true);
    presenter.useRun.setState({ position: 0.5 });
    await line.deliver();
    expect(wall.useRun.getState().position).toBe(0.5);
    wall.useRun.setState({ position: 0.9 });
    await line.deliver();
    presenter.useRun.setState({ position: 0.6 });
    await line.deliver();
    expect(wall.useRun.getState().position).toBe(0.9);
  });

  it('what was done just before leaving is not told any more', async () => {
    const { line, presenter, wall } = await aClass();
    const before = wall.takeShown();
    presenter.next();
    presenter.leave();
    await line.deliver();
    expect(wall.takeShown()).toEqual(before);
  });

  it('a window that has gone without a word is forgotten when nobody answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { line, presenter } = await aClass();
    line.cut(1);
    const looked = presenter.lookAround();
    await line.deliver();
    expect(presenter.hasAudience(presenter.useRoom.getState())).toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    await looked;
    expect(presenter.hasAudience(presenter.useRoom.getState())).toBe(false);
    vi.useRealTimers();
  });

  it('one that is there stays', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { line, presenter } = await aClass();
    const looked = presenter.lookAround();
    await line.deliver();
    await vi.advanceTimersByTimeAsync(1_000);
    await looked;
    expect(presenter.hasAudience(presenter.useRoom.getState())).toBe(true);
    vi.useRealTimers();
  });

  it('a wall that leaves while its presenter is there forgets the notes, which the presenter keeps', async () => {
    const { line, presenter, wall } = await aClass();
    const place = { scene: 'reset', name: null, choices: NO_CHOICES, interventions: [] } as const;
    presenter.changePlan({ title: 'Closing', items: [{ place, note: 'ask first' }] }, 0);
    await line.deliver();
    expect(wall.usePlan.getState().plan?.items[0]?.note).toBe('ask first');
    wall.setView('page');
    wall.leave();
    await line.deliver();
    expect(JSON.stringify(wall.usePlan.getState())).not.toContain('ask first');
    expect(presenter.usePlan.getState().plan?.items[0]?.note).toBe('ask first');
  });

  it('the light of the pointer goes along', async () => {
    const { line, presenter, wall } = await aClass();
    presenter.togglePointer();
    presenter.point({ x: 0.25, y: 2 });
    await line.deliver();
    expect(wall.usePointer.getState()).toEqual({ on: true, at: { x: 0.25, y: 1 } });
  });

  it('the end of the class closes the wall', async () => {
    const { line, presenter, wall } = await aClass();
    wall.useRoom.setState({ id: 'r' });
    presenter.tellEnd();
    await line.deliver();
    expect(wall.useRoom.getState().id).toBe(null);
    expect(window.close).toHaveBeenCalledWith();
  });
});

describe('what is no letter of the room', () => {
  const aLetter = fc.record({
    room: fc.constantFrom('r', 'x', 7),
    from: fc.constantFrom('stranger', null),
    message: fc.oneof(
      fc.anything(),
      fc.record({
        kind: fc.constantFrom('hello', 'bye', 'shown', 'tick', 'spot', 'else'),
        view: fc.constantFrom('present', 'nothing'),
        position: fc.anything(),
        at: fc.anything(),
        edition: fc.oneof(fc.anything(), fc.record({ n: fc.integer(), by: fc.string() })),
        shown: fc.oneof(fc.anything(), fc.record({ place: fc.string(), position: fc.double() })),
      }),
    ),
  });

  it('never throws, and leaves the page as it is', async () => {
    const { line, presenter, wall } = await aClass();
    const before = wall.takeShown();
    fc.assert(
      fc.property(fc.oneof(fc.anything(), aLetter), (letter) => {
        line.forge(1, letter);
        expect(wall.takeShown()).toEqual(before);
      }),
      { numRuns: 500 },
    );
    expect(presenter.hasAudience(presenter.useRoom.getState())).toBe(true);
  });

  it('an edition with a hostile place shows what can be read of it', async () => {
    const { line, wall } = await aClass();
    const letter: Letter = {
      room: 'r',
      from: 'stranger',
      message: {
        kind: 'shown',
        edition: { n: 99, by: 'z' },
        shown: {
          ...wall.takeShown(),
          place: '#/s/<img src=x>?lang=xx&do=%&alt=~~~~&tour=a.b',
          position: 1e9,
          chosen: 77,
          selected: [99],
        },
      },
    };
    line.forge(1, letter);
    const { scene, position, timeline, chosen, selected } = wall.useRun.getState();
    expect([scene, position]).toEqual(['three-way-handshake', timeline.steps.length - 1]);
    expect([chosen, selected]).toEqual([null, []]);
  });
});
