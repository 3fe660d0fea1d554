import { CONTROL_BITS, type Segment } from '../tcp/segment';
import type { CallName, HostId } from './deed';
import { isAside, isThread } from './thread';
import { type Flight, flightOf, type Origin, type Step, stepOf, type Timeline } from './timeline';

/**
 * A run in the notation of RFC 9293's figures (§3.5): the client's state on the left, the server's
 * on the right, each AFTER the departure or arrival that its line shows; `...` is where a segment
 * is still in the network; comments are in parentheses. Where one of several connections is
 * followed, the figure is about that one. A run as far as some step: `rfcFigure(upTo(timeline, k))`.
 *
 * @param from the step whose outcome is the first line: the start, or a later one
 */
export function rfcFigure(
  timeline: Timeline,
  { from = 0 }: { readonly from?: number } = {},
): string {
  const items = itemsOf(timeline, from);
  return print([...opening(stepOf(timeline, from)), ...entriesOf(items)]);
}

/** One line of a figure; without a segment, its middle is empty. */
interface Row {
  readonly left?: string;
  readonly segment?: { readonly text: string; readonly arrows: readonly [string, string] };
  readonly right?: string;
}

/** What has one number: rows of comments and a row of states, mostly. */
type Entry = readonly Row[];

/** Half of a flight, or an event that no segment shows. */
type Item =
  | { readonly kind: 'departure' | 'landing'; readonly step: Step; readonly flight: Flight }
  | { readonly kind: 'note'; readonly step: Step; readonly entry: Entry };

function itemsOf(timeline: Timeline, from: number): Item[] {
  const items: Item[] = [];
  for (let k = from + 1; k < timeline.steps.length; k++) {
    const step = stepOf(timeline, k);
    const { what } = step;
    if (isAside(timeline, k)) continue;
    if (what.kind === 'arrival' || what.kind === 'loss') {
      const flight = flightOf(timeline, what.flight);
      items.push({ kind: 'landing', step, flight });
    }
    for (const entry of notesOf(timeline, k)) items.push({ kind: 'note', step, entry });
    for (const id of step.sent) {
      const flight = flightOf(timeline, id);
      if (flight.origin === 'sent' && !isThread(timeline, id)) {
        items.push({ kind: 'departure', step, flight });
      }
    }
  }
  return items;
}

/** A flight that lands before anything else happens takes one line, else its two ends take one each. */
function entriesOf(items: readonly Item[]): Entry[] {
  const entries: Entry[] = [];
  for (let i = 0; i < items.length; i++) {
    const [item, next] = [items[i], items[i + 1]];
    if (item === undefined) break;
    if (item.kind === 'note') entries.push(item.entry);
    else if (item.kind === 'landing') entries.push([flightRow(item.flight, null, item.step)]);
    else {
      const lands = next?.kind === 'landing' && next.flight === item.flight;
      const row = flightRow(item.flight, item.step, lands ? next.step : null);
      const first = item.step.sent[0] === item.flight.id;
      entries.push([...(first ? commentOf(item.step) : []), row]);
      if (lands) i++;
    }
  }
  return entries;
}

/** What stands in the sender's place where its TCP has nothing to do with the segment, or no more. */
const WHENCE: { readonly [O in Origin]: string } = {
  sent: '',
  copy: '(duplicate)',
  injected: '(duplicate)',
  crafted: '(by hand)',
  spoofed: '(forged)',
  firewall: '(firewall)',
};

/** The departure, the landing, or both of one flight. */
function flightRow(flight: Flight, departs: Step | null, lands: Step | null): Row {
  const { from, to, origin, lost } = flight;
  const arrow = from === 'client' ? '-->' : '<--';
  const sender = departs?.hosts[from].state ?? WHENCE[origin];
  const receiver = lost ? '(lost)' : lands?.hosts[to].state;
  const ends = [departs ? arrow : '...', lands && !lost ? arrow : '...'] as const;
  const text = printSegment(flight.segment);
  const [near, far] = [sender, lands ? (receiver ?? '') : ''];
  return from === 'client'
    ? { left: near, segment: { text, arrows: ends }, right: far }
    : { left: far, segment: { text, arrows: [ends[1], ends[0]] }, right: near };
}

