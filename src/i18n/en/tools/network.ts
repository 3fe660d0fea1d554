import type { NetworkWords } from '../../tools/network';

export const network: NetworkWords = {
  title: 'Network',
};
