/** Which characters a font can draw: for tests. */
import subsetFont from 'subset-font';

/** The characters that a font really has a glyph for: its `cmap` table, formats 4 and 12. */
export const coverageOf = async (woff2: Buffer): Promise<Set<string>> => {
  const font = await subsetFont(woff2, undefined, { keepAllGlyphs: true, targetFormat: 'sfnt' });
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const cmap = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (cmap === undefined) throw new Error('The font has no cmap table.');

  const start = font.readUInt32BE(cmap + 8);
  const covered = new Set<string>();
  const cover = (first: number, last: number): void => {
    for (let point = first; point <= last; point++) covered.add(String.fromCodePoint(point));
  };
  for (let i = 0; i < font.readUInt16BE(start + 2); i++) {
    const at = start + font.readUInt32BE(start + 8 + 8 * i);
    const format = font.readUInt16BE(at);
    if (format === 4) {
      const segments = font.readUInt16BE(at + 6);
      for (let s = 0; s < segments; s += 2) {
        const first = font.readUInt16BE(at + 16 + segments + s);
        // The last segment is a mere end mark, 0xFFFF.
        if (first < 0xffff) cover(first, font.readUInt16BE(at + 14 + s));
      }
    } else if (format === 12) {
      for (let g = 0; g < font.readUInt32BE(at + 12); g++) {
        cover(font.readUInt32BE(at + 16 + 12 * g), font.readUInt32BE(at + 20 + 12 * g));
      }
    }
  }
  return covered;
};

export const missing = (wanted: Iterable<string>, covered: ReadonlySet<string>): string[] =>
  [...wanted].filter((character) => !covered.has(character));
