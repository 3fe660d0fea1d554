/** Where a slider for ms stops: close together where it matters, up to what nobody waits for. */
const MS = [
  0, 1, 2, 5, 10, 20, 30, 40, 60, 80, 100, 120, 150, 200, 240, 300, 400, 500, 750, 1_000, 1_500,
  2_000, 3_000, 5_000, 7_500, 10_000, 15_000, 20_000, 30_000, 45_000, 60_000,
];
const PERCENT = Array.from({ length: 101 }, (_, n) => n);

/** The values that a slider has, from `least` on; `value` is one of them, whatever it is. */
export function notchesOf(unit: 'ms' | 'percent', least: number, value: number): number[] {
  const all = (unit === 'ms' ? MS : PERCENT).filter((n) => n >= least);
  return all.includes(value) ? all : [...all, value].toSorted((a, b) => a - b);
}
