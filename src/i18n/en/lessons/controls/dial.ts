import type { DialWords } from '../../../lessons/dial';

export const dial: DialWords = {
  title: 'Length of TIME-WAIT',
};
