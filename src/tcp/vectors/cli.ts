/**
 * `npm run vectors -- DIR…`: runs every *.json below the directories against the engine.
 *
 * Exit status: 0 when none failed, 1 when any failed, 2 when something could not be run at all.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Malformed, type Vector } from './format';
import { parseVector } from './parse';
import { PAIRS, runVector } from './run';

const USAGE = 'Usage: npm run vectors -- DIR…   (runs every *.json below each DIR)';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const complain = (line: string): boolean => process.stderr.write(`${line}\n`);

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** Vectors of class impl: how many agreed, how many did not. Neither is a verdict. */
  alike: number;
  unlike: number;
  malformed: number;
}

/** Runs the vectors below the directories `argv`; returns the exit status. */
export function main(argv: readonly string[]): number {
  const directories = argv.filter((argument) => argument !== '--');
  if (directories.length === 0) {
    complain(USAGE);
    return 2;
  }
  const files = findAll(directories);
  if (files === null) return 2;
  const tally: Tally = { passed: 0, failed: 0, skipped: 0, alike: 0, unlike: 0, malformed: 0 };
  for (const file of files) runFile(file, tally);
  conclude(tally);
  if (tally.malformed > 0) return 2;
  return tally.failed > 0 ? 1 : 0;
}

/** All files of vectors below the directories; null, and a complaint, when there is a wrong one. */
function findAll(directories: readonly string[]): readonly string[] | null {
  const files: string[] = [];
  for (const directory of directories) {
    try {
      const found = jsonFilesBelow(directory, new Set());
      if (found.length === 0) throw new Error('there is no .json file in it');
      files.push(...found);
    } catch (error) {
      complain(`${directory}: ${reasonOf(error)}`);
      complain(USAGE);
      return null;
    }
  }
  return [...new Set(files)];
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'there is no such file or directory' : message;
}

/** The path itself when it is a file. Links are followed, but no directory is entered twice. */
function jsonFilesBelow(path: string, visited: Set<string>): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const real = realpathSync(path);
  if (visited.has(real)) return [];
  visited.add(real);
  return readdirSync(path)
    .toSorted()
    .map((name) => join(path, name))
    .filter((entry) => statSync(entry).isDirectory() || entry.endsWith('.json'))
    .flatMap((entry) => jsonFilesBelow(entry, visited));
}

function runFile(file: string, tally: Tally): void {
  const vector = read(file);
  if (vector === null) {
    tally.malformed += 1;
    return;
  }
  for (const remark of vector.passedOver) complain(`NOTE ${file}: ${remark}`);
  const verdict = runVector(vector);
  const strict = vector.class === 'rfc';
  switch (verdict.kind) {
    case 'skipped':
      tally.skipped += 1;
      say(`SKIP ${file}: ${verdict.why}`);
      return;
    case 'passed':
      tally[strict ? 'passed' : 'alike'] += 1;
      return;
    case 'failed':
      tally[strict ? 'failed' : 'unlike'] += 1;
      for (const { numbers, where, expected, got } of verdict.failures) {
        const head = `${strict ? 'FAIL' : 'UNLIKE (class impl)'} ${file}`;
        say(`${head} [${vector.strength}] ${numbers}: ${where}: expected ${expected}, got ${got}`);
      }
  }
}

function read(file: string): Vector | null {
  try {
    return parseVector(readFileSync(file, 'utf8'));
  } catch (error) {
    const what = error instanceof Malformed ? error.message : reasonOf(error);
    complain(`MALFORMED ${file}: ${what}`);
    return null;
  }
}

function conclude({ passed, failed, skipped, alike, unlike, malformed }: Tally): void {
  say(`Counted are vectors; one of a single endpoint must pass with all ${PAIRS.length} pairs.`);
  if (alike + unlike > 0) {
    say(`Not counted: ${alike + unlike} of class impl (${alike} alike, ${unlike} unlike).`);
  }
  if (malformed > 0) say(`Not run: ${malformed} malformed.`);
  say(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}
