// The visit for one hand: the screen stays on, the phone may be off in between, several rats at once, earlier, a photo.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { PHONE, newDevice, openBrowser } from "./browser.mjs";
import { demo, emptyHouse } from "./house.mjs";
import { card, describe, goToday, nothingWrong, savedBar, setUp, startVisit, tap } from "./steps.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/**
 * A house in which Ellie and Tibby live.
 * @param {boolean} script
 * @param {(device: import("./browser.mjs").Device, house: import("./house.mjs").House) => Promise<void>} story
 */
async function withTwoRats(script, story) {
  const house = await emptyHouse();
  const phone = await newDevice(browser, house.address, { viewport: PHONE, script });
  try {
    await setUp(phone.page, house.setUpLink);
    await describe(phone.page, { name: "Ellie", who: "Mum" });
    await phone.page.goto(`${house.address}rats/new`);
    await describe(phone.page, { name: "Tibby" });
    await phone.page.goto(house.address);
    await story(phone, house);
    // A form that was refused is told in the console too; that is as it must be.
    nothingWrong({ wrongs: phone.wrongs.filter((wrong) => !/status of 422/.test(wrong)) });
  } finally {
    await phone.close();
    await house.close();
  }
}

/** A lamp of the browser's own would say no in a window that nobody sees: this one counts. @param {Page} page */
async function countLocks(page) {
  await page.addInitScript(() => {
    const held = /** @type {any} */ (window);
    held.nHeld = 0;
    const request = async () => {
      held.nHeld += 1;
      const lock = new EventTarget();
      const release = async () => {
        if (/** @type {any} */ (lock).released) return;
        Object.assign(lock, { released: true });
        held.nHeld -= 1;
        lock.dispatchEvent(new Event("release"));
      };
      held.turnOff = release;
      return Object.assign(lock, { released: false, release });
    };
    Object.defineProperty(navigator, "wakeLock", { value: { request }, configurable: true });
  });
}

/** @param {Page} page */
const nHeld = (page) => page.evaluate(() => /** @type {any} */ (window).nHeld);
/** @param {Page} page */
const staysOn = (page) => page.locator("[data-awake]");

test("the screen stays on during a visit, is asked again after it went off, and is let go", async () => {
  await withTwoRats(true, async ({ page }) => {
    await countLocks(page);
    await page.reload();
    assert.equal(await nHeld(page), 0, "Today keeps no screen on");
    await startVisit(page, "Ellie");
    await staysOn(page).waitFor({ state: "visible" });
    assert.equal(await nHeld(page), 1);

    await page.evaluate(() => /** @type {any} */ (window).turnOff());
    assert.equal(await staysOn(page).isVisible(), false, "it is only said while it is so");
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await staysOn(page).waitFor({ state: "visible" });
    assert.equal(await nHeld(page), 1, "asked for once and not twice");

    await page.evaluate(() => dispatchEvent(new Event("pagehide")));
    assert.equal(await nHeld(page), 0);
    await goToTodayFromTheVisit(page);
    assert.equal(await nHeld(page), 0);
  });
});

test("a browser without such a lock, or one that refuses it, says nothing of it", async () => {
  await withTwoRats(true, async ({ page }) => {
    for (const lock of ["undefined", "{ request: async () => { throw new DOMException('low', 'NotAllowedError'); } }"]) {
      await page.addInitScript(`Object.defineProperty(navigator, "wakeLock", { value: ${lock}, configurable: true })`);
      await page.goto(new URL("/", page.url()).href);
      await startVisit(page, "Ellie");
      await page.waitForFunction(() => document.querySelector("[data-clock]")?.textContent !== "0:00");
      assert.equal(await staysOn(page).isVisible(), false);
    }
  });
});

/** @param {Page} page */
async function goToTodayFromTheVisit(page) {
  await page.getByRole("link", { name: "Today" }).click();
  await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
}

