import { describe, expect, it } from 'vitest';
import { handle } from '../../tcp';
import type { Parameters } from '../../tcp/parameters';
import type { RuleId } from '../../tcp/rules';
import { BOUNDS, type Bounds } from './bounds';
import { type Engine, OPTIONS_ON, parametersFor } from './end';
import { type Exploration, explore, statesMet } from './explore';
import {
  keepsFin,
  losesTimer,
  readsTwice,
  retractsWindow,
  staysSilent,
  stepsBack,
  takesWrongEdge,
  throwsInTimeWait,
} from './faulty';
import { ladder } from './ladder';

const to = (depth: number, part: Partial<Bounds> = {}): Bounds => ({ ...BOUNDS, ...part, depth });
const found = ({ findings }: Exploration): string[] => [...findings.keys()];
const foundIn = (engine: Engine, depth: number): string[] => found(explore(to(depth), engine));

const ladderTo = (exploration: Exploration, what: string): string => {
  const finding = exploration.findings.get(what);
  if (finding === undefined)
    throw new Error(`${what}: found were ${found(exploration).join('; ')}`);
  return ladder(exploration, finding);
};

/** A server whose window is shut by one octet, and that reads when it likes. */
const SHUT = {
  sends: 2,
  parameters: {
    client: parametersFor({}),
    server: parametersFor({ receiveBuffer: 1, readsAtOnce: false }),
  },
};

/** Many thousand worlds each, on a machine that may have much else to do. */
const TIMEOUT = { timeout: 120_000 };

describe('the engine', TIMEOUT, () => {
  it.each([
    ['with a window of one octet', to(7, SHUT)],
    ['with calls before accept()', to(7, { beforeAccept: true })],
    ['with two connect() each', to(7, { connects: 2 })],
    ['with much in the air', to(7, { air: 5 })],
    // SEQ=0 of a RST from CLOSED lies in the window here, so other worlds are met
    ['with numbers that wrap', to(7, { issOffset: -302 })],
    ['by RFC 793, without challenge ACKs', to(7, withoutChallenges())],
    ['with all TCP options', to(7, withOptions(OPTIONS_ON, OPTIONS_ON))],
    ['with TCP options that wrap', to(6, { ...withOptions(OPTIONS_ON, OPTIONS_ON), ...WRAPS })],
    ['with TCP options at the client alone', to(6, withOptions(OPTIONS_ON, {}))],
    ['with TCP options at the server alone', to(6, withOptions({}, OPTIONS_ON))],
    [
      'with a scaled window and a server that reads when it likes',
      to(6, { sends: 2, ...withOptions(OPTIONS_ON, { ...OPTIONS_ON, readsAtOnce: false }) }),
    ],
  ])('%s: nothing illegal, nothing broken, nobody stuck', (_, bounds) => {
    expect(found(explore(bounds))).toEqual([]);
  });

  it('does the same with any numbers, also where the sign of 32 bits changes', () => {
    const [plain, other] = [explore(to(7)), explore(to(7, { issOffset: 2 ** 31 - 302 }))];
    for (const field of ['moves', 'merged', 'layers', 'taken', 'takenHome', 'pairs'] as const) {
      expect(other[field]).toEqual(plain[field]);
    }
  });

  it('meets every state within a handshake and its way home', () => {
    expect(statesMet(explore(to(8)))).toHaveLength(11);
  });
});

const WRAPS = { issOffset: -302 };

function withOptions(client: Partial<Parameters>, server: Partial<Parameters>): Partial<Bounds> {
  return { parameters: { client: parametersFor(client), server: parametersFor(server) } };
}

it('meets old duplicates that only their timestamps give away, and no segment without', () => {
  const cited = new Set<RuleId>();
  const engine: Engine = (...event) => {
    const outcome = handle(...event);
    for (const { rule } of outcome.because) cited.add(rule);
    return outcome;
  };
  explore(to(6, withOptions(OPTIONS_ON, OPTIONS_ON)), engine);
  const rules: RuleId[] = ['timestamps.old', 'timestamps.recent', 'timestamps.round-trip'];
  for (const rule of rules) expect(cited).toContain(rule);
  expect(cited).not.toContain('timestamps.missing');
});

