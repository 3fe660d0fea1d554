import type { CraftWords } from '../../tools/craft';

export const craft: CraftWords = {
  title: '세그먼트 만들기',
};
