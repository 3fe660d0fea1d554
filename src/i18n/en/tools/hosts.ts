import type { Choices, HostChoices, Option } from '../../../simulation/choices';
import type { HostsWords } from '../../tools/hosts';
import { capital, HOST } from '../names';

const NAME = { client: 'Client', server: 'Server' } as const;

const PROFILE: HostsWords['profile']['name'] = {
  rfc: 'RFC 9293',
  linux: 'Linux',
  windows: 'Windows',
  freebsd: 'FreeBSD',
  macos: 'macOS',
};

const OPTION = {
  cookies: 'SYN cookies',
  fastOpen: 'Fast Open',
  keepAlive: 'keep-alive',
  rfc1337: 'RFC 1337',
  clockIsn: 'clock ISN',
  twoWay: '2-way',
  reuseAddress: 'SO_REUSEADDR',
} as const;

function duration(ms: number): string {
  if (ms < 1_000) return `${ms} ms`;
  return ms % 3_600_000 === 0 ? `${ms / 3_600_000} h` : `${ms / 1_000} s`;
}

function nameOf(choices: HostChoices): string[] {
  const { profile, backlog, buffer, ports, timeWait } = choices;
  return [
    ...(profile === 'rfc' ? [] : [PROFILE[profile]]),
    ...(backlog === null ? [] : [`backlog ${backlog}`]),
    ...(buffer === null ? [] : [`buffer ${buffer} B`]),
    ...(ports === null ? [] : [ports === 1 ? '1 port' : `${ports} ports`]),
    ...(timeWait === null ? [] : [`TIME-WAIT ${timeWait} s`]),
    ...(Object.keys(OPTION) as Option[]).flatMap((name) =>
      choices[name] === null ? [] : [choices[name] ? OPTION[name] : `no ${OPTION[name]}`],
    ),
  ];
}

