// A phone and a folder of files: no Bolthole server anywhere, and after the first visit no line either.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { card, describe, goToday, savedBar, startVisit, tap } from "../steps.mjs";
import { DIST, fileServer, phone } from "./files.mjs";
import { until } from "./notebook.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** The phone has fetched everything and answers its own pages. @param {Page} page @param {string} address */
async function firstVisit(page, address) {
  await page.goto(address);
  await page.getByRole("heading", { level: 1, name: "A rat is hiding" }).waitFor();
}

/** All of this version has come, and the small program is not needed any more. @param {Page} page */
const wholeIsHere = (page) => until(page, async () => !(await caches.match("first.wasm", { ignoreSearch: true })));

test("offline from a cold start: a rat is described, visited, undone and read about", async () => {
  const files = await fileServer(DIST);
  const ours = await phone();
  try {
    const first = await ours.switchOn();
    await firstVisit(first, files.address);
    await wholeIsHere(first);
    await ours.switchOff();
    await files.close();

    const page = await ours.switchOn();
    await firstVisit(page, files.address);
    await describe(page, { name: "Ellie", who: "Mum" });
    await goToday(page);
    await startVisit(page, "Ellie");
    await tap(page, "ate in place");
    await savedBar(page).getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "froze" }).waitFor();
    assert.equal(await page.locator(".tap[aria-pressed=true]").count(), 0, "nothing is pressed after an undo");
    await tap(page, "froze");

    await ours.switchOff();
    const again = await ours.switchOn();
    const answer = await again.goto(files.address);
    assert.match(await card(again, "Ellie").innerText(), /froze/, "what was acknowledged is there after a restart");
    assert.match(answer?.headers()["content-security-policy"] ?? "", /default-src 'none'/);
    await again.getByRole("link", { name: "Tips" }).click();
    await again.locator("main a[href*='tips/']").first().click();
    await again.getByRole("heading", { name: "Do this" }).waitFor();
    assert.deepEqual(ours.wrongs, []);
  } finally {
    await ours.throwAway();
    await files.close().catch(() => {});
  }
});

test("before the rest has come, Today, a visit and first aid are there offline; then it comes by itself", async () => {
  const folder = await mkdtemp(join(tmpdir(), "bolthole-dist-"));
  await cp(DIST, folder, { recursive: true });
  const [rest, away] = ["bolthole.wasm", "elsewhere"].map((name) => join(folder, name));
  await rename(rest, away);
  const files = await fileServer(folder);
  const ours = await phone();
  try {
    await firstVisit(await ours.switchOn(), files.address);
    await ours.switchOff();
    await files.close();

    const page = await ours.switchOn();
    await firstVisit(page, files.address);
    await describe(page, { name: "Ellie", who: "Mum" });
    await goToday(page);
    await startVisit(page, "Ellie");
    await tap(page, "ate in place");
    await page.goto(`${files.address}first-aid`);
    await page.getByRole("heading", { name: "Do this" }).first().waitFor();
    await page.goto(`${files.address}tips`);
    await page.getByRole("heading", { level: 1, name: "Still on its way" }).waitFor();
    assert.match(await page.locator("main .lead").innerText(), /as soon as it has a line/);

    await rename(away, rest);
    const again = await fileServer(folder, files.port);
    await page.goto(`${files.address}tips`);
    await page.getByRole("heading", { level: 1, name: "Ten tips" }).waitFor();
    await again.close();
    await page.goto(`${files.address}foods`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.equal(await page.getByRole("heading", { name: "Still on its way" }).count(), 0, "it stays");
  } finally {
    await ours.throwAway();
    await files.close().catch(() => {});
    await rm(folder, { recursive: true });
  }
});

test("a form that another site sends is refused, and nothing is written", async () => {
  const files = await fileServer(DIST);
  const foreign = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<form method="post" action="${files.address}welcome"><input name="name" value="Mallory"><input name="who" value="X"><button>Go</button></form>`);
  });
  await new Promise((resolve) => foreign.listen(0, "127.0.0.1", () => resolve(undefined)));
  const ours = await phone();
  try {
    const page = await ours.switchOn();
    await firstVisit(page, files.address);
    const { port } = /** @type {import("node:net").AddressInfo} */ (foreign.address());
    for (const policy of ["unsafe-url", "no-referrer"]) {
      await page.goto(`http://localhost:${port}/`);
      await page.evaluate((policy) => document.querySelector("form")?.setAttribute("data-policy", policy), policy);
      if (policy === "no-referrer") await page.evaluate(() => document.head.insertAdjacentHTML("beforeend", '<meta name="referrer" content="no-referrer">'));
      await page.getByRole("button", { name: "Go" }).click();
      await page.getByRole("heading", { name: "That form came from elsewhere" }).waitFor();
    }
    await firstVisit(page, files.address);
  } finally {
    await ours.throwAway();
    await files.close();
    foreign.close();
  }
});

