import type { HeaderWords } from '../../tools/header';

export const header: HeaderWords = {
  title: 'Segment header',
};
