/**
 * Runs a TypeScript entry on Node: `node src/run.mjs ENTRY.ts ARGS…`
 *
 * The entry exports `main(argv)`, which returns the exit status or a promise of it. Vite, which
 * builds the page anyway, does the compiling, so nothing else has to be installed.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

/** @param {string} message */
const fail = (message) => {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
};

/** @param {string} entry @param {string[]} args */
const run = async (entry, args) => {
  // The page's own configuration stays out: an entry needs neither React nor fonts.
  const { module } = await runnerImport(resolve(entry), { configFile: false, logLevel: 'error' });
  const { main } = /** @type {{ main?: (argv: string[]) => number | Promise<number> }} */ (module);
  if (typeof main === 'function') process.exitCode = await main(args);
  else fail(`${entry} does not export a function main(argv).`);
};

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) fail('Usage: node src/run.mjs ENTRY.ts ARGS…');
else if (!existsSync(entry)) fail(`There is no file ${entry}.`);
else await run(entry, args);
