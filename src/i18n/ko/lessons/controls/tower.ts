import type { TowerWords } from '../../../lessons/tower';

export const tower: TowerWords = {
  title: '층',
};
