import type { Timeline } from './timeline';

/**
 * A run as far as its step `k`, as if nobody knew what comes after: the steps 0 … k, and the flights
 * that have departed by then. Those that are still on their way are the last step's `air`; what will
 * become of them stands in them all the same. A number beyond either end gives the first step alone,
 * or the run itself.
 */
export function upTo(timeline: Timeline, k: number): Timeline {
  const [first, ...rest] = timeline.steps;
  if (k >= rest.length) return timeline;
  const later = rest.slice(0, Math.max(0, k));
  // Flights are numbered in the order in which they depart.
  const count = [first, ...later].reduce((sum, { sent }) => sum + sent.length, 0);
  const flights = timeline.flights.slice(0, count);
  const { followed } = timeline;
  return {
    steps: [first, ...later],
    flights,
    endless: false,
    ...(followed === undefined
      ? {}
      : {
          followed: {
            ...followed,
            whole: upTo(followed.whole, k),
            steps: followed.steps.slice(0, later.length + 1),
            flights: followed.flights.slice(0, flights.length),
          },
        }),
  };
}
