import { createHash } from 'node:crypto';
import { policy } from './policy.ts';

/** As much of a bundler's output as is needed here. */
export type Bundle = Readonly<
  Record<
    string,
    | { readonly type: 'chunk'; readonly code: string }
    | { readonly type: 'asset'; readonly source: string | Uint8Array }
  >
>;

/**
 * The page with its script, its styles and its typefaces inside. Its policy names the script by its
 * hash and lets nothing else in. Throws when the page refers to a file that was not built.
 */
export function inOne(bundle: Bundle): string {
  let html = textOf(bundle, 'index.html');
  const scripts: string[] = [];
  html = html.replaceAll(/<link\b[^>]*rel="(?:preload|modulepreload|icon|manifest)"[^>]*>\s*/g, '');
  html = html.replaceAll(
    /<link\b[^>]*rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g,
    (_, href: string) => {
      return `<style>${textOf(bundle, nameOf(href)).replaceAll('</style', '<\\/style')}</style>`;
    },
  );
  html = html.replaceAll(/url\('?([^')]+\.woff2)'?\)/g, (_, href: string) => {
    return `url('data:font/woff2;base64,${base64Of(bundle, nameOf(href))}')`;
  });
  html = html.replaceAll(/<script\b[^>]*src="([^"]+)"[^>]*><\/script>\s*/g, (_, src: string) => {
    scripts.push(
      textOf(bundle, nameOf(src)).replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--'),
    );
    return '';
  });
  const hashes = scripts.map(
    (code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy({
    'default-src': "'none'",
    'script-src': hashes.join(' '),
    'connect-src': "'none'",
    'worker-src': "'none'",
    'manifest-src': "'none'",
  })}">`;
  // At the end: the script finds the page that it draws.
  const inside = scripts.map((code) => `<script type="module">${code}</script>`).join('');
  return put(put(html, '<head>', `<head>${meta}`), '</body>', `${inside}</body>`);
}

/** A function instead of a text: `$&` in the code stays what it is. */
const put = (html: string, at: string, text: string): string => html.replace(at, () => text);

const nameOf = (url: string): string => url.replace(/^\.?\//, '');

function textOf(bundle: Bundle, name: string): string {
  const file = bundle[name];
  if (file === undefined) throw new Error(`The page refers to ${name}, which was not built.`);
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : Buffer.from(file.source).toString('utf8');
}

function base64Of(bundle: Bundle, name: string): string {
  const file = bundle[name];
  if (file?.type !== 'asset') throw new Error(`The page refers to ${name}, which was not built.`);
  return Buffer.from(file.source).toString('base64');
}
