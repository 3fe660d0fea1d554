/** Mode "single": one endpoint under test; the runner plays the peer, whose numbers are its own. */
import { add } from '../seq';
import { type Bases } from './compare';
import type { Incoming, Vector } from './format';
import { type Stage, segmentOf } from './perform';
import type { Profile } from './profile';
import { arrive, type Endpoint, newEndpoint, newWorld, stateOf } from './world';

/** Our first initial send sequence number and the peer's. */
export interface Pair {
  readonly iss: number;
  readonly irs: number;
}

/** How far apart the numbers of successive connections begin. */
const NEXT_ISS = 1_000_003;
const NEXT_IRS = 3_000_017;

const LOCAL = { address: '192.0.2.1', port: 80 };
const REMOTE = { address: '192.0.2.2', port: 40_000 };

/**
 * With `given.rebase_on_new_syn` each SYN that meets LISTEN begins new numbers on both sides;
 * without it a later connection, should there be one, begins with the same numbers again.
 */
export function singleStage(vector: Vector, profile: Profile, { iss, irs }: Pair): Stage {
  const rebase = vector.rebaseOnNewSyn;
  const endpoint = newEndpoint(LOCAL, REMOTE, profile, (n) =>
    rebase ? add(iss, n * NEXT_ISS) : iss,
  );
  const world = newWorld(endpoint);
  let opened = 0;
  const bases = ({ iss: local }: Endpoint): Bases => ({
    local,
    remote: rebase ? add(irs, Math.max(0, opened - 1) * NEXT_IRS) : irs,
  });
  return {
    world,
    concerned: () => [endpoint],
    bases,
    arrives: (_, incoming) => {
      if (stateOf(endpoint) === 'LISTEN' && opens(incoming)) opened += 1;
      arrive(world, endpoint, segmentOf(incoming, bases(endpoint), endpoint));
    },
    network: () => {
      throw new Error('there is no network between endpoints here');
    },
    names: new Map(),
  };
}

const opens = ({ flags, abs }: Incoming): boolean =>
  !abs && flags.includes('SYN') && !flags.includes('ACK') && !flags.includes('RST');
