import type { CardsWords } from '../../../lessons/cards';

export const cards: CardsWords = {
  title: 'Four cards',
};
