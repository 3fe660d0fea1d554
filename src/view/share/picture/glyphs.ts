/** Which characters the text face that goes along with a picture can draw. */
import { textFace } from './faces';

/** The same face twice, once with letters of twice the size. */
const [PLAIN, DOUBLE] = ['glyphs', 'glyphs twice as large'];

/**
 * The characters of `text`, each once, that the page's text face has no glyph for; none where the
 * browser can't tell. What a face does not have is drawn in another one, which `size-adjust` leaves
 * as it is: such a character is as wide in the double face as in the plain one.
 */
export async function withoutGlyph(text: string): Promise<readonly string[]> {
  const characters = [...new Set(text)].filter((sign) => !/^[\s\p{M}\p{C}]$/u.test(sign));
  const file = textFace();
  const context = document.createElement('canvas').getContext('2d');
  if (characters.length === 0 || file === null || context === null) return [];
  const sheet = document.createElement('style');
  const face = (family: string, size: number): string =>
    `@font-face{font-family:'${family}';src:url('${file}');size-adjust:${size}%}`;
  sheet.textContent = face(PLAIN, 100) + face(DOUBLE, 200);
  document.head.append(sheet);
  const fontOf = (family: string): string => `16px '${family}', sans-serif`;
  const widthIn = (family: string, sign: string): number => {
    context.font = fontOf(family);
    return context.measureText(sign).width;
  };
  const has = (sign: string): boolean => widthIn(DOUBLE, sign) > widthIn(PLAIN, sign) * 1.5;
  try {
    await Promise.all([PLAIN, DOUBLE].map((family) => document.fonts.load(fontOf(family))));
    // An older browser knows no `size-adjust`.
    return has('A') ? characters.filter((sign) => !has(sign)) : [];
  } finally {
    sheet.remove();
  }
}
