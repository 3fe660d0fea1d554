import { withParticle } from '../../../korean';
import type { CardsWords } from '../../../lessons/cards';
import { HOST } from '../../names';

export const cards: CardsWords = {
  title: '할 말 네 가지',
  hint: '카드를 끌어서 겹치거나, 두 장을 차례로 눌러요.',
  card: (from, bit, n) =>
    bit === 'SYN'
      ? `${HOST[from]}의 SYN, 내 번호는 ${n}`
      : `${HOST[from]}의 ACK, ${n - 1}번까지 받았어요`,
  picked: '함께 보낼 카드를 하나 더 골라요.',
  direction: '가는 방향이 반대예요. 한 세그먼트는 한쪽으로만 가요.',
  later: (ack, syn) =>
    `보내는 쪽은 같지만 때가 달라요. ack=${withParticle(ack, '은/는')} 상대의 SYN ${withParticle(syn, '이/가')} 와야 보낼 수 있어요.`,
  merged: (label, segments) =>
    `${label} 하나가 됐어요. 남은 세그먼트는 ${segments}개, 실제로 오가는 그대로예요.`,
  segments: '남은 세그먼트',
  segment: (from, label, numbers) =>
    `${withParticle(HOST[from], '이/가')} 보내는 ${label} ${numbers}`,
  watch: '무대에서 보기',
  split: '다시 나누기',
};
