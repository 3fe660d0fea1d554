/**
 * When two ends are the same. Whatever can decide what an end does next is in its key; clocks are
 * not, because here a timer that runs may expire at any moment.
 */
import type { Segment } from '../../tcp/segment';
import { type Tcb, TIMERS } from '../../tcp/tcb';

type Words = string | number;

/** A field that decides nothing here: a clock, a count for the screen, or the same in every world. */
const LEFT_OUT = null;

/**
 * What of each field of the TCB is in the key. Every field has to be named, so that a new one does
 * not compile before somebody has decided.
 */
const FIELDS: { readonly [F in keyof Required<Tcb>]: ((tcb: Tcb) => Words) | typeof LEFT_OUT } = {
  state: ({ state }) => state,
  opened: ({ opened }) => opened,
  iss: ({ iss }) => iss,
  irs: ({ irs }) => irs,
  snd: ({ snd }) => Object.values(snd).join(),
  // What was acknowledged last counts only where an ACK may wait for a second segment, and for TS.Recent
  rcv: ({ rcv: { nxt, wnd, edge, shift, acked }, agreed }) =>
    [nxt, wnd, edge, shift, agreed.timestamps ? acked : 0].join(),
  agreed: ({ agreed }) => Object.values(agreed).map(Number).join(''),
  tsRecent: ({ tsRecent }) => tsRecent,
  unsent: ({ unsent }) => unsent,
  closing: ({ closing }) => Number(closing),
  fin: ({ fin }) => fin ?? '-',
  // A retransmission says the ACK and the window of its own time; `again` decides when a window opens
  queue: ({ queue }) =>
    queue
      .map(({ segment: { seq, ctl, text }, again }) => `${seq}${ctl.join('+')}${text}${again}`)
      .join(),
  fastOpened: ({ fastOpened }) => Number(fastOpened),
  unread: ({ unread }) => unread,
  held: ({ held }) => held.map(({ seq, ctl, text }) => `${seq}${ctl.join('+')}${text}`).join(),
  reading: ({ reading }) => Number(reading),
  deadline: ({ deadline }) => TIMERS.filter((timer) => deadline[timer] !== null).join(),

  // The same in every world: one socket at each end, and listeners that wait for anybody
  local: LEFT_OUT,
  remote: LEFT_OUT,
  listensTo: LEFT_OUT,
  // Clocks, and what only sets them
  started: LEFT_OUT,
  srtt: LEFT_OUT,
  rttvar: LEFT_OUT,
  rto: LEFT_OUT,
  synTimedOut: LEFT_OUT,
  // Nothing is throttled here: the limit is out of reach
  challenges: LEFT_OUT,
  // Nothing is given up for its count, and nothing asks whether the peer is there
  retries: LEFT_OUT,
  probes: LEFT_OUT,
  // For the screen: RCV.NXT has it
  readable: LEFT_OUT,
};
const KEPT = Object.values(FIELDS).filter((field) => field !== LEFT_OUT);

/** Equal for two TCBs that do the same on every event, whatever their clocks say; null: CLOSED. */
export const keyOfTcb = (tcb: Tcb | null): string =>
  tcb === null ? 'CLOSED' : KEPT.map((field) => field(tcb)).join(' ');

/** Equal for two segments that say the same. */
export function keyOfSegment(segment: Segment): string {
  const { seq, ack, ctl, wnd, mss = 0, text, windowScale, sackPermitted, timestamps } = segment;
  const options = [windowScale, sackPermitted, timestamps?.value, timestamps?.echo].join();
  return `${seq} ${ack} ${ctl.join('+')} ${wnd} ${mss} ${options} ${text}`;
}
