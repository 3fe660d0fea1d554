/** Not every flight goes all the way from lane to lane. */
import { LOST_AT, MIDWAY } from '../../simulation/path';
import type { Flight, Origin } from '../../simulation/timeline';

/** Which part of the way between the lanes lies behind a flight when it begins. */
const BEGINS: { readonly [O in Origin]: number } = {
  sent: 0,
  copy: 0,
  crafted: 0,
  injected: MIDWAY,
  spoofed: MIDWAY,
  firewall: MIDWAY,
};

/** Which part of the way lies behind it when it ends. */
export const endsAt = ({ lost }: Flight): number => (lost ? LOST_AT : 1);

/** Does it begin between the lanes? */
export const isMidway = ({ origin }: Flight): boolean => BEGINS[origin] > 0;
/** Which part of the way lies behind it when it begins. */
export const beginsAt = ({ origin }: Flight): number => BEGINS[origin];

/** How much of the way between the lanes a flight's line covers. */
export const partOf = (flight: Flight | undefined): number =>
  flight === undefined ? 1 : endsAt(flight) - beginsAt(flight);
