// Finds every page of the demo's house: by its links, and by a few taps for those that only follow a form.

import { answer, describe } from "./steps.mjs";

/** @typedef {import("playwright-core").Page} Page */

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Of pages that differ only in an id one is looked at, but these for every rat: each rat is in another state. */
const EACH_RAT = /^(rats\/ID|rats\/ID\/why|visits\/new\?rat=ID)$/;

/** Signs and steps are alike in all but words; a sign with a drawing is looked at as well. */
const ALIKE = /^(signs|steps)\/(?!vet$|freezes$).*/;

/**
 * The addresses below the base that links lead to, beginning with Today; one of each kind.
 * @param {Page} page of a device that is let in
 * @param {string} address of the house
 * @returns {Promise<string[]>}
 */
export async function everyLinkedPage(page, address) {
  const found = [""];
  const kinds = new Set([""]);
  for (const path of found) {
    const answer = await page.request.get(new URL(path, address).href);
    if (!answer.ok()) throw new Error(`a link leads to \`${path}\`, which answers ${answer.status()}`);
    for (const next of linksIn(await answer.text(), answer.url(), address)) {
      const kind = kindOf(next);
      if (found.includes(next) || (kinds.has(kind) && !EACH_RAT.test(kind))) continue;
      kinds.add(kind);
      found.push(next);
    }
  }
  return found;
}

/**
 * Fewer still: one tip, one card, one question, one rat.
 * @param {Page} page
 * @param {string} address of the house
 */
export async function oneOfAKind(page, address) {
  return oneEach(await everyLinkedPage(page, address));
}

/**
 * One of each kind among these.
 * @param {string[]} pages
 */
