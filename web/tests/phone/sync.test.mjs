// Phones and their house: offline from a cold start, and an evening of everything that can go wrong between them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { lastingHouse } from "../house.mjs";
import { card, describe, goToday, savedBar, setUp, startVisit, tap } from "../steps.mjs";
import { phone } from "./files.mjs";
import { lay } from "./line.mjs";
import { entriesOfHouse, entriesOfPhone, everythingIsHere, exchanged, join, waiting } from "./notebook.mjs";

test("a phone is used while the house is dead, and the house then has every entry once", async () => {
  const house = await lastingHouse();
  const ours = await phone();
  try {
    const page = await ours.switchOn();
    await setUp(page, house.setUpLink);
    await describe(page, { name: "Ellie", who: "Mum" });
    await goToday(page);
    await page.goto(new URL("rats/new", house.address).href);
    await describe(page, { name: "Nori", sex: "He, a buck" });
    await goToday(page);
    await everythingIsHere(page);
    await offer(page, FROM_THE_FUTURE);
    await exchanged(page);
    await ours.switchOff();
    await house.kill();

    const cold = await ours.switchOn();
    await cold.goto(house.address);
    const before = await card(cold, "Ellie").innerText();
    for (const [name, did] of [["Ellie", "froze"], ["Nori", "at ease"]]) {
      await startVisit(cold, name);
      await tap(cold, did);
      await cold.goto(house.address);
    }
    assert.notEqual(await card(cold, "Ellie").innerText(), before, "the plan goes on from what was seen");
    await startVisit(cold, "Nori");
    await tap(cold, "nipped");
    await savedBar(cold).getByRole("button", { name: "Undo" }).click();
    await cold.getByRole("button", { name: "nipped" }).waitFor();
    await cold.goto(new URL("tips", house.address).href);
    await cold.locator("main a[href*='tips/']").first().click();
    await cold.getByRole("heading", { name: "Do this" }).waitFor();
    assert.ok((await waiting(cold)) >= 4, "four entries wait at least");
    const written = await entriesOfPhone(cold);

    await house.start();
    await cold.goto(house.address);
    await cold.waitForFunction(() => document.getElementById("waiting")?.hidden !== false);
    const kept = await entriesOfHouse(cold);
    assert.deepEqual(kept.map(({ id }) => id).sort(), [...new Set(kept.map(({ id }) => id))].sort(), "nothing is there twice");
    assert.deepEqual(byId(kept), byId(written));
    const { household: _, ...newer } = kept.find(({ id }) => id === FROM_THE_FUTURE.id) ?? assert.fail("an entry of a newer program was lost");
    assert.deepEqual(newer, FROM_THE_FUTURE, "what nobody here understands is kept to the last digit");
    assert.deepEqual(ours.wrongs.filter((wrong) => !wrong.includes("ERR_CONNECTION_REFUSED")), []);
  } finally {
    await ours.throwAway();
    await house.close();
  }
});

/** An entry of a program that is not written yet. */
const FROM_THE_FUTURE = {
  id: "0193c5e0-0000-7000-8000-0000000f0001",
  device: "0193c5e0-0000-7000-8000-0000000f0002",
  caregiver: null,
  happened_at: { at: 1_795_372_920_000, offset_min: 60 },
  made: { ms: 1_795_372_920_000, n: 0 },
  v: 7,
  kind: "tail_measured",
  body: { cm: 0.30000000000000004, by: { x: [1] } },
  signature: "abc",
};

const N_OPERATIONS = 70;
const HOUR_MS = 3_600_000;
const RATS = ["Ellie", "Nori", "Tibby"];
const DID = ["at ease", "ate in place", "came and went", "stayed away", "ran", "froze"];

