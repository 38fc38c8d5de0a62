// A phone in its house: it can be put on the home screen, its own pages shut nobody out, and a child's can be removed.

import assert from "node:assert/strict";
import { test } from "node:test";

import { everyLinkedPage } from "../every-page.mjs";
import { lastingHouse } from "../house.mjs";
import { unreadable, unroll } from "../measure.mjs";
import { card, describe, goToday, setUp, startVisit, tap } from "../steps.mjs";
import { phone } from "./files.mjs";
import { entriesOfPhone, everythingIsHere, exchanged, join } from "./notebook.mjs";

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

    await child.goto(house.address);
    await startVisit(child, "Ellie");
    await mum.goto(`${house.address}devices`);
    await mum.getByText("Remove it").first().click();
    await mum.getByRole("button", { name: /Remove Tom/ }).click();
    await mum.getByRole("heading", { name: "Devices" }).waitFor();
    await tap(child, "at ease");
    const n = (await entriesOfPhone(child)).length;
    await child.waitForFunction(async (address) => {
      const page = await (await fetch(`${address}sync`)).status;
      return page === 403;
    }, house.address);
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
