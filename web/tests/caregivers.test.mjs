// Several caregivers: Dad joins by a code, and Ellie knows Mum better; a child's device sees its own pages, until it is removed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { PHONE, newDevice, openBrowser } from "./browser.mjs";
import { emptyHouse } from "./house.mjs";
import { card, describe, nothingWrong, setUp, startVisit, tap } from "./steps.mjs";

/** @typedef {import("./browser.mjs").Device} Device */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/**
 * A house in which Ellie lives, set up by Mum.
 * @param {(mums: Device, house: import("./house.mjs").House) => Promise<void>} story
 */
async function withEllie(story) {
  const house = await emptyHouse();
  const mums = await newDevice(browser, house.address, { viewport: PHONE });
  try {
    await setUp(mums.page, house.setUpLink);
    await describe(mums.page, { name: "Ellie", who: "Mum" });
    await mums.page.goto(house.address);
    await story(mums, house);
    nothingWrong(mums);
  } finally {
    await mums.close();
    await house.close();
  }
}

/**
 * A device that joins with a code of Mum's.
 * @param {Device} mums
 * @param {string} address
 * @param {{name: string, button: string, color?: string, language?: string}} who
 */
async function joins(mums, address, { name, button, color, language }) {
  await mums.page.goto(`${address}devices`);
  await mums.page.getByRole("button", { name: button, exact: true }).click();
  const link = await mums.page.locator("a[href*='/join?code=']").getAttribute("href");
  const device = await newDevice(browser, address, { viewport: PHONE });
  await device.page.goto(/** @type {string} */ (link));
  await device.page.getByLabel("Your name").fill(name);
  if (language ?? color) await device.page.getByText("Language and colour").click();
  if (language) await device.page.getByLabel("Language").selectOption(language);
  if (color) await device.page.getByLabel(color, { exact: false }).check();
  await device.page.getByRole("button", { name: "Join" }).click();
  await device.page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
  return device;
}

test("Dad joins with his language and color, and reads who was last with Ellie", () =>
  withEllie(async (mums, house) => {
    await startVisit(mums.page, "Ellie");
    await tap(mums.page, "at ease");
    const dads = await joins(mums, house.address, { name: "Dad", button: "A grown-up’s device", color: "River", language: "nl" });
    assert.match(await card(dads.page, "Ellie").innerText(), /Mum, (this|last|tonight)/);
    await startVisit(dads.page, "Ellie");
    await tap(dads.page, "came and went");
    await mums.page.goto(house.address);
    // Mum's own device answers first, and shows the page anew once it has heard of Dad's visit.
    await card(mums.page, "Ellie").getByText(/came and went/).waitFor();
    assert.match(await card(mums.page, "Ellie").innerText(), /Dad, (this|last|tonight).*came and went/);
    assert.equal(await card(mums.page, "Ellie").locator(".initials.who-river").innerText(), "Da");

    await mums.page.goto(`${house.address}settings`);
    assert.match(await mums.page.locator(".people").innerText(), /Nederlands: not translated yet/);
    await mums.page.getByRole("link", { name: "Change Dad" }).click();
    await mums.page.getByLabel("Name", { exact: true }).fill("Papa");
    await mums.page.getByLabel("Heather").check();
    await mums.page.getByRole("button", { name: "Save" }).click();
    await mums.page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    await mums.page.goto(house.address);
    const last = card(mums.page, "Ellie").locator(".last");
    assert.match(await last.innerText(), /Papa/);
    assert.equal(await last.locator(".who-heather").count(), 1);
    nothingWrong(dads);
    await dads.close();
  }));

test("a child's device shows its own steps and first aid, and nothing after it was removed", () =>
  withEllie(async (mums, house) => {
    const toms = await joins(mums, house.address, { name: "Tom", button: "A child’s device" });
    const page = toms.page;
    const tabs = page.locator(".tabs a");
    assert.deepEqual((await tabs.allInnerTexts()).map((text) => text.trim()), ["Today", "First aid, fetch a grown-up"]);
    assert.equal(await page.getByRole("button", { name: "No training today" }).count(), 0);
    await startVisit(page, "Ellie");
    await tap(page, "at ease");
    await page.goto(house.address);
    await page.locator(".tabs").getByRole("link", { name: /First aid/ }).click();
    await page.getByRole("heading", { name: "Fetch a grown-up now" }).waitFor();
    for (const path of ["rats", "tips", "devices", "household", "rats/new", "anything/at/all"]) {
      const answer = await page.request.get(house.address + path);
      assert.equal(answer.status(), 403, path);
      assert.match(await answer.text(), /grown-up’s/);
    }

    await mums.page.goto(`${house.address}devices`);
    const line = mums.page.locator("section.card", { has: mums.page.getByRole("heading", { name: /Tom/ }) });
    assert.match(await line.innerText(), /A child’s device\. Let in .* Seen within the last hours\./);
    await line.getByText("Remove it").click();
    await line.getByRole("button", { name: /Remove Tom/ }).click();
    await mums.page.waitForURL(/devices$/);
    const shutOut = await page.request.get(house.address);
    assert.equal(shutOut.status(), 403);
    assert.match(await shutOut.text(), /A grown-up’s device makes a new code/);
    await toms.close();
  }));
