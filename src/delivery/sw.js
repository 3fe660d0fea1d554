/**
 * The service worker: after one visit the page works with the network off. It keeps the files of one
 * build, whole, and serves them together; a new build waits until the viewer asks for it, or until
 * no page of the old one is open. The build fills in its name and its files.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const CACHE = `synopsis-${'@version'}`;
/** @type {readonly string[]} */
const FILES = ['@files'];

worker.addEventListener('install', (event) => {
  // Past the browser's own cache: a file of yesterday's build would stay for good.
  const fresh = FILES.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith('synopsis-') && name !== CACHE))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  const folder = new URL('./', worker.location.href).pathname;
  // Whatever stands behind the question mark, the page is the same file.
  const page = request.mode === 'navigate' && (pathname === folder || pathname === `${folder}index.html`);
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(page ? 'index.html' : request, { ignoreSearch: true }))
      .then((kept) => kept ?? fetch(request)),
  );
});
