import type { SystemWords } from '../../tools/system';

export const system: SystemWords = {
  title: '시스템에서 보이는 것',
};
