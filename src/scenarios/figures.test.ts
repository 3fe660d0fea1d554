import { describe, expect, it } from 'vitest';
import type { Deed } from '../simulation/deed';
import type { Path } from '../simulation/path';
import { rfcFigure } from '../simulation/rfc-figure';
import { simulate, type Stage } from '../simulation/simulate';
import type { Step } from '../simulation/timeline';
import type { Segment } from '../tcp/segment';
import { call, hosts, PATH } from './scenario';

/**
 * Figures 6 to 13 of RFC 9293, run. What is printed differs from the RFC's text in this only: data
 * say how many octets they are, the blank lines between the numbers are left out, and where the RFC
 * writes an exclamation instead of a state, (??), (!!) or (Abort!!), here stands the state.
 */
expect.addSnapshotSerializer({ test: (value) => typeof value === 'string', serialize: String });

const CONNECT = call('client', 'connect', { at: 0 });

/** An old duplicate of a SYN, as the network lets it go. */
const oldSyn = (seq: number): Segment => ({ seq, ack: 0, ctl: ['SYN'], wnd: 65_535, text: '' });

/** With these, A has sent 100 and B 300 when the release begins, as in Figures 9, 10, 12 and 13. */
const AFTER_100_AND_300 = { client: { iss: [99, 400] }, server: { iss: [299] } };

const run = (
  script: readonly Deed[],
  changes: Parameters<typeof hosts>[0] = {},
  path: Path = PATH,
) => simulate({ hosts: hosts(changes), path, script } satisfies Stage);

/** The figure from the first step on for which `begins` holds. */
function figureFrom(timeline: ReturnType<typeof run>, begins: (step: Step) => boolean): string {
  return rfcFigure(timeline, { from: timeline.steps.findIndex(begins) });
}

const bothEstablished = ({ hosts: { client, server } }: Step): boolean =>
  client.state === 'ESTABLISHED' && server.state === 'ESTABLISHED';

const reboots = ({ what }: Step): boolean => what.kind === 'power-cycle';

it('Figure 6: Basic Three-Way Handshake', () => {
  // Line 6, the ACK of the data, is not in the RFC's figure, which ends before.
  const timeline = run([
    CONNECT,
    call('client', 'send', { state: 'ESTABLISHED', after: 120 }, 'hello'),
  ]);
  expect(rfcFigure(timeline)).toMatchInlineSnapshot(`
    1.  CLOSED                                                   LISTEN
    2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                   --> SYN-RECEIVED
    3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>      <-- SYN-RECEIVED
    4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>          --> ESTABLISHED
    5.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK><DATA=5>  --> ESTABLISHED
    6.  ESTABLISHED <-- <SEQ=301><ACK=106><CTL=ACK>          <-- ESTABLISHED
  `);
});

it('Figure 7: Simultaneous Connection Synchronization', () => {
  // Lines 4 and 5 stand in the other order in the RFC, where A takes its time to answer: here a host
  // answers in the ms of the arrival, which is before the arrival of its own SYN at the other end.
  const timeline = run(
    [CONNECT, call('server', 'connect', { at: 20 })],
    { server: { listening: false } },
    { ...PATH, delay: { client: 80, server: 40 } },
  );
  expect(rfcFigure(timeline)).toMatchInlineSnapshot(`
    1.  CLOSED                                                CLOSED
    2.  SYN-SENT     --> <SEQ=100><CTL=SYN>               ...
    3.  SYN-RECEIVED <-- <SEQ=300><CTL=SYN>               <-- SYN-SENT
    4.  SYN-RECEIVED --> <SEQ=100><ACK=301><CTL=SYN,ACK>  ...
    5.               ... <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
    6.  ESTABLISHED  <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
    7.               ... <SEQ=100><ACK=301><CTL=SYN,ACK>  --> ESTABLISHED
  `);
});

it('Figure 8: Recovery from Old Duplicate SYN', () => {
  const timeline = run(
    [
      CONNECT,
      { kind: 'delay', flight: 0, by: 240 },
      { kind: 'inject', to: 'server', segment: oldSyn(90), when: { at: 20 } },
    ],
    { server: { iss: [300, 400] } },
  );
  expect(rfcFigure(timeline)).toMatchInlineSnapshot(`
    1.  CLOSED                                               LISTEN
    2.  SYN-SENT    --> <SEQ=100><CTL=SYN>               ...
    3.  (duplicate) ... <SEQ=90><CTL=SYN>                --> SYN-RECEIVED
    4.  SYN-SENT    <-- <SEQ=300><ACK=91><CTL=SYN,ACK>   <-- SYN-RECEIVED
    5.  SYN-SENT    --> <SEQ=91><CTL=RST>                --> LISTEN
    6.              ... <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
    7.  ESTABLISHED <-- <SEQ=400><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
    8.  ESTABLISHED --> <SEQ=101><ACK=401><CTL=ACK>      --> ESTABLISHED
  `);
});

