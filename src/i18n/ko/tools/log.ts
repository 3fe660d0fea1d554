import type { LogWords } from '../../tools/log';

export const log: LogWords = {
  title: '기록',
  show: '보여 줄 일',
  all: '전체',
  facet: {
    calls: '호출',
    sent: '보냄',
    arrived: '도착',
    lost: '사라짐',
    states: '상태',
    timers: '타이머',
    around: '환경',
  },
  where: '어느 호스트',
  both: '양쪽',
  search: '찾기',
  hidden: (n) => (n === 0 ? '숨긴 줄이 없어요.' : `${n}줄을 숨겼어요.`),
  kept: '지금 단계라서 남겨 두었어요.',
};
