/**
 * packetdrill (https://github.com/google/packetdrill) tests one end: a script makes its socket
 * calls, injects what the other end sends, and expects what comes out. Its grammar and its checks:
 * gtests/net/packetdrill/parser.y, lexer.l, tcp_packet.c and run_packet.c in that repository.
 */
import type { HostId } from '../simulation/deed';
import { connectionOf, type Host, isListening } from '../simulation/host';
import { type Step, stepOf, type Timeline } from '../simulation/timeline';
import {
  acceptLines,
  callLines,
  type CallLimit,
  type Descriptors,
  listenLines,
  NO_DESCRIPTORS,
  readLines,
  type Said,
  takenAtOnce,
} from './packetdrill-calls';
import { firstLimit, flightsAt, type Impossible, type Reason } from './packetdrill-limits';
import { type Bases, basesOf, packetText, synsOf } from './packetdrill-packets';

export type { Impossible } from './packetdrill-limits';

/**
 * How the kernel under test has to be set, so that its SYN offers what this end's does and no more.
 * SACK is off: it decides nothing in a run, but a kernel would add its blocks. ECN would set two
 * bits. Linux takes its own shift from the largest receive buffer (tcp_select_initial_window() in
 * net/ipv4/tcp_output.c): the power of two in it, less 15.
 */
function settingsOf(run: Timeline, host: HostId): string {
  const syns = synsOf(run, host).map(({ segment }) => segment);
  const shift = syns.find(({ windowScale }) => windowScale !== undefined)?.windowScale;
  const stamped = syns.some(({ timestamps }) => timestamps !== undefined);
  const largest = 2 ** (15 + (shift ?? 0));
  const settings = [
    `tcp_timestamps=${stamped ? 1 : 0}`,
    'tcp_sack=0',
    `tcp_window_scaling=${shift === undefined ? 0 : 1}`,
    'tcp_ecn=0',
    ...(shift === undefined ? [] : [`tcp_rmem="4096 ${Math.min(131_072, largest)} ${largest}"`]),
  ];
  return `\`sysctl -q ${settings.map((setting) => `net.ipv4.${setting}`).join(' ')}\``;
}

/**
 * A run as a packetdrill script that tests `host`; or why it can't be said in one.
 *
 * The script is written for a kernel that chooses its own ISN: packetdrill maps that number to the
 * script's, so both directions are numbered from 0, each end's SYN. Times are the run's, in seconds:
 * a retransmission is expected when this run's TCP makes it, and whether a kernel does the same is
 * what one tests. TSvals that leave are the run's, too: packetdrill takes the first for the kernel's
 * first, and so finds what an injected TSecr means. The window that leaves is the kernel's own business and not compared, and text
 * counts by its length. What the network loses on the way to `host` is not injected; what it loses
 * on the way back has left all the same. Behind each event stands the state that it led to.
 */
export function packetdrillOf(
  timeline: Timeline,
  host: HostId,
): { readonly script: string } | Impossible {
  const run = timeline.followed?.whole ?? timeline;
  const limit = firstLimit(run, host);
  const bases = basesOf(run, host);
  const lines: string[] = [];
  let descriptors = NO_DESCRIPTORS;
  for (const [k, step] of run.steps.entries()) {
    if (limit?.step === k) return limit;
    const before = k === 0 ? null : stepOf(run, k - 1).hosts[host];
    const said = sayStep({ run, host, bases }, step, before, descriptors);
    if (typeof said === 'string') return { impossible: said, step: k };
    descriptors = said.descriptors;
    lines.push(...timed(said.lines, step, before?.state ?? null, host));
  }
  if (lines.length === 0) return { impossible: 'nothing', step: run.steps.length - 1 };
  return { script: `${[settingsOf(run, host), ...lines].join('\n')}\n` };
}

interface Test {
  readonly run: Timeline;
  readonly host: HostId;
  readonly bases: Bases;
}

/** Each line with its time; a comment on the last says which state the host is in from now on. */
function timed(
  lines: readonly string[],
  { at, hosts }: Step,
  before: Host['state'] | null,
  host: HostId,
): string[] {
  const { state } = hosts[host];
  const comment = before === state ? '' : ` // ${state}`;
  const last = lines.length - 1;
  return lines.map((line, i) => `${(at / 1_000).toFixed(3)} ${line}${i === last ? comment : ''}`);
}

/** The lines of one step: what comes in or is called, what goes out, what the program does then. */
function sayStep(test: Test, step: Step, before: Host | null, old: Descriptors): Said | Reason {
  const after = step.hosts[test.host];
  if (before === null) {
    return isListening(after) ? listenLines(old, after) : { lines: [], descriptors: old };
  }
  const ours = step.host === test.host;
  const called = ours ? callLines(step, before, old) : { lines: [], descriptors: old };
  if (typeof called === 'string') return called;
  const packets = packetsOf(test, step);
  if (packets === null) return 'numbers';
  const done = ours ? programLines(step, before, after, called.descriptors) : called;
  if (typeof done === 'string') return done;
  const own = ours ? done.lines : [];
  return { lines: [...called.lines, ...packets, ...own], descriptors: done.descriptors };
}

/** What arrives, then what leaves; null: one of them has numbers that can't be written. */
function packetsOf({ run, host, bases }: Test, step: Step): string[] | null {
  const lines = flightsAt(run, step, host).map((flight) =>
    packetText(flight.from === host ? '>' : '<', flight.segment, bases),
  );
  return lines.every((line) => line !== null) ? lines : null;
}

/** What a program does by itself when something has come: it accepts the connection, and reads. */
function programLines(
  { what }: Step,
  before: Host,
  after: Host,
  descriptors: Descriptors,
): Said | CallLimit {
  const nothing = { lines: [], descriptors };
  const accepts = what.kind === 'call' && what.call.name === 'accept';
  if (what.kind !== 'arrival' && !accepts) return nothing;
  const isNew = Object.keys(after.accepted).some((key) => !(key in before.accepted));
  const accepted = isNew && !accepts ? acceptLines(descriptors) : nothing;
  if (typeof accepted === 'string') return accepted;
  const octets = takenAtOnce(connectionOf(before), connectionOf(after));
  const read = readLines(accepted.descriptors, octets);
  if (typeof read === 'string') return read;
  return { lines: [...accepted.lines, ...read.lines], descriptors: read.descriptors };
}
