/** The default profile of tcpvec/1, and what `profile_overrides` changes about it. */
import { type Parameters, RFC_PARAMETERS } from '../parameters';

/** What a vector presupposes of the endpoint and of the peer that the runner plays. */
export interface Profile {
  readonly parameters: Parameters;
  /** SEG.WND of the peer's segments unless a segment says otherwise. */
  readonly peerWindow: number;
  /** The MSS option of the peer's SYNs unless a segment says otherwise; null: none. */
  readonly peerMss: number | null;
}

const DEFAULT: Profile = {
  parameters: {
    ...RFC_PARAMETERS,
    rtoInitial: 1_000,
    rtoMin: 1_000,
    msl: 120_000,
    receiveBuffer: 65_535,
    challengeAcks: true,
    ackDelay: 0,
    readsAtOnce: false,
  },
  peerWindow: 65_535,
  peerMss: null,
};

/** What a delayed ACK takes when a vector asks for one without saying how long. */
const SOME_ACK_DELAY = 200;

const parameter = (key: keyof Parameters) => (profile: Profile, value: number | boolean) => ({
  ...profile,
  parameters: { ...profile.parameters, [key]: value },
});

const NUMBERS: Readonly<Record<string, (profile: Profile, value: number) => Profile>> = {
  rto_initial: parameter('rtoInitial'),
  initial_rto: parameter('rtoInitial'),
  rto_min: parameter('rtoMin'),
  min_rto: parameter('rtoMin'),
  rto_max: parameter('rtoMax'),
  max_rto: parameter('rtoMax'),
  msl: parameter('msl'),
  time_wait: (profile, ms) => parameter('msl')(profile, ms / 2),
  '2msl': (profile, ms) => parameter('msl')(profile, ms / 2),
  user_timeout: parameter('userTimeout'),
  ack_delay: parameter('ackDelay'),
  delayed_ack: parameter('ackDelay'),
  receive_window: parameter('receiveBuffer'),
  receive_buffer: parameter('receiveBuffer'),
  recv_window: parameter('receiveBuffer'),
  rcv_window: parameter('receiveBuffer'),
  rcv_wnd: parameter('receiveBuffer'),
  mss: parameter('mss'),
  our_mss: parameter('mss'),
  challenge_ack_limit: parameter('challengeAckLimit'),
  challenge_ack_period: parameter('challengeAckPeriod'),
  peer_window: (profile, peerWindow) => ({ ...profile, peerWindow }),
  peer_wnd: (profile, peerWindow) => ({ ...profile, peerWindow }),
  snd_wnd: (profile, peerWindow) => ({ ...profile, peerWindow }),
  peer_mss: (profile, peerMss) => ({ ...profile, peerMss }),
};

const SWITCHES: Readonly<Record<string, (profile: Profile, on: boolean) => Profile>> = {
  rfc5961: parameter('challengeAcks'),
  challenge_acks: parameter('challengeAcks'),
  rfc1337: parameter('ignoresRstInTimeWait'),
  fast_open: parameter('fastOpen'),
  delayed_ack: (profile, on) => parameter('ackDelay')(profile, on ? SOME_ACK_DELAY : 0),
};

/**
 * What the engine does in one way only, or the peer that the runner plays can't do: asking for just
 * that way changes nothing.
 */
const FIXED: Readonly<Record<string, boolean>> = {
  rto_doubling: true,
  nagle: false,
  congestion_control: false,
  timestamps: false,
  sack: false,
  window_scale: false,
  keepalive: false,
};

/** The profile of a vector, or the name of an override that this engine cannot set. */
export function profileOf(overrides: Readonly<Record<string, unknown>>): Profile | string {
  let profile = DEFAULT;
  for (const [key, value] of Object.entries(overrides)) {
    const changed = override(profile, key.toLowerCase().replace(/_ms$/, ''), value);
    if (changed === null) return `${key} = ${JSON.stringify(value)}`;
    profile = changed;
  }
  return profile;
}

function override(profile: Profile, key: string, value: unknown): Profile | null {
  if (typeof value === 'number' && value >= 0 && Object.hasOwn(NUMBERS, key)) {
    return NUMBERS[key]?.(profile, value) ?? null;
  }
  if (typeof value === 'boolean' && Object.hasOwn(SWITCHES, key)) {
    return SWITCHES[key]?.(profile, value) ?? null;
  }
  return Object.hasOwn(FIXED, key) && FIXED[key] === value ? profile : null;
}
