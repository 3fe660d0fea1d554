/** Simulated time in seconds, as the screen writes it: `0.640`. */
export const clockSeconds = (ms: number): string => (ms / 1000).toFixed(3);

/** What is left of a timer, in seconds: as many digits from one moment to the next. */
export const timerSeconds = (ms: number): string =>
  ms >= 100_000 ? String(Math.ceil(ms / 1000)) : (Math.ceil(ms / 10) / 100).toFixed(2);

/** A length of time in seconds, short: `0.86`, `240`. */
export function shortSeconds(ms: number): string {
  const s = ms / 1000;
  if (s >= 100) return String(Math.round(s));
  return s.toFixed(2).replace(/\.?0+$/, '');
}
