import type { TapeWords } from '../../../lessons/tape';

export const tape: TapeWords = {
  title: 'Number tape',
};
