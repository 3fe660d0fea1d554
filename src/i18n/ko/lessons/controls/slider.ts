import type { SliderWords } from '../../../lessons/slider';

export const slider: SliderWords = {
  title: '서버에 남은 일',
};
