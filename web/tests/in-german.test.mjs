// Every page in German, on a small phone: German words are longer, and none is to be left in English.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { PHONE, SMALL_PHONE, newDevice, openBrowser } from "./browser.mjs";
import { FINDS_IN_GERMAN, everyLinkedPage, oneEach } from "./every-page.mjs";
import { demo } from "./house.mjs";
import { lowerThan, sidewaysScroll, unfold, unreadable, unroll } from "./measure.mjs";
import { nothingWrong } from "./steps.mjs";

/** CSS pixels; a fingertip. */
const LOWEST = 44;

/** Words that German does not have. */
const ENGLISH = /\b(the|and|you|your|with|this|she|what|is|are|of|to|have|it|no|yes|for|rat|rats|save|saved|today)\b/gi;

/** What the demonstration's people wrote stays as they wrote it. */
const DIARY = /Cage moved from the hall|moved in with|came in from his cage|start in the smaller cage|asleep on her feet|Flat as a leaf|Stretched out, ate|Ate beside the others/;

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("./house.mjs").House} */
let house;
/** @type {import("./browser.mjs").Device} */
let phone;
/** @type {string[]} */
let linked;
before(async () => {
  [browser, house] = await Promise.all([openBrowser(), demo()]);
  phone = await newDevice(browser, house.address, { language: "de-DE" });
  await readGerman();
  linked = await everyLinkedPage(phone.page, house.address);
});
after(async () => {
  await browser.close();
  await house.close();
});

/** Everybody in the house reads German from now on. */
async function readGerman() {
  const { page } = phone;
  await page.goto(`${house.address}settings`);
  const people = await page.locator("a[href*='caregivers/']").evaluateAll((links) => links.map((link) => /** @type {HTMLAnchorElement} */ (link).href));
  for (const one of people) {
    await page.goto(one);
    if ((await page.locator("select[name=language]").count()) === 0) continue;
    await page.selectOption("select[name=language]", "de");
    await Promise.all([page.waitForURL(/settings/), page.locator("main button.btn-main").first().click()]);
  }
}

/**
 * What is written, or read aloud, and holds two English words or more.
 * @param {import("playwright-core").Page} page
 */
async function leftInEnglish(page) {
  if ((await page.evaluate(() => document.documentElement.lang)) !== "de") return ["the page does not say that it is German"];
  const lines = await page.evaluate(() => {
    // Titles stay as their authors gave them.
    for (const part of document.querySelectorAll("cite, code, script, style")) part.remove();
    const said = [...document.querySelectorAll("[aria-label], [alt], [placeholder]")].flatMap((part) =>
      ["aria-label", "alt", "placeholder"].map((name) => part.getAttribute(name) ?? ""),
    );
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) said.push(walk.currentNode.nodeValue ?? "");
    return [document.title, ...said];
  });
  const english = lines.filter((line) => (line.match(ENGLISH) ?? []).length >= 2 && !DIARY.test(line));
  return english.map((line) => line.trim().slice(0, 140));
}

test("every page that a link leads to is in German, and no German word sticks out", async (t) => {
  const pages = [...linked, ...FINDS_IN_GERMAN];
  t.diagnostic(`${pages.length} pages`);
  const { page } = phone;
  const faults = [];
  await page.setViewportSize(SMALL_PHONE);
  for (const path of pages) {
    await page.goto(new URL(path, house.address).href);
    await unfold(page);
    const found = [...(await sidewaysScroll(page)), ...(await lowerThan(page, LOWEST)), ...(await leftInEnglish(page))];
    faults.push(...found.map((fault) => `${path || "Today"}: ${fault}`));
  }
  await page.setViewportSize(PHONE);
  assert.deepEqual(faults, []);
  nothingWrong(phone);
});

test("nobody who reads German is shut out", async (t) => {
  const pages = oneEach(linked);
  t.diagnostic(`${pages.length} pages`);
  const faults = [];
  for (const path of pages) {
    await phone.page.goto(new URL(path, house.address).href);
    await unfold(phone.page);
    await unroll(phone.page, 400);
    faults.push(...(await unreadable(phone.page)).map((fault) => `${path || "Today"}: ${fault}`));
    await phone.page.setViewportSize(PHONE);
  }
  assert.deepEqual(faults, []);
});

test("the pages in front of the door are in the language that the browser asks for", async () => {
  const stranger = await newDevice(browser, house.address, { language: "de-DE" });
  const faults = [];
  for (const path of ["setup?code=0", "join?code=ABCD", "join"]) {
    await stranger.page.goto(`${house.address}${path}`);
    faults.push(...(await leftInEnglish(stranger.page)), ...(await sidewaysScroll(stranger.page)), ...(await unreadable(stranger.page)));
  }
  await stranger.close();
  assert.deepEqual(faults, []);
});
