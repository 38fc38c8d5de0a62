// A real Chromium, and devices in it that remember everything that went wrong on their pages.

import { chromium } from "playwright-core";

import { NETWORK_NAME } from "./house.mjs";

/** Where the browser is; Debian's own unless said otherwise. */
const CHROMIUM = process.env.CHROMIUM ?? "chromium";

/** The window's size in pixels. */
export const PHONE = { width: 390, height: 844 };
export const SMALL_PHONE = { width: 320, height: 664 };
export const DESKTOP = { width: 1280, height: 900 };

/** Starts Chromium without any traffic of its own. */
export async function openBrowser() {
  return chromium.launch({
    executablePath: await where(CHROMIUM),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--host-resolver-rules=MAP ${NETWORK_NAME} 127.0.0.1`,
    ],
  });
}

/** @param {string} name a path, or a name on the search path */
async function where(name) {
  if (name.includes("/")) return name;
  const { access } = await import("node:fs/promises");
  for (const folder of (process.env.PATH ?? "").split(":")) {
    const path = `${folder}/${name}`;
    if (await access(path).then(() => true, () => false)) return path;
  }
  throw new Error(`no \`${name}\` on the search path; name the browser in $CHROMIUM`);
}

/**
 * One phone or computer: its window, and what went wrong in it.
 * @typedef {object} Device
 * @property {import("playwright-core").Page} page
 * @property {string[]} wrongs errors in the console, requests to another origin, pages without the policy
 * @property {() => Promise<void>} close
 */

/**
 * A new device.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address of the house, the only origin that may be asked
 * @param {object} [how]
 * @param {{width: number, height: number}} [how.viewport]
 * @param {boolean} [how.script] whether JavaScript is on
 * @param {"light" | "dark"} [how.scheme] what the phone itself prefers
 * @param {number} [how.scale] pixels of the picture for one of the page
 * @param {string} [how.language] what its browser asks for
 * @returns {Promise<Device>}
 */
export async function newDevice(browser, address, { viewport = PHONE, script = true, scheme = "light", scale = 1, language = "en-GB" } = {}) {
  const context = await browser.newContext({
    viewport,
    javaScriptEnabled: script,
    colorScheme: scheme,
    deviceScaleFactor: scale,
    locale: language,
    hasTouch: viewport.width < 600,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const wrongs = watch(page, new URL(address).origin);
  return { page, wrongs, close: () => context.close() };
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} origin
 */
function watch(page, origin) {
  /** @type {string[]} */
  const wrongs = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") wrongs.push(`${page.url()} says: ${message.text()}`);
  });
  page.on("pageerror", (error) => wrongs.push(`${page.url()} throws: ${error.message}`));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) wrongs.push(`${page.url()} asks a stranger: ${request.url()}`);
  });
  page.on("response", (response) => {
    const policy = response.headers()["content-security-policy"] ?? "";
    const isPage = response.request().resourceType() === "document" && response.status() !== 303;
    if (isPage && !policy.includes("default-src 'none'")) wrongs.push(`${response.url()} comes without its policy`);
  });
  return wrongs;
}
