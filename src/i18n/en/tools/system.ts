import type { SystemWords } from '../../tools/system';

export const system: SystemWords = {
  title: 'What the system shows',
};
