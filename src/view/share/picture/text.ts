import { type Attributes, draw, type Drawn } from './svg';

/** Both faces by the names under which the page has them, then what any machine has. */
export const SANS =
  "Pretendard, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif";
export const MONO_FACE = "'JetBrains Mono', Pretendard, 'Noto Sans Mono CJK KR', monospace";

/** From the middle of a line of text down to its baseline, em: not every program knows another way. */
export const MIDDLE = 0.36;

interface Lettered {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly face?: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A line of text; in the mono face unless it says otherwise. */
export function letters(text: string, at: Lettered): Drawn {
  const { x, y, size, fill, face = MONO_FACE, weight = 400, anchor = 'start' } = at;
  const attributes: Attributes = {
    x,
    y,
    'font-family': face,
    'font-size': size,
    ...(weight === 400 ? {} : { 'font-weight': weight }),
    ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
    fill,
  };
  return draw('text', attributes, text);
}

/** How wide signs of the text face are at most, em. */
function widthOfSign(sign: string): number {
  if (sign > '\u{2fff}') return 0.9;
  if (sign === ' ') return 0.28;
  if (/[A-Z0-9@&%]/.test(sign)) return 0.7;
  return /[.,:;'|!iljI()-]/.test(sign) ? 0.36 : 0.6;
}

/** Words in lines that are not wider than `width` px in letters of `size` px. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const word of text.split(' ')) {
    const needs = [...word].reduce((sum, sign) => sum + widthOfSign(sign), 0) * size;
    if (line !== '' && used + 0.28 * size + needs > width) {
      lines.push(line);
      [line, used] = [word, needs];
    } else {
      used += (line === '' ? 0 : 0.28 * size) + needs;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** A text cut to so many signs, with a sign that something is missing. */
export const clip = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;
