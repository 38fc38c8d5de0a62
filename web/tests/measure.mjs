// Measures the page that is open. Every function gives its faults as sentences; none is good.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { newDevice } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** WCAG 2.2 AA, and what axe holds good practice beside it. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What keeps somebody out, by axe.
 * @param {Page} page
 * @param {string[]} [rules] only these; all of WCAG 2.2 AA if none is named
 * @returns {Promise<string[]>}
 */
export async function unreadable(page, rules) {
  // Evaluated and not added as a script: the page's policy lets no foreign script in.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE);
  const only = rules ? { type: "rule", values: rules } : { type: "tag", values: RULES };
  const { violations } = await page.evaluate(
    // @ts-ignore: axe is in the page by now
    (only) => axe.run(document, { runOnly: only, resultTypes: ["violations"] }),
    only,
  );
  return violations.map((/** @type {any} */ fault) => {
    const [first, ...others] = fault.nodes;
    const summary = first.failureSummary.split("\n").slice(1).join(" ").trim();
    return `${fault.id} at ${first.html.slice(0, 160)}${others.length ? ` and ${others.length} more` : ""}: ${summary}`;
  });
}

/** Opens what is folded away. @param {Page} page */
export async function unfold(page) {
  await page.locator("details").evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute("open", "")));
}

/**
 * Makes the window as high as the page, so that the bar at the thumb lies over nothing.
 * @param {Page} page
 * @param {number} [room] CSS pixels more, for what a script shows a moment later
 */
export async function unroll(page, room = 0) {
  const { width } = page.viewportSize() ?? { width: 390 };
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: height + room });
}

/**
 * What sticks out to the side.
 * @param {Page} page
 */
export async function sidewaysScroll(page) {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const tooWide = document.documentElement.scrollWidth - wide;
    if (tooWide <= 0) return [];
    const out = [...document.querySelectorAll("body *")].filter((part) => part.getBoundingClientRect().right > wide + 0.5);
    const worst = out.at(-1);
    return [`scrolls sideways by ${tooWide} px: ${worst ? worst.outerHTML.slice(0, 160) : "nothing to be seen"}`];
  });
}

/**
 * What is too low to be pressed: 51 px for buttons and tabs, `lowest` for the rest.
 * Links inside a sentence are as low as the sentence; WCAG 2.2 lets them be.
 * @param {Page} page
 * @param {number} lowest
 */
export async function lowerThan(page, lowest) {
  return page.evaluate((lowest) => {
    const BUTTONS = ".btn, .tap, .tabs a, summary, label.choice";
    const isInASentence = (/** @type {Element} */ link) => {
      const around = link.parentElement?.textContent?.trim().length ?? 0;
      return link.matches("a") && getComputedStyle(link).display === "inline" && around > (link.textContent?.trim().length ?? 0);
    };
    const faults = [];
    for (const part of document.querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden]), label.choice")) {
      const pressed = part.matches("input[type=radio], input[type=checkbox]") ? (part.closest("label") ?? part) : part;
      const { width, height } = pressed.getBoundingClientRect();
      if (width * height <= 1 || pressed.matches(".skip") || isInASentence(pressed)) continue;
      const least = pressed.matches(BUTTONS) ? 51 : lowest;
      if (height + 0.5 < least) faults.push(`${height.toFixed(1)} px high, not ${least}: ${pressed.outerHTML.replace(/\s+/g, " ").slice(0, 140)}`);
      if (width + 0.5 < 24) faults.push(`${width.toFixed(1)} px wide: ${pressed.outerHTML.slice(0, 140)}`);
    }
    return faults;
  }, lowest);
}

/**
 * What the bar at the thumb covers when it has the focus, walking through the page with the Tab key.
 * @param {Page} page
 */
export async function coveredFocus(page) {
  const faults = new Set();
  await page.evaluate(() => window.scrollTo(0, 0));
  for (let n = 0; n < 120; n += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const part = document.activeElement;
      if (!part || part === document.body) return { end: true, fault: "" };
      const bar = document.querySelector(".thumb");
      if (!bar || bar.contains(part)) return { end: false, fault: "" };
      const [focus, thumb] = [part.getBoundingClientRect(), bar.getBoundingClientRect()];
      const isBelow = focus.bottom > thumb.top + 0.5 && focus.top < thumb.bottom && focus.right > thumb.left && focus.left < thumb.right;
      const isTall = focus.height > thumb.top;
      return { end: false, fault: isBelow && !isTall ? `${part.outerHTML.slice(0, 120)} is ${Math.round(focus.bottom - thumb.top)} px under the bar` : "" };
    });
    if (at.end) break;
    if (at.fault) faults.add(at.fault);
  }
  return [...faults];
}

/**
 * The bytes of all that a page needs beside itself, as a new device loads it.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address of the house
 */
export async function weightOfAssets(browser, address) {
  const device = await newDevice(browser, address);
  /** @type {import("playwright-core").Response[]} */
  const answers = [];
  device.page.on("response", (response) => answers.push(response));
  await device.page.goto(address, { waitUntil: "networkidle" });
  const assets = answers.filter((answer) => answer.request().resourceType() !== "document");
  const sizes = await Promise.all(assets.map(async (asset) => (await asset.body()).length));
  await device.close();
  return sizes.reduce((sum, size) => sum + size, 0);
}