export function oneEach(pages) {
  const kinds = new Map();
  for (const path of pages) {
    const kind = kindOf(path).replace(/^(tips|cards)\/.*/, "$1/ID").replace(/intake\/.*/, "intake/ID");
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}

/**
 * What kind of page: ids are alike, and so is the way that led to a question.
 * @param {string} path
 */
function kindOf(path) {
  const isQuestion = path.includes("/intake/");
  return (isQuestion ? path.replace(/\?.*/, "") : path).replaceAll(ID, "ID").replace(/(rung|cause)=[^&]*/, "$1=ANY").replace(ALIKE, "$1/ID");
}

/**
 * @param {string} html
 * @param {string} from the address it came from
 * @param {string} address of the house
 */
function linksIn(html, from, address) {
  const links = [...html.matchAll(/<a\b[^>]*\shref="([^"#]+)[^"]*"/g)].map(([, href]) => new URL(href.replaceAll("&amp;", "&"), from));
  const below = links.filter((link) => link.href.startsWith(address)).map((link) => link.href.slice(address.length));
  // A file to be taken along is no page.
  return below.filter((path) => !/^(household\/copy|exports\/)/.test(path));
}

/** What the page for finding says, in each of its ways: a vet first, a food in no list, nothing found, a long answer. */
export const FINDS = ["gasping", "can they eat quinoa", "qqqqqqq", "can they have chocolate", "my boys are fighting since the cat got in"].map(
  (words) => `find?q=${encodeURIComponent(words)}`,
);

/** The same in German. */
export const FINDS_IN_GERMAN = ["röchelt", "dürfen sie quinoa", "qqqqqqq", "dürfen sie schokolade", "meine jungs streiten, seit die katze da ist"].map(
  (words) => `find?q=${encodeURIComponent(words)}`,
);

/**
 * Pages that only follow a form. Each says how to get there; they are walked in this order.
 * @type {Record<string, (page: Page, address: string) => Promise<void>>}
 */
export const AFTER_A_FORM = {
  "a visit that was calm": (page, address) => visit(page, address, "ate in place"),
  "a visit that ended in a fright": (page, address) => visit(page, address, "ran"),
  "a visit that ended in teeth": (page, address) => visit(page, address, "nipped"),
  "a word about a visit": async (page, address) => {
    await visit(page, address, "came and went");
    await page.getByRole("link", { name: /word/i }).click();
  },
  "a visit that was at another time": async (page, address) => {
    await visit(page, address, "came and went");
    await page.getByRole("link", { name: "It was at another time" }).click();
  },
  "a visit that is still to come": async (page) => {
    const when = page.getByLabel("Day and time");
    const now = await when.inputValue();
    await page.locator("main form").evaluate((form) => (/** @type {HTMLFormElement} */ (form).noValidate = true));
    await when.fill(`${Number(now.slice(0, 4)) + 1}${now.slice(4)}`);
    await page.locator("main").getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").first().waitFor();
  },
  "several visits of which none was chosen": async (page, address) => {
    await page.goto(`${address}visits/several`);
    await page.getByRole("button", { name: "Save what was chosen" }).click();
    await page.getByRole("alert").first().waitFor();
  },
  "several visits at once": async (page, address) => {
    await page.goto(`${address}visits/several`);
    for (const [nth, did] of ["nipped, no blood", "came and went"].entries()) await page.getByText(did).nth(nth).click();
    await page.getByRole("button", { name: "Save what was chosen" }).click();
    await page.getByRole("heading", { level: 1, name: "Saved" }).waitFor();
  },
  "several visits, undone": async (page) => {
    await page.getByRole("button", { name: "Undo all of it" }).click();
    await page.getByRole("heading", { level: 1, name: "Undone" }).waitFor();
  },
  "nothing that was ticked is worse": async (page, address) => {
    await page.goto(`${address}worse`);
    await page.locator("main a[href*='worse?rat=']").first().click();
    await page.getByRole("button", { name: "Save, and tell me what it means" }).click();
  },
  "a sign that calls a vet": async (page, address) => {
    await page.goto(`${address}worse`);
    await page.locator("main a[href*='worse?rat=']").first().click();
    await page.getByLabel("Works hard to breathe").check();
    await page.getByRole("button", { name: "Save, and tell me what it means" }).click();
    await page.getByRole("heading", { name: /vet today/ }).waitFor();
  },
  "how much from a spoon in a day": async (page, address) => {
    await page.goto(`${address}foods`);
    await page.getByLabel("What does the rat weigh").fill("310");
    await page.getByRole("button", { name: "How much in a day?" }).click();
    await page.getByRole("status").waitFor();
  },
  "a weight that cannot be read": async (page) => {
    await page.getByLabel("What does the rat weigh").fill("much");
    await page.getByRole("button", { name: "How much in a day?" }).click();
    await page.getByRole("alert").first().waitFor();
  },
  "where teeth met": async (page, address) => {
    await visit(page, address, "bit, skin");
    await page.getByRole("link", { name: "Say where it was" }).click();
  },
  "teeth met nowhere": async (page) => {
    await page.locator("main").getByRole("button", { name: "Save" }).click();
  },
  "a rat without a name": async (page, address) => {
    await page.goto(`${address}rats/new`);
    await page.getByRole("button", { name: "On to the questions" }).click();
    await page.getByRole("alert").first().waitFor();
  },
  "a question nobody answered": async (page, address) => {
    await page.goto(`${address}rats/new`);
    await describe(page, { name: "Odo" });
    await answer(page, "None of these");
    await page.getByRole("button", { name: "Save and go on" }).click();
  },
  "a rat of whom nothing is known": async (page) => {
    await page.goto(page.url().replace(/\/intake\/.*/, "/why"));
  },
  "no training today": async (page, address) => {
    await page.goto(address);
    await page.getByRole("button", { name: "No training today" }).click();
    await page.getByRole("status").first().waitFor();
  },
  "room and cage, with what to mend first": async (page, address) => {
    await page.goto(`${address}audit`);
    for (const [question, answer] of [
      ["hunter-in-the-room", "Yes, sometimes or always"],
      ["cage-against-courage", "Only a far corner of a large cage"],
      ["where-you-sit", "Nobody is there most of the day"],
      ["cage-height", "On the floor"],
    ]) {
      await page.locator(`#${question}`).getByText(answer, { exact: true }).first().click();
    }
    await page.getByRole("button", { name: "Save what you answered" }).click();
    await page.getByRole("heading", { name: /^Saved: / }).waitFor();
  },
  "answers that are still so": async (page, address) => {
    await page.goto(`${address}rats`);
    const rat = await page.locator("main a[href*='rats/']").first().getAttribute("href");
    await page.goto(`${new URL(rat ?? "", page.url()).href}/again`);
    await page.getByRole("button", { name: "Still so" }).click();
    await page.getByText("still so, today").waitFor();
  },
  "an introduction that waits for answers": async (page, address) => {
    await planned(page, address, [5, 6], 0);
    await page.getByRole("heading", { name: "Before they meet" }).waitFor();
  },
  "an introduction that has begun": async (page, address) => {
    // Whoever is ill in their cage holds all of them; a vet has seen every one.
    await page.goto(`${address}worse`);
    const links = await page.locator("main a[href*='worse?rat=']").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    for (const link of links) {
      await page.goto(`${address}rats/${link?.split("rat=")[1]}/vet-seen`);
      await page.locator("main").getByRole("button", { name: "Save" }).click();
    }
    // Two whose bodies nothing was said of on the pages before.
    await planned(page, address, [1, 3], 1);
    await page.getByLabel("All well").check();
    await page.getByLabel("Mild and dry").check();
    await page.getByRole("button", { name: /^Begin/ }).click();
    await page.getByRole("heading", { name: "What did you see?" }).waitFor();
  },
  "an introduction after blood": async (page) => {
    await page.getByRole("button", { name: "There was blood" }).click();
    await page.getByText("Apart for the night").waitFor();
  },
  "a hand-over to a new home": async (page, address) => {
    await page.goto(`${address}handover`);
    await page.getByLabel("For", { exact: true }).selectOption({ index: 2 });
    await page.getByRole("button", { name: "Make it so" }).click();
    await page.getByRole("heading", { name: "As a file" }).waitFor();
  },
  "a weight that no rat has": async (page, address) => {
    await page.goto(`${address}rats/all`);
    await page.locator("main a[href*='/progress']").first().click();
    await page.getByLabel("Weight in grams").fill("31000");
    await page.getByRole("button", { name: "Save the weight" }).click();
    await page.getByRole("alert").first().waitFor();
  },
  "a rat that was weighed three times": async (page, address) => {
    await page.goto(`${address}rats/all`);
    await page.locator("main a[href*='/progress']").nth(1).click();
    const now = new Date();
    for (const [ago, grams] of [[12, 340], [5, 352], [0, 310]]) {
      const day = new Date(now.getTime() - ago * 86_400_000).toISOString().slice(0, 10);
      await page.locator("#weighed").fill(day);
      await page.getByLabel("Weight in grams").fill(String(grams));
      await page.getByRole("button", { name: "Save the weight" }).click();
      await page.getByText(`${grams} g`, { exact: true }).first().waitFor();
    }
  },
  "a file for research that nobody agreed to": async (page, address) => {
    await page.goto(`${address}exports`);
    await page.getByRole("button", { name: "Take the file for research" }).click();
    await page.getByRole("alert").first().waitFor();
  },
  "a calendar with its address": async (page, address) => {
    await page.goto(`${address}calendar`);
    await page.getByRole("button", { name: "Make the address" }).click();
    await page.getByRole("status").first().waitFor();
  },
  "an address that is not there": async (page, address) => {
    await page.goto(`${address}attic`);
  },
};

/**
 * A visit to the first rat that may be visited.
 * @param {Page} page
 * @param {string} address
 * @param {string} did
 */
async function visit(page, address, did) {
  await page.goto(address);
  await page.getByRole("link", { name: /^Start .*visit$|^Visit .* again$/ }).first().click();
  await page.waitForURL(/\/visits\/new/);
  await page.getByRole("button", { name: did }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/new"));
}

/**
 * An introduction of two rats, by their places in the list.
 * @param {Page} page
 * @param {string} address
 * @param {[number, number]} rats
 * @param {number} why its place in the list of reasons
 */
async function planned(page, address, [newcomer, resident], why) {
  await page.goto(`${address}introductions`);
  const sides = page.locator("fieldset.side");
  await sides.nth(newcomer).getByLabel("Newcomer").check();
  await sides.nth(resident).getByLabel("Lives here").check();
  await page.getByLabel("Have they met?").selectOption({ index: why });
  await page.getByRole("button", { name: "Plan it" }).click();
  await page.waitForURL(/introductions\/./);
}
