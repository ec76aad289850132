// Keeps one version of Legwork for use without a network, whole or not at all. One job: fetch and check
// every file of the list, serve from there first, and let a new version in on the person's word.
"use strict";

// Both are written by the build: what the version is made of, and the hash of that.
const VERSION = "@version@";
const FILES = [/* @files@ */]; // [address, type, SHA-256 in base64, whether its name carries a hash]

const SCOPE = new URL("./", self.location.href);
// Two copies of Legwork on one origin must not touch each other's caches.
const PREFIX = `legwork ${SCOPE.pathname} `;
const CACHE = PREFIX + VERSION;
const address = (path) => new URL(path, SCOPE).href;
const ADDRESSES = new Set(FILES.map(([path]) => address(path)));

const base64 = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));

const keep = async (cache, [path, type, hash, hashed]) => {
  // Files whose name carries a hash come from the browser's own cache: nothing loads twice.
  const response = await fetch(address(path), { cache: hashed ? "default" : "no-cache" });
  const found = (response.headers.get("content-type") || "").split(";")[0].trim().toLowerCase();
  if (!response.ok || response.redirected || !type.split("|").includes(found)) {
    throw new Error(`${path}: status ${response.status}, type ${found}`);
  }
  const body = await response.clone().arrayBuffer();
  if (base64(await crypto.subtle.digest("SHA-256", body)) !== hash) throw new Error(`${path}: wrong hash`);
  await cache.put(address(path), response);
};

self.addEventListener("install", (event) => {
  const fill = async () => {
    const cache = await caches.open(CACHE);
    try {
      await Promise.all(FILES.map((file) => keep(cache, file)));
    } catch (error) {
      // Half a version is none: the one that runs stays.
      await caches.delete(CACHE);
      throw error;
    }
  };
  event.waitUntil(fill());
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener("message", (event) => {
  if (event.data === "change over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = new URL(request.url);
  url.hash = "";
  const isPage = request.mode === "navigate" && url.origin === SCOPE.origin && url.pathname === SCOPE.pathname;
  const wanted = isPage ? address("./") : url.href;
  if (!ADDRESSES.has(wanted)) return;
  const answer = async () => {
    const cache = await caches.open(CACHE);
    return (await cache.match(wanted)) || fetch(request);
  };
  event.respondWith(answer());
});
