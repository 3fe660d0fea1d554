import { describe, expect, it } from 'vitest';
import { rfcFigure } from '../simulation/rfc-figure';
import { simulate } from '../simulation/simulate';
import { follow } from '../simulation/thread';
import { SCENARIOS, type ScenarioId } from '.';

const told = new Set<string>();

const figure = (id: ScenarioId): string => {
  told.add(id);
  return rfcFigure(simulate(SCENARIOS[id]));
};

// The text as it is, without quotation marks.
expect.addSnapshotSerializer({ test: (value) => typeof value === 'string', serialize: String });

/** Each run as RFC 9293 would print it: what a reader who knows TCP can check line by line. */
describe('scene', () => {
  it('three-way-handshake', () => {
    expect(figure('three-way-handshake')).toMatchInlineSnapshot(`
      1.  CLOSED                                               LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>      --> ESTABLISHED
    `);
  });

  it('old-duplicate-syn', () => {
    expect(figure('old-duplicate-syn')).toMatchInlineSnapshot(`
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

  it('why-three', () => {
    expect(figure('why-three')).toMatchInlineSnapshot(`
      1.  CLOSED                                               LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>      --> ESTABLISHED
    `);
  });

  it('two-bits', () => {
    expect(figure('two-bits')).toMatchInlineSnapshot(`
      1.  CLOSED                                               LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>      --> ESTABLISHED
    `);
  });

  it('number-tape', () => {
    expect(figure('number-tape')).toMatchInlineSnapshot(`
      1.  CLOSED                                                   LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                   --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>      <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>          --> ESTABLISHED
      5.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK><DATA=5>  --> ESTABLISHED
      6.  ESTABLISHED <-- <SEQ=301><ACK=106><CTL=ACK>          <-- ESTABLISHED
      7.  (Close)
          FIN-WAIT-1  --> <SEQ=106><ACK=301><CTL=FIN,ACK>      --> CLOSE-WAIT
      8.  FIN-WAIT-2  <-- <SEQ=301><ACK=107><CTL=ACK>          <-- CLOSE-WAIT
      9.                                                           (Close)
          TIME-WAIT   <-- <SEQ=301><ACK=107><CTL=FIN,ACK>      <-- LAST-ACK
      10. TIME-WAIT   --> <SEQ=107><ACK=302><CTL=ACK>          --> CLOSED
      11. (2 MSL)
          CLOSED
    `);
  });

  it('same-isn', () => {
    expect(figure('same-isn')).toMatchInlineSnapshot(`
      1.  CLOSED                                               LISTEN
      2.  SYN-SENT    --> <SEQ=0><CTL=SYN>                 --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=0><ACK=1><CTL=SYN,ACK>      <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=1><ACK=1><CTL=ACK>          --> ESTABLISHED
      5.  (duplicate) ... <SEQ=1><ACK=1><CTL=ACK><DATA=5>  --> ESTABLISHED
      6.              ... <SEQ=1><ACK=6><CTL=ACK>          <-- ESTABLISHED
      7.  ESTABLISHED --> <SEQ=1><ACK=1><CTL=ACK><DATA=5>  ...
      8.  ESTABLISHED <-- <SEQ=1><ACK=6><CTL=ACK>          ...
      9.              ... <SEQ=1><ACK=1><CTL=ACK><DATA=5>  --> ESTABLISHED
      10. ESTABLISHED <-- <SEQ=1><ACK=6><CTL=ACK>          <-- ESTABLISHED
    `);
  });

  it('half-way-open', () => {
    expect(figure('half-way-open')).toMatchInlineSnapshot(`
      1.  CLOSED                                                   LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                   --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>      <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>          ...
      5.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK><DATA=5>  ...
      6.              ... <SEQ=101><ACK=301><CTL=ACK>          --> ESTABLISHED
      7.              ... <SEQ=101><ACK=301><CTL=ACK><DATA=5>  --> ESTABLISHED
      8.  ESTABLISHED <-- <SEQ=301><ACK=106><CTL=ACK>          <-- ESTABLISHED
    `);
  });

  it('never-accepted', () => {
    expect(figure('never-accepted')).toMatchInlineSnapshot(`
      1.  CLOSED                                                   LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                   --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>      <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>          --> ESTABLISHED
      5.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK><DATA=5>  --> ESTABLISHED
      6.  ESTABLISHED <-- <SEQ=301><ACK=106><CTL=ACK>          <-- ESTABLISHED
    `);
  });

  it('ack-bit', () => {
    expect(figure('ack-bit')).toMatchInlineSnapshot(`
      1.  CLOSED                                                   LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                   --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>      <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>          --> ESTABLISHED
      5.  (Close)
          FIN-WAIT-1  --> <SEQ=101><ACK=301><CTL=FIN,ACK>      --> CLOSE-WAIT
      6.  FIN-WAIT-2  <-- <SEQ=301><ACK=102><CTL=ACK>          <-- CLOSE-WAIT
      7.  CLOSED      <-- <SEQ=301><ACK=102><CTL=ACK><DATA=5>  <-- CLOSE-WAIT
      8.  CLOSED      --> <SEQ=102><CTL=RST>                   --> CLOSED
    `);
  });

  it('four-way-release', () => {
    expect(figure('four-way-release')).toMatchInlineSnapshot(`
      1.  CLOSED                                                    LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                    --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>       <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>           --> ESTABLISHED
      5.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK><DATA=5>   --> ESTABLISHED
      6.  ESTABLISHED <-- <SEQ=301><ACK=106><CTL=ACK>           <-- ESTABLISHED
      7.  (Close)
          FIN-WAIT-1  --> <SEQ=106><ACK=301><CTL=FIN,ACK>       --> CLOSE-WAIT
      8.  FIN-WAIT-2  <-- <SEQ=301><ACK=107><CTL=ACK>           <-- CLOSE-WAIT
      9.  FIN-WAIT-2  <-- <SEQ=301><ACK=107><CTL=ACK><DATA=12>  <-- CLOSE-WAIT
      10. FIN-WAIT-2  --> <SEQ=107><ACK=313><CTL=ACK>           --> CLOSE-WAIT
      11.                                                           (Close)
          TIME-WAIT   <-- <SEQ=313><ACK=107><CTL=FIN,ACK>       <-- LAST-ACK
      12. TIME-WAIT   --> <SEQ=107><ACK=314><CTL=ACK>           --> CLOSED
      13. (2 MSL)
          CLOSED
    `);
  });

  it('whole-life', () => {
    expect(figure('whole-life')).toMatchInlineSnapshot(`
      1.  CLOSED                                                    LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                    --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>       <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>           --> ESTABLISHED
      5.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK><DATA=5>   --> ESTABLISHED
      6.  ESTABLISHED <-- <SEQ=301><ACK=106><CTL=ACK>           <-- ESTABLISHED
      7.  ESTABLISHED <-- <SEQ=301><ACK=106><CTL=ACK><DATA=12>  <-- ESTABLISHED
      8.  ESTABLISHED --> <SEQ=106><ACK=313><CTL=ACK>           --> ESTABLISHED
      9.  (Close)
          FIN-WAIT-1  --> <SEQ=106><ACK=313><CTL=FIN,ACK>       --> CLOSE-WAIT
      10. FIN-WAIT-2  <-- <SEQ=313><ACK=107><CTL=ACK>           <-- CLOSE-WAIT
      11.                                                           (Close)
          TIME-WAIT   <-- <SEQ=313><ACK=107><CTL=FIN,ACK>       <-- LAST-ACK
      12. TIME-WAIT   --> <SEQ=107><ACK=314><CTL=ACK>           --> CLOSED
      13. (2 MSL)
          CLOSED
    `);
  });

  it('data-on-third-segment', () => {
    expect(figure('data-on-third-segment')).toMatchInlineSnapshot(`
      1.  CLOSED                                                   LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                   ...
      3.  (Send)
      4.              ... <SEQ=100><CTL=SYN>                   --> SYN-RECEIVED
      5.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>      <-- SYN-RECEIVED
      6.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK><DATA=5>  --> ESTABLISHED
      7.  ESTABLISHED <-- <SEQ=301><ACK=106><CTL=ACK>          <-- ESTABLISHED
    `);
  });

  it('three-segment-release', () => {
    expect(figure('three-segment-release')).toMatchInlineSnapshot(`
      1.  CLOSED                                               LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>      --> ESTABLISHED
      5.  (Close)
          FIN-WAIT-1  --> <SEQ=101><ACK=301><CTL=FIN,ACK>  --> CLOSE-WAIT
      6.                                                       (Close)
          TIME-WAIT   <-- <SEQ=301><ACK=102><CTL=FIN,ACK>  <-- LAST-ACK
      7.  TIME-WAIT   --> <SEQ=102><ACK=302><CTL=ACK>      --> CLOSED
      8.  (2 MSL)
          CLOSED
    `);
  });

  it('server-closes-first', () => {
    expect(figure('server-closes-first')).toMatchInlineSnapshot(`
      1.  CLOSED                                               LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>      --> ESTABLISHED
      5.                                                       (Close)
          CLOSE-WAIT  <-- <SEQ=301><ACK=101><CTL=FIN,ACK>  <-- FIN-WAIT-1
      6.  CLOSE-WAIT  --> <SEQ=101><ACK=302><CTL=ACK>      --> FIN-WAIT-2
      7.  (Close)
          LAST-ACK    --> <SEQ=101><ACK=302><CTL=FIN,ACK>  --> TIME-WAIT
      8.  CLOSED      <-- <SEQ=302><ACK=102><CTL=ACK>      <-- TIME-WAIT
      9.                                                       (2 MSL)
                                                               CLOSED
    `);
  });

  it('simultaneous-open', () => {
    expect(figure('simultaneous-open')).toMatchInlineSnapshot(`
      1.  CLOSED                                                CLOSED
      2.  SYN-SENT     --> <SEQ=100><CTL=SYN>               ...
      3.               ... <SEQ=300><CTL=SYN>               <-- SYN-SENT
      4.               ... <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
      5.               ... <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      6.  SYN-RECEIVED <-- <SEQ=300><CTL=SYN>               ...
      7.  SYN-RECEIVED --> <SEQ=100><ACK=301><CTL=SYN,ACK>  ...
      8.  ESTABLISHED  <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  ...
      9.               ... <SEQ=100><ACK=301><CTL=SYN,ACK>  --> ESTABLISHED
    `);
  });

  it('simultaneous-close', () => {
    expect(figure('simultaneous-close')).toMatchInlineSnapshot(`
      1.  CLOSED                                               LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>      --> ESTABLISHED
      5.  (Close)
          FIN-WAIT-1  --> <SEQ=101><ACK=301><CTL=FIN,ACK>  ...
      6.                                                       (Close)
                      ... <SEQ=301><ACK=101><CTL=FIN,ACK>  <-- FIN-WAIT-1
      7.              ... <SEQ=101><ACK=301><CTL=FIN,ACK>  --> CLOSING
      8.              ... <SEQ=302><ACK=102><CTL=ACK>      <-- CLOSING
      9.  CLOSING     <-- <SEQ=301><ACK=101><CTL=FIN,ACK>  ...
      10. CLOSING     --> <SEQ=102><ACK=302><CTL=ACK>      ...
      11. TIME-WAIT   <-- <SEQ=302><ACK=102><CTL=ACK>      ...
      12.             ... <SEQ=102><ACK=302><CTL=ACK>      --> TIME-WAIT
      13. (2 MSL)
          CLOSED
      14.                                                      (2 MSL)
                                                               CLOSED
    `);
  });

  it('syn-lost', () => {
    expect(figure('syn-lost')).toMatchInlineSnapshot(`
      1.  CLOSED                                               LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>               ... (lost)
      3.  (retransmission)
          SYN-SENT    --> <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
      4.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      5.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>      --> ESTABLISHED
    `);
  });

  it('syn-ack-lost', () => {
    expect(figure('syn-ack-lost')).toMatchInlineSnapshot(`
      1.  CLOSED                                               LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
      3.  (lost)      ... <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      4.  (retransmission)
          SYN-SENT    --> <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
      5.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      6.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>      --> ESTABLISHED
    `);
  });

  it('third-ack-lost', () => {
    expect(figure('third-ack-lost')).toMatchInlineSnapshot(`
      1.  CLOSED                                               LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>      ... (lost)
      5.                                                       (retransmission)
          ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      6.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>      --> ESTABLISHED
    `);
  });

  it('fin-lost', () => {
    expect(figure('fin-lost')).toMatchInlineSnapshot(`
      1.  CLOSED                                               LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>      --> ESTABLISHED
      5.  (Close)
          FIN-WAIT-1  --> <SEQ=101><ACK=301><CTL=FIN,ACK>  ... (lost)
      6.  (retransmission)
          FIN-WAIT-1  --> <SEQ=101><ACK=301><CTL=FIN,ACK>  --> CLOSE-WAIT
      7.  FIN-WAIT-2  <-- <SEQ=301><ACK=102><CTL=ACK>      <-- CLOSE-WAIT
      8.                                                       (Close)
          TIME-WAIT   <-- <SEQ=301><ACK=102><CTL=FIN,ACK>  <-- LAST-ACK
      9.  TIME-WAIT   --> <SEQ=102><ACK=302><CTL=ACK>      --> CLOSED
      10. (2 MSL)
          CLOSED
    `);
  });

  it('last-ack-lost', () => {
    expect(figure('last-ack-lost')).toMatchInlineSnapshot(`
      1.  CLOSED                                               LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>      --> ESTABLISHED
      5.  (Close)
          FIN-WAIT-1  --> <SEQ=101><ACK=301><CTL=FIN,ACK>  --> CLOSE-WAIT
      6.  FIN-WAIT-2  <-- <SEQ=301><ACK=102><CTL=ACK>      <-- CLOSE-WAIT
      7.                                                       (Close)
          TIME-WAIT   <-- <SEQ=301><ACK=102><CTL=FIN,ACK>  <-- LAST-ACK
      8.  TIME-WAIT   --> <SEQ=102><ACK=302><CTL=ACK>      ... (lost)
      9.                                                       (retransmission)
          TIME-WAIT   <-- <SEQ=301><ACK=102><CTL=FIN,ACK>  <-- LAST-ACK
      10. TIME-WAIT   --> <SEQ=102><ACK=302><CTL=ACK>      --> CLOSED
      11. (2 MSL)
          CLOSED
    `);
  });

  it('connection-refused', () => {
    expect(figure('connection-refused')).toMatchInlineSnapshot(`
      1.  CLOSED                                             CLOSED
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>             --> CLOSED
      3.  CLOSED      <-- <SEQ=0><ACK=101><CTL=RST,ACK>  <-- CLOSED
    `);
  });

  it('syn-flood, as seen by the honest client: the queue is full when its SYN comes', () => {
    told.add('syn-flood');
    const { port } = SCENARIOS['syn-flood'].hosts.client;
    expect(rfcFigure(follow(simulate(SCENARIOS['syn-flood']), port))).toMatchInlineSnapshot(`
      1.  CLOSED                                  LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>  --> LISTEN
      3.  (retransmission)
          SYN-SENT    --> <SEQ=100><CTL=SYN>  --> LISTEN
      4.  (user)
          CLOSED
    `);
  });

  it('forgotten-close', () => {
    expect(figure('forgotten-close')).toMatchInlineSnapshot(`
      1.  CLOSED                                               LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>      --> ESTABLISHED
      5.  (Close)
          FIN-WAIT-1  --> <SEQ=101><ACK=301><CTL=FIN,ACK>  --> CLOSE-WAIT
      6.  FIN-WAIT-2  <-- <SEQ=301><ACK=102><CTL=ACK>      <-- CLOSE-WAIT
      7.                                                       (Close)
          TIME-WAIT   <-- <SEQ=301><ACK=102><CTL=FIN,ACK>  <-- LAST-ACK
      8.  TIME-WAIT   --> <SEQ=102><ACK=302><CTL=ACK>      --> CLOSED
      9.  (2 MSL)
          CLOSED
    `);
  });

  it('orphaned', () => {
    expect(figure('orphaned')).toMatchInlineSnapshot(`
      1.  CLOSED                                               LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>      --> ESTABLISHED
      5.  (Close)
          FIN-WAIT-1  --> <SEQ=101><ACK=301><CTL=FIN,ACK>  --> CLOSE-WAIT
      6.  FIN-WAIT-2  <-- <SEQ=301><ACK=102><CTL=ACK>      <-- CLOSE-WAIT
      7.  (fin-wait-2)
          CLOSED
      8.                                                       (Close)
          CLOSED      <-- <SEQ=301><ACK=102><CTL=FIN,ACK>  <-- LAST-ACK
      9.  CLOSED      --> <SEQ=102><CTL=RST>               --> CLOSED
    `);
  });

  it('power-cycle', () => {
    expect(figure('power-cycle')).toMatchInlineSnapshot(`
      1.  CLOSED                                                   LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                   --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>      <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>          --> ESTABLISHED
      5.  (REBOOT)
      6.  CLOSED                                                   ESTABLISHED
      7.  CLOSED      <-- <SEQ=301><ACK=101><CTL=ACK><DATA=5>  <-- ESTABLISHED
      8.  CLOSED      --> <SEQ=101><CTL=RST>                   --> CLOSED
    `);
  });

  it('reset', () => {
    expect(figure('reset')).toMatchInlineSnapshot(`
      1.  CLOSED                                                    LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                    --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>       <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>           --> ESTABLISHED
      5.              ... <SEQ=301><ACK=101><CTL=ACK><DATA=12>  <-- ESTABLISHED
      6.  (Abort)
          CLOSED      --> <SEQ=101><CTL=RST>                    ...
      7.  CLOSED      <-- <SEQ=301><ACK=101><CTL=ACK><DATA=12>  ...
      8.  CLOSED      --> <SEQ=101><CTL=RST>                    ...
      9.              ... <SEQ=101><CTL=RST>                    --> CLOSED
      10.             ... <SEQ=101><CTL=RST>                    --> CLOSED
    `);
  });

  it('cable-cut', () => {
    expect(figure('cable-cut')).toMatchInlineSnapshot(`
      1.  CLOSED                                                   LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                   --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>      <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>          --> ESTABLISHED
      5.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK><DATA=5>  --> ESTABLISHED
      6.  ESTABLISHED <-- <SEQ=301><ACK=106><CTL=ACK>          <-- ESTABLISHED
    `);
  });

  it('one-port', () => {
    expect(figure('one-port')).toMatchInlineSnapshot(`
      1.  CLOSED                                                 LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                 --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>    <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>        --> ESTABLISHED
      5.  SYN-SENT    --> <SEQ=1100><CTL=SYN>                --> SYN-RECEIVED
      6.  ESTABLISHED <-- <SEQ=1300><ACK=1101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      7.  ESTABLISHED --> <SEQ=1101><ACK=1301><CTL=ACK>      --> ESTABLISHED
      8.  SYN-SENT    --> <SEQ=2100><CTL=SYN>                --> SYN-RECEIVED
      9.  ESTABLISHED <-- <SEQ=2300><ACK=2101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      10. ESTABLISHED --> <SEQ=2101><ACK=2301><CTL=ACK>      --> ESTABLISHED
    `);
  });

  it('time-wait-length', () => {
    expect(figure('time-wait-length')).toMatchInlineSnapshot(`
      1.  CLOSED                                               LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>      --> ESTABLISHED
      5.  (Close)
          FIN-WAIT-1  --> <SEQ=101><ACK=301><CTL=FIN,ACK>  --> CLOSE-WAIT
      6.  FIN-WAIT-2  <-- <SEQ=301><ACK=102><CTL=ACK>      <-- CLOSE-WAIT
      7.                                                       (Close)
          TIME-WAIT   <-- <SEQ=301><ACK=102><CTL=FIN,ACK>  <-- LAST-ACK
      8.  TIME-WAIT   --> <SEQ=102><ACK=302><CTL=ACK>      --> CLOSED
      9.  (2 MSL)
          CLOSED
    `);
  });

  it('ports-run-out', () => {
    expect(figure('ports-run-out')).toMatchInlineSnapshot(`
      1.  CLOSED                                                 LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                 --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>    <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>        --> ESTABLISHED
      5.  (Close)
          FIN-WAIT-1  --> <SEQ=101><ACK=301><CTL=FIN,ACK>    --> CLOSE-WAIT
      6.  FIN-WAIT-2  <-- <SEQ=301><ACK=102><CTL=ACK>        <-- CLOSE-WAIT
      7.                                                         (Close)
          TIME-WAIT   <-- <SEQ=301><ACK=102><CTL=FIN,ACK>    <-- LAST-ACK
      8.  TIME-WAIT   --> <SEQ=102><ACK=302><CTL=ACK>        --> CLOSED
      9.  SYN-SENT    --> <SEQ=1100><CTL=SYN>                --> SYN-RECEIVED
      10. ESTABLISHED <-- <SEQ=1300><ACK=1101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      11. ESTABLISHED --> <SEQ=1101><ACK=1301><CTL=ACK>      --> ESTABLISHED
      12. (Close)
          FIN-WAIT-1  --> <SEQ=1101><ACK=1301><CTL=FIN,ACK>  --> CLOSE-WAIT
      13. FIN-WAIT-2  <-- <SEQ=1301><ACK=1102><CTL=ACK>      <-- CLOSE-WAIT
      14.                                                        (Close)
          TIME-WAIT   <-- <SEQ=1301><ACK=1102><CTL=FIN,ACK>  <-- LAST-ACK
      15. TIME-WAIT   --> <SEQ=1102><ACK=1302><CTL=ACK>      --> CLOSED
      16. (Open: error: insufficient resources)
      17. (2 MSL)
          CLOSED
      18. (2 MSL)
    `);
  });

  it('keep-alive', () => {
    expect(figure('keep-alive')).toMatchInlineSnapshot(`
      1.  CLOSED                                               LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>      --> ESTABLISHED
      5.  (keep-alive)
          ESTABLISHED --> <SEQ=100><ACK=301><CTL=ACK>      --> ESTABLISHED
      6.  ESTABLISHED <-- <SEQ=301><ACK=101><CTL=ACK>      <-- ESTABLISHED
      7.  (keep-alive)
          ESTABLISHED --> <SEQ=100><ACK=301><CTL=ACK>      ... (lost)
      8.  (keep-alive)
          ESTABLISHED --> <SEQ=100><ACK=301><CTL=ACK>      ... (lost)
      9.  (keep-alive)
          ESTABLISHED --> <SEQ=100><ACK=301><CTL=ACK>      ... (lost)
      10. (keep-alive)
          CLOSED      --> <SEQ=101><CTL=RST>               ... (lost)
    `);
  });

  it('layers', () => {
    expect(figure('layers')).toMatchInlineSnapshot(`
      1.  CLOSED                                                    LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                    --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>       <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>           --> ESTABLISHED
      5.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK><DATA=11>  --> ESTABLISHED
      6.  ESTABLISHED <-- <SEQ=301><ACK=112><CTL=ACK><DATA=21>  <-- ESTABLISHED
      7.  ESTABLISHED --> <SEQ=112><ACK=322><CTL=ACK><DATA=21>  --> ESTABLISHED
      8.  ESTABLISHED <-- <SEQ=322><ACK=133><CTL=ACK><DATA=21>  <-- ESTABLISHED
      9.  (ack)
          ESTABLISHED --> <SEQ=133><ACK=343><CTL=ACK>           --> ESTABLISHED
    `);
  });

  it('half-close', () => {
    expect(figure('half-close')).toMatchInlineSnapshot(`
      1.  CLOSED                                                   LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                   --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>      <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>          --> ESTABLISHED
      5.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK><DATA=5>  ...
      6.  (Close)
          FIN-WAIT-1  --> <SEQ=106><ACK=301><CTL=FIN,ACK>      ...
      7.              ... <SEQ=101><ACK=301><CTL=ACK><DATA=5>  --> ESTABLISHED
      8.              ... <SEQ=301><ACK=106><CTL=ACK>          <-- ESTABLISHED
      9.              ... <SEQ=106><ACK=301><CTL=FIN,ACK>      --> CLOSE-WAIT
      10.             ... <SEQ=301><ACK=107><CTL=ACK>          <-- CLOSE-WAIT
      11. FIN-WAIT-1  <-- <SEQ=301><ACK=106><CTL=ACK>          ...
      12. FIN-WAIT-2  <-- <SEQ=301><ACK=107><CTL=ACK>          ...
      13. FIN-WAIT-2  <-- <SEQ=301><ACK=107><CTL=ACK><DATA=5>  <-- CLOSE-WAIT
      14. FIN-WAIT-2  --> <SEQ=107><ACK=306><CTL=ACK>          --> CLOSE-WAIT
      15.                                                          (Close)
          TIME-WAIT   <-- <SEQ=306><ACK=107><CTL=FIN,ACK>      <-- LAST-ACK
      16. TIME-WAIT   --> <SEQ=107><ACK=307><CTL=ACK>          --> CLOSED
      17. (2 MSL)
          CLOSED
    `);
  });

  it('close-not-shutdown', () => {
    expect(figure('close-not-shutdown')).toMatchInlineSnapshot(`
      1.  CLOSED                                                    LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                    --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>       <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>           --> ESTABLISHED
      5.  (Close)
          FIN-WAIT-1  --> <SEQ=101><ACK=301><CTL=FIN,ACK>       --> CLOSE-WAIT
      6.  FIN-WAIT-2  <-- <SEQ=301><ACK=102><CTL=ACK>           <-- CLOSE-WAIT
      7.  CLOSED      <-- <SEQ=301><ACK=102><CTL=ACK><DATA=12>  <-- CLOSE-WAIT
      8.  CLOSED      --> <SEQ=102><CTL=RST>                    --> CLOSED
    `);
  });

  it('fin-overtakes', () => {
    expect(figure('fin-overtakes')).toMatchInlineSnapshot(`
      1.  CLOSED                                                    LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                    --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>       <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>           --> ESTABLISHED
      5.  (Close)
          FIN-WAIT-1  --> <SEQ=101><ACK=301><CTL=FIN,ACK>       --> CLOSE-WAIT
      6.  FIN-WAIT-2  <-- <SEQ=301><ACK=102><CTL=ACK>           <-- CLOSE-WAIT
      7.              ... <SEQ=301><ACK=102><CTL=ACK><DATA=12>  <-- CLOSE-WAIT
      8.                                                            (Close)
          FIN-WAIT-2  <-- <SEQ=313><ACK=102><CTL=FIN,ACK>       <-- LAST-ACK
      9.  FIN-WAIT-2  --> <SEQ=102><ACK=301><CTL=ACK>           --> LAST-ACK
      10. TIME-WAIT   <-- <SEQ=301><ACK=102><CTL=ACK><DATA=12>  ...
      11. TIME-WAIT   --> <SEQ=102><ACK=314><CTL=ACK>           --> CLOSED
      12. (2 MSL)
          CLOSED
    `);
  });

  it('close-returns', () => {
    expect(figure('close-returns')).toMatchInlineSnapshot(`
      1.  CLOSED                                                   LISTEN
      2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                   --> SYN-RECEIVED
      3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>      <-- SYN-RECEIVED
      4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>          --> ESTABLISHED
      5.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK><DATA=8>  ...
      6.  (Close)
          FIN-WAIT-1
      7.              ... <SEQ=101><ACK=301><CTL=ACK><DATA=8>  --> ESTABLISHED
      8.  FIN-WAIT-1  <-- <SEQ=301><ACK=109><CTL=ACK>          <-- ESTABLISHED
      9.  FIN-WAIT-1  --> <SEQ=109><ACK=301><CTL=ACK><DATA=4>  ...
      10. FIN-WAIT-1  --> <SEQ=113><ACK=301><CTL=FIN,ACK>      ...
      11.             ... <SEQ=109><ACK=301><CTL=ACK><DATA=4>  --> ESTABLISHED
      12.             ... <SEQ=301><ACK=113><CTL=ACK>          <-- ESTABLISHED
      13.             ... <SEQ=113><ACK=301><CTL=FIN,ACK>      --> CLOSE-WAIT
      14.             ... <SEQ=301><ACK=114><CTL=ACK>          <-- CLOSE-WAIT
      15. FIN-WAIT-1  <-- <SEQ=301><ACK=113><CTL=ACK>          ...
      16. FIN-WAIT-2  <-- <SEQ=301><ACK=114><CTL=ACK>          ...
      17.                                                          (Close)
          TIME-WAIT   <-- <SEQ=301><ACK=114><CTL=FIN,ACK>      <-- LAST-ACK
      18. TIME-WAIT   --> <SEQ=114><ACK=302><CTL=ACK>          --> CLOSED
      19. (2 MSL)
          CLOSED
    `);
  });

  it('empty-stage', () => {
    expect(figure('empty-stage')).toMatchInlineSnapshot(`1.  CLOSED                CLOSED`);
  });
});

it('no scene is without its figure', () => {
  expect([...told].toSorted()).toEqual(Object.keys(SCENARIOS).toSorted());
});
