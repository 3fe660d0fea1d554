import type { CardsWords } from '../../../lessons/cards';

export const cards: CardsWords = {
  title: '카드 네 장',
};