for (const script of [true, false]) {
  const how = script ? "with JavaScript" : "without JavaScript";

  test(`a phone that was off in mid-visit shows the same visit with its start, ${how}`, async () => {
    await withTwoRats(script, async (phone, house) => {
      const { page } = phone;
      await startVisit(page, "Ellie");
      const address = page.url();
      const began = Number(new URL(address).searchParams.get("started"));
      await page.goto("about:blank");
      await page.waitForTimeout(1200);
      await page.goto(address);
      assert.equal(page.url(), address, "the address holds the visit");
      assert.notEqual(await page.locator("[data-clock]").innerText(), "0:00", "the clock goes on from its start");
      await page.getByRole("button", { name: "ate in place" }).click();
      await savedBar(page).waitFor();
      const told = /after 0:(\d\d)/.exec(await savedBar(page).innerText());
      const really = (Date.now() - began) / 1000;
      assert.ok(told && 1 <= Number(told[1]) && Number(told[1]) <= really + 1, `${told?.[1]} s of ${really}`);

      const saved = page.url();
      await page.goto(address);
      assert.equal(page.url(), saved, "opened once more it shows what was saved, and does not ask again");
      await page.goto(house.address);
      assert.match(await card(page, "Ellie").innerText(), /ate in place/);
    });
  });

  test(`a visit of this morning is written down now, and its time can be put right, ${how}`, async () => {
    await withTwoRats(script, async ({ page }) => {
      await startVisit(page, "Ellie");
      await page.getByText("It was earlier").click();
      const when = page.getByLabel("When was it?");
      const now = await when.inputValue();
      await when.fill(`${Number(now.slice(0, 4)) + 1}${now.slice(4)}`);
      await page.locator("form.thumb").evaluate((form) => /** @type {HTMLFormElement} */ (form).noValidate = true);
      await page.getByRole("button", { name: "froze" }).click();
      const fault = page.getByRole("alert");
      assert.match(await fault.innerText(), /still to come/);
      assert.equal(await when.inputValue(), `${Number(now.slice(0, 4)) + 1}${now.slice(4)}`, "what was typed is kept");

      const yesterday = await when.getAttribute("min").then((min) => `${min?.slice(0, 11)}05:30`);
      await when.fill(yesterday);
      await page.getByRole("button", { name: "froze" }).click();
      await savedBar(page).waitFor();
      assert.match(await savedBar(page).innerText(), /05:30/);

      await page.getByRole("link", { name: "It was at another time" }).click();
      await page.getByLabel("Day and time").fill(`${yesterday.slice(0, 11)}06:45`);
      await page.locator("main").getByRole("button", { name: "Save" }).click();
      await savedBar(page).waitFor();
      assert.match(await savedBar(page).innerText(), /06:45/);
    });
  });

  test(`several rats are written down on one page with one save, and undone, ${how}`, async () => {
    await withTwoRats(script, async ({ page }, house) => {
      await page.getByRole("link", { name: "Write down several at once" }).click();
      assert.equal(await page.locator("input:checked").count(), 0, "nothing is chosen for anybody");
      await page.getByRole("button", { name: "Save what was chosen" }).click();
      assert.match(await page.getByRole("alert").innerText(), /Nothing is saved yet/);

      await one(page, "Ellie").getByText("ate in place").click();
      await one(page, "Tibby").getByText("ran", { exact: true }).click();
      await page.getByRole("button", { name: "Save what was chosen" }).click();
      await page.getByRole("heading", { level: 1, name: "Saved" }).waitFor();
      assert.match(await page.locator("main").innerText(), /Ellie ·\s+ate in place[^]*Tibby ·\s+ran/);

      await page.getByRole("button", { name: "Undo Tibby" }).click();
      await page.waitForFunction(() => !document.querySelector("main")?.textContent?.includes("Tibby"));
      await page.goto(house.address);
      assert.match(await card(page, "Ellie").innerText(), /ate in place/);
      assert.doesNotMatch(await card(page, "Tibby").innerText(), /ran/);
    });
  });

  test(`no training today and worse than yesterday are one tap from the visit, ${how}`, async () => {
    await withTwoRats(script, async ({ page }, house) => {
      await startVisit(page, "Ellie");
      await page.getByRole("link", { name: "Worse than yesterday?" }).click();
      await page.getByRole("heading", { level: 1, name: "What is different about Ellie?" }).waitFor();
      await page.goto(house.address);
      await startVisit(page, "Ellie");
      await page.getByRole("button", { name: "No training today" }).click();
      await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
      assert.match(await card(page, "Ellie").innerText(), /No training for Ellie today, by choice/);
      assert.doesNotMatch(await card(page, "Tibby").innerText(), /by choice/);
    });
  });
}

