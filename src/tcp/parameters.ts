/** The constants of one TCP endpoint. Times in ms, sizes in octets. */
export interface Parameters {
  /** Maximum Segment Lifetime; TIME-WAIT lasts twice as long (RFC 9293 §3.4.1). */
  readonly msl: number;
  readonly rtoInitial: number;
  readonly rtoMin: number;
  readonly rtoMax: number;
  /** How long something may stay unacknowledged before the connection is aborted (§3.9.1). */
  readonly userTimeout: number;
  /** How long an ACK that is owed may wait for company (§3.8.6.3); 0: until the end of this instant. */
  readonly ackDelay: number;
  /** Receive buffer: the largest window that is ever offered. */
  readonly receiveBuffer: number;
  /** The user keeps a RECEIVE outstanding, so that text is taken as soon as it is in order. */
  readonly readsAtOnce: boolean;
  /** What the MSS option of our SYN says (§3.7.1). */
  readonly mss: number;
  /** RFC 5961: challenge ACKs and the narrower ACK check. */
  readonly challengeAcks: boolean;
  /** RFC 5961 §7: at most so many challenge ACKs … */
  readonly challengeAckLimit: number;
  /** … in so many ms. */
  readonly challengeAckPeriod: number;
}

/** The figures of RFC 9293 (MSL 2 min, user timeout 5 min), RFC 6298 (RTO 1 s, doubling) and RFC 5961 §7. */
export const RFC_PARAMETERS: Parameters = {
  msl: 120_000,
  rtoInitial: 1_000,
  rtoMin: 1_000,
  rtoMax: 240_000,
  userTimeout: 300_000,
  ackDelay: 0,
  receiveBuffer: 65_535,
  readsAtOnce: false,
  mss: 1_460,
  challengeAcks: true,
  challengeAckLimit: 10,
  challengeAckPeriod: 5_000,
};
