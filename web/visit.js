// On a visit's page: the clock that ticks, the screen that stays on, and the way back when the phone was off.
// Loaded by bolthole.js where there is such a page.

/** Longer than this no visit is counted; the screen may go off again. As the notebook has it. */
const LONGEST_MS = 30 * 60_000;

/** How long ago the visit began. Clocks are asked twice: one stands still while the phone sleeps, the other may be set.
 * @param {HTMLFormElement} form */
function counter(form) {
  const before = Number(form.dataset.since) * 1000;
  const [steady, wall] = [performance.now(), Date.now()];
  return () => before + Math.max(performance.now() - steady, Date.now() - wall);
}

/** Counts from the visit's own start, and carries the tapped second in its hidden `elapsed` field.
 * @param {HTMLFormElement} form */
export function tick(form) {
  const since = counter(form);
  const seconds = () => Math.floor(since() / 1000);
  const clocks = form.querySelectorAll("[data-clock]");
  const elapsed = form.querySelector("input[name=elapsed]");
  const show = () => {
    const text = `${Math.floor(seconds() / 60)}:${String(seconds() % 60).padStart(2, "0")}`;
    for (const clock of clocks) clock.textContent = text;
  };
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) setInterval(show, 1000);
  form.addEventListener("submit", () => {
    if (elapsed instanceof HTMLInputElement) elapsed.value = String(seconds());
  });
}

/** Keeps the screen on while the page is seen, and says so only while it is true. Where that is not to be had, nothing. */
export function stayAwake() {
  const words = document.querySelector("[data-awake]");
  const until = Date.now() + LONGEST_MS;
  /** @type {WakeLockSentinel | undefined} */
  let lock;
  let asking = false;
  const say = () => {
    if (words instanceof HTMLElement) words.hidden = !lock || lock.released;
  };
  const ask = async () => {
    if (!navigator.wakeLock || asking || document.visibilityState !== "visible") return;
    if ((lock && !lock.released) || Date.now() >= until) return;
    asking = true;
    // Refused where the battery is low, for one; the visit goes on.
    lock = await navigator.wakeLock.request("screen").catch(() => undefined);
    asking = false;
    lock?.addEventListener("release", say);
    say();
  };
  const letGo = () => lock?.release().catch(() => undefined);
  document.addEventListener("visibilitychange", ask);
  addEventListener("pageshow", ask);
  addEventListener("pagehide", letGo);
  setTimeout(letGo, LONGEST_MS);
  return ask();
}

/**
 * The visit that is open on this device: where it is, since when, whose it is and how to say so.
 * @typedef {{rat: string, href: string, at: number, says: string}} Open
 */

/** A database, because only there a browser says when a thing is truly written down; one for each house at this origin. */
const DRAWER = `bolthole-visit ${new URL("..", import.meta.url).pathname}`;
const VISITS = "visits";
/** There is one visit at a time. */
const OPEN = "open";

/**
 * Asks the drawer, and lets go of it again.
 * @param {IDBTransactionMode} mode
 * @param {(visits: IDBObjectStore) => IDBRequest} ask
 * @returns {Promise<unknown>} fulfilled once it is durable
 */
async function asked(mode, ask) {
  const opening = indexedDB.open(DRAWER, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(VISITS);
  /** @type {IDBDatabase} */
  const drawer = await new Promise((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = drawer.transaction(VISITS, mode, { durability: "strict" });
  const request = ask(transaction.objectStore(VISITS));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  }).finally(() => drawer.close());
}

/** Remembers a visit that has begun, and forgets it once something was tapped.
 * @param {HTMLFormElement} form */
export async function remember(form) {
  try {
    const { visit: rat = "", since, goOn } = form.dataset;
    if (goOn && since !== undefined) {
      const open = { rat, href: location.href, at: Date.now() - Number(since) * 1000, says: goOn };
      await asked("readwrite", (visits) => visits.put(open, OPEN));
    } else if ((await known())?.rat === rat) {
      await asked("readwrite", (visits) => visits.delete(OPEN));
    }
  } catch (fault) {
    console.info(`the open visit is not remembered: ${fault}`);
  }
}

/** @returns {Promise<Open | undefined>} */
async function known() {
  const open = /** @type {Open | undefined} */ (await asked("readonly", (visits) => visits.get(OPEN)));
  return open && Date.now() - open.at < LONGEST_MS ? open : undefined;
}

/** After the phone was off, the way to a rat's visit leads on with the one that was open. */
export async function goOn() {
  try {
    const open = await known();
    const link = open && document.querySelector(`main a.btn[href$="visits/new?rat=${CSS.escape(open.rat)}"]`);
    if (!open || !(link instanceof HTMLAnchorElement)) return;
    // A page that is left right after the tap may not have come to forget it.
    if (Number(new URL(open.href).searchParams.get("started")) <= Number(link.dataset.last ?? -1)) return;
    link.href = open.href;
    link.textContent = open.says;
  } catch (fault) {
    console.info(`the open visit is not known: ${fault}`);
  }
}
