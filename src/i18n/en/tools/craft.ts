import type { CraftWords } from '../../tools/craft';

export const craft: CraftWords = {
  title: 'Craft a segment',
};
