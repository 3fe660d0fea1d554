import { lastStep } from '../simulation/instant';
import { play, restAfter } from '../simulation/pacing';
import { useRun } from './run';

/** A tab that was hidden does not catch up: a longer gap between two frames counts as this, ms. */
const LONGEST_FRAME = 100;
/** How long the stage takes to follow a step forward, ms. */
const GLIDE = 380;

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * The one place that knows wall time: it moves the position while playing, and lets the stage glide
 * after a step. For those who want no motion the stage stands still between steps. Returns a function that stops it.
 */
export function startClock(): () => void {
  let frame = 0;
  let before: number | null = null;

  const tick = (now: number): void => {
    const elapsed = before === null ? 0 : Math.min(LONGEST_FRAME, now - before);
    before = now;
    move(elapsed);
    frame = busy() ? requestAnimationFrame(tick) : rest();
  };
  const rest = (): number => {
    before = null;
    return 0;
  };
  const wake = (): void => {
    if (frame === 0 && busy()) frame = requestAnimationFrame(tick);
  };
  const unsubscribe = useRun.subscribe(wake);
  wake();
  return () => {
    unsubscribe();
    cancelAnimationFrame(frame);
  };
}

const busy = (): boolean => {
  const { playing, shown, position } = useRun.getState();
  return playing || shown !== position;
};

function move(elapsed: number): void {
  const { playing, position, shown, speed, timeline, until, halt } = useRun.getState();
  if (playing) {
    const end = Math.min(until, halt);
    const p = Math.min(end, play(timeline, position, elapsed * speed));
    const k = Math.floor(p);
    // What is asked about stands at the far end of the wire from the beginning.
    const rest = Math.floor(halt) === k ? halt : restAfter(timeline, k);
    const still = calm() ? rest : p;
    useRun.setState({ position: p, shown: still });
    // Only then: what has been played through is told apart from where somebody jumped.
    if (p >= Math.min(end, lastStep(timeline))) useRun.setState({ playing: false });
  } else if (shown !== position) {
    useRun.setState({ shown: glide(shown, position, elapsed) });
  }
}

/** At an even pace, there within GLIDE ms; at once for those who want no motion. */
function glide(shown: number, position: number, elapsed: number): number {
  if (calm() || shown > position || position - shown > 2.5) return position;
  const step = elapsed / GLIDE;
  return shown + step >= position ? position : shown + step;
}