export const hosts: HostsWords = {
  title: 'Hosts',
  which: 'Which host',
  settingsOf: (host) => `${NAME[host]} settings`,
  fromNow: 'From this moment on',
  wholeRun: 'For the whole run',
  power: {
    button: 'Switch off and on',
    forgets: (connections, listening) => {
      if (connections === 0 && !listening) return 'There is nothing that it could forget.';
      if (connections === 0) return 'It stops listening. There is no connection to forget.';
      const what = connections === 1 ? 'its connection' : `its ${connections} connections`;
      const also = listening ? ' and stops listening' : '';
      return `It forgets ${what}${also}. Nobody tells the other end.`;
    },
  },
  habit: {
    accepts: {
      label: 'Accepts connections',
      about: 'When off: the accept queue fills, and what comes stays unread.',
    },
    reads: {
      label: 'Reads what comes',
      about: 'When off: RCV.WND shrinks to 0, soon if the receive buffer is small.',
    },
    closes: {
      label: 'Remembers to close',
      about: 'When off: the script’s close() is left out. CLOSE-WAIT lasts for ever.',
    },
  },
  profile: {
    label: 'TCP like',
    name: PROFILE,
    differences: (system, count) =>
      `${system}: ${count} ${count === 1 ? 'constant' : 'constants'} unlike the RFC’s`,
    same: 'MSL 2 min, RTO at least 1 s; the figures of RFC 9293 and RFC 6298.',
    constant: 'Constant',
  },
  constant: {
    msl: 'MSL; TIME-WAIT is 2 MSL',
    rtoInitial: 'First RTO',
    rtoMin: 'Least RTO',
    rtoMax: 'Largest RTO',
    rtoFloor: 'What the least RTO limits',
    userTimeout: 'User timeout',
    synTimeout: 'User timeout of a SYN',
    synRetries: 'SYN again, at most',
    synAckRetries: 'SYN+ACK again, at most',
    dataRetries: 'Data or FIN again, at most',
    synLinearTimeouts: 'SYNs again before the RTO doubles',
    ackDelay: 'Delayed ACK',
    receiveBuffer: 'Receive buffer',
    mss: 'MSS',
    windowScale: 'Window scale: shift',
    sackPermitted: 'SACK permitted',
    timestamps: 'Timestamps',
    keepAlive: 'Keep-alive, where it is on',
    finWait2Timeout: 'FIN-WAIT-2 lasts',
    ignoresRstInTimeWait: 'Ignores RST in TIME-WAIT',
    synCookies: 'SYN cookies',
    fastOpen: 'Fast Open',
    twoWayOpen: 'Two-way handshake',
    challengeAcks: 'Challenge ACKs',
    challengeAckLimit: 'Challenge ACKs, at most',
    challengeAckPeriod: 'Challenge ACKs, counted in',
    ephemeral: 'Ephemeral ports',
  },
  value: {
    on: 'on',
    off: 'off',
    duration,
    keepAlive: ({ idle, interval, probes }) =>
      `after ${duration(idle)}, ${probes} times every ${duration(interval)}`,
    rtoFloor: { rto: 'the RTO', variance: '4·RTTVAR' },
    none: (name) => {
      switch (name) {
        case 'userTimeout':
          return 'none';
        case 'synTimeout':
          return 'the same';
        case 'finWait2Timeout':
          return 'for ever';
        case 'windowScale':
          return 'off';
        default:
          return 'no limit';
      }
    },
  },
  option: {
    cookies: {
      label: 'SYN cookies',
      about: 'Where the SYN queue is full: answers without remembering.',
      rfc: 'RFC 4987',
    },
    fastOpen: {
      label: 'TCP Fast Open',
      about: 'Data rides on the SYN, once there is a cookie.',
      rfc: 'RFC 7413',
    },
    keepAlive: {
      label: 'Keep-alive',
      about: 'Asks an idle peer whether it is still there.',
      rfc: 'RFC 9293 §3.8.4',
    },
    rfc1337: {
      label: 'Guard TIME-WAIT',
      about: 'A RST does not end TIME-WAIT.',
      rfc: 'RFC 1337',
    },
    clockIsn: {
      label: 'Initial numbers from a clock',
      about: 'A clock and a secret make each initial sequence number.',
      rfc: 'RFC 6528',
    },
    twoWay: {
      label: 'Two-way handshake',
      about: 'Any SYN opens at once. Only there to compare with.',
      rfc: '≠ TCP',
    },
    reuseAddress: {
      label: 'Reuse the address',
      about: 'listen() works while an old connection has the port.',
      rfc: 'SO_REUSEADDR, socket(7)',
    },
  },
  number: {
    backlog: {
      label: 'Backlog',
      about: 'connections that may wait in each queue',
      tooSmall: 'With no place in the queue nobody could connect: at least 1.',
      tooBig: (most) => `Longer queues are not drawn here: ${most} at most.`,
    },
    buffer: {
      label: 'Receive buffer',
      about: 'octets; no window is larger',
      tooSmall: 'Without a buffer nothing could ever be sent: at least 1.',
      tooBig: (most) => `The window field has 16 bits: ${most} at most.`,
    },
    ports: {
      label: 'Ephemeral ports',
      about: 'to open connections from',
      tooSmall: 'Without a port no connection could be opened: at least 1.',
      tooBig: (most) => `There are not so many ports: ${most} at most.`,
    },
    timeWait: {
      label: 'TIME-WAIT, s',
      about: '2 MSL; with 0 the record is gone at once',
      tooSmall: 'Time does not run backwards: 0 at least.',
      tooBig: (most) => `No system is known to wait longer: ${most} at most.`,
    },
  },
  notWhole: (text) => `“${text}” is not a whole number.`,
  effect: {
    title: 'What this changes',
    titleOfScene: 'What your settings change',
    nothing: 'In this run no step changes.',
    moved: (step, before, after) => `${capital(step)} at ${after} s instead of ${before} s.`,
    waited: (step, before, after) => `${capital(step)} after ${after} instead of ${before}.`,
    instead: (before, after) => `${capital(after)}. It was: ${before}.`,
    otherNumbers: (step) => `${capital(step)}, with other numbers.`,
    onlyNow: (step) => `${capital(step)}. That is new.`,
    gone: (step) => `No longer: ${step}.`,
    ends: (before, after) => `The run ends at ${after} s instead of ${before} s.`,
    state: (host, before, after) => `In the end ${HOST[host]} is in ${after} instead of ${before}.`,
    goTo: (at) => `Go to ${at} s`,
  },
  choicesName: (choices: Choices) =>
    (['client', 'server'] as const)
      .flatMap((id) => {
        const names = nameOf(choices[id]);
        return names.length === 0 ? [] : [`${NAME[id].toLowerCase()}: ${names.join(', ')}`];
      })
      .join('; '),
};
