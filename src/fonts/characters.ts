import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

/** What numbers, names and labels are made of, whatever the words say: ASCII, Latin-1, signs. */
export const BASIC = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—…×→←↑↓↔≤≥“”‘’⌘⇧✓−`;

/** Where the words on the screen come from, relative to the project's root. */
const WORDED = ['index.html', 'src/i18n', 'src/view', 'src/scenarios'];

const isShown = (file: string): boolean =>
  /\.(ts|tsx|css|json|html)$/.test(file) && !/\.test\.tsx?$/.test(file);

const filesOf = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (isShown(path)) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(isShown)
    .map((file) => join(path, file));
};

/** Every character beyond ASCII that these files or folders contain. Comments count too: cheap. */
export const charactersIn = (paths: readonly string[]): Set<string> => {
  const found = new Set<string>();
  for (const file of paths.flatMap(filesOf)) {
    for (const character of readFileSync(file, 'utf8')) {
      if (character > '\u{7f}') found.add(character);
    }
  }
  return found;
};

/** All that a text face has to draw, sorted so that equal sets give equal fonts. */
export const shownCharacters = (root: string): string => {
  const shown = charactersIn(WORDED.map((path) => join(root, path)));
  return [...new Set([...BASIC, ...shown])].toSorted().join('');
};
