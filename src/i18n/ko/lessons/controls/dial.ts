import type { DialWords } from '../../../lessons/dial';

export const dial: DialWords = {
  title: 'TIME-WAIT 시간',
};