describe('half-open connections', () => {
  it('Figure 9: Half-Open Connection Discovery', () => {
    // The RFC's line 6 has no segment: it says again what line 5 has led to. "The problem is now
    // reduced to the basic three-way handshake", lines 6 to 8 here, because B still listens.
    const timeline = run(
      [
        CONNECT,
        { kind: 'power-cycle', host: 'client', when: { at: 400 } },
        call('client', 'connect', { at: 500 }),
      ],
      { ...AFTER_100_AND_300, server: { iss: [299, 600] } },
    );
    expect(figureFrom(timeline, reboots)).toMatchInlineSnapshot(`
      1.  (REBOOT)
      2.  CLOSED                                               ESTABLISHED
      3.  SYN-SENT    --> <SEQ=400><CTL=SYN>               --> ESTABLISHED
      4.  SYN-SENT    <-- <SEQ=300><ACK=100><CTL=ACK>      <-- ESTABLISHED
      5.  SYN-SENT    --> <SEQ=100><CTL=RST>               --> CLOSED
      6.  (retransmission)
          SYN-SENT    --> <SEQ=400><CTL=SYN>               --> SYN-RECEIVED
      7.  ESTABLISHED <-- <SEQ=600><ACK=401><CTL=SYN,ACK>  <-- SYN-RECEIVED
      8.  ESTABLISHED --> <SEQ=401><ACK=601><CTL=ACK>      --> ESTABLISHED
    `);
  });

  it('Figure 10: Active Side Causes Half-Open Connection Discovery', () => {
    // Line 2 is not in the RFC's figure. It prints <DATA=10> before <CTL=ACK>, in Figure 6 behind it.
    const timeline = run(
      [
        CONNECT,
        { kind: 'power-cycle', host: 'client', when: { at: 400 } },
        call('server', 'send', { at: 500 }, '0123456789'),
      ],
      AFTER_100_AND_300,
    );
    expect(figureFrom(timeline, reboots)).toMatchInlineSnapshot(`
      1.  (REBOOT)
      2.  CLOSED                                                    ESTABLISHED
      3.  CLOSED      <-- <SEQ=300><ACK=100><CTL=ACK><DATA=10>  <-- ESTABLISHED
      4.  CLOSED      --> <SEQ=100><CTL=RST>                    --> CLOSED
    `);
  });

  it('Figure 11: Old Duplicate SYN Initiates a Reset on Two Passive Sockets', () => {
    // Z = 90, X = 300. The RFC's line 5 says again what line 4 has led to.
    const timeline = run([{ kind: 'inject', to: 'server', segment: oldSyn(90), when: { at: 0 } }], {
      client: { listening: true },
    });
    expect(rfcFigure(timeline)).toMatchInlineSnapshot(`
      1.  LISTEN                                              LISTEN
      2.  (duplicate) ... <SEQ=90><CTL=SYN>               --> SYN-RECEIVED
      3.  LISTEN      <-- <SEQ=300><ACK=91><CTL=SYN,ACK>  <-- SYN-RECEIVED
      4.  LISTEN      --> <SEQ=91><CTL=RST>               --> LISTEN
    `);
  });
});

describe('closing', () => {
  it('Figure 12: Normal Close Sequence', () => {
    const timeline = run(
      [
        CONNECT,
        call('client', 'shutdown', { state: 'ESTABLISHED', after: 240 }),
        call('server', 'shutdown', { state: 'CLOSE-WAIT', after: 120 }),
      ],
      AFTER_100_AND_300,
    );
    expect(figureFrom(timeline, bothEstablished)).toMatchInlineSnapshot(`
      1.  ESTABLISHED                                          ESTABLISHED
      2.  (Close)
          FIN-WAIT-1  --> <SEQ=100><ACK=300><CTL=FIN,ACK>  --> CLOSE-WAIT
      3.  FIN-WAIT-2  <-- <SEQ=300><ACK=101><CTL=ACK>      <-- CLOSE-WAIT
      4.                                                       (Close)
          TIME-WAIT   <-- <SEQ=300><ACK=101><CTL=FIN,ACK>  <-- LAST-ACK
      5.  TIME-WAIT   --> <SEQ=101><ACK=301><CTL=ACK>      --> CLOSED
      6.  (2 MSL)
          CLOSED
    `);
  });

  it('Figure 13: Simultaneous Close Sequence', () => {
    // The RFC has one number for what both sides do. Its line 2 is lines 2, 3 and 5 here, its line 3
    // is 4, 6 and 7, its line 4 (both in TIME-WAIT until 2 MSL have passed) is 6 to 9.
    const timeline = run(
      [CONNECT, call('client', 'shutdown', { at: 400 }), call('server', 'shutdown', { at: 420 })],
      AFTER_100_AND_300,
      { ...PATH, delay: { client: 80, server: 40 } },
    );
    expect(figureFrom(timeline, bothEstablished)).toMatchInlineSnapshot(`
      1.  ESTABLISHED                                          ESTABLISHED
      2.  (Close)
          FIN-WAIT-1  --> <SEQ=100><ACK=300><CTL=FIN,ACK>  ...
      3.                                                       (Close)
          CLOSING     <-- <SEQ=300><ACK=100><CTL=FIN,ACK>  <-- FIN-WAIT-1
      4.  CLOSING     --> <SEQ=101><ACK=301><CTL=ACK>      ...
      5.              ... <SEQ=100><ACK=300><CTL=FIN,ACK>  --> CLOSING
      6.  TIME-WAIT   <-- <SEQ=301><ACK=101><CTL=ACK>      <-- CLOSING
      7.              ... <SEQ=101><ACK=301><CTL=ACK>      --> TIME-WAIT
      8.  (2 MSL)
          CLOSED
      9.                                                       (2 MSL)
                                                               CLOSED
    `);
  });
});
