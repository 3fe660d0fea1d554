/** What one step does, in either mode. */
import type { ControlBit, Segment } from '../segment';
import { add } from '../seq';
import { checkReadable, checkReply, checkSignal, checkState, checkVars } from './check';
import { ABSOLUTE, type Bases, type Mismatch } from './compare';
import { collected, out, outAcks, outNone, outOptional, type Source } from './expect';
import type { Deed, Incoming, Side, Step } from './format';
import { octetsAt } from './octets';
import { outStream } from './stream';
import {
  advance,
  crash,
  type Emitted,
  type Endpoint,
  settleInstant,
  userCalls,
  type World,
} from './world';

/** What the two modes have in common. */
export interface Stage {
  readonly world: World;
  /** Whom a step concerns; all endpoints when it names no side. */
  readonly concerned: (side: Side | null) => readonly Endpoint[];
  readonly bases: (endpoint: Endpoint) => Bases;
  /** A segment that the vector itself makes up arrives. */
  readonly arrives: (endpoint: Endpoint, segment: Incoming) => void;
  /** Deeds of the network between two endpoints. */
  readonly network: (deed: NetworkDeed) => Mismatch;
  /** Names that steps give to emitted segments. */
  readonly names: Map<string, readonly Emitted[]>;
}

export type NetworkDeed = Extract<Deed, { kind: 'deliver' | 'inject' | 'settle' }>;

/** The segment that a vector describes, with octets that tell their place. */
export function segmentOf(incoming: Incoming, relative: Bases, endpoint: Endpoint): Segment {
  const { flags, seq, ack, len, wnd, mss, abs } = incoming;
  const { local, remote } = abs ? ABSOLUTE : relative;
  const has = (bit: ControlBit): boolean => flags.includes(bit);
  const { peerWindow, peerMss } = endpoint.profile;
  const first = add(remote, seq);
  const option = has('SYN') ? (mss ?? peerMss) : null;
  return {
    seq: first,
    ack: has('ACK') ? add(local, ack) : 0,
    ctl: flags,
    wnd: wnd ?? peerWindow,
    text: octetsAt(add(first, has('SYN') ? 1 : 0), len),
    ...(option === null ? {} : { mss: option }),
  };
}

/** Does what the step says, or checks it. */
export function perform(stage: Stage, step: Step): Mismatch {
  const { deed } = step;
  const concerned = stage.concerned(step.side);
  switch (deed.kind) {
    case 'deliver':
    case 'inject':
    case 'settle':
      settleInstant(stage.world);
      return stage.network(deed);
    case 'out_none':
      return outNone(stage.world, concerned, stage.bases);
    case 'advance':
      advance(stage.world, deed.ms);
      return deed.collect === null ? null : collected(concerned, deed.collect, stage.bases);
    default:
      return concerned.reduce<Mismatch>(
        (found, endpoint) => found ?? performAt(stage, endpoint, step),
        null,
      );
  }
}

/** What concerns one endpoint. */
function performAt(stage: Stage, endpoint: Endpoint, step: Step): Mismatch {
  const { deed } = step;
  switch (deed.kind) {
    case 'call':
      return checkReply(userCalls(stage.world, endpoint, deed.name, deed.len), deed.expect);
    case 'in':
      stage.arrives(endpoint, deed.segment);
      return null;
    case 'crash':
      crash(endpoint);
      return null;
    case 'state':
      return checkState(endpoint, deed.state);
    case 'signal':
      return checkSignal(endpoint, deed.signal);
    case 'readable':
      return checkReadable(endpoint, deed.octets);
    case 'vars':
      return checkVars(endpoint, deed.vars, deed.abs ? ABSOLUTE : stage.bases(endpoint));
    default:
      return takeSegments(stage, endpoint, step);
  }
}

/** The steps that take emitted segments, and may name them. */
function takeSegments(stage: Stage, endpoint: Endpoint, { deed, within, as }: Step): Mismatch {
  const { world } = stage;
  const source: Source = { world, endpoint, bases: stage.bases(endpoint), taken: [] };
  const mismatch = expectFrom(source, deed, within);
  if (as !== null) stage.names.set(as, source.taken);
  return mismatch;
}

function expectFrom(source: Source, deed: Deed, within: number): Mismatch {
  switch (deed.kind) {
    case 'out':
      return out(source, deed.any, within);
    case 'out_optional':
      return outOptional(source, deed.any, within);
    case 'out_acks':
      return outAcks(source, deed, within);
    case 'out_stream':
      return outStream(source, deed.stream, within);
    default:
      throw new Error(`a step of kind ${deed.kind} takes no segments`);
  }
}
