import type { SocketRow } from '../../simulation/sockets';

/** Of strangers' rows, which a flood makes by the hundred, so many are shown. */
const MOST_STRANGERS = 6;

/** The rows of a table without most of what strangers have made; and how many that hides. */
export function withoutCrowd(rows: readonly SocketRow[]): {
  readonly shown: readonly SocketRow[];
  readonly hidden: number;
} {
  const strangers = rows.filter(({ thread }) => thread === 'stranger');
  const left = new Set(strangers.slice(MOST_STRANGERS));
  return { shown: rows.filter((row) => !left.has(row)), hidden: left.size };
}
