import { beforeEach, expect, it, vi } from 'vitest';

vi.stubGlobal('window', {});
const { obey, report } = await import('./embed');
const { startClock } = await import('./clock');
const { answer, scoreOf } = await import('./predictions');
const { keepRecall } = await import('./mastery');
const { call } = await import('./deeds');
const { useSettings } = await import('./settings');
const { next, openScene, play, previous, seek, seekStep, toEnd, useRun } = await import('./run');
type Told = Parameters<Parameters<typeof report>[0]>[0];

const SCENE = 'three-way-handshake';
const HEAD = { source: 'synopsis', version: 1 } as const;

/** What is told from now on. */
function listen(): { readonly told: Told[]; readonly stop: () => void } {
  const told: Told[] = [];
  return { told, stop: report((message) => told.push(message)) };
}

const stepsIn = (told: readonly Told[]): number[] =>
  told.flatMap((message) => (message.type === 'step' ? [message.step] : []));

/** Plays by the clock, frame by frame of 100 ms. */
function playing(): { readonly run: (frames: number) => void; readonly stop: () => void } {
  const waiting: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => waiting.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  const stop = startClock();
  let now = 0;
  play();
  return {
    run: (frames) => {
      for (let i = 0; i < frames; i++) waiting.shift()?.((now += 100));
    },
    stop,
  };
}

beforeEach(() => {
  openScene(SCENE);
  useRun.setState({ speed: 1 });
  useSettings.setState({ predicts: true });
});

it('says where it is, each step once, and the end once', () => {
  const { told, stop } = listen();
  const steps = useRun.getState().timeline.steps.length;
  for (let i = 0; i < 20; i++) next();
  previous();
  toEnd();
  stop();
  previous();
  expect(told[0]).toEqual({ ...HEAD, type: 'ready', scene: SCENE, step: 1, steps });
  expect(told[1]).toEqual({
    ...HEAD,
    type: 'step',
    scene: SCENE,
    step: 2,
    steps,
    client: 'SYN-SENT',
    server: 'LISTEN',
  });
  const forward = Array.from({ length: steps - 1 }, (_, i) => i + 2);
  expect(stepsIn(told)).toEqual([...forward, steps - 1, steps]);
  expect(told.filter(({ type }) => type === 'done')).toEqual([
    { ...HEAD, type: 'done', scene: SCENE },
  ]);
});

it('the last step comes before the end, whoever has heard of it first', () => {
  const { told, stop } = listen();
  const { steps } = useRun.getState().timeline;
  // Another listener, which was there before, changes the same state at once, as questions do.
  seekStep(steps.length - 2);
  next();
  stop();
  const kinds = told.map(({ type }) => type);
  expect(kinds.indexOf('done')).toBeGreaterThan(kinds.lastIndexOf('step'));
  expect(stepsIn(told).at(-1)).toBe(steps.length);
});

it('tells of each step that is played through, also of several between two frames, up to the end', () => {
  useSettings.setState({ predicts: false });
  const { told, stop } = listen();
  const frames = playing();
  frames.run(2);
  expect(stepsIn(told)).toEqual([]);
  const steps = useRun.getState().timeline.steps.length;
  useRun.setState({ speed: 1_000 });
  frames.run(1);
  frames.stop();
  stop();
  expect(useRun.getState().playing).toBe(false);
  expect(stepsIn(told)).toEqual(Array.from({ length: steps - 1 }, (_, i) => i + 2));
});

it.each([
  ['End', toEnd, 5],
  ['a seek', () => obey({ target: 'synopsis', type: 'seek', step: 4 }), 4],
  ['Next', next, 2],
])('tells of no step that was jumped over while it played: %s', (_, jump, reached) => {
  const { told, stop } = listen();
  const frames = playing();
  frames.run(2);
  jump();
  frames.run(1);
  frames.stop();
  stop();
  expect(stepsIn(told)).toEqual([reached]);
});

it('tells of the place that was jumped to alone, and of what a deed makes of the run', () => {
  const { told, stop } = listen();
  seek(3.5);
  expect(stepsIn(told)).toEqual([4]);
  call('client', 'abort');
  stop();
  expect(stepsIn(told).length).toBe(2);
});

it('a run that is opened at its end is done; an empty stage never is', () => {
  seekStep(99);
  const first = listen();
  first.stop();
  expect(first.told.map(({ type }) => type)).toEqual(['ready', 'done']);
  openScene('empty-stage');
  const second = listen();
  second.stop();
  expect(second.told.map(({ type }) => type)).toEqual(['ready']);
});

it('counts the questions before arrivals and the one in the end', () => {
  const { asked } = scoreOf(useRun.getState());
  expect(asked).toBeGreaterThan(0);
  const { told, stop } = listen();
  const scores = () => told.filter(({ type }) => type === 'score');
  while (useRun.getState().position < useRun.getState().halt) next();
  answer(0);
  const { right } = scoreOf(useRun.getState());
  expect(scores()).toEqual([
    { ...HEAD, type: 'score', scene: SCENE, right, answered: 1, asked: asked + 1 },
  ]);
  keepRecall(SCENE, false);
  keepRecall(SCENE, true);
  expect(scores().slice(1)).toEqual([
    { ...HEAD, type: 'score', scene: SCENE, right, answered: 2, asked: asked + 1 },
    { ...HEAD, type: 'score', scene: SCENE, right: right + 1, answered: 2, asked: asked + 1 },
  ]);
  openScene('reset');
  expect(scores().length).toBe(3);
  stop();
});

it('goes by steps when it is told to', () => {
  obey({ target: 'synopsis', type: 'next' });
  expect(Math.ceil(useRun.getState().position)).toBeGreaterThan(0);
  obey({ target: 'synopsis', type: 'previous' });
  expect(useRun.getState().position).toBeLessThan(1);
  obey({ target: 'synopsis', type: 'seek', step: 4 });
  expect(Math.floor(useRun.getState().position)).toBe(3);
});

it.each([
  null,
  undefined,
  7,
  'next',
  [],
  { type: 'next' },
  { target: 'somebody', type: 'next' },
  { target: 'synopsis' },
  { target: 'synopsis', type: 'constructor' },
  { target: 'synopsis', type: ['next'] },
  ...[0, -1, 1.5, 99, Number.NaN, Number.POSITIVE_INFINITY, '2', null, undefined, {}].map(
    (step) => ({ target: 'synopsis', type: 'seek', step }),
  ),
])('ignores what it does not know: %j', (message) => {
  const before = useRun.getState();
  obey(message);
  expect(useRun.getState()).toBe(before);
});
