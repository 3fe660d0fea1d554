/** What would come of a segment, if it arrived now: the engine itself says. */
import type { Citation } from '../tcp/rules';
import type { Segment } from '../tcp/segment';
import type { State } from '../tcp/tcb';
import { type Ends, metBy } from './craft';
import { otherHost } from './deed';
import { nextTimer } from './due-timers';
import type { Host } from './host';
import { segmentOnHost, timeoutOnHost } from './on-host';
import { headlineOf } from './story';

export interface Arrival {
  /** The clause that explains it best. */
  readonly headline: Citation | null;
  readonly sends: readonly Segment[];
  readonly before: State;
  readonly after: State;
}

/** `segment` comes to `host` at `now` (ms), from the other one of the two ends. Changes nothing. */
export function arrival(host: Host, segment: Segment, ends: Ends, now: number): Arrival {
  const met = metBy(host, ends);
  const before = met?.state ?? 'CLOSED';
  const source = ends[otherHost(host.id)];
  let turn = segmentOnHost(host, segment, source, ends[host.id], now);
  const { outcome } = turn;
  const because = [...outcome.because];
  const sends = [...outcome.sent];
  // An ACK that is owed and need not wait goes in the same instant.
  const due = nextTimer(turn.host);
  if (due?.timer === 'ack' && due.at <= now) {
    turn = timeoutOnHost(turn.host, due.key, 'ack', now) ?? turn;
    because.push(...turn.outcome.because);
    sends.push(...turn.outcome.sent);
  }
  // A connection that ends is CLOSED, although its listener goes on.
  const idle = met === null || met.state === 'LISTEN';
  const rest = idle ? before : turn.host.state;
  const next = metBy(turn.host, ends);
  const after = next === null || next.state === 'LISTEN' ? rest : next.state;
  return { headline: headlineOf(because), sends, before, after };
}