function withoutChallenges(): Partial<Bounds> {
  const parameters = parametersFor({ challengeAcks: false });
  return { parameters: { client: parameters, server: parameters } };
}

describe('a fault is found', TIMEOUT, () => {
  it('a timer is lost: the rule that it breaks, and who is stuck', () => {
    const exploration = explore(to(4), losesTimer);
    expect(found(exploration)).toContain('a retransmission queue has its timer (RFC 6298 §5.1)');
    const what = 'stuck: client in SYN-SENT waits, nothing is in the air and no timer runs';
    expect(ladderTo(exploration, what)).toBe(
      `
CLOSED        (beginning)                       CLOSED
SYN-SENT      (client: connect())               CLOSED
              <SEQ=100><CTL=SYN> -->
SYN-SENT      (client: retransmission timeout)  CLOSED
              <SEQ=100><CTL=SYN> -->
SYN-SENT      <SEQ=100><CTL=SYN> --> is lost    CLOSED
SYN-SENT      <SEQ=100><CTL=SYN> --> is lost    CLOSED`.slice(1),
    );
  });

  it('an edge that Figure 5 does not have, on the way home already', () => {
    const exploration = explore(to(2), takesWrongEdge);
    const what = 'ESTABLISHED -> CLOSING is no edge of Figure 5, nor one that it omits';
    expect(ladderTo(exploration, what)).toBe(
      `
CLOSED        (beginning)                                   LISTEN
SYN-SENT      (client: connect())                           LISTEN
              <SEQ=100><CTL=SYN> -->
              (from here nothing is lost, both shutdown())
SYN-SENT      <SEQ=100><CTL=SYN> --> arrives                SYN-RECEIVED
              <-- <SEQ=300><ACK=101><CTL=SYN,ACK>
ESTABLISHED   <-- <SEQ=300><ACK=101><CTL=SYN,ACK> arrives   SYN-RECEIVED
ESTABLISHED   (client: ack timeout)                         SYN-RECEIVED
              <SEQ=101><ACK=301><CTL=ACK> -->
ESTABLISHED   <SEQ=101><ACK=301><CTL=ACK> --> arrives       ESTABLISHED
FIN-WAIT-1    (client: shutdown())                          ESTABLISHED
              <SEQ=101><ACK=301><CTL=FIN,ACK> -->
FIN-WAIT-1    <SEQ=101><ACK=301><CTL=FIN,ACK> --> arrives   CLOSING`.slice(1),
    );
  });

  it('a FIN that never leaves: stuck on the way home', () => {
    expect(foundIn(keepsFin, 5)).toContain('stuck on the way home: FIN-WAIT-1 and FIN-WAIT-1');
  });

  it('an ACK that never comes: no end to the way home', () => {
    const what = 'no end to the way home: SYN-RECEIVED and FIN-WAIT-1';
    const exploration = explore(to(6), staysSilent);
    expect(found(exploration)).toContain(what);
    expect(ladderTo(exploration, what)).toMatch(/\(and so on\)$/);
  });

  it('RCV.NXT that moves back', () => {
    expect(foundIn(stepsBack, 4)).toContain('RCV.NXT does not move back');
  });

  it('a scaled window whose right edge moves back', () => {
    const bounds = to(5, withOptions(OPTIONS_ON, OPTIONS_ON));
    expect(found(explore(bounds, retractsWindow))).toContain(
      'the right edge of a scaled window does not move back (§3.8.6, SHLD-14)',
    );
  });

  it('text that is read twice', () => {
    expect(foundIn(readsTwice, 5)).toContain(
      'ESTABLISHED: the text "aa" is read as octet 1 and on',
    );
  });

  it('an exception', () => {
    expect(foundIn(throwsInTimeWait, 2)).toContain('the engine throws: Error: no such state');
  });
});
