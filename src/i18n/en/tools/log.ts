import type { LogWords } from '../../tools/log';

export const log: LogWords = {
  title: 'Log',
};
