// Serves the page without a net. VERSION and FILES stand above this line in the file as it is served: the hash of all
// files and their names, so that a change of any of them is a new version and nobody can forget to say so.
const CACHE = `field-${VERSION}`;

addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE)
    .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' }))))
    .then(() => skipWaiting()));
});

addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names
      .filter((name) => name.startsWith('field-') && name !== CACHE)
      .map((name) => caches.delete(name))))
    .then(() => clients.claim()));
});

// The page comes from the cache; data never does: that is the page's own to keep.
addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin || !FILES.includes(pathname)) return;
  event.respondWith(caches.open(CACHE)
    .then((cache) => cache.match(pathname))
    .then((kept) => kept ?? fetch(event.request)));
});
