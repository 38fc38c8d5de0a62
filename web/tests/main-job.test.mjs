// The main job on a phone, from the set-up link to tomorrow's step; once with JavaScript and once without.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { PHONE, newDevice, openBrowser } from "./browser.mjs";
import { emptyHouse } from "./house.mjs";
import { answer, card, describe, goToday, nothingWrong, savedBar, setUp, startVisit, tap } from "./steps.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

for (const script of [true, false]) {
  const how = script ? "with JavaScript" : "without JavaScript";

  test(`a frightened rat gets one small step, and a fright makes it no bigger, ${how}`, async () => {
    const house = await emptyHouse();
    const phone = await newDevice(browser, house.address, { viewport: PHONE, script });
    const { page } = phone;
    try {
      await setUp(page, house.setUpLink);
      await describe(page, { name: "Ellie", who: "Mum" });
      await healthFirstThenAsMuchAsShePleases(page);
      await theAnswerSaysHealthAndCauses(page);
      await twoTapsFromToday(page);
      await undoTakesItBack(page);
      await aFrightEndsTheVisit(page);
      await tomorrowAsksNoMore(page);
      nothingWrong(phone);
    } finally {
      await phone.close();
      await house.close();
    }
  });
}

/** @param {import("playwright-core").Page} page */
async function healthFirstThenAsMuchAsShePleases(page) {
  assert.match(await page.locator("main").innerText(), /breath/i, "health is asked first");
  while (await page.getByRole("button", { name: "None of these" }).count()) await answer(page, "None of these");
  await answer(page, "Not known");
  await answer(page, "Save and go on");
  assert.match(await savedBar(page).innerText(), /Saved/);
  await page.getByRole("link", { name: "Enough for now" }).click();
  await page.waitForURL(/\/why$/);
}

/** @param {import("playwright-core").Page} page */
async function theAnswerSaysHealthAndCauses(page) {
  await page.getByRole("heading", { level: 1, name: "Why may Ellie be afraid?" }).waitFor();
  assert.equal(await page.locator("main .banner").count(), 1, "the health banner is always there");
  assert.ok(await page.getByRole("heading", { name: "Begin here" }).isVisible());
  const words = await page.locator("main").innerText();
  assert.match(words, /likely part of it|may be part of it|unlikely/);
  assert.doesNotMatch(words, /\d ?%/, "no share is told as truth");
}

/** @param {import("playwright-core").Page} page */
async function twoTapsFromToday(page) {
  await goToday(page);
  assert.match(await card(page, "Ellie").innerText(), /Sit near and talk/);
  await startVisit(page, "Ellie");
  await tap(page, "ate in place");
  assert.match(await savedBar(page).innerText(), /ate in place/i);
}

/** @param {import("playwright-core").Page} page */
async function undoTakesItBack(page) {
  await savedBar(page).getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "froze" }).waitFor();
  assert.equal(await page.locator(".tap[aria-pressed=true]").count(), 0, "nothing is pressed after an undo");
}

/** @param {import("playwright-core").Page} page */
async function aFrightEndsTheVisit(page) {
  await tap(page, "froze");
  assert.match(await savedBar(page).innerText(), /froze/i);
  assert.match(await page.locator("main").innerText(), /That ends it/);
  assert.equal(await page.getByRole("button", { name: "froze" }).getAttribute("aria-pressed"), "true");
}

/** The lowest step has nothing below it: it stays, and the reason is the fright. @param {import("playwright-core").Page} page */
async function tomorrowAsksNoMore(page) {
  await page.goto(new URL("/", page.url()).href);
  const words = await card(page, "Ellie").innerText();
  assert.match(words, /Sit near and talk/);
  assert.match(words, /froze/);
  assert.match(words, /Mum/);
  assert.doesNotMatch(words, /ate in place/, "what was undone is not told");
}
