import type { SliderWords } from '../../../lessons/slider';

export const slider: SliderWords = {
  title: 'What the server has left',
};
