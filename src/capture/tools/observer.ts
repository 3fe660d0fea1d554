/** What somebody who sees no more than a capture can say of each segment in it. */
import { endOf, has, lengthOf, type Segment } from '../../tcp/segment';
import { le, lt } from '../../tcp/seq';
import type { Socket } from '../../tcp/tcb';
import { seenBy, type Sighting } from '../sighting';
import type { View } from './runs';

export interface Observation extends Sighting {
  readonly view: View;
  /** The host whose view it is has sent it. */
  readonly isOut: boolean;
  /** It takes sequence numbers, and its end has been seen to have passed its SEQ before. */
  readonly isBehind: boolean;
  /** All that it takes has been seen to be acknowledged before. */
  readonly isAcknowledged: boolean;
  /** It offers octets to a window that was last seen shut (RFC 9293 §3.8.6.1). */
  readonly isProbe: boolean;
  /** It says once more what its end said last: nothing but the same ACK and the same window. */
  readonly isDuplicate: boolean;
}

/** One end of a connection, as far as it was seen. */
interface End {
  /** Just after the highest sequence number it has sent. */
  next: number;
  acks: number;
  wnd: number;
}

/** The observations of a whole view, in order. */
export function observe(view: View): Observation[] {
  const ends = new Map<string, End>();
  return seenBy(view.timeline, view.host).map((sighting) => {
    const { segment, from, source, destination } = sighting.flight;
    const there = `${nameOf(source)} ${nameOf(destination)}`;
    const own = ends.get(there);
    const other = ends.get(`${nameOf(destination)} ${nameOf(source)}`);
    const isProbe = segment.text !== '' && other?.wnd === 0;
    ends.set(there, afterwards(own, segment, isProbe));
    return {
      ...sighting,
      view,
      isOut: from === view.host,
      isBehind: own !== undefined && lengthOf(segment) > 0 && lt(segment.seq, own.next),
      isAcknowledged: other !== undefined && le(endOf(segment), other.acks),
      isProbe,
      isDuplicate: own !== undefined && isDuplicate(own, segment),
    };
  });
}

const nameOf = ({ address, port }: Socket): string => `${address}:${port}`;

/** An octet that only probes a window does not count as sent: it will be sent again anyway. */
function afterwards(own: End | undefined, segment: Segment, isProbe: boolean): End {
  const end = isProbe ? segment.seq : endOf(segment);
  const next = own === undefined || lt(own.next, end) ? end : own.next;
  return { next, acks: segment.ack, wnd: segment.wnd };
}

const isDuplicate = ({ next, acks, wnd }: End, segment: Segment): boolean =>
  lengthOf(segment) === 0 &&
  !has(segment, 'RST') &&
  segment.seq === next &&
  segment.ack === acks &&
  segment.wnd === wnd &&
  wnd > 0;
