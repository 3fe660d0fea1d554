/**
 * The two typefaces of the page, cut down to what it draws.
 *
 * A whole Korean face is 2 MB. The interface uses a few hundred of its 11,172 syllables, all of
 * them known when the page is built, so the build ships those only. One variable file is smaller
 * than the static files of the weights in use.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { BASIC, shownCharacters } from './characters.ts';

const require = createRequire(import.meta.url);

interface Face {
  readonly family: string;
  /** The file's name in the build, before its hash. */
  readonly name: string;
  readonly source: string;
  readonly weight: { readonly min: number; readonly max: number };
  readonly features: readonly string[];
  readonly characters: (root: string) => string;
  /** Asked for before the style sheet needs it, because the first words on screen do. */
  readonly preload: boolean;
}

export const TEXT: Face = {
  family: 'Pretendard',
  name: 'pretendard',
  source: require.resolve('pretendard/dist/web/variable/woff2/PretendardVariable.woff2'),
  weight: { min: 400, max: 750 },
  features: ['ccmp', 'kern', 'locl', 'mark', 'mkmk', 'tnum'],
  characters: shownCharacters,
  preload: true,
};

export const MONO: Face = {
  family: 'JetBrains Mono',
  name: 'jetbrains-mono',
  source: require.resolve(
    '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  ),
  weight: { min: 400, max: 700 },
  // Without calt: its ligatures would turn `->` and `<=` of a figure into other signs.
  features: ['ccmp', 'locl', 'mark', 'mkmk'],
  characters: () => BASIC,
  preload: false,
};

export const FACES: readonly Face[] = [TEXT, MONO];

/** The face as woff2. Cached by all that it depends on: half a second the first time, then none. */
export const subset = async (face: Face, root: string): Promise<Buffer> => {
  const characters = face.characters(root);
  const source = await readFile(face.source);
  const options = {
    targetFormat: 'woff2' as const,
    keepFeatures: [...face.features],
    variationAxes: { wght: face.weight },
    noHinting: true,
  };

  const key = createHash('sha256')
    .update(source)
    .update(JSON.stringify([characters, options]))
    .digest('hex');
  const folder = join(root, 'node_modules/.cache/synopsis/fonts');
  const cached = join(folder, `${key}.woff2`);
  if (existsSync(cached)) return readFile(cached);

  const font = await subsetFont(source, characters, options);
  await mkdir(folder, { recursive: true });
  // Written aside, then renamed: another build at the same time must not read half a font.
  const aside = `${cached}.${process.pid}`;
  await writeFile(aside, font);
  await rename(aside, cached);
  return font;
};
