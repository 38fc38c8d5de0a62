// Day and night: chosen by a form, kept by the server, and in the page before anything is painted.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { newDevice, openBrowser } from "./browser.mjs";
import { demo } from "./house.mjs";
import { nothingWrong } from "./steps.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("./house.mjs").House} */
let house;
before(async () => {
  [browser, house] = await Promise.all([openBrowser(), demo()]);
});
after(async () => {
  await browser.close();
  await house.close();
});

/** The paper's colors. */
const DAY = "rgb(242, 233, 216)";
const NIGHT = "rgb(18, 14, 10)";

/** @param {import("playwright-core").Page} page */
const paper = (page) => page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);

test("the light is switched without JavaScript, and the next page leaves the server dark", async () => {
  const phone = await newDevice(browser, house.address, { script: false });
  const { page } = phone;
  await page.goto(`${house.address}tips`);
  await page.getByRole("button", { name: "Night", exact: true }).click();
  assert.match(page.url(), /\/tips$/, "the switch leads back to where it was pressed");

  const answer = await page.reload();
  const html = (await answer?.text()) ?? "";
  assert.match(html, /<html[^>]* data-theme="night"/);
  assert.match(html, /<meta name="color-scheme" content="dark"/);
  assert.equal(await page.getByRole("button", { name: "Night", exact: true }).count(), 0);

  await page.getByRole("button", { name: "Day", exact: true }).click();
  assert.match(await page.content(), /data-theme="day"/);
  nothingWrong(phone);
  await phone.close();
});

test("a phone that is dark gets a dark page without asking", async () => {
  const phone = await newDevice(browser, house.address, { scheme: "dark" });
  await phone.page.goto(house.address);
  assert.equal(await paper(phone.page), NIGHT);
  await phone.page.emulateMedia({ colorScheme: "light" });
  assert.equal(await paper(phone.page), DAY);
  nothingWrong(phone);
  await phone.close();
});

test("what was chosen by hand wins over what the phone prefers", async () => {
  const phone = await newDevice(browser, house.address, { scheme: "dark" });
  await phone.page.goto(house.address);
  await phone.page.getByRole("button", { name: "Day", exact: true }).click();
  assert.equal(await paper(phone.page), DAY);
  await phone.close();
});
