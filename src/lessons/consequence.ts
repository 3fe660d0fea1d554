import type { Host } from '../simulation/host';
import { segmentOnHost, timeoutOnHost } from '../simulation/on-host';
import { headlineOf } from '../simulation/story';
import type { Timeline } from '../simulation/timeline';
import type { Citation } from '../tcp/rules';
import type { Segment } from '../tcp/segment';
import type { Socket, State } from '../tcp/tcb';
import { type Draft, numberIn, segmentOf } from './draft';
import { peerBefore, type Turn } from './turns';

/** What a segment does to the other end. */
export interface Consequence {
  readonly segment: Segment;
  /** The clause that explains it best; null where none tells. */
  readonly headline: Citation | null;
  readonly replies: readonly Segment[];
  readonly before: State;
  readonly after: State;
  /** Can it be sent in the turn's place? Not with other ports: that would be another connection. */
  readonly sendable: boolean;
}

/**
 * What the other end would do with a draft, as it is, if it arrived when the turn's own segment
 * does. null while the draft has a number that can't be sent.
 */
export function consequenceOf(draft: Draft, turn: Turn, timeline: Timeline): Consequence | null {
  const segment = segmentOf(draft, turn);
  const [from, to] = [numberIn(draft, 'source'), numberIn(draft, 'destination')];
  if (segment === null || from === null || to === null) return null;
  const { source, destination, lands } = turn.flight;
  const peer = peerBefore(timeline, turn);
  const outcome = arrive(
    peer,
    segment,
    { ...source, port: from },
    { ...destination, port: to },
    lands,
  );
  return {
    segment,
    headline: headlineOf(outcome.because),
    replies: outcome.sent,
    before: peer.state,
    after: outcome.host.state,
    sendable: from === source.port && to === destination.port,
  };
}

/** A segment arrives, and an ACK that it makes due goes in the same instant. */
function arrive(host: Host, segment: Segment, source: Socket, destination: Socket, now: number) {
  const turn = segmentOnHost(host, segment, source, destination, now);
  const key = turn.host.followed;
  const due = key === null ? null : turn.host.connections[key]?.deadline.ack;
  const late =
    key === null || typeof due !== 'number' || due > now
      ? null
      : timeoutOnHost(turn.host, key, 'ack', now);
  return {
    host: late?.host ?? turn.host,
    sent: [...turn.outcome.sent, ...(late?.outcome.sent ?? [])],
    because: [...turn.outcome.because, ...(late?.outcome.because ?? [])],
  };
}
