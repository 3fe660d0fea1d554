import type { PictureWords } from '../../share/picture';

export const picture: PictureWords = {
  title: 'As a picture',
  svg: 'Sharp at any size, and its text stays text.',
  png: 'For slides and chats.',
  size: (width, height) => `${width} × ${height} px at 1×`,
  name: (title) => `Picture of the run: ${title}`,
  part: (step, steps) => `Steps 1 to ${step} of ${steps}`,
  tooTall: (scale, most) =>
    `At ${scale}× this run is taller than the ${most.toLocaleString('en')} px that browsers can paint. The SVG has all of it.`,
  noFaces:
    'The typefaces could not be loaded. The picture will show in those of the computer that opens it.',
  noGlyphs: (characters) =>
    `The typefaces have no ${characters}. These will show in those of the computer that opens it.`,
};
