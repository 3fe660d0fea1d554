import { useEffect, useState } from 'react';
import type { ScenarioId } from '../../scenarios';
import { HOST_IDS } from '../../simulation/deed';
import { labelOf } from '../../simulation/label';
import { shownDuration } from '../../simulation/pacing';
import { flightOf, type Timeline } from '../../simulation/timeline';
import { opening } from '../../store/run';
import { type Sketch, sketchOf } from './sketch';

/** What can be told of a scene only by running it. */
export interface Preview {
  readonly sketch: Sketch;
  /** How long it plays from where it opens, at speed 1; whole steps of five seconds. */
  readonly seconds: number;
  /** The states that its ends are in from there on, and what their segments are called. */
  readonly facts: string;
}

const STEP_OF_LENGTH = 5;
/** So long the page may stand still for them at a time, ms: half of what a frame has. */
const SLICE = 8;

const made = new Map<ScenarioId, Preview>();

/** The preview of a scene; it is made once. */
export function previewOf(scene: ScenarioId): Preview {
  const known = made.get(scene);
  if (known !== undefined) return known;
  const { timeline, position } = opening(scene);
  const first = Math.floor(position);
  const preview = {
    sketch: sketchOf(timeline, first),
    seconds: secondsFrom(timeline, first),
    facts: factsOf(timeline, first),
  };
  made.set(scene, preview);
  return preview;
}

function secondsFrom(timeline: Timeline, first: number): number {
  let ms = 0;
  for (let k = first; k < timeline.steps.length - 1; k++) ms += shownDuration(timeline, k);
  return Math.ceil(ms / 1_000 / STEP_OF_LENGTH) * STEP_OF_LENGTH;
}

function factsOf(timeline: Timeline, first: number): string {
  const steps = timeline.steps.slice(first);
  const states = steps.flatMap(({ hosts }) => HOST_IDS.map((id) => hosts[id].state));
  const labels = steps.flatMap(({ sent }) =>
    sent.map((id) => labelOf(flightOf(timeline, id).segment)),
  );
  return [...new Set([...states, ...labels])].join('\n');
}

/**
 * How many of `scenes`, from the first on, have their preview. The rest are made one after the other, a few at a
 * time, so that the page can be used meanwhile.
 */
export function useReady(scenes: readonly ScenarioId[]): number {
  const [ready, setReady] = useState(() => firstUnmade(scenes));
  useEffect(() => {
    if (ready >= scenes.length) return;
    const timer = setTimeout(() => {
      const end = performance.now() + SLICE;
      let n = ready;
      do {
        const scene = scenes[n];
        if (scene !== undefined) previewOf(scene);
        n++;
      } while (n < scenes.length && performance.now() < end);
      setReady(n);
    });
    return () => clearTimeout(timer);
  }, [ready, scenes]);
  return ready;
}

function firstUnmade(scenes: readonly ScenarioId[]): number {
  const n = scenes.findIndex((scene) => !made.has(scene));
  return n < 0 ? scenes.length : n;
}
