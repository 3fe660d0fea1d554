/**
 * What the Window field says of RCV.WND. With a scale (RFC 7323 §2) it counts units of 2^shift octets,
 * but never on a SYN segment (§2.2), which names whole units all the same, so that what follows it
 * need not say less. What is no whole unit is rounded down; only where the window's right edge would
 * move back by that (§2.4) it is rounded up, as in Linux, and RCV.WND grows to what was offered.
 */
import type { Parameters } from './parameters';
import { distance } from './seq';
import type { Tcb } from './tcb';

/** The largest number that 16 bits hold. */
const LARGEST_FIELD = 65_535;
/** The largest shift that may be used (RFC 7323 §2.3). */
export const LARGEST_SHIFT = 14;

/**
 * The shift that our own SYN offers; null: none. A receive buffer that is set below 65,535 octets
 * fits into the field as it is, so its shift is 0, as in Linux.
 */
export function ownShift({ windowScale, receiveBuffer }: Parameters): number | null {
  if (windowScale === null) return null;
  return receiveBuffer < LARGEST_FIELD ? 0 : Math.min(LARGEST_SHIFT, windowScale);
}

/** Only where both ends scale, and on no SYN segment, the field counts in units. */
const isShifted = ({ agreed }: Tcb, syn: boolean): boolean => agreed.windowScale && !syn;

/** `octets` in whole units of 2^Rcv.Wind.Shift, as far as a Window field can name them. */
function inUnits(tcb: Tcb, octets: number, syn: boolean, round: (n: number) => number): number {
  const unit = 2 ** tcb.rcv.shift;
  const most = isShifted(tcb, syn) ? LARGEST_FIELD : Math.floor(LARGEST_FIELD / unit);
  return Math.min(round(octets / unit), most) * unit;
}

/**
 * Octets from RCV.NXT to the right edge that the peer has heard of, and may send up to; 0 without a
 * scale, as the window is then never offered smaller than it is.
 */
export const promisedWindow = ({ rcv: { nxt, edge, shift } }: Tcb): number =>
  shift === 0 ? 0 : Math.max(0, distance(nxt, edge));

/** The window that a segment sent now offers, in octets. `syn`: it has the SYN bit. */
export const offeredWindow = (tcb: Tcb, syn = false): number =>
  Math.max(
    inUnits(tcb, tcb.rcv.wnd, syn, Math.floor),
    inUnits(tcb, promisedWindow(tcb), syn, Math.ceil),
  );

/** The Window field of a segment sent now: RCV.WND >> Rcv.Wind.Shift. `syn`: it has the SYN bit. */
export const windowField = (tcb: Tcb, syn = false): number =>
  offeredWindow(tcb, syn) / (isShifted(tcb, syn) ? 2 ** tcb.rcv.shift : 1);

/** By how many octets a segment sent now would open the window; what rounding up adds does not count. */
export const windowOpened = (tcb: Tcb): number =>
  inUnits(tcb, tcb.rcv.wnd, false, Math.floor) - distance(tcb.rcv.nxt, tcb.rcv.edge);
