// A rat is handed from a phone alone to a house, while a worker answers on both phones: the file is made by the one and
// taken by the other.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { emptyHouse } from "../house.mjs";
import { describe, goToday, setUp, startVisit, tap } from "../steps.mjs";
import { DIST, fileServer, phone } from "./files.mjs";
import { entriesOfHouse, entriesOfPhone, everythingIsHere, exchanged } from "./notebook.mjs";

/** @typedef {import("playwright-core").Page} Page */

test("a rat goes from a phone alone to a house, bite and all, and the names that were to stay out do", async () => {
  const folder = await mkdtemp(join(tmpdir(), "bolthole-rat-"));
  const [files, house] = [await fileServer(DIST), await emptyHouse()];
  const [alone, ofHouse] = [await phone(), await phone()];
  try {
    const here = await alone.switchOn();
    await here.goto(files.address);
    await here.getByRole("heading", { level: 1, name: "A rat is hiding" }).waitFor();
    await describe(here, { name: "Ellie", who: "Mum" });
    await goToday(here);
    await startVisit(here, "Ellie");
    await tap(here, "bit");
    const visits = await oneRatsVisits(here);
    const named = await takeRat(here, `${files.address}handover?for=adopter`, join(folder, "named.bolthole"));
    assert.match(named, /Mum/);
    const path = join(folder, "ellie.bolthole");
    const file = await takeRat(here, `${files.address}handover?for=adopter&names=out`, path);
    assert.doesNotMatch(file, /Mum/);

    const there = await ofHouse.switchOn();
    await setUp(there, house.setUpLink);
    await describe(there, { name: "Nori", who: "Dad" });
    await everythingIsHere(there);
    await there.goto(`${house.address}household`);
    await there.locator("input[type=file]").setInputFiles(path);
    await there.getByRole("button", { name: "Bring this copy" }).click();
    await there.getByText(/all of them new/).waitFor();
    await there.goto(`${house.address}handover`);
    await there.locator(".who-grid").getByText("Ellie").first().waitFor();
    const sheet = await there.locator(".who", { has: there.getByRole("heading", { name: "Ellie" }) }).innerText();
    assert.match(sheet, /Caregiver 1/);
    assert.match(sheet, /a bite/);
    await exchanged(there);
    const ids = (await entriesOfHouse(there)).map((entry) => entry.id);
    for (const visit of visits) assert.ok(ids.includes(visit), "the house has the visit as it was written");
  } finally {
    for (const one of [alone, ofHouse]) await one.throwAway();
    await files.close();
    await house.close();
    await rm(folder, { recursive: true });
  }
});

/** @param {Page} page */
async function oneRatsVisits(page) {
  const all = await entriesOfPhone(page);
  const visits = all.filter((entry) => entry.kind === "visit_logged").map((entry) => entry.id);
  assert.equal(visits.length, 1);
  return visits;
}

/** @param {Page} page @param {string} address @param {string} path */
async function takeRat(page, address, path) {
  await page.goto(address);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /as a file$/ }).click();
  await (await download).saveAs(path);
  return readFile(path, "utf8");
}
