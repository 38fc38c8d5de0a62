// The service worker: answers every page and form of Bolthole on this device, online or not.
// It keeps one whole version of the files at a time and hands none of another one out. A newer version waits until
// every page of this one is closed, as workers do by themselves: no page is ever half old.

import { answer } from "./phone/answer.js";
import { Drawer } from "./phone/drawer.js";
import { Engine } from "./phone/engine.js";

/** Filled in by `cargo xtask dist`: what this version is called, and each file with the hash of its bytes. */
const VERSION = "unbuilt";
/** @type {[string, string][]} */
const FILES = [];

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const BASE = new URL("./", worker.location.href);
const SHELF = `bolthole-${VERSION}`;
/** Addresses that only a server can answer; where there is none, the browser says so. */
const SERVERS_OWN = new Set(["setup", "join", "sync", "healthz"]);

worker.addEventListener("install", (event) => event.waitUntil(stock()));
worker.addEventListener("activate", (event) => event.waitUntil(begin()));
worker.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== BASE.origin || !url.pathname.startsWith(BASE.pathname)) return;
  const path = url.pathname.slice(BASE.pathname.length);
  if (SERVERS_OWN.has(path.split("/")[0])) return;
  if (event.request.mode === "navigate") event.respondWith(page(event.request, path === "index.html" ? "" : path));
  else if (FILES.some(([name]) => name === path)) event.respondWith(file(path));
});

/** The place of a file on the shelf: with its hash, so that a file of another version is never taken for it. @param {string} name */
function place(name) {
  const hash = FILES.find(([other]) => other === name)?.[1] ?? "";
  return new URL(`${name}?${encodeURIComponent(hash)}`, BASE).href;
}

/** Fetches what is new in this version. Any byte that is not as it left the workshop stops it, and the old version stays. */
async function stock() {
  const shelf = await caches.open(SHELF);
  await Promise.all(
    FILES.map(async ([name, integrity]) => {
      const known = await caches.match(place(name));
      const found = known ?? (await fetch(new URL(name, BASE), { cache: "no-cache", integrity }));
      if (!found.ok) throw new Error(`${name} could not be fetched: ${found.status}`);
      await shelf.put(place(name), found);
    }),
  );
}

/** Throws older versions' files away, never the events, and answers from now on. */
async function begin() {
  for (const name of await caches.keys()) {
    if (name.startsWith("bolthole-") && name !== SHELF) await caches.delete(name);
  }
  await worker.clients.claim();
}

/** @param {string} name */
async function file(name) {
  const kept = await caches.match(place(name), { cacheName: SHELF });
  if (kept) return kept;
  const integrity = FILES.find(([other]) => other === name)?.[1] ?? "";
  return fetch(new URL(name, BASE), { cache: "no-cache", integrity });
}

/** @type {Promise<Engine> | undefined} */
let engine;
/** @type {Promise<Drawer> | undefined} */
let drawer;

async function startEngine() {
  const [program, method] = await Promise.all(["bolthole.wasm", "method.en.bin"].map(file));
  return Engine.start(await program.arrayBuffer(), new Uint8Array(await method.arrayBuffer()));
}

/**
 * @param {Request} request
 * @param {string} path
 */
async function page(request, path) {
  const again = request.clone();
  try {
    return await attempt(request, path);
  } catch (fault) {
    // A program that stopped or a drawer that was closed is thrown away; a form is never kept twice.
    console.warn(`starting again: ${fault}`);
    engine = drawer = undefined;
  }
  try {
    return await attempt(again, path);
  } catch (fault) {
    console.error(fault);
    engine = drawer = undefined;
    return stumbled();
  }
}

/**
 * @param {Request} request
 * @param {string} path
 */
async function attempt(request, path) {
  engine ??= startEngine();
  drawer ??= Drawer.open();
  return answer(await engine, await drawer, request, path);
}

/** The last resort, when there is no program to make a page. */
function stumbled() {
  const says =
    '<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    '<meta name="color-scheme" content="light dark"><title>Bolthole</title><h1>That did not work</h1>' +
    "<p>Nothing was written, and all that was saved before is still here. Go back and try again; if it stays so, restart the browser.</p></html>";
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'; frame-ancestors 'none'" };
  return new Response(says, { status: 503, headers });
}
