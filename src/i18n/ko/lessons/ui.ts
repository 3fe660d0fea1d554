import type { LessonUiWords } from '../../lesson-words';
import { HOST } from '../names';

export const ui: LessonUiWords = {
  watch: '여기를 봐요',
  predict: '먼저 맞혀 봐요',
  act: '직접 해 봐요',
  rule: '한 줄로',
  recall: '다시 떠올려 봐요',
  mission: '세그먼트 직접 만들기',
  again: '다시 풀기',
  right: '맞아요. 익혔어요.',
  wrong: (right) => `아니에요. 답은 “${right}”예요.`,
  asItWas: '장면을 처음대로',
  next: '다음 장면',
  said(said) {
    switch (said.kind) {
      case 'state':
        return said.state;
      case 'segment':
        return said.label;
      case 'host':
        return said.host === 'both' ? '둘 다' : said.host === 'none' ? '아무도' : HOST[said.host];
      case 'call':
        return `${said.call}()`;
      case 'count':
        if (said.of === 'ports') return `포트 ${said.n}개`;
        return said.of === 'segments' ? `${said.n}개` : `연결 ${said.n}개`;
      case 'seconds':
        return `${said.s.toLocaleString('ko')}초`;
      case 'number':
        return `${said.n}`;
      case 'yes-no':
        return said.yes ? '네' : '아니요';
    }
  },
};
