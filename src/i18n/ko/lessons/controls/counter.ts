import { withParticle } from '../../../korean';
import type { CounterWords } from '../../../lessons/counter';

const number = (n: number): string => n.toLocaleString('ko', { maximumFractionDigits: 1 });

export const counter: CounterWords = {
  title: '클라이언트의 포트',
  free: (free, all) => `포트 ${number(all)}개 중 ${number(free)}개가 비었어요`,
  isFree: '비었음',
  more: (count) => `빈 포트가 ${number(count)}개 더 있어요`,
  failed: '포트가 없어 실패한 connect()',
  sum: '실제 시스템이라면',
  system: '시스템',
  rate: '초당 요청',
  share: '연결 하나로 보내는 요청',
  perSecond: (n) => `초당 ${number(n)}번`,
  perConnection: (n) => `${number(n)}번`,
  limit: (ports, seconds, limit) =>
    `포트 ${number(ports)}개 ÷ TIME-WAIT ${number(seconds)}초 ≈ 초당 연결 ${number(limit)}개`,
  opens: (perSecond) => `지금은 초당 연결 ${number(perSecond)}개를 열어요.`,
  holds: (portsInUse) => `포트 ${number(portsInUse)}개쯤에서 더 늘지 않아요.`,
  runsOut: (seconds, errno) =>
    `${number(seconds)}초 뒤 포트가 바닥나 connect()가 ${errno === null ? '' : `${withParticle(errno, '으로/로')} `}실패해요.`,
  assumes:
    '주소와 포트 하나에만 연결하고, 늘 클라이언트가 먼저 닫고, TIME-WAIT인 포트는 다시 쓰지 않을 때예요.',
};
