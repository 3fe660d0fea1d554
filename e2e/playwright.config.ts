import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { defineConfig, type LaunchOptions } from 'playwright/test';

const root = join(import.meta.dirname, '..');
const cache = join(root, 'node_modules/.cache/synopsis');

/** The choice of browser.mjs. */
const browser = (): LaunchOptions => {
  const note = join(cache, 'browser.json');
  if (!existsSync(note)) {
    throw new Error('No browser has been chosen yet. Run: node e2e/browser.mjs');
  }
  return (JSON.parse(readFileSync(note, 'utf8')) as { launch: LaunchOptions }).launch;
};

/** Not the port of `npm start`: tests see their own fresh build, whatever else is running. */
const PORT = Number(env['E2E_PORT'] ?? 4174);
const BUILD = 'node_modules/.cache/synopsis/e2e-dist';
const VITE = 'node node_modules/vite/bin/vite.js';

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  outputDir: join(cache, 'e2e-results'),
  reporter: 'line',
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second try has found something.
  retries: 0,
  forbidOnly: true,
  // Many tests go through every step of every scene.
  timeout: 90_000,
  use: {
    baseURL: `http://localhost:${PORT}`,
    browserName: 'chromium',
    launchOptions: browser(),
    // The page follows the browser's language; a test that wants Korean asks for it.
    locale: 'en-US',
    trace: 'off',
    // Each test has a browser of its own: none of them needs what the one before has kept.
    serviceWorkers: 'block',
  },
  webServer: {
    command: [
      `${VITE} build --logLevel warn --outDir ${BUILD} --emptyOutDir`,
      `${VITE} preview --outDir ${BUILD} --port ${PORT} --strictPort`,
    ].join(' && '),
    cwd: root,
    // Vite's word for: open none, even where there is a desktop.
    env: { BROWSER: 'none' },
    url: `http://localhost:${PORT}`,
    // Never somebody else's server, which may serve an older build.
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
