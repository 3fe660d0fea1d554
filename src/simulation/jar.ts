import { type Flight, flightOf, stepOf, type Timeline } from './timeline';

/** The flights that are held after step `k`, in the order in which they were taken out. */
export function jarAt(timeline: Timeline, k: number): Flight[] {
  const held = new Set<number>();
  for (let i = 0; i <= k; i++) {
    const { what } = stepOf(timeline, i);
    if (what.kind === 'loss' && flightOf(timeline, what.flight).fate === 'held') {
      held.add(what.flight);
    }
    if (what.kind === 'injection' && what.released !== undefined) held.delete(what.released);
  }
  return [...held].map((id) => flightOf(timeline, id));
}
