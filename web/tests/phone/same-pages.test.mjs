// The same requests give the same pages on this machine and in WebAssembly, byte for byte.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { atFirst, inWebAssembly, onThisMachine } from "./twins.mjs";

/** @typedef {{ask: (question: string) => Promise<string>, close: () => Promise<void>}} Twin */
/** @type {Twin[]} */
let both;
/** The rest of the program never comes there. @type {Twin} */
let early;
before(async () => {
  both = await Promise.all([onThisMachine(), inWebAssembly()]);
  early = await atFirst();
});
after(() => Promise.all(both.map((one) => one.close())));

/** Pages that are there from the first moment: all that may be needed at the cage or in a hard moment. */
const AT_FIRST = /^(|welcome|worse|first-aid|signs\/vet|rest|visits(\/(?!several)[^/]+(\/(?!time$)[^/]+)?)?|rats|rats\/new|rats\/[^/]+\/(intake\/.*|gone|vet-seen)|cards\/(first-aid-for-a-bite|rats-are-fighting|to-the-vet|after-a-cat|worse-than-yesterday)(\/\d+)?)$/;
let nWaiting = 0;

/** Sunday, 22 November 2026, 19:42 in a place one hour east. */
let now = 1_795_372_920_000;
const DAY = 24 * 3_600_000;
let nAsked = 0;
/** @type {string | null} */
let caregiver = null;

/** Asks both, and finds them of one mind. @param {string} question */
async function askBoth(question) {
  const [native, wasm] = await Promise.all(both.map((one) => one.ask(question)));
  if (wasm !== native) assert.fail(`${question.slice(0, 300)}\n${firstDifference(native, wasm)}`);
  isWholeOrOnItsWay(question, native, await early.ask(question));
  return JSON.parse(native);
}

/** The small program makes the very same page, or says that it is on its way. @param {string} question @param {string} native @param {string} early */
function isWholeOrOnItsWay(question, native, early) {
  if (early === native) return;
  const { page } = JSON.parse(early);
  const { path } = JSON.parse(question).respond ?? {};
  const waits = page?.status === 503 && page.html.includes("Still on its way") && !AT_FIRST.test(path);
  assert.ok(waits, `${question.slice(0, 300)}\n${firstDifference(native, early)}`);
  nWaiting += 1;
}

/** @param {string} native @param {string} wasm */
function firstDifference(native, wasm) {
  let at = 0;
  while (native[at] === wasm[at]) at += 1;
  const around = (/** @type {string} */ text) => text.slice(Math.max(0, at - 80), at + 120);
  return `on this machine: ${around(native)}\nin WebAssembly:  ${around(wasm)}`;
}

/** An id that nobody gives twice. @param {number} nth */
const id = (nth) => `0193c5e0-0000-7000-8000-${(nth * 65_536).toString(16).padStart(12, "0")}`;

/**
 * @param {"get" | "post"} verb
 * @param {string} address below the base
 * @param {Record<string, string>} [fields]
 */
async function request(verb, address, fields = {}) {
  nAsked += 1;
  const [path, query = ""] = address.split("?");
  const body = verb === "post" ? new URLSearchParams({ form: id(nAsked + 100_000), ...fields }).toString() : "";
  const asked = { verb, path, query, body, household: id(1), device: id(2), caregiver, at: now, offset_min: 60, fresh: id(nAsked), theme: nAsked % 3 ? "" : "night", role: "adult", place: nAsked % 3 ? "phone_alone" : "phone_of_server", door: ["open", "open", "shut_out", "open", "another_household"][nAsked % 5] };
  const said = await askBoth(JSON.stringify({ respond: asked }));
  if (!said.go) return { path, said };
  if (said.go.events.length) await askBoth(drawer(said.go.events));
  for (const [name, value] of said.go.remember) if (name === "caregiver") caregiver = value;
  return { path: below(path, said.go.to), said };
}

/** What a drawer hands in. @param {{event: string}[]} events */
const drawer = (events) => `{"keep":{"household":"${id(1)}","cursor":null,"rows":[${events.map(({ event }) => `{"event":${event},"sync":null}`).join(",")}]}}`;

