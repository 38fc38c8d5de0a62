// Between this device and the household's server. What is said and what is made of it is the program's; here bytes
// are moved and rows are kept. Nothing is lost by stopping anywhere: what was not answered for is offered again.

import { catchUp } from "./answer.js";

/** @typedef {import("./drawer.js").Drawer} Drawer */
/** @typedef {import("./engine.js").Engine} Engine */

/** One exchange at a time, whichever worker makes it. */
const LOCK = "bolthole-sync";
/** A server that is silent for so long is not there. */
const PATIENCE_MS = 20_000;

/**
 * What became of it.
 * @typedef {object} Synced
 * @property {boolean} reached whether the server answered for everything
 * @property {number} n_new how many events had not been here
 * @property {number | null} n_waiting how many still wait; null: not known
 */

/** @type {Synced} */
const NOT_REACHED = { reached: false, n_new: 0, n_waiting: null };

/**
 * Offers what waits and fetches what came, until there is nothing more to say or to hear.
 * @param {() => Promise<Engine>} engine
 * @param {Drawer} drawer
 * @param {URL} base
 * @returns {Promise<Synced>}
 */
export async function sync(engine, drawer, base) {
  return navigator.locks.request(LOCK, async () => ((await belongs(drawer, base)) ? exchange(await engine(), drawer, base) : NOT_REACHED));
}

/**
 * Asks the server who this device is. Where there is no server, nothing changes.
 * @param {Drawer} drawer
 * @param {URL} base
 */
async function belongs(drawer, base) {
  const device = await drawer.device();
  const answer = await said(base, {}, device ? `sync?household=${device.household}` : "sync");
  if (answer.status === 200) {
    if (await drawer.belong(await answer.json())) return true;
    await drawer.stayOutside("another household lies on this device, so nothing was exchanged", "another_household");
  } else if (answer.status === 403 && device?.place === "phone_of_server") {
    const { fault, keeps } = await answer.json();
    await drawer.stayOutside(fault || "this device is not let in", keeps === "another" ? "another_household" : "shut_out");
  }
  return false;
}

/**
 * @param {Engine} engine
 * @param {Drawer} drawer
 * @param {URL} base
 * @returns {Promise<Synced>}
 */
async function exchange(engine, drawer, base) {
  let nNew = 0;
  for (;;) {
    const { caregiver } = await catchUp(engine, drawer);
    const { offered } = engine.ask(JSON.stringify({ offer: { caregiver } }));
    if (!offered) throw new Error("the program offers nothing");
    const answer = await said(base, { method: "POST", headers: { "content-type": "application/json" }, body: offered.message });
    if (answer.status !== 200) {
      console.warn(`the server did not take it: ${answer.status} ${await answer.text()}`);
      return { reached: false, n_new: nNew, n_waiting: offered.n_waiting };
    }
    const { taken } = engine.ask(`{"take":${await answer.text()}}`);
    if (!taken) throw new Error("the program takes nothing");
    engine.isAhead = true;
    if (taken.is_news) await drawer.take(taken.rows, taken.cursor);
    engine.isAhead = false;
    nNew += taken.n_new;
    if (!taken.is_open) return { reached: true, n_new: nNew, n_waiting: taken.n_waiting };
  }
}

/**
 * @param {URL} base
 * @param {RequestInit} how
 * @param {string} [address] below the base
 */
function said(base, how, address = "sync") {
  return fetch(new URL(address, base), { cache: "no-store", redirect: "error", signal: AbortSignal.timeout(PATIENCE_MS), ...how });
}
