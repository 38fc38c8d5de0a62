// Recordings: the switch-off survey and a visit's timeline, with files that a recorder could have made.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { DESKTOP, PHONE, newDevice, openBrowser } from "./browser.mjs";
import { emptyHouse } from "./house.mjs";
import { lowerThan, sidewaysScroll, unfold, unreadable, unroll } from "./measure.mjs";
import { recording } from "./sound.mjs";
import { describe, goToday, nothingWrong, setUp, startVisit, tap } from "./steps.mjs";

/** CSS pixels; a fingertip. */
const LOWEST = 44;
/** Half a minute of sound is heard in seconds; a busy machine may take its time. */
const PATIENCE_MS = 120_000;

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("./house.mjs").House} */
let house;
/** @type {import("./browser.mjs").Device} */
let phone;
before(async () => {
  [browser, house] = await Promise.all([openBrowser(), emptyHouse()]);
  phone = await newDevice(browser, house.address);
  await setUp(phone.page, house.setUpLink);
  await describe(phone.page, { name: "Nori", who: "Mum" });
});
after(async () => {
  await browser.close();
  await house.close();
});

/** Nobody is shut out of the page that is open. @param {string} called */
async function everybodyCanRead(called) {
  const { page } = phone;
  const faults = [];
  await unfold(page);
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    faults.push(...(await sidewaysScroll(page)));
    if (viewport === PHONE) faults.push(...(await lowerThan(page, LOWEST)));
    await unroll(page);
    faults.push(...(await unreadable(page)));
    await page.emulateMedia({ colorScheme: "dark" });
    faults.push(...(await unreadable(page, ["color-contrast"])));
    const shots = process.env.SHOTS;
    if (shots) await page.screenshot({ path: `${shots}/${called.replaceAll(" ", "-")}-${viewport.width}-dark.png`, fullPage: true });
    await page.emulateMedia({ colorScheme: "light" });
    if (shots) await page.screenshot({ path: `${shots}/${called.replaceAll(" ", "-")}-${viewport.width}-light.png`, fullPage: true });
  }
  await page.setViewportSize(PHONE);
  assert.deepEqual(faults, [], called);
}

/**
 * Adds a file on the page that is open, and waits until it was heard.
 * @param {string} name
 * @param {Buffer} buffer
 */
async function add(name, buffer) {
  const { page } = phone;
  await page.getByLabel("Recording").setInputFiles({ name, mimeType: "audio/wav", buffer });
  await page.getByRole("button", { name: "Add it" }).click();
  await page.getByRole("link", { name: "It was heard. See what was in it" }).click({ timeout: PATIENCE_MS });
  await page.getByRole("heading", { name: "The microphone" }).waitFor();
}

/** Some seconds ago, as a recorder's note has it. @param {number} seconds */
const ago = (seconds) => new Date(Date.now() - seconds * 1000).toISOString().slice(0, 19) + "Z";

test("the survey names the line that went away, and it can be written down", async () => {
  const { page } = phone;
  await page.goto(`${house.address}audit`);
  await page.getByRole("link", { name: "Listening", exact: true }).click();
  await everybodyCanRead("listening with nothing in it");
  await page.getByRole("link", { name: /switch-off survey/ }).click();
  await everybodyCanRead("survey at its beginning");
  await page.getByRole("link", { name: "Add that recording" }).click();
  await everybodyCanRead("adding a recording");
  await add("everything on.wav", recording({ seconds: 31, lampHz: 31_300, began: ago(600) }));
  await page.getByText("31.3 kHz, all the time").first().waitFor();
  await page.getByText("as things on the mains do").waitFor();
  await everybodyCanRead("a recording of the room");

  await page.goto(`${house.address}listening/survey`);
  await page.getByRole("link", { name: "Add that recording" }).click();
  await page.getByLabel("What is switched off?").fill("desk lamp");
  await add("lamp off.wav", recording({ seconds: 31, began: ago(500) }));
  await page.goto(`${house.address}listening/survey`);
  await page.getByRole("heading", { name: "Desk lamp off" }).waitFor();
  await page.getByRole("heading", { name: "Went away" }).waitFor();
  await everybodyCanRead("survey with a lamp off");
  await page.getByRole("button", { name: "Write it into the notebook" }).click();
  await page.getByRole("status").getByText("Written into the notebook").waitFor();
  nothingWrong(phone);
});

test("calls stand beside what was tapped, and one of them can be refused and taken back", async () => {
  const { page } = phone;
  await goToday(page);
  await startVisit(page, "Nori");
  await tap(page, "came and went");
  const visit = page.url();
  await page.getByRole("link", { name: "What was heard" }).click();
  await everybodyCanRead("a visit without a recording");
  await page.getByRole("link", { name: "Add a recording" }).click();
  await add("visit.wav", recording({ seconds: 40, calls: [8, 9, 33], began: ago(30) }));
  await page.getByText("3 calls, all of them alarm calls").first().waitFor();
  const picture = page.getByRole("img", { name: /^Spectrogram of call 1:/ });
  await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => [...document.querySelectorAll(".heard-calls img")].some((img) => /** @type {HTMLImageElement} */ (img).naturalWidth > 0));
  await everybodyCanRead("a recording of a visit");

  await page.getByRole("button", { name: "Call 2: No call" }).click();
  await page.getByText("2 calls, all of them alarm calls").first().waitFor();
  await page.getByRole("button", { name: "Call 2: take that back" }).click();
  await page.getByText("3 calls, all of them alarm calls").first().waitFor();

  await page.goto(visit);
  await page.getByRole("link", { name: "What was heard" }).click();
  await page.getByText("2 alarm calls until").waitFor();
  await page.getByText("Nori: came and went").waitFor();
  await everybodyCanRead("a visit beside its recording");
  nothingWrong(phone);
});

test("what is no recording is refused in one sentence, with and without script", async () => {
  const { page } = phone;
  await page.goto(`${house.address}recordings`);
  await page.getByLabel("Recording").setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no sound at all") });
  await page.getByRole("button", { name: "Add it" }).click();
  await page.getByRole("alert").getByText("notes.txt is neither a WAV nor a FLAC file").waitFor();

  const plain = await newDevice(browser, house.address, { script: false });
  await plain.page.context().addCookies(await page.context().cookies());
  await plain.page.goto(`${house.address}recordings`);
  await plain.page.getByLabel("Recording").setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no sound at all") });
  await plain.page.getByRole("button", { name: "Add it" }).click();
  await plain.page.getByRole("alert").getByText("notes.txt is neither a WAV nor a FLAC file").waitFor();
  await plain.close();
});

test("the trend says that there is not enough, and the microphone what it is good for", async () => {
  const { page } = phone;
  await page.goto(`${house.address}listening/trend`);
  await everybodyCanRead("a trend of nothing");
  await page.goto(`${house.address}listening/microphone`);
  await page.getByText("Short calls at 50 to 83 kHz").or(page.getByText("It goes high enough")).first().waitFor();
  await everybodyCanRead("the microphone check");
});

test("a file that is removed is said to be, and what was heard stays", async () => {
  const { page } = phone;
  await page.goto(`${house.address}listening`);
  await page.locator("main ul.lined a").first().click();
  await page.getByText("Remove the file").click();
  await page.getByRole("button", { name: "Remove it from the server" }).click();
  await page.getByText(/^It was removed/).waitFor();
  await page.getByText("alarm calls").first().waitFor();
  assert.equal(await page.locator(".heard-calls img").count(), 0);
});