/** A rat's part of the quick entry. @param {Page} page @param {string} name */
function one(page, name) {
  return page.getByRole("group", { name: `What did ${name} do?` });
}

/** Until so many visits are written down as open on this device. @param {Page} page @param {number} n */
async function untilOpenVisits(page, n) {
  await page.waitForFunction(
    (n) =>
      new Promise((resolve) => {
        const opening = indexedDB.open("bolthole-visit /");
        // Not made here: the page's own script would find it without its shelf.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve(false);
        opening.onsuccess = () => {
          const asked = opening.result.transaction("visits").objectStore("visits").count();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result === n);
          };
        };
      }),
    n,
  );
}

/** The visit that this phone has open; set to `again`, if that is given. @param {import("playwright-core").Page} page @param {unknown} [again] */
function openVisit(page, again) {
  return page.evaluate(
    (again) =>
      new Promise((resolve) => {
        const opening = indexedDB.open("bolthole-visit /");
        opening.onsuccess = () => {
          const visits = opening.result.transaction("visits", "readwrite").objectStore("visits");
          const asked = again ? visits.put(again, "open") : visits.get("open");
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result);
          };
        };
      }),
    again,
  );
}

test("an app that was closed in mid-visit leads on from Today, until something was tapped", async () => {
  await withTwoRats(true, async ({ page }, house) => {
    await startVisit(page, "Tibby");
    await untilOpenVisits(page, 1);
    const address = page.url();
    await page.goto(house.address);
    await page.getByRole("link", { name: "Go on with Tibby’s visit" }).click();
    await page.waitForURL(/visits\/new/);
    assert.equal(page.url(), address);
    const open = await openVisit(page);
    await tap(page, "stayed away");
    await untilOpenVisits(page, 0);
    // As on a phone whose page was left before it came to that.
    await openVisit(page, open);
    await page.goto(house.address);
    await page.waitForLoadState("networkidle");
    await page.getByRole("link", { name: "Visit Tibby again" }).waitFor();
  });
});

test("a wet finger that touches the same button again, on the next page too, writes once", async () => {
  await withTwoRats(true, async ({ page }, house) => {
    await startVisit(page, "Ellie");
    await page.getByRole("button", { name: "came and went" }).click();
    await savedBar(page).waitFor();
    await page.getByRole("button", { name: "came and went" }).click();
    await page.waitForLoadState();
    await page.goto(house.address);
    await card(page, "Ellie").getByRole("link", { name: "Ellie", exact: true }).click();
    await page.waitForURL(/\/rats\/[0-9a-f-]+$/);
    assert.match(await page.locator("main").innerText(), /calm on 0 of 1 visit/);
  });
});

/** A picture of 1,600 by 800 points, as a camera might have made it. @param {Page} page */
async function picture(page) {
  const data = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 1600, height: 800 });
    const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    pen.fillStyle = "#8b6844";
    pen.fillRect(100, 100, 900, 500);
    return canvas.toDataURL("image/png").split(",")[1];
  });
  return { name: "ellie.png", mimeType: "image/png", buffer: Buffer.from(data, "base64") };
}

