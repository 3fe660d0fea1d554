import type { PictureWords } from '../../share/picture';

export const picture: PictureWords = {
  title: '그림으로',
  svg: '키워도 선명하고, 글자는 글자로 남아요.',
  png: '발표 자료나 메신저에 넣기 좋아요.',
  size: (width, height) => `1×는 ${width} × ${height} px`,
  name: (title) => `흐름 그림: ${title}`,
  part: (step, steps) => `모두 ${steps}단계 중 ${step}단계까지`,
  tooTall: (scale, most) =>
    `${scale}×로는 브라우저가 그릴 수 있는 ${most.toLocaleString('ko')} px보다 길어요. SVG에는 전부 담겨요.`,
  noFaces: '글꼴을 불러오지 못했어요. 그림은 여는 컴퓨터의 글꼴로 보일 거예요.',
  noGlyphs: (characters) =>
    `글꼴에 없는 글자가 있어요: ${characters}. 여는 컴퓨터의 글꼴로 보일 거예요.`,
};
