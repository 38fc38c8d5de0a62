// Where the events lie: IndexedDB. What is kept here is kept before anybody is told so.
// Knows nothing of pages. Inside a transaction nothing but its own requests is awaited, or it would end.

import { freshId } from "./ids.js";

/** @typedef {import("./engine.js").Kept} Kept */
/** @typedef {import("./engine.js").KeptRow} KeptRow */

/**
 * One event as it lies in the drawer.
 * @typedef {object} Row
 * @property {number} n its place: the order of arrival on this device, from 1
 * @property {string} id
 * @property {string} event its text, untouched
 * @property {string} sync what the sync knows of it, in the sync's own words; empty: it was never offered to anybody
 */

/**
 * What this device knows of itself.
 * @typedef {object} Device
 * @property {string} household
 * @property {string} device
 * @property {string | null} caregiver who is holding it
 * @property {string} theme `day`, `night` or empty
 * @property {string} language the tag of the language that its last page was in; empty: English
 * @property {string} role `adult` or `child`: whose device the server says it is
 * @property {string} place `phone_alone` or `phone_of_server`
 * @property {boolean} arrived all of the server's log was here once; before that the server answers
 * @property {string} door `open`, `shut_out` or `another_household`: whether the server at this address lets this device in
 * @property {number} head the place of the last event
 */

/** Never raised: an older program must be able to open what a newer one wrote. New things get new keys. */
const VERSION = 1;

export class Drawer {
  /** @param {IDBDatabase} database */
  constructor(database) {
    this.database = database;
  }

  /** Opens the drawer, or makes it. */
  static async open(name = "bolthole") {
    const opening = indexedDB.open(name, VERSION);
    opening.onupgradeneeded = () => {
      const events = opening.result.createObjectStore("events", { keyPath: "n" });
      events.createIndex("id", "id", { unique: true });
      events.createIndex("sync", "sync");
      opening.result.createObjectStore("device");
    };
    const drawer = new Drawer(await answered(opening));
    // Another program of ours wants to change it: let go, and open again at the next request.
    drawer.database.onversionchange = () => drawer.database.close();
    return drawer;
  }

  /**
   * What this device knows of itself; null before anything was begun on it.
   * @returns {Promise<Device | null>}
   */
  async device() {
    return known(this.database.transaction("device").objectStore("device"));
  }

  /** Begins a household on this device alone, if nothing was begun here. */
  async begin() {
    const transaction = this.#writing();
    const device = transaction.objectStore("device");
    if (!(await known(device))) {
      device.put(freshId(), "household");
      device.put(freshId(), "device");
      device.put("phone_alone", "place");
    }
    await done(transaction);
  }

  /**
   * This device belongs to a server's household. Entries of that same household that lie here are offered to it.
   * @param {{household: string, device: string, caregiver: string | null, role: string}} who as the server says
   * @returns {Promise<boolean>} false: another household lies here, and nothing was changed
   */
  async belong(who) {
    const transaction = this.#writing();
    const device = transaction.objectStore("device");
    const before = await known(device);
    if (before && before.household !== who.household && before.head > 0) {
      transaction.abort();
      return false;
    }
    for (const [name, value] of Object.entries({ household: who.household, device: who.device, role: who.role, place: "phone_of_server", shut_out: "", another: "" })) {
      device.put(value, name);
    }
    // A child is who the server says; a grown-up may have chosen another name on this device since it was let in.
    const isNew = before?.device !== who.device || !before.caregiver;
    if (who.caregiver && (who.role === "child" || isNew)) device.put(who.caregiver, "caregiver");
    await done(transaction);
    return true;
  }

  /**
   * The server at this address does not let this device in. What lies here is all that there is, and answers by itself.
   * @param {string} says the server's sentence
   * @param {"shut_out" | "another_household"} door
   */
  async stayOutside(says, door) {
    const transaction = this.#writing();
    const device = transaction.objectStore("device");
    const before = await known(device);
    device.put(says, "shut_out");
    // An older program knows only that it is not let in.
    device.put(door === "another_household" ? "yes" : "", "another");
    if (before && before.head > 0) device.put("yes", "arrived");
    await done(transaction);
  }

