// A rat is handed over: the sheet for the cage door is one page of A4, and the next house takes its file with one tap.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { newDevice, openBrowser } from "./browser.mjs";
import { demo, emptyHouse } from "./house.mjs";
import { nothingWrong, setUp } from "./steps.mjs";

/** Millimetres of A4 that stay inside the margins, as pixels of the page. */
const A4_INSIDE_PX = ((297 - 24) / 25.4) * 96;

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

for (const language of ["en-GB", "de-DE"]) {
  test(`the sheet for four rats and a sitter fits one page of A4, ${language}`, async () => {
    const house = await demo();
    const phone = await newDevice(browser, house.address, { language });
    try {
      await phone.page.goto(`${house.address}handover`);
      const rats = await phone.page.locator("input[name=rat]:checked").evaluateAll((boxes) => boxes.map((box) => /** @type {HTMLInputElement} */ (box).value));
      assert.equal(rats.length, 4);
      for (const rat of rats) await fill(phone.page, house.address, rat);
      await phone.page.goto(`${house.address}audit`);
      await phone.page.locator("input[name=portable-hide][value=it-can-be-lifted]").check();
      await phone.page.locator("button[form=walk]").click();
      await phone.page.locator("[role=status]").waitFor();
      await phone.page.goto(`${house.address}handover?for=sitter&line=Mum+000+0000+Vet+000+0002`);
      assert.equal(await phone.page.locator("article.sheet dd", { hasText: "352 g" }).count(), 4);
      await phone.page.emulateMedia({ media: "print" });
      await phone.page.setViewportSize({ width: Math.round(((210 - 24) / 25.4) * 96), height: 1000 });
      const heights = await phone.page.locator("article.sheet").evaluateAll((sheets) => sheets.map((sheet) => sheet.getBoundingClientRect().height));
      assert.ok(heights.length > 0);
      for (const height of heights) assert.ok(height <= A4_INSIDE_PX, `${height} px are more than ${A4_INSIDE_PX}`);
      nothingWrong(phone);
    } finally {
      await phone.close();
      await house.close();
    }
  });
}

test("a rat goes from one house to another with every visit and bite", async () => {
  const folder = await mkdtemp(join(tmpdir(), "bolthole-rat-"));
  const [first, second] = [await demo(), await emptyHouse()];
  const [here, there] = [await newDevice(browser, first.address), await newDevice(browser, second.address)];
  try {
    await here.page.goto(`${first.address}handover?for=adopter`);
    const all = here.page.getByRole("group", { name: "Which rats" }).getByRole("checkbox");
    for (let nth = 1; nth < (await all.count()); nth += 1) await all.nth(nth).uncheck();
    await here.page.getByRole("button", { name: "Make it so" }).click();
    const name = await here.page.locator(".who-grid h3").innerText();
    const bites = await bitesOnTheSheet(here.page);
    const [download] = await Promise.all([here.page.waitForEvent("download"), here.page.getByRole("link", { name: /as a file$/ }).click()]);
    assert.equal(download.suggestedFilename(), `${name.trim()}.bolthole`);
    const file = join(folder, "rat.bolthole");
    await download.saveAs(file);

    await setUp(there.page, second.setUpLink);
    await there.page.goto(`${second.address}household`);
    await there.page.getByLabel(/^The file/).setInputFiles(file);
    await there.page.getByRole("button", { name: "Bring this copy" }).click();
    await there.page.getByText(/all of them new/).waitFor();
    await there.page.goto(`${second.address}handover`);
    assert.deepEqual(await bitesOnTheSheet(there.page), bites);
    assert.equal((await there.page.locator(".who-grid h3").innerText()).trim(), name.trim());
    nothingWrong(there);
  } finally {
    await Promise.all([here.close(), there.close()]);
    await Promise.all([first.close(), second.close(), rm(folder, { recursive: true, force: true })]);
  }
});

/**
 * What a rat likes and leaves, and a weight that falls: as much as a sheet has to hold.
 * @param {import("playwright-core").Page} page @param {string} address @param {string} rat
 */
async function fill(page, address, rat) {
  await page.goto(`${address}rats/${rat}/tastes`);
  for (const [food, taste] of [["plain-yoghurt", "likes"], ["porridge", "likes"], ["baby-food", "likes"], ["fish-paste", "leaves"]]) {
    await page.locator(`input[name="${food}"][value="${taste}"]`).check();
  }
  await page.locator("button[form=tastes]").click();
  await page.waitForURL(/rats\/[^/]+$/);
  for (const grams of ["352", "331.5"]) {
    await page.goto(`${address}rats/${rat}/progress`);
    await page.locator("input[name=grams]").fill(grams);
    await page.locator("form[action$=weight] button:not([name])").click();
    await page.getByText(new RegExp(`${grams.replace(".", "[.,]")} g`)).first().waitFor();
  }
}

/** @param {import("playwright-core").Page} page */
async function bitesOnTheSheet(page) {
  return page.locator(".who dl > dd:last-child").allInnerTexts();
}
