import { env, platform } from 'node:process';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy, serviceWorker, singleFile } from './src/delivery/plugins.ts';
import { HEADERS } from './src/delivery/policy.ts';
import { fonts } from './src/fonts/plugin.ts';

/** `npm start` opens a browser only where somebody sits in front of one. */
const hasDesktop =
  !env['CI'] &&
  (platform === 'darwin' ||
    platform === 'win32' ||
    Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']));

/** Loaded when they are asked for; all else is one file, which packs best. */
const LATER = [
  /node_modules\/uqr/,
  /src\/(lessons|export|capture)\//,
  /src\/tcp\/figure-5/,
  /src\/scenarios\/passages/,
  /src\/store\/(in-step|room-|shown|votes|pointer|class-timer|presenting|mission|branches|draft|lesson|mastery|numbers|predictions|proof|tour\.|planning|plan-file|plan-run|json-place|embed)/,
  /src\/simulation\/(moves|state-|edge-taken|rfc-figure|up-to|syscall|program|ss\.|facets)/,
  /src\/simulation\/(jar|overtake|sockets|craft|arrival|guess|oddities|effects)/,
  /src\/simulation\/(constants|choosing|profile-sources)/,
  /src\/i18n\/(mission|predict|notes|lesson|library|plan|share|tours|presenter|embed|glossary|terms|korean|(ko|en)\/)/,
  /view\/(present|embed|mission|predict|lesson|library|plan\/|tour|words|share|useModal|useToolWords|focusFrame|Dialog|NumberField|whole|KeyLegend)/,
  /view\/(hosts\/Ports|player\/Rules|notes\/(?!BackToNotes))/,
  /view\/stage\/(SegmentMenu|SegmentActions|segment-actions|FoldedShapes|Jar|jar)/,
  /view\/inspector\/(?!Inspector|EventText|inspector\.)/,
];

export default defineConfig({
  // Relative, so that the build works from any folder of any server.
  base: './',
  cacheDir: 'node_modules/.cache/vite',
  plugins: [react(), fonts(), contentSecurityPolicy(), serviceWorker(), singleFile()],
  // Short class names: they are in the script as well as in the style sheet.
  css: { modules: { generateScopedName: '_[hash:base64:5]' } },
  build: {
    target: 'baseline-widely-available',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'page', test: (id) => !LATER.some((path) => path.test(id)) }],
        },
      },
    },
  },
  preview: { port: 4173, open: hasDesktop, headers: HEADERS },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    // A limit for what hangs, not for what is slow: machines differ.
    testTimeout: 120_000,
  },
});
