// Each tap is kept once, and what is written stays words.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { newDevice, openBrowser } from "./browser.mjs";
import { emptyHouse } from "./house.mjs";
import { card, describe, goToday, nothingWrong, savedBar, setUp, startVisit, tap } from "./steps.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/**
 * @param {string} name of the one rat that lives there
 * @param {boolean} script
 * @param {(device: import("./browser.mjs").Device, house: import("./house.mjs").House) => Promise<void>} story
 */
async function inAHouseWith(name, script, story) {
  const house = await emptyHouse();
  const phone = await newDevice(browser, house.address, { script });
  try {
    await setUp(phone.page, house.setUpLink);
    await describe(phone.page, { name, who: "Mum" });
    await goToday(phone.page);
    await story(phone, house);
    nothingWrong(phone);
  } finally {
    await phone.close();
    await house.close();
  }
}

for (const script of [true, false]) {
  test(`a double tap is one visit, ${script ? "with" : "without"} JavaScript`, async () => {
    await inAHouseWith("Nori", script, async ({ page }) => {
      await startVisit(page, "Nori");
      await page.getByRole("button", { name: "came and went" }).dblclick();
      await savedBar(page).waitFor();
      await goToRat(page, "Nori");
      assert.equal(await visitsOf(page), 1);
    });
  });
}

test("a form sent twice, as a lost answer makes a browser do, is one visit", async () => {
  await inAHouseWith("Nori", true, async ({ page }, house) => {
    await startVisit(page, "Nori");
    const form = await page.locator("form:has(.tap)").first().evaluate((form) => Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (form))));
    for (let nth = 0; nth < 2; nth += 1) {
      const sent = await page.request.post(`${house.address}visits`, {
        form: { ...form, did: "ate" },
        headers: { Origin: new URL(house.address).origin },
        maxRedirects: 0,
      });
      assert.equal(sent.status(), 303);
    }
    await page.goto(house.address);
    await goToRat(page, "Nori");
    assert.equal(await visitsOf(page), 1);
  });
});

test("a second visit on the same day is a second visit", async () => {
  await inAHouseWith("Nori", true, async ({ page }) => {
    for (const did of ["at ease", "ate in place"]) {
      await goToday(page);
      await startVisit(page, "Nori");
      await tap(page, did);
      await page.goto(new URL("/", page.url()).href);
    }
    await goToRat(page, "Nori");
    assert.equal(await visitsOf(page), 2);
  });
});

test("a name that looks like a script is shown as words, on every page that says it", async () => {
  const name = "<script>window.bad=1</script>";
  await inAHouseWith(name, true, async ({ page }, house) => {
    const rat = await page.locator("main article a[href*='rats/']").first().getAttribute("href");
    const pages = ["", "rats", rat, `${rat}/why`, `visits/new?rat=${rat?.split("/").at(-1)}`, "settings", "worse"];
    let said = 0;
    for (const path of pages) {
      await page.goto(new URL(path ?? "", house.address).href);
      const words = await page.locator("body").innerText();
      if (words.includes(name)) said += 1;
      assert.equal(await page.evaluate("window.bad"), undefined, `${path} ran it`);
    }
    assert.ok(said >= 5, `the name was readable on ${said} pages only`);
  });
});

/** @param {import("playwright-core").Page} page @param {string} name */
async function goToRat(page, name) {
  await page.goto(new URL("/", page.url()).href);
  await card(page, name).getByRole("link", { name, exact: true }).click();
  await page.waitForURL(/\/rats\/[0-9a-f-]+$/);
}

/** As the rat's page counts them. @param {import("playwright-core").Page} page */
async function visitsOf(page) {
  const words = await page.locator("main").innerText();
  return Number(/Mum: calm on \d+ of (\d+) visit/.exec(words)?.[1]);
}
