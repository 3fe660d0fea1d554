/** How the page is delivered: its policy, what it keeps for when the network is off, and as one file. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ResolvedConfig, Rolldown } from 'vite';
import { HEADERS, policy } from './policy.ts';
import { type Bundle, inOne } from './single.ts';

/** The policy as a tag: it holds wherever the page lies. In dev, Vite's inline scripts would be refused. */
export const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: (_, { command, mode }) => command === 'build' && mode !== 'single',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy() },
      injectTo: 'head-prepend',
    },
  ],
  generateBundle() {
    // Many static hosts read their headers from a file of this name and form.
    const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
    this.emitFile({ type: 'asset', fileName: '_headers', source: `/*\n${lines.join('\n')}\n` });
  },
});

/** What nobody needs without a network. */
const NOT_KEPT = /^(?:_headers|sw\.js|synopsis\.png|fonts-licence\.txt)$/;

/** The service worker: it knows every file of its build, and is another one when any of them is. */
export const serviceWorker = (): Plugin => {
  let config: ResolvedConfig;
  return {
    name: 'service-worker',
    apply: (_, { command, mode }) => command === 'build' && mode !== 'single',
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const copied = readdirSync(config.publicDir);
        const files = [...Object.keys(bundle), ...copied].filter((name) => !NOT_KEPT.test(name));
        const version = hashOf(files.map((name) => [name, contentOf(bundle, config, name)]));
        const source = readFileSync(join(config.root, 'src/delivery/sw.js'), 'utf8')
          .replace("'@version'", JSON.stringify(version))
          .replace(
            "'@files'",
            files
              .toSorted()
              .map((name) => JSON.stringify(name))
              .join(', '),
          );
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
};

function contentOf(bundle: Rolldown.OutputBundle, { publicDir }: ResolvedConfig, name: string) {
  const file = bundle[name];
  if (file === undefined) return readFileSync(join(publicDir, name));
  return file.type === 'chunk' ? file.code : file.source;
}

function hashOf(files: readonly (readonly [name: string, content: string | Uint8Array])[]): string {
  const hash = createHash('sha256');
  for (const [name, content] of files.toSorted(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(name).update(content);
  return hash.digest('hex').slice(0, 12);
}

/** `--mode single`: one HTML file, which opens from a folder and asks nobody for anything. */
export const singleFile = (): Plugin => ({
  name: 'single-file',
  apply: (_, { command, mode }) => command === 'build' && mode === 'single',
  config: () => ({
    build: {
      copyPublicDir: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  }),
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const page = inOne(bundle as Bundle);
      for (const name of Object.keys(bundle)) delete bundle[name];
      this.emitFile({ type: 'asset', fileName: 'synopsis.html', source: page });
    },
  },
});
