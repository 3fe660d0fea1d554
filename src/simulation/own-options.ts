/**
 * TCP options of segments that are made by hand, which say nothing of them: without its timestamps a
 * segment would be dropped (RFC 7323 §3.2), whatever else is right about it.
 */
import { optionsOn } from '../tcp/options';
import type { Segment } from '../tcp/segment';
import type { Socket } from '../tcp/tcb';
import { fourTuple, type Host } from './host';

/**
 * A segment that a program on `host` has made in its own name: the options are those that its TCP
 * would put on it now; none where it has no connection between the two sockets.
 *
 * @param now ms
 */
export function inOwnName(
  host: Host,
  segment: Segment,
  local: Socket,
  remote: Socket,
  now: number,
): Segment {
  const tcb = host.connections[fourTuple(local, remote)];
  if (tcb === undefined) return segment;
  return { ...optionsOn(tcb, segment.ctl, { parameters: host.setup.parameters, now }), ...segment };
}

/** A segment that leaves in the place of another: it keeps the options that may stand on it. */
export function inItsPlace(segment: Segment, sent: Segment): Segment {
  const { windowScale, sackPermitted, timestamps } = sent;
  const syn = segment.ctl.includes('SYN');
  return {
    ...(syn && windowScale !== undefined ? { windowScale } : {}),
    ...(syn && sackPermitted !== undefined ? { sackPermitted } : {}),
    ...(timestamps === undefined ? {} : { timestamps }),
    ...segment,
  };
}
