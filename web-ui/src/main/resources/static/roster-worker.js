// Keeps the shell of the roster page, which is the same for everybody, and no other page. The server puts before this what the
// shell consists of.
const VERSION = 'openchair-roster ' + SHELL.join(' ');
const PAGE = '/roster';
const SESSION = /^\/sessions\/[0-9a-f-]{36}$/;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(SHELL)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((all) => Promise.all(all.filter((name) => name !== VERSION).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin) {
    return;
  }
  if (SHELL.includes(pathname)) {
    event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(event.request)));
  } else if (event.request.mode === 'navigate' && SESSION.test(pathname)) {
    // A session's own page is never kept: where there is no network, the shell shows its roster.
    event.respondWith(fetch(event.request).catch(() => caches.match(PAGE)));
  }
});