  /** @param {string} name @param {string} value */
  async remember(name, value) {
    const transaction = this.#writing();
    transaction.objectStore("device").put(value, name);
    await done(transaction);
  }

  /**
   * The events after a place, in the order they came.
   * @param {number} place
   * @returns {Promise<Row[]>}
   */
  async since(place) {
    const events = this.database.transaction("events").objectStore("events");
    return answered(events.getAll(IDBKeyRange.lowerBound(place, true)));
  }

  /**
   * Keeps what a form said, if nothing else was kept since `head`; returns once it is durable.
   * @param {number} head what the form was answered from
   * @param {Kept[]} events those already here are passed over
   * @param {[string, string][]} remember this device's own choices
   * @returns {Promise<boolean>} false: something came in between; answer again
   */
  async keep(head, events, remember) {
    const transaction = this.#writing();
    const device = transaction.objectStore("device");
    const now = (await answered(device.get("head"))) ?? 0;
    if (now !== head) {
      transaction.abort();
      return false;
    }
    await put(transaction, head, events.map((kept) => ({ ...kept, sync: "" })), "stays");
    for (const [name, value] of remember) device.put(value, name);
    await done(transaction);
    return true;
  }

  /**
   * Keeps what an exchange brought, rows and cursor at once: events from elsewhere, ours in the log's words, and what
   * the sync now knows of each.
   * @param {KeptRow[]} rows
   * @param {string} cursor in the sync's own words
   */
  async take(rows, cursor) {
    const transaction = this.#writing();
    const device = transaction.objectStore("device");
    const head = (await answered(device.get("head"))) ?? 0;
    await put(transaction, head, rows, "gives way");
    device.put(cursor, "cursor");
    await done(transaction);
  }

  /** How far the log is known, in the sync's own words; empty: not at all. @returns {Promise<string>} */
  async cursor() {
    return (await answered(this.database.transaction("device").objectStore("device").get("cursor"))) ?? "";
  }

  #writing() {
    return this.database.transaction(["events", "device"], "readwrite", { durability: "strict" });
  }
}

/** @param {IDBObjectStore} device @returns {Promise<Device | null>} */
async function known(device) {
  const keys = ["household", "device", "caregiver", "theme", "language", "role", "place", "arrived", "shut_out", "another", "head"];
  const [household, id, caregiver, theme, language, role, place, arrived, shutOut, another, head] = await Promise.all(keys.map((key) => answered(device.get(key))));
  if (!household || !id) return null;
  return {
    household,
    device: id,
    caregiver: caregiver ?? null,
    theme: theme ?? "",
    language: language ?? "",
    role: role ?? "adult",
    place: place ?? "phone_alone",
    arrived: arrived === "yes",
    door: another ? "another_household" : shutOut ? "shut_out" : "open",
    head: head ?? 0,
  };
}

/**
 * Puts rows behind the head. One that is here already stays as it is, or gives way: then other words get a new place,
 * so that whoever reads on from an old head sees them.
 * @param {IDBTransaction} transaction
 * @param {number} head
 * @param {KeptRow[]} rows
 * @param {"stays" | "gives way"} known what becomes of a row that is here already
 */
async function put(transaction, head, rows, known) {
  const events = transaction.objectStore("events");
  let n = head;
  for (const row of rows) {
    /** @type {Row | undefined} */
    const here = await answered(events.index("id").get(row.id));
    if (here && known === "stays") continue;
    if (here?.event === row.event) {
      events.put({ ...here, sync: row.sync });
      continue;
    }
    if (here) events.delete(here.n);
    n += 1;
    events.add({ n, ...row });
  }
  if (n > head) transaction.objectStore("device").put(n, "head");
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function answered(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @param {IDBTransaction} transaction @returns {Promise<void>} */
function done(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("it was taken back"));
  });
}
