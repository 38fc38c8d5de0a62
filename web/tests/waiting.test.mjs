// Over plain http no phone answers by itself; there a tap waits until the server is back.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { newDevice, openBrowser } from "./browser.mjs";
import { houseOnTheNetwork } from "./house.mjs";
import { card, describe, goToday, savedBar, setUp, startVisit } from "./steps.mjs";

/** What a browser says by itself of plain http, of a server that is away, and of a form that is refused. */
const EXPECTED = /net::ERR_[A-Z_]+|Cross-Origin-Opener-Policy header has been ignored|status of 422/;

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** @param {(page: import("playwright-core").Page, house: import("./house.mjs").HouseOnTheNetwork) => Promise<void>} story */
async function atNorisOverPlainHttp(story) {
  const house = await houseOnTheNetwork();
  const phone = await newDevice(browser, house.address);
  try {
    await setUp(phone.page, house.setUpLink);
    await describe(phone.page, { name: "Nori", who: "Mum" });
    await goToday(phone.page);
    await startVisit(phone.page, "Nori");
    await phone.page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.endsWith("/queue.js")));
    await story(phone.page, house);
    assert.deepEqual(phone.wrongs.filter((wrong) => !EXPECTED.test(wrong)), []);
  } finally {
    await phone.close();
    await house.close();
  }
}

test("a tap while the server is away waits, is sent when it is back, and is there once", async () => {
  await atNorisOverPlainHttp(async (page, house) => {
    await house.kill();
    await page.getByRole("button", { name: "ate in place" }).dblclick();
    const bar = page.locator("#unsent");
    await bar.getByText("1 waiting to send").waitFor();
    assert.match(await bar.innerText(), /Kept here, and sent when it is back/);
    assert.equal(await page.getByRole("button", { name: "ate in place" }).getAttribute("aria-pressed"), "true");

    await house.again();
    await savedBar(page).waitFor();
    assert.equal(await bar.count(), 0);
    assert.equal(await visitsOfNori(page, house.address), 1);
  });
});

test("what waits survives a phone that is switched off, and is sent when Bolthole is opened again", async () => {
  await atNorisOverPlainHttp(async (page, house) => {
    await house.kill();
    for (const did of ["froze", "stayed away"]) {
      await page.getByRole("button", { name: did }).click();
    }
    const bar = page.locator("#unsent");
    await bar.getByText("2 waiting to send").waitFor();
    await page.goto("about:blank");

    await house.again();
    await page.goto(house.address);
    await bar.getByRole("button", { name: "See it" }).click();
    await savedBar(page).waitFor();
    await page.goto(house.address);
    assert.equal(await bar.count(), 0, "nothing waits any more");
    assert.equal(await visitsOfNori(page, house.address), 2);
  });
});

test("a form that the server does not take as it is keeps nobody waiting, and says why", async () => {
  await atNorisOverPlainHttp(async (page, house) => {
    await page.evaluate(() => {
      const button = document.querySelector("button[name=did]");
      if (button instanceof HTMLButtonElement) button.value = "sang";
    });
    await house.kill();
    await page.locator("button[name=did]").first().click();
    const bar = page.locator("#unsent");
    await bar.getByText("1 waiting to send").waitFor();
    await house.again();
    await bar.getByRole("button", { name: "See why" }).click();
    await page.getByText("Nothing is saved yet").waitFor();
    assert.equal(await visitsOfNori(page, house.address), 0);
  });
});

test("over plain http the page says that it does not open offline, and what changes that", async () => {
  await atNorisOverPlainHttp(async (page, house) => {
    await page.goto(`${house.address}settings`);
    const kept = page.locator("section", { hasText: "Where things are kept" });
    assert.match(await kept.innerText(), /does not open offline here/);
    assert.match(await kept.innerText(), /--certificate/);
    await page.goto(house.address);
    assert.match(await page.locator("main").innerText(), /does not open offline here/);
  });
});

/** @param {import("playwright-core").Page} page @param {string} address */
async function visitsOfNori(page, address) {
  await page.goto(address);
  await card(page, "Nori").getByRole("link", { name: "Nori", exact: true }).click();
  await page.waitForURL(/\/rats\/[0-9a-f-]+$/);
  const words = await page.locator("main").innerText();
  return Number(/Mum: calm on \d+ of (\d+) visit/.exec(words)?.[1] ?? 0);
}
