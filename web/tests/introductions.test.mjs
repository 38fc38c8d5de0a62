// Rats meet: from arms over a bed to one cage; and once with a fight in the bare cage, and the way back.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { newDevice, openBrowser } from "./browser.mjs";
import { emptyHouse } from "./house.mjs";
import { goToday, nothingWrong, setUp } from "./steps.mjs";

/** @typedef {import("playwright-core").Page} Page */

const MIN_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/**
 * Ellie lives here; Nori came a month ago and lived in another room. They are to meet.
 * @param {(page: Page) => Promise<void>} story
 */
async function noriMeetsEllie(story) {
  const house = await emptyHouse();
  const phone = await newDevice(browser, house.address);
  const { page } = phone;
  try {
    await setUp(page, house.setUpLink);
    await describe(page, "Ellie", "About three months ago", "Mum");
    await page.goto(`${house.address}rats/new`);
    await describe(page, "Nori", "About a month ago");
    await page.goto(`${house.address}introductions`);
    await page.getByRole("group", { name: "Nori" }).getByLabel("Newcomer").check();
    await page.getByRole("group", { name: "Ellie" }).getByLabel("Lives here").check();
    await page.getByRole("button", { name: "Plan it" }).click();
    await page.getByRole("heading", { level: 1, name: "Nori meets Ellie" }).waitFor();
    await story(page);
    nothingWrong(phone);
  } finally {
    await phone.close();
    await house.close();
  }
}

/** @param {Page} page @param {string} name @param {string} came @param {string} [who] */
async function describe(page, name, came, who) {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("She, a doe").check();
  await page.getByLabel("When did this rat come home?").selectOption(came);
  if (who) await page.getByLabel("What the notebook calls you").fill(who);
  await page.getByRole("button", { name: "On to the questions" }).click();
  await page.waitForURL(/\/intake\//);
  // How its body is: nothing on either page.
  await page.getByRole("button", { name: "None of these" }).click();
  await page.waitForURL(/body-and-food/);
  await page.getByRole("button", { name: "None of these" }).click();
  await page.getByText("Saved: none of these").waitFor();
}

/** All that is asked before they meet. @param {Page} page */
async function answerAll(page) {
  await page.getByRole("group", { name: "Nori lives in another room" }).getByLabel("Yes").check();
  const today = await page.locator("input[type=date]").evaluate(() => Date.now());
  await page.locator("input[type=date]").fill(new Date(today - 28 * DAY * MIN_MS).toISOString().slice(0, 10));
  for (const name of ["Nori", "Ellie"]) await page.getByRole("group", { name: `${name} is at least half as big` }).getByLabel("Yes").check();
  await page.getByRole("button", { name: "Save these answers" }).click();
  await page.getByText("Quarantine is over.").waitFor();
}

/**
 * What happened some minutes ago is written down with its own time.
 * @param {Page} page @param {string} section @param {number} minutesAgo
 */
async function earlier(page, section, minutesAgo) {
  const part = page.getByRole("region", { name: section });
  const field = part.getByLabel("Day and time");
  if (!(await field.isVisible())) await part.getByText("It was earlier").click();
  const now = Date.parse(`${await field.getAttribute("max")}Z`);
  await field.fill(new Date(now - minutesAgo * MIN_MS).toISOString().slice(0, 16));
}

/**
 * They are put together.
 * @param {Page} page @param {string} button @param {number} minutesAgo
 */
async function meet(page, button, minutesAgo) {
  await page.getByLabel("All well").check();
  await page.getByLabel("Mild and dry").check();
  await earlier(page, /^(When all is ready|Ready)/, minutesAgo);
  await page.getByRole("button", { name: button }).click();
  await page.locator("[role=status]", { hasText: button.startsWith("They live") ? "home" : "put together" }).waitFor();
}

/** @param {Page} page @param {string} seen @param {string} says @param {number} minutesAgo */
async function saw(page, seen, says, minutesAgo) {
  await earlier(page, "What did you see?", minutesAgo);
  await page.getByRole("button", { name: seen }).click();
  await page.locator("[role=status]", { hasText: says }).waitFor();
}

/** From arms to the bare cage, all calm. The bare cage begins that many minutes ago. @param {Page} page @param {number} ago */
async function toTheBareCage(page, ago) {
  const carrier = ago + 26 * HOUR;
  await meet(page, "Begin: In arms over a bed", carrier + 3 * HOUR);
  await saw(page, "All calm", "all calm", carrier + 3 * HOUR - 5);
  await meet(page, "Go on: The carrier, and a walk", carrier + 2 * HOUR);
  await saw(page, "Some shoving", "some shoving", carrier + HOUR);
  await meet(page, "Go on: About a day in the carrier", carrier);
  await saw(page, "All calm", "all calm", ago + HOUR);
  await meet(page, "Go on: A small bare cage", ago);
}

/** @param {Page} page @param {RegExp} stage */
async function standsAt(page, stage) {
  assert.match((await page.locator(".stages [aria-current=step]").innerText()).replaceAll("\n", " "), stage);
}

/** From a heap in the bare cage to one cage. The heap was that many minutes ago. @param {Page} page @param {number} ago */
async function fromTheHeapHome(page, ago) {
  await saw(page, "All asleep in one heap", "all in one heap", ago);
  await meet(page, "Go on: A little furniture", ago - 1);
  await saw(page, "All asleep in one heap", "all in one heap", ago - 25 * HOUR);
  await meet(page, "Go on: Bigger cages, over days", ago - 25 * HOUR - 1);
  await saw(page, "All asleep in one heap", "all in one heap", ago - 25 * HOUR - 3 * DAY - 5);
  await page.getByRole("heading", { name: "Ready for home" }).waitFor();
  await meet(page, "They live together now", 1);
  await page.getByRole("heading", { name: "They are one mischief" }).waitFor();
}

test("two rats meet, from arms over a bed to one cage", async () => {
  await noriMeetsEllie(async (page) => {
    assert.equal(await page.getByRole("button", { name: /^Begin/ }).count(), 0, "quarantine was not answered");
    await answerAll(page);
    await toTheBareCage(page, 7 * DAY);
    await standsAt(page, /A small bare cage/);
    assert.equal(await page.getByRole("button", { name: /^Go on/ }).count(), 0, "furniture waits for the heap");
    const here = page.url();
    await goToday(page);
    await page.getByText("Nori meets Ellie").waitFor();
    await page.goto(here);
    await fromTheHeapHome(page, 6 * DAY);
    await page.goto(new URL("../rats", here).href);
    assert.equal(await page.getByText("Live together").count(), 1);
  });
});

test("a fight in the bare cage leads back to the carrier, and from there home", async () => {
  await noriMeetsEllie(async (page) => {
    await answerAll(page);
    await toTheBareCage(page, 9 * DAY);
    await saw(page, "A fight, no blood", "a fight", 9 * DAY - 2 * HOUR);
    await standsAt(page, /About a day in the carrier/);
    await page.getByRole("button", { name: "Undo" }).click();
    await standsAt(page, /A small bare cage/);
    await saw(page, "A fight, no blood", "a fight", 9 * DAY - 2 * HOUR);
    await meet(page, "Begin: About a day in the carrier", 9 * DAY - 4 * HOUR);
    await saw(page, "Some shoving", "some shoving", 7 * DAY + 12 * HOUR);
    await meet(page, "Go on: A small bare cage", 7 * DAY + 11 * HOUR);
    await fromTheHeapHome(page, 6 * DAY);
  });
});
