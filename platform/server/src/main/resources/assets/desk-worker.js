// Opens the desk's page without network, and nothing else: from the network while there is one, else
// as the page itself has kept it.
"use strict";
const PAGE = /\/sessions\/[0-9]+\/desk$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  const page = request.mode === "navigate" && PAGE.test(url.pathname);
  if (!page && !url.pathname.startsWith("/assets/")) return;
  event.respondWith(fetch(request).catch(async (error) => {
    const kept = await caches.match(url.pathname);
    if (kept) return kept;
    throw error;
  }));
});