/** <SEQ=100><ACK=300><CTL=FIN,ACK>; PSH is left out, as the RFC's figures leave it out. */
export function printSegment({ seq, ack, ctl, text }: Segment): string {
  const bits = CONTROL_BITS.filter((bit) => bit !== 'PSH' && ctl.includes(bit)).join(',');
  const ackPart = ctl.includes('ACK') ? `<ACK=${ack}>` : '';
  const data = text === '' ? '' : `<DATA=${text.length}>`;
  return `<SEQ=${seq}>${ackPart}<CTL=${bits}>${data}`;
}

/** How a figure begins: with both states; after a power cycle with that. */
const opening = (step: Step): Entry[] =>
  step.what.kind === 'power-cycle' ? reboot(step) : [statesOf(step)];

const reboot = (step: Step): Entry[] => [[beside(step.host, '(REBOOT)')], statesOf(step)];

const statesOf = ({ hosts }: Step): Entry => [
  { left: hosts.client.state, right: hosts.server.state },
];

const beside = (host: HostId | null, text: string): Row =>
  host === 'server' ? { right: text } : { left: text };

/** The entries of step `k` when no departure shows it. */
function notesOf(timeline: Timeline, k: number): Entry[] {
  const step = stepOf(timeline, k);
  const { what, host } = step;
  if (what.kind === 'power-cycle') return reboot(step);
  if ((what.kind !== 'call' && what.kind !== 'timeout') || host === null) return [];
  if (step.sent.length > 0) return [];
  const { state } = step.hosts[host];
  const changed = stepOf(timeline, k - 1).hosts[host].state !== state;
  return [[beside(host, `(${nameOf(step)})`), ...(changed ? [beside(host, state)] : [])]];
}

/** The row above a departure: why it happens, unless the segment itself says so. */
function commentOf(step: Step): Row[] {
  const { what, host } = step;
  const evident =
    what.kind === 'call' && (what.call.name === 'connect' || what.call.name === 'send');
  if (evident || (what.kind !== 'call' && what.kind !== 'timeout')) return [];
  return [beside(host, `(${nameOf(step)})`)];
}

/** The RFC's words for sockets' calls. */
const CALLS: { readonly [C in CallName]: string } = {
  listen: 'Open',
  accept: 'Accept',
  connect: 'Open',
  send: 'Send',
  recv: 'Receive',
  shutdown: 'Close',
  close: 'Close',
  abort: 'Abort',
};

function nameOf({ what, reply }: Step): string {
  if (what.kind === 'timeout') return what.timer === 'time-wait' ? '2 MSL' : what.timer;
  if (what.kind !== 'call') return what.kind;
  const name = CALLS[what.call.name];
  return reply === 'ok' ? name : `${name}: ${reply}`;
}

/** Columns as wide as they have to be; the number stands before the first row of each entry. */
function print(entries: readonly Entry[]): string {
  const rows = entries.flat();
  const state = Math.max(...rows.map(({ left = '', segment }) => (segment ? left.length : 0)), 11);
  const middle = Math.max(...rows.map(({ segment }) => segment?.text.length ?? 0));
  return entries
    .flatMap((entry, i) =>
      entry.map((row, j) => {
        const number = j === 0 ? `${i + 1}.` : '';
        return `${number.padEnd(4)}${printRow(row, state, middle)}`.trimEnd();
      }),
    )
    .join('\n');
}

function printRow({ left = '', segment, right = '' }: Row, state: number, middle: number): string {
  if (segment === undefined) {
    // A comment may be wider than its column: what stands beside it then moves to the right.
    const room = state + 1 + 4 + middle + 2 + 4;
    return `${left.padEnd(room - 1)} ${right}`;
  }
  const [first, last] = segment.arrows;
  return `${left.padEnd(state)} ${first} ${segment.text.padEnd(middle)}  ${last} ${right}`;
}
