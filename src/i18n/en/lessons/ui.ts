import type { LessonUiWords } from '../../lesson-words';
import { capital, HOST } from '../names';

export const ui: LessonUiWords = {
  watch: 'Watch',
  predict: 'Guess first',
  act: 'Try it',
  rule: 'In one line',
  recall: 'Do you remember?',
  mission: 'Build the segments yourself',
  again: 'Ask me again',
  right: 'Right. You have got it.',
  wrong: (right) => `No: it is “${right}”.`,
  asItWas: 'The scene as it was',
  next: 'Next scene',
  said(said) {
    switch (said.kind) {
      case 'state':
        return said.state;
      case 'segment':
        return said.label;
      case 'host':
        if (said.host === 'both') return 'Both';
        return said.host === 'none' ? 'Nobody' : capital(HOST[said.host]);
      case 'call':
        return `${said.call}()`;
      case 'count':
        if (said.of === 'segments') return `${said.n}`;
        if (said.of === 'ports') return said.n === 1 ? '1 port' : `${said.n} ports`;
        return said.n === 1 ? '1 connection' : `${said.n} connections`;
      case 'seconds':
        return `${said.s.toLocaleString('en')} s`;
      case 'number':
        return `${said.n}`;
      case 'yes-no':
        return said.yes ? 'Yes' : 'No';
    }
  },
};
