/**
 * `npm run bench`: one table of what the page weighs and what it costs to run.
 *
 * All times come from a real browser, headless, on a build of its own that is served on a free port.
 * A missed aim is no failure: times differ between machines. What can't be measured exits with 1.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { build, preview } from 'vite';

/** @typedef {import('./bench/engine.ts').Engine} Engine */
/** @typedef {{ what: string, measured: string, aim?: string, verdict?: string }} Row */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/synopsis');
const OUT = join(CACHE, 'bench-dist');
/** How long playing is watched, s. */
const SECONDS = 5;

const AIM = {
  scriptGzip: 110_000,
  flat: 2,
  mainThread: 200,
  again: 10,
  inspector: 0.5,
  inStep: 100,
};

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

/** The browser that the tests use, found first if they have not run yet. */
const chosenBrowser = () => {
  const note = join(CACHE, 'browser.json');
  if (!existsSync(note)) {
    execFileSync(process.execPath, [join(ROOT, 'e2e/browser.mjs')], { stdio: 'inherit' });
  }
  return JSON.parse(readFileSync(note, 'utf8')).launch;
};

/** @returns {Promise<number>} a port that nobody uses now */
const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Builds the page and serves it; returns its address and how to stop. */
const servePage = async () => {
  await build({ root: ROOT, logLevel: 'warn', build: { outDir: OUT, emptyOutDir: true } });
  const server = await preview({
    root: ROOT,
    logLevel: 'error',
    build: { outDir: OUT },
    preview: { host: '127.0.0.1', port: await freePort(), strictPort: true, open: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the page is built but not served');
  return { url, stop: () => server.close() };
};

/** The engine as one script that any page can run. */
const bundleEngine = async () => {
  const output = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(ROOT, 'e2e/bench/engine.ts'), formats: ['iife'], name: 'engine' },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (chunk === undefined) throw new Error('the engine could not be bundled');
  return chunk.code;
};

/** @param {number} n */
const whole = (n) => Math.round(n).toLocaleString('en');
/** @param {number} bytes */
const kB = (bytes) => `${(bytes / 1_000).toFixed(1)} kB`;
/** What is near its aim is told more exactly. @param {number} bytes */
const margin = (bytes) => (bytes < 1_000 ? `${bytes} bytes` : kB(bytes));

/**
 * @param {number} value @param {number} most
 * @param {(n: number) => string} show
 */
const verdict = (value, most, show) =>
  value <= most ? `met, ${show(most - value)} to spare` : `MISSED by ${show(value - most)}`;

const SHIPPED = /** @type {const} */ (['script', 'stylesheet', 'font']);

/**
 * Everything that the page asks for until it is idle.
 * @param {import('playwright').Browser} browser @param {string} url @returns {Promise<Row[]>}
 */
const firstView = async (browser, url) => {
  const page = await browser.newPage({ locale: 'en-US' });
  /** @type {import('playwright').Response[]} */
  const responses = [];
  const strangers = new Set();
  page.on('response', (response) => {
    const { protocol, origin } = new URL(response.url());
    if (!protocol.startsWith('http')) return;
    responses.push(response);
    if (origin !== new URL(url).origin) strangers.add(origin);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.getByRole('heading').first().waitFor();
  await sleep(1_000);

  /** @type {Row[]} */
  const rows = [];
  let all = 0;
  for (const type of SHIPPED) {
    const own = responses.filter((response) => response.request().resourceType() === type);
    const bodies = await Promise.all(own.map((response) => response.body()));
    const raw = bodies.reduce((sum, body) => sum + body.length, 0);
    const packed = bodies.reduce(
      (sum, body) => sum + Math.min(body.length, gzipSync(body).length),
      0,
    );
    all += packed;
    const row = {
      what: `first view: ${type} (${own.length} ${own.length === 1 ? 'file' : 'files'})`,
      measured: `${kB(raw)} raw, ${kB(packed)} gzip`,
    };
    if (type !== 'script') rows.push(row);
    else {
      if (raw === 0) throw new Error('the page has loaded no script');
      const aim = `≤ ${kB(AIM.scriptGzip)} gzip`;
      rows.push({ ...row, aim, verdict: verdict(packed, AIM.scriptGzip, margin) });
    }
  }
  rows.push({ what: 'first view: these three', measured: `${kB(all)} gzip` });
  rows.push({
    what: 'first view: other hosts contacted',
    measured: `${strangers.size}`,
    aim: '0',
    verdict: strangers.size === 0 ? 'met' : `MISSED: ${[...strangers].join(', ')}`,
  });
  await page.close();
  return rows;
};

/** @param {import('playwright').Page} bare an empty page with the engine @returns {Promise<Row[]>} */
const engineRows = async (bare) => {
  const calibration = await bare.evaluate(() => engineHere().calibrate());
  const rates = await bare.evaluate(() => engineHere().segmentsPerSecond());
  const lengths = [100, 1_000, 10_000];
  const times = [];
  for (const steps of lengths) {
    times.push(await bare.evaluate((n) => engineHere().nanosecondsOfAt(n), steps));
  }
  const again = await bare.evaluate(() => engineHere().intervening());
  const ratio = (times.at(-1) ?? 0) / (times[0] ?? 1);
  return [
    { what: 'calibration: 20 M integer steps', measured: `${calibration.toFixed(1)} ms` },
    { what: 'simulated: whole-life', measured: `${whole(rates['whole-life'])} segments/s` },
    { what: 'simulated: 3,500 sends', measured: `${whole(rates.long)} segments/s` },
    {
      what: `simulated again: a deed at step 200 of ${again.steps}`,
      measured: `${again.ms.toFixed(2)} ms`,
      aim: `< ${AIM.again} ms`,
      verdict: verdict(again.ms, AIM.again, (n) => `${n.toFixed(1)} ms`),
    },
    ...times.map((ns, i) => ({
      what: `at(t), ${whole(lengths[i] ?? 0)} steps`,
      measured: `${whole(ns)} ns`,
      ...(i < times.length - 1
        ? {}
        : {
            aim: `flat: ≤ ${AIM.flat}× of 100 steps`,
            verdict: verdict(ratio, AIM.flat, (n) => `${n.toFixed(2)}×`),
          }),
    })),
  ];
};

/**
 * Main-thread time of a page, ms a second: the middle of some seconds, because other work on the
 * machine disturbs some of them.
 * @param {import('playwright').Page} page
 */
const busyPerSecond = async (page) => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'timeTicks' });
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const seconds = [];
  for (let i = 0; i < SECONDS; i++) {
    const [before, start] = [await busy(), performance.now()];
    await sleep(1_000);
    seconds.push(((await busy()) - before) * (1_000_000 / (performance.now() - start)));
  }
  return seconds.toSorted((a, b) => a - b)[SECONDS >> 1] ?? Number.NaN;
};

/**
 * What the inspector costs while a release is played: each tab, beside the stage alone.
 * @param {import('playwright').Browser} browser @param {string} url @returns {Promise<Row[]>}
 */
const inspecting = async (browser, url) => {
  /** @type {Row[]} */
  const rows = [];
  let alone = Number.NaN;
  for (const tab of ['none', 'map', 'header', 'system', 'events']) {
    const page = await browser.newPage({
      locale: 'en-US',
      viewport: { width: 1_440, height: 900 },
    });
    await page.goto(`${url}#/s/four-way-release?step=6&predict=off&tab=${tab}`, {
      waitUntil: 'networkidle',
    });
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await sleep(500);
    const perSecond = await busyPerSecond(page);
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor({ timeout: 1_000 });
    await page.close();
    if (tab === 'none') alone = perSecond;
    const more = perSecond / alone - 1;
    const percent = (/** @type {number} */ n) => `${(n * 100).toFixed(0)} %`;
    rows.push({
      what: tab === 'none' ? 'playing, inspector closed' : `playing, inspector open: ${tab}`,
      measured: `${perSecond.toFixed(0)} ms of main thread a second`,
      ...(tab === 'none'
        ? {}
        : {
            aim: `< ${percent(AIM.inspector)} more`,
            verdict: verdict(more, AIM.inspector, percent),
          }),
    });
  }
  return rows;
};

/**
 * Main-thread time while so many segments are on their way.
 * @param {import('playwright').Browser} browser @param {string} url @param {import('playwright').Page} bare
 * @param {number} inTheAir @param {'departed' | 'landing'} place @returns {Promise<Row>}
 */
const playing = async (browser, url, bare, inTheAir, place) => {
  const crowd = await bare.evaluate(
    ([n, at]) => engineHere().crowd(n, at),
    /** @type {const} */ ([inTheAir, place]),
  );
  const slow = place === 'departed';
  const page = await browser.newPage({ locale: 'en-US', viewport: { width: 1_280, height: 720 } });
  await page.goto(`${url}${crowd.address}`, { waitUntil: 'networkidle' });
  await page.getByRole('combobox').selectOption(slow ? '0.1' : '1');
  const chips = await page.locator('svg [aria-label$="on its way"]').count();
  const counter = page.getByRole('slider');
  const first = await counter.getAttribute('aria-valuetext');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await sleep(500);
  const perSecond = await busyPerSecond(page);
  const last = await counter.getAttribute('aria-valuetext');
  const passed = stepIn(last) - stepIn(first);
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor({ timeout: 1_000 });
  await page.close();
  if (passed >= crowd.lasts || (slow ? passed > 0 : passed === 0)) {
    throw new Error(`${inTheAir} in the air, ${place}: ${passed} steps have passed meanwhile`);
  }
  const ms = (/** @type {number} */ n) => `${n.toFixed(0)} ms`;
  const how = slow ? 'flying, 0.1×' : `landing, 1×, ${passed} steps`;
  return {
    what: `playing, ${crowd.inTheAir} in the air (${chips} as chips), ${how}`,
    measured: `${ms(perSecond)} of main thread a second`,
    ...(inTheAir === 50
      ? { aim: `< ${AIM.mainThread} ms`, verdict: verdict(perSecond, AIM.mainThread, ms) }
      : {}),
  };
};

/**
 * How long after a key in one window of a class the other one has changed: the slowest of some.
 * @param {import('playwright').Browser} browser @param {string} url @returns {Promise<Row>}
 */
const inStep = async (browser, url) => {
  const context = await browser.newContext({ locale: 'en-US' });
  const [one, other] = [await context.newPage(), await context.newPage()];
  for (const page of [one, other]) {
    await page.goto(`${url}#/s/whole-life?view=present&room=bench&predict=off&step=1`);
    await page.getByRole('slider').waitFor();
  }
  await sleep(500);
  const times = [];
  for (let i = 0; i < 9; i++) {
    const changed = await other.evaluateHandle(() => ({
      told: new Promise((done) => {
        const tell = () => done(performance.timeOrigin + performance.now());
        const what = { subtree: true, childList: true, characterData: true, attributes: true };
        new MutationObserver(tell).observe(document.body, what);
      }),
    }));
    const pressed = await one.evaluateHandle(() => ({
      told: new Promise((done) => {
        const tell = () => done(performance.timeOrigin + performance.now());
        addEventListener('keydown', tell, { once: true, capture: true });
      }),
    }));
    await one.keyboard.press('PageDown');
    const [then, now] = [pressed, changed].map((handle) => handle.evaluate(({ told }) => told));
    times.push(Number(await now) - Number(await then));
    await sleep(600);
  }
  await context.close();
  const slowest = Math.max(...times);
  const ms = (/** @type {number} */ n) => `${n.toFixed(0)} ms`;
  return {
    what: 'two windows of a class: one after the other',
    measured: `${ms(slowest)} at most, of ${times.length}`,
    aim: `< ${ms(AIM.inStep)}`,
    verdict: verdict(slowest, AIM.inStep, ms),
  };
};

/** @param {string | null} valueText "Step 3 of 9: …" */
const stepIn = (valueText) => Number(/\d+/.exec(valueText ?? '')?.[0] ?? Number.NaN);

/** For functions that run in the page, where the script of `main` defines it. @returns {Engine} */
const engineHere = () =>
  /** @type {{ engine: Engine }} */ (/** @type {unknown} */ (globalThis)).engine;

/** @param {Row[]} rows */
const print = (rows) => {
  const head = { what: 'what', measured: 'measured', aim: 'aim', verdict: '' };
  const cells = [head, ...rows].map(({ what, measured, aim = '', verdict: met = '' }) => [
    what,
    measured,
    aim,
    met,
  ]);
  const widths = [0, 1, 2, 3].map((i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  for (const row of cells) {
    say(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
};

const main = async () => {
  const code = await bundleEngine();
  const { url, stop } = await servePage();
  try {
    const browser = await chromium.launch(chosenBrowser());
    try {
      const bare = await browser.newPage();
      await bare.addScriptTag({ content: `${code}\nvar engineHere = () => globalThis.engine;` });
      const rows = [
        ...(await firstView(browser, url)),
        ...(await engineRows(bare)),
        await playing(browser, url, bare, 10, 'departed'),
        await playing(browser, url, bare, 50, 'departed'),
        await playing(browser, url, bare, 50, 'landing'),
        ...(await inspecting(browser, url)),
        await inStep(browser, url),
      ];
      say(`Chromium ${browser.version()}, headless`);
      print(rows);
    } finally {
      await browser.close();
    }
  } finally {
    await stop();
  }
};

try {
  await main();
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
