// Pictures of every page, to be looked at: `npm run shots -- DIR`. Also the picture in the README.
// Not a test: a picture says what it says to whoever opens it.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { DESKTOP, PHONE, newDevice, openBrowser } from "./browser.mjs";
import { AFTER_A_FORM, everyLinkedPage } from "./every-page.mjs";
import { ROOT, demo, emptyHouse } from "./house.mjs";
import { unroll } from "./measure.mjs";
import { setUp } from "./steps.mjs";

const folder = process.argv[2];
if (!folder) {
  console.error("say where the pictures go: npm run shots -- DIR");
  process.exit(2);
}
await mkdir(folder, { recursive: true });

const [browser, house] = await Promise.all([openBrowser(), demo()]);
const { page, close } = await newDevice(browser, house.address);
await readmePicture();

await page.goto(house.address);
const paths = await everyLinkedPage(page, house.address);
for (const [nth, path] of paths.entries()) {
  await page.goto(new URL(path, house.address).href);
  await shots(`${String(nth).padStart(2, "0")}-${named(path)}`);
}
for (const [called, goThere] of Object.entries(AFTER_A_FORM)) {
  await goThere(page, house.address);
  await shots(`after-${named(called)}`);
}
await close();
await house.close();
await atTheDoor();
await browser.close();
console.log(`${paths.length + Object.keys(AFTER_A_FORM).length + 2} pages in ${folder}`);

/** @param {string} path */
function named(path) {
  const plain = path.replaceAll(/\?.*/g, "").replaceAll(/[0-9a-f]{6}-?([0-9a-f]{2})-[0-9a-f-]{27}/g, "$1").replaceAll(/[^a-z0-9-]+/gi, "-");
  return plain || "today";
}

/** The page that is open, in every light and width. @param {string} called */
async function shots(called) {
  for (const light of /** @type {const} */ (["light", "dark"])) {
    await page.emulateMedia({ colorScheme: light });
    await page.setViewportSize(PHONE);
    if (light === "light") await shot(page, `${called}-phone-first`, false);
    await shot(page, `${called}-phone-${light}`, true);
    await page.setViewportSize(DESKTOP);
    await shot(page, `${called}-desktop-${light}`, true);
  }
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} name
 * @param {boolean} fullPage
 */
async function shot(page, name, fullPage) {
  if (fullPage) await unroll(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** What a new house shows before anybody is described. */
async function atTheDoor() {
  const empty = await emptyHouse();
  const device = await newDevice(browser, empty.address);
  await device.page.goto(empty.setUpLink);
  await shot(device.page, "door-set-up-phone-light", true);
  await setUp(device.page, empty.setUpLink);
  await shot(device.page, "door-welcome-phone-light", true);
  await device.page.emulateMedia({ colorScheme: "dark" });
  await shot(device.page, "door-welcome-phone-dark", true);
  await device.page.setViewportSize(DESKTOP);
  await shot(device.page, "door-welcome-desktop-dark", true);
  await device.close();
  await empty.close();
}

/** Today, as a phone shows it when it is drawn up to the first rat that has a step. */
async function readmePicture() {
  const phone = await newDevice(browser, house.address, { scale: 2 });
  await phone.page.goto(house.address);
  await phone.page.locator("article.card.rat").first().evaluate((card) => window.scrollTo(0, card.getBoundingClientRect().top - 12));
  const pictures = join(ROOT, "docs/pictures");
  await mkdir(pictures, { recursive: true });
  await phone.page.screenshot({ path: join(pictures, "today-phone.png") });
  await phone.close();
}
