import type { TextsWords } from '../../share/texts';

export const texts: TextsWords = {
  title: 'As text',
};