/** An address as seen from the page at `path`, as a path below the base. @param {string} path @param {string} to */
function below(path, to) {
  const url = new URL(to, `http://house/base/${path}`);
  return url.pathname.startsWith("/base/") ? url.pathname.slice(6) + url.search : "";
}

/** Every page that the pages lead to, from Today on. */
async function everyLinkedPage() {
  const seen = new Set([""]);
  for (const address of seen) {
    const { path, said } = await request("get", address);
    if (said.go) seen.add(path);
    for (const [, href] of (said.page?.html ?? "").matchAll(/<a[^>]* href="([^"]*)"/g)) {
      const to = href.replaceAll("&amp;", "&");
      if (!/^[a-z]+:/.test(to) && !to.startsWith("#")) seen.add(below(path, to).split("#")[0]);
    }
  }
  return seen;
}

test("a rat's first weeks read the same on both, on every page", async () => {
  const rats = [];
  for (const [name, sex, who] of [["Ellie", "female", "Mum"], ["Nori", "male", ""]]) {
    const to = await request("post", rats.length ? "rats/new" : "welcome", { name, sex, coat: "hooded", came_home: "14", who });
    rats.push(/rats\/([0-9a-f-]+)/.exec(to.path)?.[1] ?? assert.fail(`no rat at ${to.path}`));
  }
  await answerEveryQuestion(rats[0]);
  const outcomes = ["relaxed", "ate", "hesitated", "ate", "refused", "relaxed", "fled", "froze", "ate", "relaxed", "nipped", "ate", "bit"];
  for (const [nth, did] of outcomes.entries()) {
    now += DAY;
    for (const rat of rats) {
      const { said } = await request("get", `visits/new?rat=${rat}&started=${now}`);
      await request("post", "visits", fieldsOf(said.page.html, { did, elapsed: String(7 + 13 * nth) }));
    }
  }
  const pages = await everyLinkedPage();
  assert.ok(pages.size > 60, `only ${pages.size} pages were found`);
  assert.ok(nWaiting > 30, `only ${nWaiting} pages were on their way`);
});

test("what makes no sense is answered in the same words", async () => {
  for (const path of ["nowhere", "rats/x", "rats/%00", "tips/../..", "visits/1/2/3/4", "%", "welcome/é"]) {
    await request("get", path);
    await request("post", path, { name: "\u0000", did: "🐀" });
  }
  for (let nth = 0; nth < 6; nth += 1) {
    for (const path of ["devices", "join", "setup/copy"]) await request(nth % 2 ? "get" : "post", path);
  }
  for (const question of ["", "{", "null", '{"respond":{}}', '{"keep":[1,{"id":"x"}]}', '{"offer":{"caregiver":null}}', '{"take":{"sync":1}}', '{"refuse":{"path":"a","theme":"","why":"full"}}']) {
    await askBoth(question);
  }
});

/** Takes the intake's questions as they come: the first choice, or a number. @param {string} rat */
async function answerEveryQuestion(rat) {
  let { path } = await request("get", `rats/${rat}`);
  const first = /href="([^"]*intake\/[a-z-]+)/.exec((await request("get", path)).said.page.html)?.[1];
  path = first ? below(path, first) : `rats/${rat}/intake/health`;
  for (let nth = 0; nth < 30 && path.includes("/intake/"); nth += 1) {
    const { said } = await request("get", path);
    if (!said.page) break;
    path = (await request("post", path, fieldsOf(said.page.html, { how: nth % 4 ? "save" : "unknown" }))).path;
  }
}

/**
 * The fields of the page's last form that posts words of its own, with the first choice taken.
 * @param {string} html
 * @param {Record<string, string>} more
 */
function fieldsOf(html, more) {
  const main = html.slice(html.indexOf("<main"));
  /** @type {Record<string, string>} */
  const fields = {};
  for (const [input] of main.matchAll(/<input[^>]*>/g)) {
    const value = (/** @type {string} */ name) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1];
    const name = value("name");
    if (!name || name in fields || name === "back") continue;
    if (["hidden", "radio", "checkbox", "datetime-local"].includes(value("type") ?? "")) fields[name] = value("value") ?? "";
    else fields[name] = "12";
  }
  return { ...fields, ...more };
}
