import { NotMade } from '../save';
import type { Picture } from './picture';

/** No browser has canvases with longer sides, px; above this Chromium draws nothing. */
export const LONGEST_SIDE = 16_384;

/** Can the picture be painted at `scale`? */
export const fits = ({ width, height }: Picture, scale: number): boolean =>
  Math.max(width, height) * scale <= LONGEST_SIDE;

export const toUrl = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/**
 * The picture in px, `scale` for each of its own. @throws NotMade when the browser can't paint it:
 * 'too-large', also for its memory, or 'no-canvas'; Error when it can't read it
 */
export async function toPng({ svg, width, height }: Picture, scale: number): Promise<Blob> {
  const image = new Image(width, height);
  image.src = toUrl(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new NotMade({ reason: 'no-canvas' });
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  // A canvas beyond a browser's own limit stays empty without a word.
  const [, , , alpha] = context.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data;
  const tooLarge = new NotMade({
    reason: 'too-large',
    width: canvas.width,
    height: canvas.height,
    most: LONGEST_SIDE,
  });
  if (alpha !== 255) throw tooLarge;
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(tooLarge) : resolve(blob)), 'image/png');
  });
}
