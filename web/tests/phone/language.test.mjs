// A phone in English hands that is passed to somebody who reads German, and back: whole pages in one language, offline too.

import assert from "node:assert/strict";
import { test } from "node:test";

import { describe, goToday } from "../steps.mjs";
import { DIST, fileServer, phone } from "./files.mjs";
import { until } from "./notebook.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page */
const language = (page) => page.locator("html").getAttribute("lang");
/** What lies on this phone of a further language. @param {Page} page */
const germanHere = (page) =>
  page.evaluate(async () => {
    const names = ["method.de.bin", "words.de.bin"];
    const found = await Promise.all(names.map((name) => caches.match(name, { ignoreSearch: true })));
    return names.filter((_, nth) => found[nth]);
  });

/** Whether somebody can choose German. @param {Page} page @param {string} address */
async function isOffered(page, address) {
  await page.goto(`${address}settings`);
  const option = page.locator("select[name=language] option[value=de]").first();
  return (await option.textContent()) === "Deutsch";
}

/** The person whose device it is chooses what to read. @param {Page} page @param {string} address @param {string} tag */
async function reads(page, address, tag) {
  await page.goto(`${address}settings`);
  await page.locator("a[href*='caregivers/']").first().click();
  await page.locator("select[name=language]").selectOption(tag);
  await Promise.all([page.waitForURL(/settings/), page.locator("main form button, form button.btn-main").first().click()]);
}

test("German comes to a phone only when somebody reads it, and stays there offline", async (its) => {
  const files = await fileServer(DIST);
  const ours = await phone();
  try {
    const first = await ours.switchOn();
    await first.goto(files.address);
    await describe(first, { name: "Ellie", who: "Mum" });
    await goToday(first);
    await until(first, async () => !(await caches.match("first.wasm", { ignoreSearch: true })));
    assert.equal(await language(first), "en-GB");
    assert.deepEqual(await germanHere(first), [], "nobody here reads German yet");

    if (!(await isOffered(first, files.address))) return its.skip("pages are not shown in German yet");
    await reads(first, files.address, "de");
    assert.equal(await language(first), "de");
    assert.deepEqual(await germanHere(first), ["method.de.bin", "words.de.bin"]);
    await ours.switchOff();
    await files.close();

    const page = await ours.switchOn();
    await page.goto(`${files.address}tips`);
    assert.equal(await language(page), "de");
    await page.goto(`${files.address}cards/to-the-vet`);
    await page.getByRole("heading", { name: "Niemals", exact: true }).waitFor();
    await page.goto(`${files.address}find?q=hat+Rattengift+gefressen`);
    assert.equal(await page.locator("section.banner a[href*='procedures/'], section.banner a").count() > 0, true, "a vet is named");

    await reads(page, files.address, "en-GB");
    assert.equal(await language(page), "en-GB");
    await page.goto(`${files.address}cards/to-the-vet`);
    await page.getByRole("heading", { name: "Never", exact: true }).waitFor();
    assert.deepEqual(ours.wrongs, []);
  } finally {
    await ours.throwAway();
    await files.close().catch(() => {});
  }
});

test("a phone that asks for German begins in German", async (its) => {
  const files = await fileServer(DIST);
  const ours = await phone({ languages: "de-DE" });
  try {
    const page = await ours.switchOn();
    await page.goto(files.address);
    await page.getByRole("button").first().waitFor();
    if (!(await isOffered(page, files.address))) return its.skip("pages are not shown in German yet");
    await page.goto(files.address);
    await until(page, async () => document.documentElement.lang === "de");
    assert.deepEqual(ours.wrongs, []);
  } finally {
    await ours.throwAway();
    await files.close();
  }
});
