// What a keeper does, told once: the tests put these steps together.

import assert from "node:assert/strict";

/** @typedef {import("playwright-core").Page} Page */

/**
 * A device opens its one-time link and presses the one button.
 * @param {Page} page
 * @param {string} setUpLink
 */
export async function setUp(page, setUpLink) {
  await page.goto(setUpLink);
  await page.getByRole("button", { name: "Set up this device" }).click();
  await page.getByRole("heading", { level: 1, name: "A rat is hiding" }).waitFor();
}

/**
 * Describes a rat on the welcome page, or on the page for another rat, and goes on to its questions.
 * @param {Page} page
 * @param {{name: string, sex?: string, who?: string}} rat
 */
export async function describe(page, { name, sex = "She, a doe", who }) {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel(sex).check();
  await page.getByLabel("When did this rat come home?").selectOption("About a week ago");
  if (who) await page.getByLabel("What the notebook calls you").fill(who);
  await page.getByRole("button", { name: "On to the questions" }).click();
  await page.waitForURL(/\/intake\//);
}

/**
 * Answers the question on the page.
 * @param {Page} page
 * @param {string} how the button: "Save and go on" takes the first choice before
 */
export async function answer(page, how) {
  const before = page.url();
  if (how === "Save and go on") await page.locator("label.choice").first().click();
  await page.getByRole("button", { name: how }).click();
  await page.waitForURL((url) => url.href !== before);
}

/** @param {Page} page */
export async function goToday(page) {
  await page.locator(".tabs").getByRole("link", { name: "Today" }).click();
  await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
}

/**
 * First tap: from Today to a rat's visit.
 * @param {Page} page
 * @param {string} name
 */
export async function startVisit(page, name) {
  await page.getByRole("link", { name: new RegExp(`(Start|Go on with) ${name}.s visit|Visit ${name} again`) }).click();
  await page.waitForURL(/\/visits\/new/);
}

/**
 * Second tap: what the rat did.
 * @param {Page} page
 * @param {string} did
 */
export async function tap(page, did) {
  await page.getByRole("button", { name: did }).click();
  await savedBar(page).waitFor();
}

/** What was saved, and where its Undo is. @param {Page} page */
export function savedBar(page) {
  return page.locator(".saved[role=status]");
}

/** A rat's card on Today. @param {Page} page @param {string} name */
export function card(page, name) {
  return page.getByRole("article", { name: new RegExp(`^${name}`) });
}

/** Nothing went wrong that a person would not have seen. @param {{wrongs: string[]}} device */
export function nothingWrong(device) {
  assert.deepEqual(device.wrongs, []);
}
