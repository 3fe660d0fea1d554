/** Recordings of a real Linux kernel: what the JSON files beside this one hold. */
import type { Socket, State } from '../../tcp/tcb';
import type { HostId } from '../deed';

/** A is the client, B the server. Times in s. */
type Side = 'A' | 'B';

/** One recording, as it is in its file; fields that nobody reads here are left out. */
export interface Capture {
  readonly name: string;
  /** `10.0.0.1 port 50001` */
  readonly client: string;
  readonly server: string;
  readonly one_way_delay_ms: number;
  readonly calls: readonly KernelCall[];
  /** Every frame of both hosts, noise included. */
  readonly wire: readonly (Frame | Noise)[];
  /** The kernel's state changes, where they were seen. */
  readonly states: readonly KernelChange[];
  /** `50001>8001: CLOSED → SYN-SENT → …`; several connections stand side by side. */
  readonly state_path: Readonly<Record<HostId, string>>;
}

/** One socket call. */
export interface KernelCall {
  readonly t: number;
  readonly side: Side;
  readonly call: {
    readonly op: string;
    /** The socket's name in the recording. */
    readonly s?: string;
    /** What accept() calls the new socket. */
    readonly as?: string;
    readonly port?: number;
    /** How many octets send() is given. */
    readonly n?: number;
  };
  readonly ret: unknown;
}

/** One segment on the wire. */
export interface Frame {
  readonly t: number;
  readonly frm: Side;
  readonly sport: number;
  readonly dport: number;
  /** tcpdump's letters: S, F, R, P, and a dot for ACK. */
  readonly flags: string;
  readonly seq: number;
  readonly ack: number | null;
  readonly len: number;
  /** The options, hexadecimal. */
  readonly opt: string;
  readonly fate: 'delivered' | 'LOST';
}

/** ARP, UDP, neighbour discovery. */
interface Noise {
  readonly t: number;
  readonly proto: string;
}

interface KernelChange {
  readonly t: number;
  readonly side: Side;
  /** `50001>8001`: own port, peer's port. */
  readonly sock: string;
  readonly frm: State;
  readonly to: State;
}

/** One connection out of a recording. */
export interface Connection {
  readonly name: string;
  readonly sockets: Readonly<Record<HostId, Socket>>;
  /** One way, ms. */
  readonly delay: number;
  readonly calls: readonly KernelCall[];
  readonly frames: readonly Frame[];
  /** The states of each end in their order; none: there was no socket. */
  readonly paths: Readonly<Record<HostId, readonly string[]>>;
  readonly changes: readonly KernelChange[];
  /** When the recording of it ends, s. */
  readonly ends: number;
}

export const hostOf = (side: Side): HostId => (side === 'A' ? 'client' : 'server');

/** The connections of a recording, in the order of their first SYN. */
export function connectionsOf(capture: Capture): Connection[] {
  const frames = capture.wire.filter((frame) => 'flags' in frame);
  const pairs = frames.map(({ frm, sport, dport }) => ({
    client: frm === 'A' ? sport : dport,
    server: frm === 'A' ? dport : sport,
  }));
  const ports = [...new Map(pairs.map((pair) => [pair.client, pair])).values()];
  return ports.map(({ client, server }) => {
    const own = frames.filter(({ sport, dport }) => sport === client || dport === client);
    const calls = capture.calls.filter((call) => concerns(capture, call, client));
    const changes = capture.states.filter(({ sock }) => sock.split('>').includes(`${client}`));
    return {
      name: ports.length > 1 ? `${capture.name}, port ${client}` : capture.name,
      sockets: {
        client: { address: addressOf(capture.client), port: client },
        server: { address: addressOf(capture.server), port: server },
      },
      delay: capture.one_way_delay_ms,
      calls,
      frames: own,
      paths: {
        client: pathOf(capture.state_path.client, `${client}>${server}`),
        server: pathOf(capture.state_path.server, `${server}>${client}`),
      },
      changes,
      ends: Math.max(...[...calls, ...own, ...changes].map(({ t }) => t)),
    };
  });
}

const addressOf = (end: string): string => end.split(' ')[0] ?? '';

/** A listener concerns every connection of its host; another socket the one it is bound to. */
function concerns(capture: Capture, { side, call }: KernelCall, port: number): boolean {
  if (call.op === 'listen') return true;
  if (call.s === undefined) return false;
  return capture.calls.some((other) => {
    if (other.side !== side) return false;
    if (side === 'A') return other.call.op === 'bind' && named(other, call.s) && is(other, port);
    if (other.call.op === 'connect') return named(other, call.s) && is(other, port);
    // accept() returns the address and the port of the peer
    return other.call.as === call.s && Array.isArray(other.ret) && other.ret[1] === port;
  });
}

const named = ({ call }: KernelCall, socket: string | undefined): boolean => call.s === socket;
const is = ({ call }: KernelCall, port: number): boolean => call.port === port;

/** `(no socket)` has no states. */
function pathOf(paths: string, socket: string): string[] {
  const own = paths.split('<br>').find((path) => path.startsWith(`${socket}: `));
  return own?.slice(socket.length + 2).split(' → ') ?? [];
}