test("three phones with wrong clocks, cut lines and kills end with the house in one notebook", async (t) => {
  const seed = Number(process.env.SEED ?? Date.now() % 100_000);
  t.diagnostic(`SEED=${seed}`);
  const random = chance(seed);
  const house = await lastingHouse();
  const clocks = [0, 3 * HOUR_MS, -2 * HOUR_MS];
  const hands = await Promise.all(clocks.map(async (skew) => ({ line: await lay(house.address, skew), phone: await phone({ inHand: true }) })));
  try {
    const [mum, ...others] = hands;
    const first = await mum.phone.switchOn();
    await setUp(first, house.setUpLink.replace(house.address, mum.line.address));
    await describe(first, { name: RATS[0], who: "Mum" });
    for (const name of RATS.slice(1)) {
      await first.goto(`${mum.line.address}rats/new`);
      await describe(first, { name });
    }
    for (const [nth, other] of others.entries()) await join(first, await other.phone.switchOn(), mum.line.address, other.line.address, ["Dad", "Grandma"][nth]);
    for (const { line, phone } of hands) {
      await phone.page().goto(line.address);
      await everythingIsHere(phone.page());
    }

    // Chromium writes the cookie that lets a phone in to disk within half a minute; pulled out earlier, it is a stranger.
    await rest(33_000);
    let isStopping = false;
    const trouble = (async () => {
      while (!isStopping) {
        await rest(random() * 4000);
        await house.kill();
        await rest(random() * 1500);
        await house.start();
      }
    })();
    const counts = await Promise.all(hands.map((hand) => anEvening(hand, chance(Math.floor(random() * 1e9)))));
    isStopping = true;
    await trouble;
    t.diagnostic(`${counts.flat().length} operations: ${JSON.stringify(tally(counts.flat()))}`);

    for (const { line } of hands) {
      line.cut(false);
      line.loseAnswers(0);
    }
    const known = new Map();
    for (const { line, phone } of hands) {
      for (const { id, ...event } of await entriesOfPhone(await opened(phone, line.address))) known.set(id, event);
    }
    // Each hears of the others' last entries in its second turn.
    for (let turn = 0; turn < 2; turn += 1) {
      for (const { line, phone } of hands) await exchanged(await opened(phone, line.address));
    }
    const kept = await entriesOfHouse(mum.phone.page());
    assert.equal(new Set(kept.map(({ id }) => id)).size, kept.length, "nothing is there twice");
    assert.deepEqual(kept.filter(({ id }) => !known.has(id)), [], "the house has nothing that no phone made");
    assert.deepEqual([...known.keys()].filter((id) => !kept.some((entry) => entry.id === id)), [], "nothing that a phone kept is missing");
    const pages = [];
    for (const { line, phone } of hands) {
      assert.deepEqual(byId(await entriesOfPhone(phone.page())), byId(kept));
      pages.push(await sameEverywhere(phone.page(), line.address));
    }
    assert.deepEqual(pages[1], pages[0]);
    assert.deepEqual(pages[2], pages[0]);
  } finally {
    for (const { line, phone } of hands) {
      await phone.throwAway();
      await line.close();
    }
    await house.close();
  }
});

/** Offers an entry to the house as a phone of another version would. @param {import("playwright-core").Page} page @param {object} entry */
function offer(page, entry) {
  return page.evaluate(async (entry) => {
    const base = new URL("/", location.href);
    const { household } = await (await fetch(new URL("sync", base))).json();
    const body = JSON.stringify({ sync: 1, household, since: null, events: [{ ...entry, household }] });
    await fetch(new URL("sync", base), { method: "POST", headers: { "content-type": "application/json" }, body });
  }, entry);
}

/** @typedef {{line: import("./line.mjs").Line, phone: Awaited<ReturnType<typeof phone>>}} Hand */

/**
 * One person's evening; says what was done.
 * @param {Hand} hand
 * @param {() => number} random
 */
async function anEvening({ line, phone }, random) {
  const done = [];
  for (let nth = 0; nth < N_OPERATIONS; nth += 1) {
    const what = random();
    const page = await opened(phone, line.address);
    if (what < 0.6) {
      const rats = await page.locator("a[href^='#rat-']").evaluateAll((all) => all.map((a) => a.getAttribute("href")?.slice(5)));
      // A record is never refused, also where a rat rests today.
      await page.goto(`${line.address}visits/new?rat=${rats[Math.floor(random() * rats.length)]}&rung=sit-near`);
      await tap(page, DID[Math.floor(random() * DID.length)]);
      done.push("visit");
      if (random() < 0.3) {
        await savedBar(page).getByRole("button", { name: "Undo" }).click();
        await page.waitForURL(/\/visits\/new/);
        done.push("undo");
      }
    } else if (what < 0.7) {
      line.cut(true);
      done.push("cut");
    } else if (what < 0.85) {
      line.cut(false);
      done.push("mended");
    } else if (what < 0.93) {
      line.loseAnswers(1 + Math.floor(random() * 3));
      done.push("answer lost");
    } else {
      await phone.kill();
      done.push("killed");
    }
  }
  return done;
}

/** Today, on a phone that may have to be switched on first. @param {Hand["phone"]} phone @param {string} address */
async function opened(phone, address) {
  const page = phone.isOn() ? phone.page() : await phone.switchOn();
  await page.goto(address);
  await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
  return page;
}

/**
 * Each rat's whole way in words, week by week. Its chart ends with the phone's own day, and by these clocks midnight may
 * lie between two phones.
 * @param {import("playwright-core").Page} page
 * @param {string} address
 */
async function sameEverywhere(page, address) {
  await page.goto(`${address}rats`);
  const links = await page.locator("main a[href*='rats/']").evaluateAll((all) => [...new Set(all.map((a) => /** @type {HTMLAnchorElement} */ (a).href))]);
  const said = [];
  for (const href of links.filter((href) => /rats\/[0-9a-f-]{36}$/.test(href)).sort()) {
    await page.goto(href);
    said.push(await page.locator("main figure table td").allTextContents());
  }
  assert.equal(said.length, RATS.length);
  assert.ok(said.every((weeks) => weeks.length > 0), "there is something to compare");
  return said;
}

/** @param {{id: string}[]} entries */
const byId = (entries) => [...entries].sort((one, other) => (one.id < other.id ? -1 : 1));

/** @param {string[]} words */
const tally = (words) => Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((other) => other === word).length]));

/** @param {number} ms */
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Numbers from 0 to 1 that come again with the same seed (mulberry32). @param {number} seed */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
