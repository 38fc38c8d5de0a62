// Every page, by day and by night, on a phone and wide: nobody is shut out, nothing sticks out, nothing is hidden.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { DESKTOP, PHONE, SMALL_PHONE, newDevice, openBrowser } from "./browser.mjs";
import { AFTER_A_FORM, FINDS, everyLinkedPage, oneOfAKind } from "./every-page.mjs";
import { demo } from "./house.mjs";
import { coveredFocus, lowerThan, sidewaysScroll, unfold, unreadable, unroll, weightOfAssets } from "./measure.mjs";
import { nothingWrong } from "./steps.mjs";

/** Nothing a page needs may be heavier than this, all together. */
const HEAVIEST = 150_000;
/** CSS pixels; a fingertip. */
const LOWEST = 44;

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("./house.mjs").House} */
let house;
/** @type {import("./browser.mjs").Device} */
let phone;
before(async () => {
  [browser, house] = await Promise.all([openBrowser(), demo()]);
  phone = await newDevice(browser, house.address);
  await phone.page.goto(house.address);
});
after(async () => {
  await browser.close();
  await house.close();
});

/**
 * All faults of the page that is open, each with what it is called.
 * @param {string} called
 */
async function faultsOfThisPage(called) {
  const { page } = phone;
  /** @type {string[]} */
  const faults = [];
  const note = (/** @type {string} */ where, /** @type {string[]} */ found) => faults.push(...found.map((fault) => `${called}, ${where}: ${fault}`));

  await unfold(page);
  await page.setViewportSize(PHONE);
  note("390 wide", await sidewaysScroll(page));
  note("390 wide", await lowerThan(page, LOWEST));
  await unroll(page);
  note("by day", await unreadable(page));
  await page.emulateMedia({ colorScheme: "dark" });
  note("by night", await unreadable(page, ["color-contrast"]));
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(DESKTOP);
  note("1280 wide", await sidewaysScroll(page));
  await unroll(page);
  note("1280 wide", await unreadable(page));
  await page.setViewportSize(SMALL_PHONE);
  note("320 wide", await sidewaysScroll(page));
  note("320 wide", await lowerThan(page, LOWEST));
  await page.setViewportSize(PHONE);
  return faults;
}

/** A page that is not there, or a form that was refused, is told in the console too; that is as it must be. */
const nothingElseWrong = () => nothingWrong({ wrongs: phone.wrongs.filter((wrong) => !/status of (403|404|422)/.test(wrong)) });

test("every page that a link leads to can be read, pressed and held in one hand", async (t) => {
  const pages = await everyLinkedPage(phone.page, house.address);
  t.diagnostic(`${pages.length} pages`);
  const faults = [];
  for (const path of pages) {
    await phone.page.goto(new URL(path, house.address).href);
    faults.push(...(await faultsOfThisPage(path || "Today")));
  }
  assert.deepEqual(faults, []);
  nothingElseWrong();
});

test("every page that follows a form can, too", async () => {
  const faults = [];
  for (const [called, goThere] of Object.entries(AFTER_A_FORM)) {
    await goThere(phone.page, house.address);
    faults.push(...(await faultsOfThisPage(called)));
  }
  assert.deepEqual(faults, []);
  nothingElseWrong();
});

test("whatever is found, or not, can, too", async () => {
  const faults = [];
  for (const path of FINDS) {
    await phone.page.goto(new URL(path, house.address).href);
    faults.push(...(await faultsOfThisPage(path)));
  }
  assert.deepEqual(faults, []);
  nothingElseWrong();
});

test("a link within a page, or to a part of another, leads to something that is there and in sight", async () => {
  const faults = [];
  for (const path of ["foods", "signs", "signs/vet", "find?q=can%20they%20eat%20quinoa"]) {
    await phone.page.goto(new URL(path, house.address).href);
    const parts = await phone.page.locator('main a[href*="#"]').evaluateAll((links) => links.map((link) => /** @type {HTMLAnchorElement} */ (link).href));
    if (path === "foods" || path.startsWith("find")) assert.notDeepEqual(parts, [], `${path} has links to parts`);
    for (const to of new Set(parts)) {
      await phone.page.goto(to);
      const part = phone.page.locator(`[id="${new URL(to).hash.slice(1)}"]`);
      if ((await part.count()) !== 1) faults.push(`${path}: nothing is called ${to}`);
      else if (!(await part.evaluate((shown) => shown.getBoundingClientRect().top >= 0 && shown.getBoundingClientRect().top < innerHeight))) faults.push(`${path}: ${to} is out of sight`);
    }
  }
  assert.deepEqual(faults, []);
});

test("the pages in front of the door can, too", async () => {
  const stranger = await newDevice(browser, house.address);
  const { page } = phone;
  phone.page = stranger.page;
  await stranger.page.goto(`${house.address}setup?code=0`);
  const faults = await faultsOfThisPage("a set-up link");
  await stranger.page.getByRole("button", { name: "Set up this device" }).click();
  faults.push(...(await faultsOfThisPage("a link that was used")));
  phone.page = page;
  assert.deepEqual(faults, []);
});

test("the bar at the thumb never covers what has the focus", async () => {
  const faults = [];
  for (const viewport of [PHONE, { width: 390, height: 664 }]) {
    await phone.page.setViewportSize(viewport);
    for (const path of await oneOfAKind(phone.page, house.address)) {
      await phone.page.goto(new URL(path, house.address).href);
      faults.push(...(await coveredFocus(phone.page)).map((fault) => `${path || "Today"} at ${viewport.height}: ${fault}`));
    }
  }
  assert.deepEqual(faults, []);
});

test("no page weighs more than 150 kB with all that it needs", async (t) => {
  const assets = await weightOfAssets(browser, house.address);
  const weights = [];
  for (const path of await everyLinkedPage(phone.page, house.address)) {
    const page = await phone.page.request.get(new URL(path, house.address).href);
    weights.push({ path: path || "Today", bytes: assets + (await page.body()).length });
  }
  weights.sort((a, b) => b.bytes - a.bytes);
  t.diagnostic(`style, script, type: ${assets} bytes; heaviest page: ${weights[0].path}, ${weights[0].bytes} bytes with them`);
  assert.deepEqual(weights.filter((page) => page.bytes > HEAVIEST), []);
});
