/**
 * Finds a browser for the tests, or installs one, and notes which it is for playwright.config.ts.
 *
 * "Finds" means that it really starts: a file may be there and lack a library, and a download may
 * be refused. What is on the machine is tried before anything is installed.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process, { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { installPackages, isDebian, isRoot, run } from './debian.mjs';

/** @typedef {{ name: string, launch: import('playwright').LaunchOptions }} Browser */

const NOTE = fileURLToPath(
  new URL('../node_modules/.cache/synopsis/browser.json', import.meta.url),
);

/** Quiet: a test run contacts nobody. Chromium's sandbox does not work for root. */
const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(isRoot ? ['--no-sandbox'] : []),
];

/** @param {string} name @param {import('playwright').LaunchOptions} options @returns {Browser} */
const browser = (name, options) => ({ name, launch: { ...options, args: ARGS } });

const OWN_BUILD = browser("Playwright's own Chromium", {});
const DEBIAN = browser('/usr/bin/chromium', { executablePath: '/usr/bin/chromium' });
const ON_MACHINE = [
  OWN_BUILD,
  ...(existsSync('/usr/bin/chromium') ? [DEBIAN] : []),
  browser('Google Chrome', { channel: 'chrome' }),
  browser('Microsoft Edge', { channel: 'msedge' }),
];

/** @param {Browser} candidate @returns {Promise<string | undefined>} the version, if it starts */
const start = async ({ launch }) => {
  try {
    const started = await chromium.launch({ ...launch, timeout: 30_000 });
    const version = started.version();
    await started.close();
    return version;
  } catch {
    return undefined;
  }
};

/** @param {Browser[]} candidates @returns {Promise<boolean>} whether one of them starts */
const choose = async (candidates) => {
  for (const candidate of candidates) {
    const version = await start(candidate);
    if (version === undefined) continue;
    mkdirSync(dirname(NOTE), { recursive: true });
    writeFileSync(NOTE, `${JSON.stringify(candidate, null, 2)}\n`);
    process.stdout.write(`Browser for the tests: ${candidate.name} (${version})\n`);
    return true;
  }
  return false;
};

/** @returns {Browser} what should start now */
const install = () => {
  process.stdout.write('No browser here starts; installing one for the tests…\n');
  if (isRoot && isDebian()) {
    installPackages('chromium', 'fonts-noto-cjk');
    return DEBIAN;
  }
  run('npx', ['playwright', 'install', 'chromium']);
  return OWN_BUILD;
};

/** @param {string} why @returns {never} */
const giveUp = (why) => {
  process.stderr.write(
    `${why}\nInstall Chromium, Chrome or Edge, or name one that starts:\n` +
      '  CHROME_BIN=/path/to/chromium npm test\n',
  );
  process.exit(1);
};

const named = env['CHROME_BIN'];
if (named) {
  // Somebody asked for this one: quietly testing with another would mislead.
  if (!(await choose([browser(named, { executablePath: named })]))) {
    giveUp(`The browser that CHROME_BIN names does not start: ${named}`);
  }
} else if (!(await choose(ON_MACHINE))) {
  try {
    const installed = install();
    if (!(await choose([installed]))) giveUp(`${installed.name} is installed but does not start.`);
  } catch {
    giveUp('No browser was found, and installing one failed.');
  }
}
