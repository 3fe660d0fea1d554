import type { CounterWords } from '../../../lessons/counter';

export const counter: CounterWords = {
  title: '포트 계수기',
};
