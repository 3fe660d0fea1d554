import type { KeepAlive, Parameters } from '../tcp/parameters';
import type { PortRange } from './ports';

/**
 * The TCP of one system, as far as its constants differ from those of the RFCs. Times in ms. What a
 * system does by a rule that the engine has no parameter for is put into the nearest one; a comment
 * says so then. Where each number is from stands in `profile-sources.ts`; where no source was found,
 * the RFC's value stands.
 */
export interface Profile {
  readonly parameters: Partial<Parameters>;
  /** The constants of a keep-alive, which is off until a program turns it on (SO_KEEPALIVE). */
  readonly keepAlive: KeepAlive;
  /** Ports that connect() picks from when the program names none; both ends included. */
  readonly ephemeral: PortRange;
}

const rfc: Profile = {
  parameters: {},
  // The RFC gives two hours and neither the interval nor the count: those are BSD's
  keepAlive: { idle: 7_200_000, interval: 75_000, probes: 8 },
  ephemeral: { first: 49_152, last: 65_535 },
};

const linux: Profile = {
  parameters: {
    msl: 30_000,
    rtoInitial: 1_000,
    rtoMin: 200,
    rtoMax: 120_000,
    rtoFloor: 'variance',
    userTimeout: null,
    synRetries: 6,
    synLinearTimeouts: 4,
    synAckRetries: 5,
    // Not a count in Linux, but the time that so many retransmissions from 200 ms on would take
    dataRetries: 15,
    ackDelay: 40,
    finWait2Timeout: 60_000,
    ignoresRstInTimeWait: false,
    synCookies: true,
    windowScale: 10,
    sackPermitted: true,
    timestamps: true,
    // Fast Open is on for clients that ask for it and off for servers: it is left to the scene
  },
  keepAlive: { idle: 7_200_000, interval: 75_000, probes: 9 },
  ephemeral: { first: 32_768, last: 60_999 },
};

const windows: Profile = {
  parameters: {
    // The latest default that is documented; of Windows 10 and 11 none is
    msl: 60_000,
    rtoInitial: 1_000,
    rtoMin: 300,
    rtoMax: 60_000,
    userTimeout: null,
    synRetries: 4,
    synTimeout: 21_000,
    dataRetries: 5,
    ackDelay: 40,
    windowScale: 8,
    sackPermitted: true,
    // Off until somebody turns them on
    timestamps: false,
  },
  keepAlive: { idle: 7_200_000, interval: 1_000, probes: 10 },
  ephemeral: { first: 49_152, last: 65_535 },
};

const freebsd: Profile = {
  parameters: {
    msl: 30_000,
    rtoInitial: 1_000,
    // FreeBSD adds 200 ms to SRTT + 4·RTTVAR; here they are the floor under 4·RTTVAR
    rtoMin: 200,
    rtoMax: 64_000,
    rtoFloor: 'variance',
    userTimeout: null,
    synRetries: 12,
    synTimeout: 75_000,
    synAckRetries: 3,
    dataRetries: 12,
    ackDelay: 40,
    // 8 · 75 s since the last segment; 60 s only with net.inet.tcp.fast_finwait2_recycle
    finWait2Timeout: 600_000,
    ignoresRstInTimeWait: true,
    synCookies: true,
    windowScale: 6,
    sackPermitted: true,
    timestamps: true,
  },
  // On for every connection (net.inet.tcp.always_keepalive 1); off here, so that a run can end
  keepAlive: { idle: 7_200_000, interval: 75_000, probes: 8 },
  ephemeral: { first: 10_000, last: 65_535 },
};

const macos: Profile = {
  parameters: {
    msl: 15_000,
    rtoInitial: 1_000,
    // As in FreeBSD: a slop of 200 ms, here the floor under 4·RTTVAR
    rtoMin: 200,
    rtoMax: 64_000,
    rtoFloor: 'variance',
    userTimeout: null,
    // TCP_MAXRXTSHIFT is 12 with the linear ones
    synRetries: 8,
    synLinearTimeouts: 4,
    synTimeout: 75_000,
    dataRetries: 12,
    ackDelay: 100,
    finWait2Timeout: 60_000,
    windowScale: 6,
    sackPermitted: true,
    timestamps: true,
  },
  keepAlive: { idle: 7_200_000, interval: 75_000, probes: 8 },
  ephemeral: { first: 49_152, last: 65_535 },
};

/** The RFCs, and systems that deviate from them. FreeBSD and macOS differ in what is seen most. */
export const PROFILES = { rfc, linux, windows, freebsd, macos } as const satisfies {
  readonly [name: string]: Profile;
};

export type ProfileId = keyof typeof PROFILES;

export const isProfile = (text: string): text is ProfileId => Object.hasOwn(PROFILES, text);
