import { isMischief } from '../simulation/deed';
import type { ItemPlace } from './plan';
import { runOf } from './run';
import { portsOf } from '../simulation/thread';

/** What a place names that its run does not have; `text` is the deed, segments count from 0. */
export type RunFault =
  | { readonly kind: 'step'; readonly step: number; readonly steps: number }
  | { readonly kind: 'segment'; readonly text: string; readonly segments: number }
  | { readonly kind: 'port'; readonly port: number };

/** The first such thing, by a simulation of the run; null: it has all of them. */
export function faultOfPlace(place: ItemPlace): RunFault | null {
  const { scene, step, port, interventions } = place;
  const { whole, timeline } = runOf(scene, place, port ?? null);
  const segments = whole.flights.length;
  for (const deed of interventions) {
    const flight = isMischief(deed) || deed.kind === 'release' ? deed.flight : -1;
    if (flight >= segments) return { kind: 'segment', text: `${deed.kind}:${flight}`, segments };
  }
  if (port !== undefined && !portsOf(whole).includes(port)) return { kind: 'port', port };
  const steps = timeline.steps.length;
  return step !== undefined && step > steps ? { kind: 'step', step, steps } : null;
}