test("a photo stays on this device: smaller, removable, and never sent", async () => {
  await withTwoRats(true, async ({ page }, house) => {
    /** @type {string[]} */
    const sent = [];
    page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
    await card(page, "Ellie").getByRole("link", { name: "Ellie", exact: true }).click();
    await page.waitForURL(/\/rats\/[0-9a-f-]+$/);
    const place = page.getByRole("region", { name: "A photo" });
    await place.waitFor();
    assert.match(await place.innerText(), /On this device only/);
    assert.equal(await place.locator("img").isVisible(), false);

    await place.locator("input").setInputFiles({ name: "x.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
    assert.match(await place.getByRole("alert").innerText(), /no picture that this browser can read/);
    await place.locator("input").setInputFiles(await picture(page));
    await place.getByText("Look at it").click();
    const size = () => place.locator("img").evaluate(async (image) => {
      const photo = /** @type {HTMLImageElement} */ (image);
      await photo.decode();
      return [photo.naturalWidth, photo.naturalHeight, photo.alt];
    });
    assert.deepEqual(await size(), [1200, 600, "Photo of Ellie"]);

    await page.reload();
    await place.getByText("Look at it").click();
    assert.deepEqual(await size(), [1200, 600, "Photo of Ellie"], "it is kept");
    await page.goto(new URL("/rats", page.url()).href);
    await page.goBack();
    await place.getByRole("button", { name: "Throw it away" }).click();
    await place.getByText("Keep a photo").waitFor();
    await page.reload();
    await place.waitFor();
    assert.equal(await place.getByText("Look at it").isVisible(), false, "it is gone");
    assert.deepEqual(sent, [], "nothing was sent anywhere");

    await page.goto(house.address);
    await startVisit(page, "Tibby");
    await tap(page, "at ease");
    await page.getByRole("link", { name: "Add a word" }).click();
    await place.locator("input").setInputFiles(await picture(page));
    await place.getByText("Look at it").waitFor();
  });
});

test("without JavaScript nothing is said of photos or of the screen", async () => {
  await withTwoRats(false, async ({ page }) => {
    await card(page, "Ellie").getByRole("link", { name: "Ellie", exact: true }).click();
    await page.waitForURL(/\/rats\/[0-9a-f-]+$/);
    assert.doesNotMatch(await page.locator("main").innerText(), /photo/i);
    await goToday(page);
    await startVisit(page, "Ellie");
    assert.doesNotMatch(await page.locator("body").innerText(), /screen/);
  });
});

test("at night no page begins with a flash, not even before the sheet has come", async () => {
  const house = await demo();
  const phone = await newDevice(browser, house.address);
  try {
    const { page } = phone;
    await page.goto(house.address);
    await page.getByRole("button", { name: "Night", exact: true }).click();
    await page.getByRole("button", { name: "Day", exact: true }).waitFor();
    // A slow line: the sheet comes long after the page.
    await page.route("**/look.css", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue().catch(() => undefined);
    });
    const film = await page.context().newCDPSession(page);
    /** @type {string[]} */
    const pictures = [];
    film.on("Page.screencastFrame", ({ data, sessionId }) => {
      pictures.push(data);
      film.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined);
    });
    await film.send("Page.startScreencast", { format: "png", everyNthFrame: 1 });
    await page.locator("main a[href*='visits/new']").first().click();
    await page.waitForURL(/visits\/new/);
    await page.getByRole("button", { name: "stayed away" }).click();
    await savedBar(page).waitFor();
    await page.waitForTimeout(300);
    await film.send("Page.stopScreencast");
    await page.unrouteAll({ behavior: "ignoreErrors" });
    const brightest = [];
    for (const data of pictures) brightest.push(await brightness(page, data));
    assert.ok(pictures.length >= 2, `${pictures.length} pictures`);
    assert.ok(Math.max(...brightest) < 45, `brightness of ${pictures.length} pictures, of 255: ${brightest.join(" ")}`);
  } finally {
    await phone.close();
    await house.close();
  }
});

/** The mean of a picture's points, 0 to 255. @param {Page} page @param {string} data */
async function brightness(page, data) {
  const other = await page.context().newPage();
  const mean = await other.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    pen.drawImage(image, 0, 0);
    const { data: points } = pen.getImageData(0, 0, image.width, image.height);
    let sum = 0;
    for (let at = 0; at < points.length; at += 4) sum += points[at] + points[at + 1] + points[at + 2];
    return Math.round((sum / points.length) * (4 / 3));
  }, data);
  await other.close();
  return mean;
}
