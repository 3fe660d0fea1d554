/** What a browser may do with the page: the same for its own tag, the preview server and static hosts. */
const SOURCES = {
  'default-src': "'self'",
  'script-src': "'self'",
  // Attributes and sheets of the page's own pictures, which are told where to stand.
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
} as const;

/** The policy; what is given is said instead of what stands above. */
export const policy = (instead: Partial<Record<keyof typeof SOURCES, string>> = {}): string =>
  Object.entries({ ...SOURCES, ...instead })
    .map(([what, from]) => `${what} ${from}`)
    .join('; ');

/** What a server should send with every file. Anybody may show the page in a frame. */
export const HEADERS = {
  'Content-Security-Policy': policy(),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  // In a frame with `sandbox="allow-scripts"` the page comes from nowhere, and its own files are foreign to it.
  'Access-Control-Allow-Origin': '*',
} as const;
