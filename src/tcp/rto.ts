import { change, cite, type Live } from './turn';

/** RFC 6298: when to send again. Times in ms; the simulated clock ticks in ms (G = 1). */
const CLOCK_GRANULARITY = 1;
/** RFC 6298 §5.7. */
const RTO_AFTER_LOST_SYN = 3_000;

/** RTO <- SRTT + max (G, 4·RTTVAR), between the bounds (RFC 6298 §2.2, §2.4, §2.5). */
function rtoOf({ parameters }: Live, srtt: number, rttvar: number): number {
  const { rtoMin, rtoMax, rtoFloor } = parameters;
  const least = rtoFloor === 'variance' ? rtoMin : CLOCK_GRANULARITY;
  const rto = Math.ceil(srtt + Math.max(least, 4 * rttvar));
  return Math.min(rtoMax, rtoFloor === 'variance' ? rto : Math.max(rtoMin, rto));
}

/** Takes the round trip of `r` ms into account (RFC 6298 §2.2, §2.3). */
export function sample(turn: Live, r: number): void {
  const { srtt, rttvar } = turn.tcb;
  const nextVar = srtt === null ? r / 2 : (3 / 4) * rttvar + (1 / 4) * Math.abs(srtt - r);
  const nextSrtt = srtt === null ? r : (7 / 8) * srtt + (1 / 8) * r;
  const rto = rtoOf(turn, nextSrtt, nextVar);
  change(turn, { srtt: nextSrtt, rttvar: nextVar, rto });
  cite(turn, 'rto.sample', { R: r, SRTT: nextSrtt, RTO: rto });
}

/** Doubles the timeout (RFC 6298 §5.5). */
export function backOff(turn: Live): void {
  change(turn, { rto: Math.min(turn.parameters.rtoMax, turn.tcb.rto * 2) });
}

/** What the timeout was before it was doubled: the samples alone decide again. */
export function resetBackOff(turn: Live): void {
  const { srtt, rttvar } = turn.tcb;
  const { rtoInitial, rtoMin, rtoMax } = turn.parameters;
  const untried = Math.min(rtoMax, Math.max(rtoMin, rtoInitial));
  change(turn, { rto: srtt === null ? untried : rtoOf(turn, srtt, rttvar) });
}

/** The timer has expired on a SYN and data begins now: at least 3 s (RFC 6298 §5.7). */
export function settleAfterSyn(turn: Live): void {
  if (!turn.tcb.synTimedOut) return;
  change(turn, { synTimedOut: false });
  if (turn.tcb.rto >= RTO_AFTER_LOST_SYN) return;
  change(turn, { rto: RTO_AFTER_LOST_SYN });
  cite(turn, 'rto.after-syn', { RTO: RTO_AFTER_LOST_SYN });
}
