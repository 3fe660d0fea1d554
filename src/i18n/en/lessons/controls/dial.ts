import type { DialWords } from '../../../lessons/dial';

export const dial: DialWords = {
  title: 'Whose TIME-WAIT?',
  system: {
    rfc: { name: 'RFC 9293', source: 'MSL 2 min, §3.4.2' },
    'windows-2000': {
      name: 'Windows 2000',
      source: 'Microsoft cc938217, TcpTimedWaitDelay',
    },
    'windows-2003': {
      name: 'Windows Server 2003',
      source: 'Microsoft cc757512, TcpTimedWaitDelay',
    },
    linux: {
      name: 'Linux',
      source: 'include/net/tcp.h, TCP_TIMEWAIT_LEN; measured in Linux 6.18: 60.7 s',
    },
  },
  seconds: (s) => `${s} s`,
  picture: (all, left) =>
    left === null ? `TIME-WAIT of ${all} s` : `TIME-WAIT of ${all} s, ${left} s left`,
  phase: { before: 'not in TIME-WAIT yet', waits: 's left', over: 'the record is gone' },
};
