/** How long systems stay in TIME-WAIT, s; where each number is from stands in `i18n/`. */
export const WAITS = [
  // As the scene has it: MSL is two minutes (RFC 9293 §3.4.2).
  { id: 'rfc', s: 240, timeWait: null },
  { id: 'windows-2000', s: 240, timeWait: 240 },
  { id: 'windows-2003', s: 120, timeWait: 120 },
  { id: 'linux', s: 60, timeWait: 60 },
] as const;

export type WaitId = (typeof WAITS)[number]['id'];

/** Whose time it is when a host waits for `s` seconds, because somebody chose it or anyway; null: nobody's. */
export const waitOf = (s: number, isChosen: boolean): WaitId | null =>
  WAITS.find((wait) => wait.s === s && (wait.timeWait !== null) === isChosen)?.id ??
  WAITS.find((wait) => wait.s === s)?.id ??
  null;
