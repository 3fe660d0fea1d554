import { encode } from 'uqr';

/** A QR code: so many modules wide and high, its margin included, and the dark ones as an SVG path. */
export interface Code {
  readonly size: number;
  readonly path: string;
}

/** The margin that ISO/IEC 18004 asks for, in modules. */
const MARGIN = 4;
/** With more modules than this version has, a phone can't tell them apart on a screen. */
const LARGEST_VERSION = 25;

/** The text as a QR code; null: it is too long for one. */
export function codeOf(text: string): Code | null {
  try {
    const { size, data } = encode(text, { border: MARGIN, maxVersion: LARGEST_VERSION });
    return { size, path: data.flatMap(pathOfRow).join('') };
  } catch {
    return null;
  }
}

/** Dark modules that lie side by side are one rectangle: between two there might be a hairline. */
function pathOfRow(row: readonly boolean[], y: number): string[] {
  const parts: string[] = [];
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== true) continue;
    const end = row.indexOf(false, x);
    const width = (end < 0 ? row.length : end) - x;
    parts.push(`M${x} ${y}h${width}v1h-${width}z`);
    x += width;
  }
  return parts;
}
