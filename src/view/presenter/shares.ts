/** What a round of a vote comes to. */
import { votersIn } from '../../store/votes';

/** How many percent of a round are for the choice with this number, whole; null: nobody has voted. */
export function percentFor(round: readonly number[], choice: number): number | null {
  const all = votersIn(round);
  return all === 0 ? null : Math.round(((round[choice] ?? 0) * 100) / all);
}

/** The highest count of all rounds: what their bars are measured by; at least 1. */
export const highestIn = (rounds: readonly (readonly number[])[]): number =>
  Math.max(1, ...rounds.flat());
