/** Sets a stage as the kernel found it, and runs the engine on it. */
import { type Parameters, RFC_PARAMETERS } from '../../tcp/parameters';
import { CALL_NAMES, type Deed, type HostId } from '../deed';
import type { HostSetup } from '../host';
import { PROFILES } from '../profiles';
import { type Stage, simulate } from '../simulate';
import type { Timeline } from '../timeline';
import { type Connection, type Frame, hostOf, type KernelCall } from './capture';
import { type Isses, issesOf, mssOf, sightingOfFlight, sightingOfFrame } from './sighting';

/** How long each end may owe an ACK, ms; 0 unless said otherwise. */
export type AckDelays = { readonly [H in HostId]?: number };

/** Runs the engine through the same calls on the same path; what the wire lost is lost again. */
export function rerun(connection: Connection, ackDelays: AckDelays = {}): Timeline {
  const isses = issesOf(connection);
  const stage = stageOf(connection, isses, ackDelays);
  let timeline = simulate(stage);
  const losses: Deed[] = [];
  for (const lost of connection.frames.filter(({ fate }) => fate === 'LOST')) {
    const flight = twinOf(connection, lost, timeline, isses);
    losses.push({ kind: 'drop', flight });
    timeline = simulate({ ...stage, script: [...stage.script, ...losses] });
  }
  return timeline;
}

function stageOf(connection: Connection, isses: Isses, ackDelays: AckDelays): Stage {
  const { calls, delay } = connection;
  const setup = (host: HostId): HostSetup => ({
    ...connection.sockets[host],
    iss: [isses[host]],
    listening: calls.some(({ side, call }) => hostOf(side) === host && call.op === 'listen'),
    parameters: parametersOf(connection, ackDelays[host] ?? 0),
  });
  return {
    hosts: { client: setup('client'), server: setup('server') },
    path: { delay: { client: delay, server: delay }, jitter: 0, loss: 0, seed: 1 },
    script: calls.flatMap(deedOf),
  };
}

const { windowScale = null, sackPermitted = false, timestamps = false } = PROFILES.linux.parameters;
const OPTIONS = { windowScale, sackPermitted, timestamps };

/**
 * Linux in numbers. Its TIME-WAIT is 60 s. It puts its floor of 200 ms under 4·RTTVAR, not under
 * the RTO (RFC 6298 §2.3 and §2.4), so that on a steady path the RTO is the round trip and 200 ms.
 * Its programs read when they please; nothing in the recordings depends on when. Its TCP options are
 * those of the profile.
 */
const parametersOf = ({ frames, delay }: Connection, ackDelay: number): Parameters => ({
  ...RFC_PARAMETERS,
  ...OPTIONS,
  msl: 30_000,
  rtoInitial: 1_000,
  rtoMin: 2 * delay + 200,
  rtoMax: 120_000,
  ackDelay,
  readsAtOnce: true,
  mss: mssOf(frames[0]?.opt ?? '') ?? RFC_PARAMETERS.mss,
});

/** The simulated clock ticks in ms. socket(), bind(), accept() and the like are not TCP's. */
function deedOf({ t, side, call }: KernelCall): Deed[] {
  const name = CALL_NAMES.find((each) => each === call.op);
  // Who listens has done so before the scene begins
  if (name === undefined || name === 'listen') return [];
  const made = name === 'send' ? { name, text: 'x'.repeat(call.n ?? 0) } : { name };
  return [{ kind: 'call', host: hostOf(side), call: made, when: { at: Math.round(t * 1_000) } }];
}

/** Which flight is the lost frame: the same segment, sent for as many times as the kernel did. */
function twinOf({ frames }: Connection, lost: Frame, timeline: Timeline, isses: Isses): number {
  const lineOf = (frame: Frame): string =>
    sightingOfFrame({ ...frame, fate: 'delivered' }, isses).line;
  const line = lineOf(lost);
  const earlier = frames.slice(0, frames.indexOf(lost)).filter((frame) => lineOf(frame) === line);
  const twins = timeline.flights.filter(
    (flight) => sightingOfFlight({ ...flight, lost: false }, isses).line === line,
  );
  const twin = twins[earlier.length];
  if (twin === undefined) throw new Error(`the engine does not send ${line}`);
  return twin.id;
}
