// A phone in its house: it can be put on the home screen, its own pages shut nobody out, and a child's can be removed.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as within } from "node:path";
import { test } from "node:test";

import { everyLinkedPage } from "../every-page.mjs";
import { lastingHouse } from "../house.mjs";
import { unreadable, unroll } from "../measure.mjs";
import { card, describe, goToday, setUp, startVisit, tap } from "../steps.mjs";
import { phone } from "./files.mjs";
import { entriesOfHouse, entriesOfPhone, everythingIsHere, exchanged, join, takeCopy, until } from "./notebook.mjs";

test("it can be put on the home screen, and every page that the phone makes can be read by all", async () => {
  const house = await lastingHouse();
  const ours = await phone();
  try {
    const page = await ours.switchOn();
    await setUp(page, house.setUpLink);
    await describe(page, { name: "Ellie", who: "Mum" });
    await goToday(page);
    await everythingIsHere(page);
    const browser = await page.context().newCDPSession(page);
    await page.goto(house.address);
    const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
    assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
    const { errors, data } = await browser.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    assert.equal(JSON.parse(data ?? "{}").display, "standalone");

    const paths = (await everyLinkedPage(page, house.address)).filter((path) => !/^(devices|tips\/|cards\/)/.test(path));
    await house.kill();
    assert.ok(paths.length > 15, `only ${paths.length} pages were found`);
    const faults = [];
    for (const path of paths) {
      const answer = await page.goto(new URL(path, house.address).href);
      assert.ok(answer?.fromServiceWorker(), `${path} is made on the phone`);
      await unroll(page);
      faults.push(...(await unreadable(page)).map((fault) => `${path}: ${fault}`));
    }
    assert.deepEqual(faults, []);
    for (const path of ["devices", "join", "setup", "exports", "calendar"]) await saysThatTheServerIsAway(page, `${house.address}${path}`);
    await page.locator("header").getByRole("link", { name: "Today" }).click();
    await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
    await house.start();
    assert.equal((await page.goto(`${house.address}devices`))?.status(), 200, "with a line, the server answers");
    await page.getByRole("heading", { level: 1, name: "Devices" }).waitFor();
  } finally {
    await ours.throwAway();
    await house.close();
  }
});

test("a child's phone sees its own steps, and once removed keeps what waits and shows no more", async () => {
  const house = await lastingHouse();
  const [mums, childs] = [await phone(), await phone()];
  try {
    const mum = await mums.switchOn();
    await setUp(mum, house.setUpLink);
    await describe(mum, { name: "Ellie", who: "Mum" });
    const child = await childs.switchOn();
    await join(mum, child, house.address, house.address, "Tom", "A child’s device");
    await child.goto(house.address);
    await everythingIsHere(child);
    await child.goto(`${house.address}first-aid`);
    await exchanged(child);
    for (const [path, ending] of [["settings", 200], ["rats", 403], ["household", 403], ["rats/new", 403]]) {
      const answer = await child.goto(`${house.address}${path}`);
      assert.ok(answer?.fromServiceWorker(), `${path} is answered on the phone`);
      assert.equal(answer?.status(), ending, String(path));
      await unroll(child);
      assert.deepEqual(await unreadable(child), [], `${path} can be read by all`);
    }
    for (const path of ["", "first-aid", "worse", "visits/several"]) {
      await child.goto(`${house.address}${path}`);
      await unroll(child);
      assert.deepEqual(await unreadable(child), [], `a child's ${path || "Today"} can be read by all`);
    }

    await house.kill();
    await saysThatTheServerIsAway(child, `${house.address}join`);
    await house.start();

    await child.goto(house.address);
    await startVisit(child, "Ellie");
    await mum.goto(`${house.address}devices`);
    await mum.getByText("Remove it").first().click();
    await mum.getByRole("button", { name: /Remove Tom/ }).click();
    await mum.getByRole("heading", { name: "Devices" }).waitFor();
    await tap(child, "at ease");
    const n = (await entriesOfPhone(child)).length;
    await until(child, async (address) => (await fetch(`${address}sync`)).status === 403, house.address);
    await child.goto(house.address);
    await child.getByRole("heading", { name: "This device is not let in any more" }).waitFor();
    await child.getByRole("link", { name: /First aid/ }).click();
    await child.getByRole("heading", { level: 1 }).waitFor();
    assert.equal((await entriesOfPhone(child)).length, n, "what was written stays on it");
    await mum.goto(house.address);
    assert.doesNotMatch(await card(mum, "Ellie").innerText(), /at ease/);
  } finally {
    await mums.throwAway();
    await childs.throwAway();
    await house.close();
  }
});

