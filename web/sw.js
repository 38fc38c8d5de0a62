// The service worker: answers every page and form of Bolthole on this device, online or not.
// It keeps one whole version of the files at a time and hands none of another one out. A newer version waits until
// nobody looks at a page of this one: no page is ever half old.

import { answer, away } from "./phone/answer.js";
import { Drawer } from "./phone/drawer.js";
import { ENGLISH, Engine } from "./phone/engine.js";
import { BRING, COPY, bring, copy } from "./phone/household.js";
import { sync } from "./phone/sync.js";

/** Filled in by `cargo xtask dist`: what this version is called, and each file with the hash of its bytes. */
const VERSION = "unbuilt";
/** @type {[string, string][]} */
const FILES = [];

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const BASE = new URL("./", worker.location.href);
const SHELF = `bolthole-${VERSION}`;
/** A first visit begins with a small program, and keeps it until the rest of this version is here, too. */
const FIRST = "first.wasm";
/** The program with all pages and what they need, and the words to read: fetched after the first page, and with every later version at once. */
const REST = ["bolthole.wasm", "words.en.bin", "assets/photo.js", "assets/listening.css", "assets/icon-192.png"];
/** A page waits no longer than this for what was written elsewhere. */
const ELSEWHERE_MS = 3000;
/** Addresses that only a server can answer; where there is none, one sentence says so. */
const SERVERS_OWN = new Set(["setup", "join", "devices", "exports", "calendar", "recordings", "sync", "healthz"]);

worker.addEventListener("install", (event) => event.waitUntil(stock()));
worker.addEventListener("activate", (event) => event.waitUntil(begin()));
worker.addEventListener("message", (event) => event.waitUntil(heard(event)));
worker.addEventListener("sync", (event) => /** @type {ExtendableEvent} */ (event).waitUntil(calledAgain()));
worker.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== BASE.origin || !url.pathname.startsWith(BASE.pathname)) return;
  const path = url.pathname.slice(BASE.pathname.length);
  const first = path.split("/")[0];
  if (first === "setup" || first === "join") mayHaveMovedIn = true;
  if (SERVERS_OWN.has(first)) {
    if (event.request.mode === "navigate") event.respondWith(servers(event.request, path));
  } else if (event.request.mode === "navigate") event.respondWith(page(event, path === "index.html" ? "" : path));
  else if (FILES.some(([name]) => name === path)) event.respondWith(file(path));
});

/**
 * What only a server can answer. Where none does, or this is a folder of files, a page of ours says so.
 * @param {Request} request
 * @param {string} path
 */
async function servers(request, path) {
  const told = await fetch(request).catch(() => null);
  if (told?.type === "opaqueredirect" && request.method === "POST") {
    if (/^(devices|exports|calendar|recordings)/.test(path)) hasWrittenThere = true;
    else {
      // A code was taken there: from now on the server knows this device, and may know more than it does.
      isAtANewDoor = true;
      await fallBehind();
    }
  }
  if (told && told.status !== 404) return told;
  try {
    drawer ??= Drawer.open();
    const device = await (await drawer).device();
    if (told && device?.place !== "phone_alone") return told;
    engine ??= startEngine();
    return await away(await engine, await drawer, request, path);
  } catch (fault) {
    console.warn(`the server is away: ${fault}`);
    engine = drawer = undefined;
    return told ?? stumbled();
  }
}

/** The place of a file on the shelf: with its hash, so that a file of another version is never taken for it. @param {string} name */
function place(name) {
  const hash = FILES.find(([other]) => other === name)?.[1] ?? "";
  return new URL(`${name}?${encodeURIComponent(hash)}`, BASE).href;
}

/**
 * Fetches what is new in this version; on a first visit all but the rest, on a later one all but the small program.
 * Of further languages only the one that this device speaks.
 */
async function stock() {
  const left = worker.registration.active ? [FIRST] : REST;
  const spoken = wordsOf(await language(), true);
  const isWanted = (/** @type {string} */ name) => !left.includes(name) && (!/^(method|words)\.(?!en)/.test(name) || spoken.includes(name));
  await putOnShelf(FILES.map(([name]) => name).filter(isWanted));
}

/** The language that this device spoke last. */
async function language() {
  const device = await Drawer.open().then((opened) => opened.device()).catch(() => null);
  return device?.language || ENGLISH;
}

/** The files of a language. @param {string} tag @param {boolean} isWhole */
function wordsOf(tag, isWhole) {
  const [name] = tag.split("-");
  return isWhole ? [`method.${name}.bin`, `words.${name}.bin`] : [`method.${name}.bin`];
}

/** Any byte that is not as it left the workshop stops it, and what was there before stays. @param {string[]} names */
async function putOnShelf(names) {
  const shelf = await caches.open(SHELF);
  await Promise.all(
    names.map(async (name) => {
      const found = (await caches.match(place(name))) ?? (await fetched(name));
      if (!found.ok) throw new Error(`${name} could not be fetched: ${found.status}`);
      await shelf.put(place(name), found);
    }),
  );
}

