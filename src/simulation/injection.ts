/** Segments that no TCP of the run has sent: where they come from, and whose name they bear. */
import type { Segment } from '../tcp/segment';
import { add } from '../tcp/seq';
import { type Act, otherHost } from './deed';
import type { Departure } from './network';
import { inOwnName } from './own-options';
import { peerOf, type Run } from './run';
import type { Origin } from './timeline';

const ORIGINS = { past: 'injected', host: 'crafted', stranger: 'spoofed' } as const satisfies {
  readonly [author: string]: Origin;
};

/** One segment, in the name of the host at the other end. */
export function injectionOf(
  run: Run,
  at: number,
  act: Extract<Act, { kind: 'inject' }>,
): Departure {
  const from = otherHost(act.to);
  const [source, destination] = [peerOf(run, act.to), peerOf(run, from)];
  const named = act.port === undefined ? {} : { port: act.port };
  const local = from === 'client' ? { ...source, ...named } : source;
  const remote = from === 'client' ? destination : { ...destination, ...named };
  const segment =
    act.by === 'host' ? inOwnName(run.hosts[from], act.segment, local, remote, at) : act.segment;
  return {
    at,
    from,
    source: local,
    destination: remote,
    segments: [segment],
    origin: ORIGINS[act.by ?? 'past'],
    again: false,
  };
}

/** TEST-NET-3 (RFC 5737): addresses that nobody has. */
const NOBODY = (n: number): string => `203.0.113.${1 + (n % 254)}`;
const FIRST_PORT = 1_024;
const ISS = 5_000;

/**
 * SYNs whose SYN,ACK nobody will answer (RFC 4987 §2).
 *
 * @param before how many of the run came earlier: no two of them are from the same socket
 */
export function floodOf(
  run: Run,
  at: number,
  act: Extract<Act, { kind: 'flood' }>,
  before: number,
): Departure[] {
  const from = otherHost(act.to);
  return Array.from({ length: act.count }, (_, i) => {
    const n = before + i;
    const syn: Segment = { seq: add(ISS, n * 1_000), ack: 0, ctl: ['SYN'], wnd: 65_535, text: '' };
    return {
      at,
      from,
      source: { address: NOBODY(n), port: FIRST_PORT + n },
      destination: peerOf(run, from),
      segments: [syn],
      origin: 'spoofed',
      again: false,
    };
  });
}
