import type { ShareWords } from '../../share';
import { packets } from './packets';
import { paper } from './paper';
import { picture } from './picture';
import { texts } from './texts';

const size = (px: number): string => px.toLocaleString('ko');

export const share: ShareWords = {
  title: '공유',
  copy: '복사',
  download: '내려받기',
  copied: '복사했어요.',
  saved: (file) => `${file} 파일로 저장했어요.`,
  failed: {
    tooLarge: (width, height, most) =>
      `이 브라우저는 ${size(width)} × ${size(height)} px를 그리지 못해요. 한 변은 ${size(most)} px까지이고, 메모리에도 들어가야 해요. SVG에는 전부 담겨요.`,
    noCanvas: '이 브라우저에는 그림을 그릴 곳이 없어요. SVG로 받으세요.',
    broken: (detail) =>
      `만들지 못했어요(${detail}). 장면은 그대로이니 다른 단계에서 다시 해 보세요.`,
  },
  failedCopy: {
    denied: '브라우저가 복사를 막았어요. 아래 글을 직접 복사하세요.',
    insecure:
      '브라우저는 https 주소나 이 컴퓨터에서 연 페이지에만 복사를 허락해요. 아래 글을 직접 복사하세요.',
  },
  failedSave: {
    denied: '브라우저가 저장을 막았어요. 다운로드를 허용하고 다시 해 보세요.',
  },
  byHand: '직접 복사할 글',
  link: {
    title: '링크',
    about: '이 장면의 이 단계를, 내가 한 일까지 그대로 열어요.',
    field: '링크 주소',
    codeName: '링크의 QR 코드',
    tooLong: (characters) =>
      `링크가 ${characters}자라 QR 코드에 담기지 않아요. 대신 복사해서 쓰세요.`,
  },
  plan: {
    title: '수업',
    about: '이 장면의 이 단계를 내 수업의 다음 차례로 담아요.',
    add: '수업에 담기',
    full: (most) => `수업에 벌써 ${most}차례가 있어요. 먼저 하나를 빼 주세요.`,
  },
  extent: {
    title: '어디까지',
    untilNow: (step) => `지금까지 (${step}단계)`,
    whole: (steps) => `끝까지 (모두 ${steps}단계)`,
  },
  texts,
  picture,
  paper,
  packets,
};
