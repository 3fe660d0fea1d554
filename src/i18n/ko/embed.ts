import type { EmbedWords } from '../embed-words';

export const embed: EmbedWords = {
  open: 'SYNopsis에서 열기',
  recall: '마지막 질문 하나',
};
