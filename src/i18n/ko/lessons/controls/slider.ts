import type { SliderWords } from '../../../lessons/slider';
import { HOST, OTHER } from '../../names';

export const slider: SliderWords = {
  title: '서버에 남은 것',
  things: (n) => (n === 0 ? '없음' : `${n}개`),
  count: (n) => `해제에 드는 세그먼트 ${n}개`,
  soFar: (n) => `지금까지 해제에 쓴 세그먼트 ${n}개`,
  none: '이 실행에서는 아무도 FIN을 보내지 않아요.',
  list: '해제에 드는 세그먼트, 떠난 순서대로',
  part(from, closes, acknowledges) {
    if (closes && acknowledges) return `그 ACK와 ${HOST[from]}의 FIN을 하나로`;
    return closes ? `${HOST[from]}의 FIN` : `${HOST[OTHER[from]]} FIN의 ACK`;
  },
  left: (n, all) => `남은 것 ${n}/${all}`,
  call: '남은 것이 있으면 클라이언트는 close() 대신 shutdown()을 불러요. 그래야 읽을 수 있어요.',
};
