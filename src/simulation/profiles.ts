import type { Parameters } from '../tcp/parameters';
import type { PortRange } from './ports';

/** The TCP of one system, as far as its constants differ from those of the RFCs. Times in ms. */
export interface Profile {
  readonly parameters: Partial<Parameters>;
  /** When an idle connection is probed (RFC 9293 §3.8.4), once a program asks for it (SO_KEEPALIVE). */
  readonly keepAlive: { readonly idle: number; readonly interval: number; readonly probes: number };
  /** Ports that connect() picks from when the program names none; both ends included. */
  readonly ephemeral: PortRange;
  /** Where each number is from. */
  readonly sources: { readonly [P in keyof Parameters | 'keepAlive' | 'ephemeral']?: string };
}

const rfc: Profile = {
  parameters: {},
  // The RFC gives two hours (MUST-28) and neither the interval nor the count: those are BSD's
  keepAlive: { idle: 7_200_000, interval: 75_000, probes: 8 },
  ephemeral: { first: 49_152, last: 65_535 },
  sources: { keepAlive: 'RFC 9293 3.8.4', ephemeral: 'RFC 6335 6' },
};

const linux: Profile = {
  parameters: { msl: 30_000, rtoMin: 200, rtoMax: 120_000 },
  keepAlive: { idle: 7_200_000, interval: 75_000, probes: 9 },
  ephemeral: { first: 32_768, last: 60_999 },
  sources: {
    msl: 'include/net/tcp.h: TCP_TIMEWAIT_LEN 60*HZ is 2 MSL',
    rtoMin: 'ip-sysctl.rst: tcp_rto_min_us 200000',
    rtoMax: 'include/net/tcp.h: TCP_RTO_MAX 120*HZ',
    keepAlive: 'tcp(7): tcp_keepalive_time 7200, _intvl 75, _probes 9',
    ephemeral: 'ip-sysctl.rst: ip_local_port_range 32768 60999',
  },
};

export const PROFILES = { rfc, linux } as const satisfies { readonly [name: string]: Profile };

export type ProfileId = keyof typeof PROFILES;

export const isProfile = (text: string): text is ProfileId => Object.hasOwn(PROFILES, text);
