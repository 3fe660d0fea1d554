import type { WhatIfWords } from '../../tools/what-if';

export const whatIf: WhatIfWords = {
  title: 'What if',
};