/** @param {string} name */
function fetched(name) {
  const integrity = FILES.find(([other]) => other === name)?.[1] ?? "";
  return fetch(new URL(name, BASE), { cache: "no-cache", integrity });
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
  return (await caches.match(place(name), { cacheName: SHELF })) ?? fetched(name);
}

/** @type {Promise<Engine> | undefined} */
let engine;
/** @type {Promise<Drawer> | undefined} */
let drawer;

async function startEngine() {
  const isSmall = Boolean(await caches.match(place(FIRST), { cacheName: SHELF }));
  const [program, method, words] = await Promise.all([isSmall ? FIRST : REST[0], ...wordsOf(ENGLISH, !isSmall)].map(bytes));
  const started = await Engine.start(program, method, words);
  started.learn = (tag) => learn(started, tag);
  const tag = await language();
  if (tag !== ENGLISH) await started.learn(tag);
  return started;
}

/**
 * Lets the program speak another language. Where its files are out of reach it goes on in the one before.
 * @param {Engine} speaker
 * @param {string} tag
 */
async function learn(speaker, tag) {
  try {
    const names = wordsOf(tag, speaker.isWhole);
    await putOnShelf(names);
    const [method, words] = await Promise.all(names.map(bytes));
    speaker.open(method, words, tag);
    await (await (drawer ??= Drawer.open())).remember("language", tag);
    return true;
  } catch (fault) {
    console.info(`still in ${speaker.language}: ${fault}`);
    return false;
  }
}

/** @param {string} name */
async function bytes(name) {
  return new Uint8Array(await (await file(name)).arrayBuffer());
}

/** @type {Promise<boolean> | undefined} */
let becoming;

/** Brings the rest of this version here, and lets the whole program answer from then on. Says whether it does. */
function becomeWhole() {
  becoming ??= fetchRest().then(
    () => true,
    (fault) => {
      console.info(`the rest is not here yet: ${fault}`);
      return false;
    },
  ).finally(() => (becoming = undefined));
  return becoming;
}

async function fetchRest() {
  if ((await (engine ??= startEngine())).isWhole) return;
  await putOnShelf([...REST, ...wordsOf(await language(), true)]);
  await (await caches.open(SHELF)).delete(place(FIRST));
  const whole = startEngine();
  await whole;
  engine = whole;
}

/**
 * @param {FetchEvent} event
 * @param {string} path
 */
async function page(event, path) {
  const again = event.request.clone();
  try {
    return await attempt(event, event.request, path);
  } catch (fault) {
    // A program that stopped or a drawer that was closed is thrown away; a form is never kept twice.
    console.warn(`starting again: ${fault}`);
    engine = drawer = undefined;
  }
  try {
    return await attempt(event, again, path);
  } catch (fault) {
    console.error(fault);
    engine = drawer = undefined;
    return stumbled();
  }
}

/**
 * @param {FetchEvent} event
 * @param {Request} request
 * @param {string} path
 */
async function attempt(event, request, path) {
  drawer ??= Drawer.open();
  let device = await (await drawer).device();
  const wasAtANewDoor = isAtANewDoor;
  isAtANewDoor = false;
  if (wasAtANewDoor && device?.head) {
    // The server may keep another household than this device, which then goes on answering for its own.
    await exchange();
    device = await (await drawer).device();
  }
  const isOfServer = device?.place === "phone_of_server";
  // Where nothing was written yet, a copy begins the household, and that is the server's to say.
  const begins = isOfServer && device?.head === 0 && path === BRING && request.method === "POST";
  if (!device || (isOfServer && !device.arrived) || begins) {
    // Until everything is here the server answers itself. What it writes meanwhile has to come here, too.
    if (request.method !== "POST") {
      event.waitUntil(exchange().then(becomeWhole));
      return fetch(request);
    }
    const answered = await fetch(request);
    await fallBehind();
    event.waitUntil(exchange().then(becomeWhole));
    return answered;
  }
  if (hasWrittenThere && isOfServer) {
    hasWrittenThere = false;
    await hearNews(event);
  }
  engine ??= startEngine();
  const isFile = path === COPY || (path === BRING && request.method === "POST");
  if (!(await engine).isWhole) {
    const response = await (isFile ? away : answer)(await engine, await drawer, request.clone(), path);
    const becomes = becomeWhole();
    // What only the whole program answers waits for it, and nothing was written; all else does not wait.
    if (response.status !== 503 || !(await becomes)) {
      event.waitUntil(becomes);
      return done(event, request, response);
    }
  }
  const answered = path === COPY ? copy : isFile ? bring : answer;
  const response = await answered(await (engine ??= startEngine()), await drawer, request, path);
  if (answered === bring) engine = undefined;
  if (response.status !== 404 || !isOfServer || request.method !== "GET") return done(event, request, response);
  // It may have been written elsewhere a moment ago.
  await hearNews(event);
  return done(event, request, await answer(await (engine ??= startEngine()), await drawer, request, path));
}

