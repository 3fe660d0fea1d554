/** Mode "two-peer": two endpoints and the network between them; numbers as printed in the RFC. */
import { ABSOLUTE, type Mismatch, show } from './compare';
import { type Side, SIDES, type Vector } from './format';
import { type NetworkDeed, type Stage, segmentOf } from './perform';
import type { Profile } from './profile';
import { arrive, type Emitted, newEndpoint, newWorld, settleInstant, type World } from './world';

const SOCKETS = {
  A: { address: '192.0.2.1', port: 40_000 },
  B: { address: '192.0.2.2', port: 80 },
} as const;

/** How far apart further ISSs begin when a vector names fewer than are used. */
const NEXT_ISS = 100_000;

const otherSide = (side: Side): Side => (side === 'A' ? 'B' : 'A');

/** The n-th of the listed numbers; after the last of them the numbers go on at a distance. */
function nthIss(listed: readonly number[], n: number): number {
  const beyond = Math.max(0, n - listed.length + 1);
  return listed[n] ?? ((listed.at(-1) ?? 0) + beyond * NEXT_ISS) >>> 0;
}

export function twoPeerStage({ iss }: Vector, profile: Profile): Stage {
  const [a, b] = SIDES.map((side) =>
    newEndpoint(SOCKETS[side], SOCKETS[otherSide(side)], profile, (n) => nthIss(iss[side], n)),
  );
  if (a === undefined || b === undefined) throw new Error('two sides make two endpoints');
  const sides = { A: a, B: b };
  const world = newWorld(a, b);
  const names: Stage['names'] = new Map();
  const stage: Stage = {
    world,
    concerned: (side) => (side === null ? [a, b] : [sides[side]]),
    bases: () => ABSOLUTE,
    arrives: (endpoint, incoming) =>
      arrive(world, endpoint, segmentOf(incoming, ABSOLUTE, endpoint)),
    network: (deed) => network(stage, deed),
    names,
  };
  return stage;
}

function network(stage: Stage, deed: NetworkDeed): Mismatch {
  switch (deed.kind) {
    case 'deliver':
      // A name that an optional segment did not get stands for no segment
      for (const emitted of stage.names.get(deed.name) ?? []) deliver(stage.world, emitted);
      return null;
    case 'inject':
      for (const endpoint of stage.concerned(deed.to)) stage.arrives(endpoint, deed.segment);
      return null;
    case 'settle':
      return settle(stage.world, deed.maxSegments);
  }
}

/** A segment reaches the other side; once more, if it was there before. */
function deliver(world: World, emitted: Emitted): void {
  emitted.delivered = true;
  const other = world.endpoints.find((endpoint) => endpoint !== emitted.from);
  if (other !== undefined) arrive(world, other, emitted.segment);
}

/** Delivers whatever is in the network, and what that gives rise to, until nothing is left. */
function settle(world: World, most: number): Mismatch {
  for (let count = 0; ; count += 1) {
    settleInstant(world);
    const emitted = world.network.find(({ delivered }) => !delivered);
    if (emitted === undefined) break;
    if (count === most) {
      const got = `${show(emitted.segment, ABSOLUTE)} as well`;
      return { expected: `quiet after ${most} segments`, got };
    }
    deliver(world, emitted);
  }
  for (const { waiting } of world.endpoints) waiting.length = 0;
  return null;
}
