import type { HeaderWords } from '../../tools/header';

export const header: HeaderWords = {
  title: '세그먼트 헤더',
};
