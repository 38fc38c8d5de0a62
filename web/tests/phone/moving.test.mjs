// A household that begins on a phone alone, moves in with a server, and leaves it again with everything.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { lastingHouse } from "../house.mjs";
import { card, describe, goToday, startVisit, tap } from "../steps.mjs";
import { DIST, fileServer, phone } from "./files.mjs";
import { entriesOfHouse, entriesOfPhone, everythingIsHere, takeCopy } from "./notebook.mjs";

/** @typedef {import("playwright-core").Page} Page */

test("from a phone alone to a server, and from there to another phone alone, nothing is lost or doubled", async () => {
  const folder = await mkdtemp(join(tmpdir(), "bolthole-copies-"));
  const files = await fileServer(DIST);
  const [alone, ofHouse, last] = [await phone(), await phone(), await phone()];
  const house = await lastingHouse();
  try {
    const page = await alone.switchOn();
    await page.goto(files.address);
    await page.getByRole("heading", { level: 1, name: "A rat is hiding" }).waitFor();
    await describe(page, { name: "Ellie", who: "Mum" });
    await goToday(page);
    await startVisit(page, "Ellie");
    await tap(page, "ate in place");
    const begun = byId(await entriesOfPhone(page));
    const copy = await takeCopy(page, files.address, join(folder, "one.bolthole"));

    const there = await ofHouse.switchOn();
    await there.goto(house.setUpLink);
    await there.locator("input[type=file]").setInputFiles(copy);
    await there.getByRole("button", { name: "Begin with this copy" }).click();
    await there.goto(house.address);
    assert.match(await card(there, "Ellie").innerText(), /ate in place/);
    assert.deepEqual(byId(await entriesOfHouse(there)), begun, "the server has every entry once");
    await everythingIsHere(there);
    await there.goto(house.address);
    await startVisit(there, "Ellie");
    await tap(there, "at ease");
    await there.waitForFunction(() => (document.getElementById("waiting")?.dataset.n ?? "0") === "0");
    const grown = byId(await entriesOfHouse(there));
    assert.equal(grown.length, begun.length + 1);
    const further = await takeCopy(there, house.address, join(folder, "two.bolthole"));

    const empty = await last.switchOn();
    await empty.goto(files.address);
    await empty.getByRole("heading", { level: 1, name: "A rat is hiding" }).waitFor();
    await bringCopy(empty, files.address, further);
    assert.deepEqual(byId(await entriesOfPhone(empty)), grown, "the phone alone is that household now");
    await bringCopy(empty, files.address, copy);
    assert.deepEqual(byId(await entriesOfPhone(empty)), grown, "an older copy adds nothing");
    await empty.goto(files.address);
    assert.match(await card(empty, "Ellie").innerText(), /at ease/);

    await bringCopy(page, files.address, further);
    assert.deepEqual(byId(await entriesOfPhone(page)), grown, "where it began it hears the rest");
  } finally {
    for (const one of [alone, ofHouse, last]) await one.throwAway();
    await files.close();
    await house.close();
    await rm(folder, { recursive: true });
  }
});

test("half a copy is refused in one sentence, and nothing changes", async () => {
  const files = await fileServer(DIST);
  const ours = await phone();
  try {
    const page = await ours.switchOn();
    await page.goto(files.address);
    await page.getByRole("heading", { level: 1, name: "A rat is hiding" }).waitFor();
    await describe(page, { name: "Nori", who: "Mum" });
    const before = await entriesOfPhone(page);
    const folder = await mkdtemp(join(tmpdir(), "bolthole-copies-"));
    const whole = await readFile(await takeCopy(page, files.address, join(folder, "whole.bolthole")));
    await page.goto(`${files.address}household`);
    await page.locator("input[type=file]").setInputFiles({ name: "half.bolthole", mimeType: "text/plain", buffer: whole.subarray(0, whole.length / 2) });
    await page.getByRole("button", { name: "Bring this copy" }).click();
    await page.getByRole("heading", { name: "That file was not taken" }).waitFor();
    assert.match(await page.locator("main").innerText(), /breaks off/);
    assert.deepEqual(await entriesOfPhone(page), before);
    await rm(folder, { recursive: true });
  } finally {
    await ours.throwAway();
    await files.close();
  }
});

/** @param {Page} page @param {string} address @param {string} path */
async function bringCopy(page, address, path) {
  await page.goto(`${address}household`);
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByRole("button", { name: "Bring this copy" }).click();
  await page.getByRole("status").filter({ hasText: "read" }).waitFor();
}

/** @param {{id: string}[]} entries */
const byId = (entries) => [...entries].sort((one, other) => (one.id < other.id ? -1 : 1));