/** The phone itself answers, in one sentence that all can read. @param {import("playwright-core").Page} page @param {string} address */
async function saysThatTheServerIsAway(page, address) {
  const answer = await page.goto(address);
  assert.ok(answer?.fromServiceWorker());
  assert.equal(answer?.status(), 503);
  await page.getByRole("heading", { level: 1, name: "The server is away" }).waitFor();
  assert.deepEqual(await unreadable(page), []);
}

test("a child's phone knows of a bite that Mum noted, closes the hands as the server does, and holds none of her words", async () => {
  const house = await lastingHouse();
  const [mums, childs] = [await phone({ inHand: true }), await phone({ inHand: true })];
  try {
    const mum = await mums.switchOn();
    await setUp(mum, house.setUpLink);
    await describe(mum, { name: "Ellie", who: "Mum" });
    const child = await childs.switchOn();
    await join(mum, child, house.address, house.address, "Tom", "A child’s device");
    await child.goto(house.address);
    await everythingIsHere(child);
    await mum.goto(house.address);
    await startVisit(mum, "Ellie");
    await tap(mum, "bit, skin broken");
    const [, visit] = /visits\/([0-9a-f-]+)/.exec(mum.url()) ?? [];
    await mum.goto(`${house.address}visits/${visit}/note`);
    await mum.locator("main").getByRole("textbox").first().fill("Tom was too loud, as whispered");
    await mum.getByRole("button", { name: "Save" }).first().click();
    await mum.getByText("as whispered").waitFor();
    await everythingIsHere(mum);
    await exchanged(mum);

    await exchanged(child);
    const held = await entriesOfPhone(child);
    assert.doesNotMatch(JSON.stringify(held), /whispered/);
    assert.match(JSON.stringify(await entriesOfHouse(mum)), /whispered/);
    const bite = held.find(({ kind, body }) => kind === "visit_logged" && /** @type {{outcome: string}} */ (body).outcome === "bit");
    assert.ok(bite, "the bite itself is there");
    for (const path of ["", "visits/several"]) {
      const answer = await child.goto(house.address + path);
      assert.ok(answer?.fromServiceWorker());
      const [here, there] = await child.evaluate(async (address) => {
        // Past the worker: what the server says to this very device.
        const html = await (await fetch(address)).text();
        const words = (/** @type {Document} */ page) => page.querySelector("main")?.textContent?.replace(/\s+/g, " ");
        return [words(document), words(new DOMParser().parseFromString(html, "text/html"))];
      }, house.address + path);
      assert.ok(here && !/whispered/.test(here));
      assert.equal(here, there, "the child's phone judges as the server, which knows every word");
    }
  } finally {
    await mums.throwAway();
    await childs.throwAway();
    await house.close();
  }
});

test("where another household lives at the address now, the phone says so, keeps its own, and begins there with its copy", async () => {
  const house = await lastingHouse();
  const ours = await phone({ inHand: true });
  const folder = await mkdtemp(within(tmpdir(), "bolthole-copies-"));
  try {
    const page = await ours.switchOn();
    await setUp(page, house.setUpLink);
    await describe(page, { name: "Ellie", who: "Mum" });
    await goToday(page);
    await everythingIsHere(page);
    await page.goto(house.address);
    await startVisit(page, "Ellie");
    await tap(page, "at ease");
    await exchanged(page);
    const before = await entriesOfPhone(page);

    const mistaken = await house.beginAnew();
    await heardOf(page, house.address);
    // By mistake: the new house lets the phone in, and its notebook is another one.
    await page.goto(mistaken);
    await page.getByRole("button", { name: "Set up this device" }).click();
    await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
    assert.match(await card(page, "Ellie").innerText(), /at ease/);
    await heardOf(page, house.address);
    assert.deepEqual(await entriesOfPhone(page), before, "nothing of this phone is lost");

    const link = await house.beginAnew();
    await heardOf(page, house.address);
    await page.getByRole("link", { name: "This address keeps another household now" }).click();
    await page.getByText("nothing of it is sent there").waitFor();
    assert.deepEqual(await unreadable(page), []);
    const copy = await takeCopy(page, house.address, within(folder, "one.bolthole"));
    await page.goto(link);
    await page.getByRole("heading", { name: "Begin anew" }).waitFor();
    await page.getByRole("heading", { name: "I have a copy" }).waitFor();
    assert.deepEqual(await unreadable(page), []);
    await page.locator("input[type=file]").setInputFiles(copy);
    await page.getByRole("button", { name: "Begin with this copy" }).click();
    await page.getByRole("heading", { level: 1, name: "Where this notebook lives" }).waitFor();
    await page.goto(house.address);
    await exchanged(page);
    await page.goto(house.address);
    assert.equal(await page.getByText("another household").count(), 0);
    assert.match(await card(page, "Ellie").innerText(), /at ease/);
    const byId = (/** @type {{id: string}[]} */ entries) => entries.map((entry) => JSON.stringify(entry)).sort();
    assert.deepEqual(byId(await entriesOfHouse(page)), byId(before), "the house has every entry once, and nothing else");
    assert.deepEqual(byId(await entriesOfPhone(page)), byId(before));
  } finally {
    await ours.throwAway();
    await house.close();
    await rm(folder, { recursive: true });
  }
});

