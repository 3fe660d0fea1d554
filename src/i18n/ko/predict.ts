import { withParticle } from '../korean';
import type { PredictWords } from '../predict-words';
import { HOST } from './names';
import { predictReasons } from './predict-reasons';

export const predict: PredictWords = {
  question(kind, label, me) {
    const arrives = `${withParticle(label, '이/가')} 도착하면`;
    switch (kind) {
      case 'state':
        return `${arrives}, ${HOST[me]}는 어떤 상태가 될까요?`;
      case 'flags':
        return `${arrives}, ${HOST[me]}는 무엇으로 답할까요?`;
      case 'ack':
        return `${arrives}, ${HOST[me]}는 몇 번으로 ACK할까요?`;
      case 'sender':
        return `${withParticle(label, '이/가')} 사라졌어요. 이제 누가 보낼까요?`;
    }
  },
  short(kind, me) {
    switch (kind) {
      case 'state':
        return `${HOST[me]}는 어떤 상태가 될까?`;
      case 'flags':
        return `${HOST[me]}는 무엇으로 답할까?`;
      case 'ack':
        return `${HOST[me]}는 몇 번으로 ACK할까?`;
      case 'sender':
        return '이제 누가 보낼까?';
    }
  },
  nothing: '답하지 않음',
  nobody: '아무도',
  goesOn: '답하면 이어져요. 예측은 결과 옆에 남아요.',
  skip: '건너뛰기',
  off: '질문 끄기',
  isOff: '질문을 껐어요. 장면을 고르는 창에서 언제든 다시 켤 수 있어요.',
  on: '다시 켜기',
  predicts: '도착하기 전에 먼저 예측하기',
  result: '예측한 결과',
  right: '맞았어요',
  said: '내 예측',
  actually: '실제로는',
  vote: {
    begin: (round) => (round === 1 ? '투표 시작' : '다시 투표'),
    end: '투표 마치기',
    reveal: '정답 보이기',
    clear: '투표 지우기',
    on: (round, voters) => `투표 ${round}차 · ${voters}명`,
    begun: (round) => `${round}차 투표를 시작했어요.`,
    voters: (voters) => `${voters}명`,
    ended: (round, voters) => `${round}차 투표가 끝났어요. 모두 ${voters}명이 골랐어요.`,
    revealed: (answer) => `정답: ${answer}.`,
    counts: (counts) => counts.map((n, i) => `${i + 1}차 ${n}명`).join(', '),
  },
  ...predictReasons,
};
