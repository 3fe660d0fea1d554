/**
 * Asks npm whether a package that is installed has a known weakness. A high or critical one fails;
 * where npm's list can't be had, it is said and nothing fails: `node src/audit.mjs`
 */
import { execFile } from 'node:child_process';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

/** What npm prints about one package. @typedef {{ severity: string, via: readonly unknown[] }} Weakness */

/**
 * What has to be done about npm's answer: lines to print, and whether it is bad.
 * @param {string} printed what `npm audit --json` has printed
 * @returns {{ lines: readonly string[], failed: boolean }}
 */
export function judge(printed) {
  /** @type {{ vulnerabilities?: Record<string, Weakness> } | null} */
  let answer = null;
  try {
    answer = JSON.parse(printed);
  } catch {
    // Whatever it was, it is no list.
  }
  const found = answer?.vulnerabilities;
  if (found === undefined)
    return {
      lines: ['audit: skipped, npm’s list of advisories can’t be had from here'],
      failed: false,
    };
  const bad = Object.entries(found).filter(([, { severity }]) =>
    /^(?:high|critical)$/.test(severity),
  );
  if (bad.length === 0)
    return { lines: ['audit: no high or critical advisory is known'], failed: false };
  const lines = bad.map(([name, { severity }]) => `audit: ${name} has a ${severity} advisory`);
  return { lines: [...lines, 'audit: see npm audit; take a version without it'], failed: true };
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  // It ends with a status of its own when it finds something: only what it prints counts.
  execFile('npm', ['audit', '--json'], { timeout: 60_000, maxBuffer: 2 ** 26 }, (_, printed) => {
    const { lines, failed } = judge(printed);
    process.stdout.write(`${lines.join('\n')}\n`);
    if (failed) process.exitCode = 1;
  });
}
