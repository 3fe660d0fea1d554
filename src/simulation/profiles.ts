import type { KeepAlive, Parameters } from '../tcp/parameters';
import type { PortRange } from './ports';

/**
 * The TCP of one system, as far as its constants differ from those of the RFCs. Times in ms. What a
 * system does by a rule that the engine has no parameter for is put into the nearest one; a comment
 * says so then. Where no source was found, the RFC's value stands.
 */
export interface Profile {
  readonly parameters: Partial<Parameters>;
  /** The constants of a keep-alive, which is off until a program turns it on (SO_KEEPALIVE). */
  readonly keepAlive: KeepAlive;
  /** Ports that connect() picks from when the program names none; both ends included. */
  readonly ephemeral: PortRange;
  /** Where each number is from. */
  readonly sources: { readonly [P in keyof Parameters | 'ephemeral']?: string };
}

const rfc: Profile = {
  parameters: {},
  // The RFC gives two hours and neither the interval nor the count: those are BSD's
  keepAlive: { idle: 7_200_000, interval: 75_000, probes: 8 },
  ephemeral: { first: 49_152, last: 65_535 },
  sources: {
    keepAlive:
      'RFC 9293 3.8.4 (MUST-28); FreeBSD 14 sys/netinet/tcp_timer.h: TCPTV_KEEPINTVL, _KEEPCNT',
    ephemeral: 'RFC 6335 6',
  },
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
    // Fast Open is on for clients that ask for it and off for servers: it is left to the scene
  },
  keepAlive: { idle: 7_200_000, interval: 75_000, probes: 9 },
  ephemeral: { first: 32_768, last: 60_999 },
  sources: {
    msl: 'include/net/tcp.h: TCP_TIMEWAIT_LEN 60*HZ is 2 MSL',
    rtoInitial: 'include/net/tcp.h: TCP_TIMEOUT_INIT 1*HZ',
    rtoMin: 'ip-sysctl.rst: tcp_rto_min_us 200000',
    rtoMax: 'include/net/tcp.h: TCP_RTO_MAX 120*HZ',
    rtoFloor: 'net/ipv4/tcp_input.c: tcp_rtt_estimator()',
    userTimeout: 'tcp(7): TCP_USER_TIMEOUT 0',
    synRetries: 'ip-sysctl.rst: tcp_syn_retries 6',
    synLinearTimeouts: 'ip-sysctl.rst, Linux 6.5: tcp_syn_linear_timeouts 4',
    synAckRetries: 'ip-sysctl.rst: tcp_synack_retries 5',
    dataRetries: 'ip-sysctl.rst: tcp_retries2 15',
    ackDelay: 'include/net/tcp.h: TCP_DELACK_MIN HZ/25',
    finWait2Timeout: 'tcp(7): tcp_fin_timeout 60',
    ignoresRstInTimeWait: 'ip-sysctl.rst: tcp_rfc1337 0',
    synCookies: 'ip-sysctl.rst: tcp_syncookies 1',
    keepAlive: 'tcp(7): tcp_keepalive_time 7200, _intvl 75, _probes 9',
    ephemeral: 'ip-sysctl.rst: ip_local_port_range 32768 60999',
  },
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
  },
  keepAlive: { idle: 7_200_000, interval: 1_000, probes: 10 },
  ephemeral: { first: 49_152, last: 65_535 },
  sources: {
    msl: 'Windows Server 2003, TcpTimedWaitDelay 120 s is 2 MSL (technet cc757512)',
    rtoInitial: 'Get-NetTCPSetting Internet, Windows 10: InitialRto(ms) 1000',
    rtoMin: 'Get-NetTCPSetting Internet, Windows 10: MinRto(ms) 300',
    rtoMax: 'nmap tracker 2113, 2024-10-27: doubles up to 60 s',
    userTimeout: 'Microsoft KB 170359: a count limits retransmissions',
    synRetries: 'Get-NetTCPSetting Internet, Windows 10: MaxSynRetransmissions 4',
    synTimeout: 'nmap tracker 2113, 2024-10-27: connect() fails after 21 s',
    dataRetries: 'Microsoft KB 170359: TcpMaxDataRetransmissions 5',
    ackDelay: 'Get-NetTCPSetting Internet, Windows 10: DelayedAckTimeout(ms) 40',
    keepAlive: 'technet cc782936: KeepAliveTime; SIO_KEEPALIVE_VALS: 1 s, 10 probes since Vista',
    ephemeral: 'Microsoft KB 929851',
  },
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
  },
  // On for every connection (net.inet.tcp.always_keepalive 1); off here, so that a run can end
  keepAlive: { idle: 7_200_000, interval: 75_000, probes: 8 },
  ephemeral: { first: 10_000, last: 65_535 },
  sources: {
    msl: 'FreeBSD 14 sys/netinet/tcp_timer.h: TCPTV_MSL 30*hz',
    rtoInitial: 'FreeBSD 14 sys/netinet/tcp_timer.h: TCPTV_RTOBASE 1*hz',
    rtoMin: 'FreeBSD 14 sys/netinet/tcp_timer.h: TCPTV_CPU_VAR hz/5',
    rtoMax: 'FreeBSD 14 sys/netinet/tcp_timer.h: TCPTV_REXMTMAX 64*hz',
    rtoFloor: 'FreeBSD 14 sys/netinet/tcp_timer.h: TCPT_RANGESET; tcp(4): rexmit_slop',
    userTimeout: 'FreeBSD 14 tcp(4): there is none',
    synRetries: 'FreeBSD 14 sys/netinet/tcp_timer.h: TCP_MAXRXTSHIFT 12',
    synTimeout: 'FreeBSD 14 tcp(4): keepinit 75000',
    synAckRetries: 'FreeBSD 14 sys/netinet/tcp_syncache.c: SYNCACHE_MAXREXMTS 3',
    dataRetries: 'FreeBSD 14 sys/netinet/tcp_timer.h: TCP_MAXRXTSHIFT 12',
    ackDelay: 'FreeBSD 14 sys/netinet/tcp_timer.h: TCPTV_DELACK hz/25',
    finWait2Timeout: 'FreeBSD 14 sys/netinet/tcp_timer.c: tcp_timer_2msl(), TP_MAXIDLE',
    ignoresRstInTimeWait: 'FreeBSD 14 sys/netinet/tcp_timewait.c: tcp_twcheck()',
    synCookies: 'FreeBSD 14 tcp(4): syncookies, enabled by default',
    keepAlive: 'FreeBSD 14 tcp(4): keepidle 7200000, keepintvl 75000, keepcnt 8',
    ephemeral: 'FreeBSD 14 sys/netinet/in_pcb.c: IPPORT_EPHEMERALFIRST 10000',
  },
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
  },
  keepAlive: { idle: 7_200_000, interval: 75_000, probes: 8 },
  ephemeral: { first: 49_152, last: 65_535 },
  sources: {
    msl: 'xnu bsd/netinet/tcp_timer.h (2024): TCPTV_MSL 15*TCP_RETRANSHZ',
    rtoInitial: 'xnu bsd/netinet/tcp_timer.h (2024): TCPTV_RTOBASE',
    rtoMin: 'xnu bsd/netinet/tcp_timer.h (2024): TCPTV_REXMTSLOP',
    rtoMax: 'xnu bsd/netinet/tcp_timer.h (2024): TCPTV_REXMTMAX',
    rtoFloor: 'xnu bsd/netinet/tcp_timer.h (2024): TCPT_RANGESET',
    userTimeout: 'xnu bsd/man/man4/tcp.4: there is none',
    synRetries: 'xnu bsd/netinet/tcp_timer.h (2024): TCP_MAXRXTSHIFT 12',
    synLinearTimeouts: 'xnu bsd/netinet/tcp_timer.c: tcp_syn_backoff',
    synTimeout: 'xnu bsd/netinet/tcp_timer.h (2024): TCPTV_KEEP_INIT',
    dataRetries: 'xnu bsd/netinet/tcp_timer.h (2024): TCP_MAXRXTSHIFT 12',
    ackDelay: 'xnu bsd/netinet/tcp_timer.c: tcp_delack',
    finWait2Timeout: 'xnu bsd/netinet/tcp_timer.h (2024): TCPTV_FINWAIT2',
    keepAlive: 'xnu bsd/netinet/tcp_timer.h (2024): TCPTV_KEEP_IDLE, _KEEPINTVL, _KEEPCNT',
    ephemeral: 'xnu bsd/netinet/in_pcb.c: ipport_firstauto, ipport_lastauto',
  },
};

/** The RFCs, and systems that deviate from them. FreeBSD and macOS differ in what is seen most. */
export const PROFILES = { rfc, linux, windows, freebsd, macos } as const satisfies {
  readonly [name: string]: Profile;
};

export type ProfileId = keyof typeof PROFILES;

export const isProfile = (text: string): text is ProfileId => Object.hasOwn(PROFILES, text);
