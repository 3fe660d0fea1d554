import type { State } from '../tcp/tcb';

/** What a tool that lists sockets writes for each state. */
export interface StateNames {
  readonly command: string;
  /** Where it is found. */
  readonly system: string;
  readonly names: Names;
}

type Names = { readonly [S in State]: string };

/** ss: iproute2 misc/ss.c, `sstate_name`. */
const SS: Names = {
  CLOSED: 'UNCONN',
  LISTEN: 'LISTEN',
  'SYN-SENT': 'SYN-SENT',
  'SYN-RECEIVED': 'SYN-RECV',
  ESTABLISHED: 'ESTAB',
  'FIN-WAIT-1': 'FIN-WAIT-1',
  'FIN-WAIT-2': 'FIN-WAIT-2',
  'CLOSE-WAIT': 'CLOSE-WAIT',
  CLOSING: 'CLOSING',
  'LAST-ACK': 'LAST-ACK',
  'TIME-WAIT': 'TIME-WAIT',
};

/** netstat of Linux: net-tools netstat.c, `tcp_state`; netstat(8), STATE. */
const NET_TOOLS: Names = {
  CLOSED: 'CLOSE',
  LISTEN: 'LISTEN',
  'SYN-SENT': 'SYN_SENT',
  'SYN-RECEIVED': 'SYN_RECV',
  ESTABLISHED: 'ESTABLISHED',
  'FIN-WAIT-1': 'FIN_WAIT1',
  'FIN-WAIT-2': 'FIN_WAIT2',
  'CLOSE-WAIT': 'CLOSE_WAIT',
  CLOSING: 'CLOSING',
  'LAST-ACK': 'LAST_ACK',
  'TIME-WAIT': 'TIME_WAIT',
};

/**
 * netstat of Windows: what it prints. Its page (learn.microsoft.com, windows-server,
 * administration/windows-commands/netstat) writes LISTEN, SYN_SEND and TIMED_WAIT instead.
 */
const WINDOWS: Names = {
  CLOSED: 'CLOSED',
  LISTEN: 'LISTENING',
  'SYN-SENT': 'SYN_SENT',
  'SYN-RECEIVED': 'SYN_RECEIVED',
  ESTABLISHED: 'ESTABLISHED',
  'FIN-WAIT-1': 'FIN_WAIT_1',
  'FIN-WAIT-2': 'FIN_WAIT_2',
  'CLOSE-WAIT': 'CLOSE_WAIT',
  CLOSING: 'CLOSING',
  'LAST-ACK': 'LAST_ACK',
  'TIME-WAIT': 'TIME_WAIT',
};

/** Get-NetTCPConnection: learn.microsoft.com, powershell/module/nettcpip, its parameter -State. */
const POWERSHELL: Names = {
  CLOSED: 'Closed',
  LISTEN: 'Listen',
  'SYN-SENT': 'SynSent',
  'SYN-RECEIVED': 'SynReceived',
  ESTABLISHED: 'Established',
  'FIN-WAIT-1': 'FinWait1',
  'FIN-WAIT-2': 'FinWait2',
  'CLOSE-WAIT': 'CloseWait',
  CLOSING: 'Closing',
  'LAST-ACK': 'LastAck',
  'TIME-WAIT': 'TimeWait',
};

/** netstat of macOS and the BSDs: netinet/tcp_fsm.h, `tcpstates`. */
const BSD: Names = {
  CLOSED: 'CLOSED',
  LISTEN: 'LISTEN',
  'SYN-SENT': 'SYN_SENT',
  'SYN-RECEIVED': 'SYN_RCVD',
  ESTABLISHED: 'ESTABLISHED',
  'FIN-WAIT-1': 'FIN_WAIT_1',
  'FIN-WAIT-2': 'FIN_WAIT_2',
  'CLOSE-WAIT': 'CLOSE_WAIT',
  CLOSING: 'CLOSING',
  'LAST-ACK': 'LAST_ACK',
  'TIME-WAIT': 'TIME_WAIT',
};

/** The tools, and what each writes. */
export const STATE_NAMES: readonly StateNames[] = [
  { command: 'ss', system: 'Linux', names: SS },
  { command: 'netstat', system: 'Linux', names: NET_TOOLS },
  { command: 'netstat', system: 'Windows', names: WINDOWS },
  { command: 'Get-NetTCPConnection', system: 'PowerShell', names: POWERSHELL },
  { command: 'netstat', system: 'macOS, BSD', names: BSD },
];
