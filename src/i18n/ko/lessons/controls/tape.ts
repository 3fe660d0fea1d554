import type { TapeWords } from '../../../lessons/tape';

export const tape: TapeWords = {
  title: '번호 테이프',
};