/** Ellie is described on this phone, and house and phone have every entry. @param {import("playwright-core").Page} page @param {string} setUpLink */
async function comesToHaveItAll(page, setUpLink) {
  await setUp(page, setUpLink);
  await describe(page, { name: "Ellie", who: "Mum" });
  await goToday(page);
  await everythingIsHere(page);
  await exchanged(page);
}

/** Today still has the rat, and says that somebody else lives at the address. @param {import("playwright-core").Page} page @param {string} address */
async function heardOf(page, address) {
  const says = page.getByRole("link", { name: "This address keeps another household now" });
  for (let nth = 0; nth < 10 && (await says.count()) === 0; nth += 1) {
    await page.goto(address);
    await says.waitFor({ timeout: 2_500 }).catch(() => {});
  }
  assert.equal(await says.count(), 1);
  await card(page, "Ellie").waitFor();
}

test("on a full disk a tap says that it was not written, and works once after room was made", async () => {
  const house = await lastingHouse();
  const ours = await phone({ inHand: true });
  try {
    const first = await ours.switchOn();
    await comesToHaveItAll(first, house.setUpLink);
    // A browser remembers for half a minute how much room there was; switched on again it looks anew.
    await ours.switchOff();
    const page = await ours.switchOn();
    await page.goto(`${house.address}healthz`);
    const browser = await page.context().newCDPSession(page);
    const { origin } = new URL(house.address);
    await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    await page.goto(house.address);
    await startVisit(page, "Ellie");
    const before = await entriesOfPhone(page);
    await page.getByRole("button", { name: "ate in place" }).click();
    await page.getByRole("heading", { level: 1, name: "No room on this device" }).waitFor();
    assert.match(await page.locator("main").innerText(), /nothing was written.*Make some room, go back and send it again/s);
    assert.deepEqual(await entriesOfPhone(page), before, "nothing is half written");
    await page.goBack();
    await page.getByRole("button", { name: "ate in place" }).click();
    await page.getByRole("heading", { level: 1, name: "No room on this device" }).waitFor();

    await browser.send("Storage.overrideQuotaForOrigin", { origin });
    await page.goBack();
    await tap(page, "ate in place");
    const after = await entriesOfPhone(page);
    assert.equal(after.length, before.length + 1);
    await exchanged(page);
    const visits = (await entriesOfHouse(page)).filter(({ kind }) => kind === "visit_logged");
    assert.deepEqual(visits, after.filter(({ kind }) => kind === "visit_logged"), "the house has it once");
  } finally {
    await ours.throwAway();
    await house.close();
  }
});

test("with every page closed the browser itself hands over what waits", async () => {
  const house = await lastingHouse();
  const ours = await phone({ inHand: true });
  try {
    const page = await ours.switchOn();
    await comesToHaveItAll(page, house.setUpLink);
    const browser = await page.context().newCDPSession(page);
    /** @type {Promise<string>} */
    const registered = new Promise((resolve) => {
      browser.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
        const ours = registrations.find(({ scopeURL }) => scopeURL === house.address);
        if (ours) resolve(ours.registrationId);
      });
    });
    await browser.send("ServiceWorker.enable");
    const registrationId = await registered;
    await page.goto(house.address);
    await house.kill();
    await startVisit(page, "Ellie");
    await tap(page, "came and went");
    const held = (await entriesOfPhone(page)).filter(({ kind }) => kind === "visit_logged");
    assert.equal(held.length, 1);

    await page.goto("about:blank");
    await house.start();
    const elsewhere = await page.context().newCDPSession(page);
    await elsewhere.send("ServiceWorker.enable");
    await elsewhere.send("ServiceWorker.dispatchSyncEvent", { origin: new URL(house.address).origin, registrationId, tag: "bolthole", lastChance: false });
    // A page without a script of ours: it tells the worker nothing.
    await page.goto(`${house.address}healthz`);
    let visits = [];
    for (let nth = 0; nth < 20 && visits.length === 0; nth += 1) {
      visits = (await entriesOfHouse(page)).filter(({ kind }) => kind === "visit_logged");
      if (visits.length === 0) await page.waitForTimeout(250);
    }
    assert.deepEqual(visits, held, "the house has it once");
  } finally {
    await ours.throwAway();
    await house.close();
  }
});