/** Fetches what was written elsewhere, unless that takes too long. @param {FetchEvent} event */
async function hearNews(event) {
  const exchanged = exchange();
  event.waitUntil(exchanged);
  await Promise.race([exchanged, new Promise((after) => setTimeout(after, ELSEWHERE_MS))]);
}

/**
 * What was written, and a door that was passed, is told to the server once the page is shown.
 * @param {FetchEvent} event
 * @param {Request} request
 * @param {Response} response
 */
function done(event, request, response) {
  if (request.method === "POST" || mayHaveMovedIn) event.waitUntil(exchange());
  return response;
}

/** How often the server itself took something that may be missing here. */
let nBehind = 0;

/** The server is about to know more than this device, or does already. */
async function fallBehind() {
  nBehind += 1;
  drawer ??= Drawer.open();
  await (await drawer).remember("arrived", "");
}

/** Somebody was at a server's door with this device: it is asked again whose device this is. */
let mayHaveMovedIn = false;
/** A code was given there: nothing more is answered here before that is known. */
let isAtANewDoor = false;
/** The server itself took something of this device's that the next page is about. */
let hasWrittenThere = false;
/** @type {Promise<void> | undefined} */
let exchanging;
/** Something is left to be said to the server. */
let isOwed = false;
/** The browser itself has called. */
let isCalled = false;
/** Something was written while an exchange was under way. */
let onceMore = false;

/** Exchanges with the server, if there is one, and tells the open pages. */
function exchange() {
  if (exchanging) onceMore = true;
  exchanging ??= exchangeNow().finally(() => {
    exchanging = undefined;
    if (onceMore) {
      onceMore = false;
      return exchange();
    }
  });
  return exchanging;
}

async function exchangeNow() {
  try {
    drawer ??= Drawer.open();
    const ours = await drawer;
    const before = await ours.device();
    // A phone alone has nobody to exchange with.
    if (before?.place === "phone_alone" && !mayHaveMovedIn) return;
    mayHaveMovedIn = false;
    const nBefore = nBehind;
    const synced = await sync(() => (engine ??= startEngine()), ours, BASE);
    if (synced.reached && nBefore === nBehind) await ours.remember("arrived", "yes");
    for (const client of await worker.clients.matchAll({ type: "window" })) client.postMessage({ synced });
    isOwed = !synced.reached && before?.place === "phone_of_server";
  } catch (fault) {
    // Out of reach, or not to be written down: everything that waits goes on waiting.
    console.info(`nothing was exchanged: ${fault}`);
    if ((await engine)?.isAhead) engine = undefined;
    isOwed = true;
  }
  if (isOwed) await later();
}

/** The browser has a line again. If nothing is answered all the same it waits longer each time, as long as we say so. */
async function calledAgain() {
  isCalled = true;
  try {
    await exchange();
  } finally {
    isCalled = false;
  }
  if (isOwed) throw new Error("the server is still out of reach");
}

/** Where the browser can, it calls again when there is a line, with every page closed, too. */
async function later() {
  if (isCalled) return;
  const { sync } = /** @type {{sync?: {register: (tag: string) => Promise<void>}}} */ (/** @type {unknown} */ (worker.registration));
  await sync?.register("bolthole").catch(() => {});
}

/** Pages that nobody looks at just now. @type {Set<string>} */
const hidden = new Set();

/** @param {ExtendableMessageEvent} event */
async function heard(event) {
  // Not awaited: it is only fulfilled once this very worker is active.
  if (event.data === "take over") return void worker.skipWaiting();
  // A house may be out of reach before this phone shows a page by itself.
  if (event.data === "sync") return void (await exchange().then(becomeWhole));
  if (!(event.source instanceof Client)) return;
  if (event.data === "hidden") hidden.add(event.source.id);
  if (event.data === "visible") hidden.delete(event.source.id);
  if (event.data === "hidden") await giveWay();
}

/**
 * A newer version begins while nobody looks: a page that is asked for in that very moment would wait for nothing.
 * With every page closed the browser does the same by itself.
 */
async function giveWay() {
  const open = await worker.clients.matchAll({ type: "window" });
  if (open.every(({ id }) => hidden.has(id))) worker.registration.waiting?.postMessage("take over");
}

/** The last resort, when there is no program to make a page. */
function stumbled() {
  const [language, title, text] = navigator.language.startsWith("de")
    ? ["de", "Das hat nicht geklappt", "Nichts wurde geschrieben, und alles, was vorher gespeichert war, ist noch da. Geh zurück, und versuch es noch einmal; bleibt es so, starte den Browser neu."]
    : ["en-GB", "That did not work", "Nothing was written, and all that was saved before is still here. Go back and try again; if it stays so, restart the browser."];
  const says =
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<meta name="color-scheme" content="light dark"><title>Bolthole</title><h1>${title}</h1><p>${text}</p></html>`;
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'; frame-ancestors 'none'" };
  return new Response(says, { status: 503, headers });
}
