import type { CounterWords } from '../../../lessons/counter';

export const counter: CounterWords = {
  title: 'Port counter',
};
