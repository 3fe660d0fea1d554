/** When an idle connection is probed (§3.8.4). */
export interface KeepAlive {
  /** ms without anything outstanding and without a segment from the peer, before the first probe. */
  readonly idle: number;
  /** ms from one unanswered probe to the next, and from the last to giving up. */
  readonly interval: number;
  /** So many probes without an answer, and the connection is aborted. */
  readonly probes: number;
}

/** The constants of one TCP endpoint. Times in ms, sizes in octets. */
export interface Parameters {
  /** Maximum Segment Lifetime; TIME-WAIT lasts twice as long (RFC 9293 §3.4.1). */
  readonly msl: number;
  readonly rtoInitial: number;
  readonly rtoMin: number;
  readonly rtoMax: number;
  /**
   * What `rtoMin` is the least of: the RTO (RFC 6298 §2.4), or 4·RTTVAR in it, so that the RTO is at
   * least SRTT + `rtoMin`.
   */
  readonly rtoFloor: 'rto' | 'variance';
  /**
   * How long something may stay unacknowledged before the connection is aborted (§3.9.1); null: as
   * long as it takes, or as the counts below allow.
   */
  readonly userTimeout: number | null;
  /** The same for a SYN or SYN,ACK (§3.8.3: R2 may be another for SYN); null: `userTimeout`. */
  readonly synTimeout: number | null;
  /** R2 as a count (§3.8.3): retransmissions of a SYN before an active OPEN fails; null: no limit. */
  readonly synRetries: number | null;
  /** Of a SYN,ACK after a passive OPEN. */
  readonly synAckRetries: number | null;
  /** Of text, and of a FIN. */
  readonly dataRetries: number | null;
  /** Retransmissions of a SYN that do not double the RTO yet, and are not counted. */
  readonly synLinearTimeouts: number;
  /** How long an ACK that is owed may wait for company (§3.8.6.3); 0: until the end of this instant. */
  readonly ackDelay: number;
  /** Receive buffer: the largest window that is ever offered. */
  readonly receiveBuffer: number;
  /** The user keeps a RECEIVE outstanding, so that text is taken as soon as it is in order. */
  readonly readsAtOnce: boolean;
  /** What the MSS option of our SYN says (§3.7.1). */
  readonly mss: number;
  /** RFC 7323 §2.2: the shift that our SYN offers, 0 … 14; null: windows are not scaled. */
  readonly windowScale: number | null;
  /** RFC 2018 §2: our SYN says that the peer may send SACKs. */
  readonly sackPermitted: boolean;
  /** RFC 7323 §3: our SYN offers timestamps. */
  readonly timestamps: boolean;
  /** MUST-25: off (null) unless the user asks for it. */
  readonly keepAlive: KeepAlive | null;
  /** How long FIN-WAIT-2 lasts when nobody reads any more; null: for ever, as in the RFC. */
  readonly finWait2Timeout: number | null;
  /** RFC 1337, fix F1. */
  readonly ignoresRstInTimeWait: boolean;
  /** RFC 4987 §3.6: a SYN that finds the queue full is answered and not remembered. */
  readonly synCookies: boolean;
  /** RFC 7413: text on a SYN, as a client and as a server. */
  readonly fastOpen: boolean;
  /** No TCP at all: a handshake of two segments, to see what the third is for. */
  readonly twoWayOpen: boolean;
  /** What cookies are made with: 32 bits that nobody else knows. */
  readonly secret: number;
  /** RFC 5961: challenge ACKs and the narrower ACK check. */
  readonly challengeAcks: boolean;
  /** RFC 5961 §7: at most so many challenge ACKs … */
  readonly challengeAckLimit: number;
  /** … in so many ms. */
  readonly challengeAckPeriod: number;
}

/**
 * The figures of RFC 9293 (MSL 2 min, user timeout 5 min), RFC 6298 (RTO 1 s, doubling) and RFC 5961
 * §7. What other RFCs and stacks add is off.
 */
export const RFC_PARAMETERS: Parameters = {
  msl: 120_000,
  rtoInitial: 1_000,
  rtoMin: 1_000,
  rtoMax: 240_000,
  rtoFloor: 'rto',
  userTimeout: 300_000,
  synTimeout: null,
  synRetries: null,
  synAckRetries: null,
  dataRetries: null,
  synLinearTimeouts: 0,
  ackDelay: 0,
  receiveBuffer: 65_535,
  readsAtOnce: false,
  mss: 1_460,
  windowScale: null,
  sackPermitted: false,
  timestamps: false,
  keepAlive: null,
  finWait2Timeout: null,
  ignoresRstInTimeWait: false,
  synCookies: false,
  fastOpen: false,
  twoWayOpen: false,
  secret: 0,
  challengeAcks: true,
  challengeAckLimit: 10,
  challengeAckPeriod: 5_000,
};