test("a newer version begins while nobody looks, and keeps every event", async () => {
  const folder = await mkdtemp(join(tmpdir(), "bolthole-dist-"));
  await cp(DIST, folder, { recursive: true });
  const files = await fileServer(folder);
  const ours = await phone();
  try {
    const page = await ours.switchOn();
    await firstVisit(page, files.address);
    await describe(page, { name: "Nori", who: "Mum" });
    await goToday(page);
    await startVisit(page, "Nori");
    await tap(page, "at ease");

    for (const version of ["000000000001", "000000000002", "000000000003"]) {
      await newerVersion(folder, version);
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
      await until(page, async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
      await page.goto(files.address);
      assert.ok(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting), "nothing changes under whoever looks");

      await look(page, "hidden");
      await until(page, async () => (await navigator.serviceWorker.getRegistration())?.waiting === null);
      await look(page, "visible");
      await page.goto(files.address);
      assert.match(await card(page, "Nori").innerText(), /at ease/);
      await until(page, async (name) => (await caches.keys()).join() === `bolthole-${name}`, version);
    }
    assert.deepEqual(ours.wrongs, []);
  } finally {
    await ours.throwAway();
    await files.close();
    await rm(folder, { recursive: true });
  }
});

test("a half-finished upload is not taken, and the old version goes on", async () => {
  const folder = await mkdtemp(join(tmpdir(), "bolthole-dist-"));
  await cp(DIST, folder, { recursive: true });
  const files = await fileServer(folder);
  const ours = await phone();
  try {
    const page = await ours.switchOn();
    await firstVisit(page, files.address);
    const [before] = await shelves(page);
    await newerVersion(folder, "000000000002");
    const worker = await readFile(join(folder, "sw.js"), "utf8");
    await writeFile(join(folder, "sw.js"), worker.replace(/("assets\/look.css", "sha256-)..../, "$1AAAA"));
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const found = new Promise((resolve) => registration?.addEventListener("updatefound", () => {
        const coming = registration.installing;
        coming?.addEventListener("statechange", () => coming.state !== "installing" && resolve(coming.state));
      }));
      await registration?.update().catch(() => {});
      return found;
    });
    assert.equal(state, "redundant");
    await firstVisit(page, files.address);
    assert.ok((await shelves(page)).includes(before), "the old version's files are still there");
  } finally {
    await ours.throwAway();
    await files.close();
    await rm(folder, { recursive: true });
  }
});

/** The same files under another version's name. @param {string} folder @param {string} name */
async function newerVersion(folder, name) {
  const modules = (await readdir(folder)).find((entry) => entry.startsWith("phone-")) ?? "";
  const old = modules.slice("phone-".length);
  await rename(join(folder, modules), join(folder, `phone-${name}`));
  for (const file of ["sw.js", "index.html"]) {
    const text = await readFile(join(folder, file), "utf8");
    await writeFile(join(folder, file), text.replaceAll(old, name));
  }
}

/** @param {Page} page */
const shelves = (page) => page.evaluate(() => caches.keys());

/** As if the phone was laid down, or taken up again: a browser without a screen always looks. @param {Page} page @param {"hidden" | "visible"} state */
const look = (page, state) =>
  page.evaluate((state) => {
    Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
