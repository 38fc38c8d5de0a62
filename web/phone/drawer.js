// Where the events lie: IndexedDB. What is kept here is kept before anybody is told so.
// Knows nothing of pages. Inside a transaction nothing but its own requests is awaited, or it would end.

import { freshId } from "./ids.js";

/** @typedef {import("./engine.js").Kept} Kept */

/**
 * One event as it lies in the drawer.
 * @typedef {object} Row
 * @property {number} n its place: the order of arrival on this device, from 1
 * @property {string} id
 * @property {string} event its text, untouched
 * @property {1} [waiting] not synced yet; the sync's own mark
 */

/**
 * What this device knows of itself.
 * @typedef {object} Device
 * @property {string} household
 * @property {string} device
 * @property {string | null} caregiver who is holding it
 * @property {string} theme `day`, `night` or empty
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
      events.createIndex("waiting", "waiting");
      opening.result.createObjectStore("device");
    };
    const drawer = new Drawer(await answered(opening));
    // Another program of ours wants to change it: let go, and open again at the next request.
    drawer.database.onversionchange = () => drawer.database.close();
    return drawer;
  }

  /**
   * What this device knows of itself; the first time it is given its ids.
   * @returns {Promise<Device>}
   */
  async device() {
    const known = await this.#known(this.database.transaction("device").objectStore("device"));
    if (known.household && known.device) return known;
    const transaction = this.#writing();
    const device = transaction.objectStore("device");
    const again = await this.#known(device);
    if (!again.household) device.put((again.household = freshId()), "household");
    if (!again.device) device.put((again.device = freshId()), "device");
    await done(transaction);
    return again;
  }

  /** @param {IDBObjectStore} device @returns {Promise<Device>} */
  async #known(device) {
    const keys = ["household", "device", "caregiver", "theme", "head"];
    const [household, id, caregiver, theme, head] = await Promise.all(keys.map((key) => answered(device.get(key))));
    return { household, device: id, caregiver: caregiver ?? null, theme: theme ?? "", head: head ?? 0 };
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
    await this.#add(transaction, head, events, { waiting: 1 });
    for (const [name, value] of remember) device.put(value, name);
    await done(transaction);
    return true;
  }

  /**
   * Keeps what came from elsewhere: it waits for no sync.
   * @param {Kept[]} events
   */
  async take(events) {
    const transaction = this.#writing();
    const head = (await answered(transaction.objectStore("device").get("head"))) ?? 0;
    await this.#add(transaction, head, events, {});
    await done(transaction);
  }

  /**
   * Events that were not synced yet, oldest first.
   * @param {number} atMost
   * @returns {Promise<Row[]>}
   */
  async waiting(atMost) {
    return answered(this.database.transaction("events").objectStore("events").index("waiting").getAll(1, atMost));
  }

  /** How many events wait. */
  async nWaiting() {
    return answered(this.database.transaction("events").objectStore("events").index("waiting").count(1));
  }

  /**
   * Marks events as synced; they stay where they are.
   * @param {string[]} ids
   */
  async synced(ids) {
    const transaction = this.#writing();
    const events = transaction.objectStore("events");
    for (const id of ids) {
      const row = await answered(events.index("id").get(id));
      if (!row) continue;
      delete row.waiting;
      events.put(row);
    }
    await done(transaction);
  }

  #writing() {
    return this.database.transaction(["events", "device"], "readwrite", { durability: "strict" });
  }

  /**
   * @param {IDBTransaction} transaction
   * @param {number} head
   * @param {Kept[]} kept
   * @param {{waiting?: 1}} mark
   */
  async #add(transaction, head, kept, mark) {
    const events = transaction.objectStore("events");
    let n = head;
    for (const { id, event } of kept) {
      if ((await answered(events.index("id").getKey(id))) !== undefined) continue;
      n += 1;
      events.add({ n, id, event, ...mark });
    }
    if (n > head) transaction.objectStore("device").put(n, "head");
  }
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
