import type { TapeWords } from '../../../lessons/tape';
import { HOST } from '../../names';

export const tape: TapeWords = {
  title: '순서 번호 테이프',
  of: (host) => `${HOST[host]}의 번호`,
  empty: '아직 아무것도 보내지 않았어요.',
  next: '다음',
  acked: (n) => `상대가 보낸 ack=${n}: 다음에 ${n}번을 기다려요.`,
  bare: (n) => `번호 없이 간 ACK ${n}개`,
  ackAnAck: 'ACK에 ACK하기',
  noAck: '아직 ACK만 실은 세그먼트가 떠나지 않았어요. 셋째 세그먼트까지 가 봐요.',
  list: 'ACK가 번호를 쓴다면 오갈 세그먼트',
  real: '정말로 간 ACK',
  numbers: (seq, ack) => `seq=${seq} ack=${ack}`,
  andSoOn: '⋮ 끝이 없어요',
  why: 'ACK가 번호를 하나 쓴다면, 받은 쪽은 그 번호에 또 ACK해야 해요. 그래서 ACK는 번호를 쓰지 않아요 (RFC 9293 §3.5).',
};
