import type { EmbedWords } from '../embed-words';

export const embed: EmbedWords = {
  open: 'Open in SYNopsis',
  recall: 'One last question',
};
