/** The ports that connections are opened from when their program does not say which (RFC 6335 §6). */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The next free port after `before`, around the range once; null: all are in use.
 *
 * @param isTaken is there a TCB with this port, one in TIME-WAIT included?
 */
export function freePort(
  { first, last }: PortRange,
  before: number | null,
  isTaken: (port: number) => boolean,
): number | null {
  const count = last - first + 1;
  const start = before === null || before < first || before >= last ? first : before + 1;
  for (let i = 0; i < count; i++) {
    const port = first + ((start - first + i) % count);
    if (!isTaken(port)) return port;
  }
  return null;
}
