import type { DialWords } from '../../../lessons/dial';

export const dial: DialWords = {
  title: '누구의 TIME-WAIT일까요?',
  system: {
    rfc: { name: 'RFC 9293', source: 'MSL 2분, §3.4.2' },
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
      source: 'include/net/tcp.h, TCP_TIMEWAIT_LEN. Linux 6.18에서 잰 값은 60.7초',
    },
  },
  seconds: (s) => `${s}초`,
  picture: (all, left) =>
    left === null ? `TIME-WAIT ${all}초` : `TIME-WAIT ${all}초 가운데 ${left}초 남음`,
  phase: { before: '아직 TIME-WAIT가 아니에요', waits: '초 남았어요', over: '기록이 지워졌어요' },
};
