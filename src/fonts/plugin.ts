/** Puts the typefaces into the page: served on request in dev, hashed files in the build. */
import { createHash } from 'node:crypto';
import type { HtmlTagDescriptor, Plugin, ResolvedConfig } from 'vite';
import { FACES, subset } from './subset.ts';

const DEV_FOLDER = '@fonts';

const fontFace = (family: string, weight: { min: number; max: number }, url: string): string =>
  [
    '@font-face {',
    `font-family: '${family}';`,
    `src: url('${url}') format('woff2');`,
    `font-weight: ${weight.min} ${weight.max};`,
    'font-style: normal;',
    'font-display: swap;',
    '}',
  ].join(' ');

const tags = (urlOf: (name: string) => string): HtmlTagDescriptor[] => [
  ...FACES.filter((face) => face.preload).map((face) => ({
    tag: 'link',
    attrs: {
      rel: 'preload',
      as: 'font',
      type: 'font/woff2',
      href: urlOf(face.name),
      // Fonts are always fetched without credentials; without this the preload is not reused.
      crossorigin: true,
    },
    injectTo: 'head' as const,
  })),
  {
    tag: 'style',
    children: FACES.map(({ family, weight, name }) => fontFace(family, weight, urlOf(name))).join(
      '\n',
    ),
    injectTo: 'head',
  },
];

export const fonts = (): Plugin => {
  let config: ResolvedConfig;
  const built = new Map<string, string>();

  return {
    name: 'fonts',
    configResolved(resolved) {
      config = resolved;
    },

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const face = FACES.find(({ name }) => request.url === `/${DEV_FOLDER}/${name}.woff2`);
        if (face === undefined) return next();
        subset(face, config.root).then((font) => {
          response.setHeader('Content-Type', 'font/woff2');
          // The words change while somebody works on them.
          response.setHeader('Cache-Control', 'no-store');
          response.end(font);
        }, next);
      });
    },

    async buildStart() {
      if (config.command !== 'build') return;
      for (const face of FACES) {
        const source = await subset(face, config.root);
        const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
        const fileName = `${config.build.assetsDir}/${face.name}-${hash}.woff2`;
        this.emitFile({ type: 'asset', fileName, source });
        built.set(face.name, fileName);
      }
    },

    transformIndexHtml: {
      // After Vite has followed the page's own links: these files are not among its modules.
      order: 'post',
      handler: () =>
        tags((name) => `${config.base}${built.get(name) ?? `${DEV_FOLDER}/${name}.woff2`}`),
    },
  };
};
