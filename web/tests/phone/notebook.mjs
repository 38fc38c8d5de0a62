// What lies on a phone and in its house, and how a phone comes to have it all.

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{id: string, [name: string]: unknown}} Entry */

/**
 * Until what the page tells is so. (`page.waitForFunction` takes a promise itself for a yes.) News may show the page anew
 * meanwhile; then the new one is asked.
 * @template T
 * @param {Page} page
 * @param {(argument: T) => Promise<unknown>} tells
 * @param {T} [argument]
 */
export async function until(page, tells, argument) {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const told = await page.evaluate(/** @type {any} */ (tells), argument).catch(unlessShownAnew);
    if (told === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${page.url()} did not come to it in 30 s: ${tells}`);
}

/** @param {Error} fault */
function unlessShownAnew(fault) {
  if (/context was destroyed/.test(fault.message)) return "the page was shown anew";
  throw fault;
}

/** Waits until the worker answers all of this phone's pages and all of the house's log is on it. @param {Page} page */
export async function everythingIsHere(page) {
  await until(page, async () => {
    // A thumb is on the page, so that news does not show it anew just when the next one is asked for.
    dispatchEvent(new Event("keydown"));
    if (!navigator.serviceWorker.controller) return false;
    // The small program goes when the whole one is here.
    if (await caches.match("first.wasm", { ignoreSearch: true })) return false;
    // Opening it before the worker did would make an empty one.
    if (!(await indexedDB.databases()).some(({ name }) => name === "bolthole")) return false;
    return new Promise((resolve) => {
      const opening = indexedDB.open("bolthole");
      opening.onsuccess = () => {
        const asked = opening.result.transaction("device").objectStore("device").get("arrived");
        asked.onsuccess = () => {
          opening.result.close();
          resolve(asked.result === "yes");
        };
      };
    });
  });
}

/**
 * Until nothing waits on this phone, and it has heard all there is. News may show the page anew meanwhile, and what the
 * worker tells in that moment is heard by nobody: so it is asked again.
 * @param {Page} page
 */
export async function exchanged(page) {
  const said = [];
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const synced = await page.evaluate(exchangeOnce).catch(unlessShownAnew);
    if (synced?.reached && synced.n_waiting === 0) return;
    said.push(JSON.stringify(synced));
  }
  throw new Error(`${page.url()} is not through with its exchange: ${said.slice(-5).join(", ")}`);
}

/** In the page: what the worker tells of one exchange. */
function exchangeOnce() {
  const { serviceWorker } = navigator;
  return new Promise((resolve) => {
    const tell = (/** @type {unknown} */ what) => {
      serviceWorker.removeEventListener("message", hear);
      resolve(what);
    };
    const hear = (/** @type {MessageEvent} */ { data }) => data.synced && tell(data.synced);
    serviceWorker.addEventListener("message", hear);
    setTimeout(() => tell(serviceWorker.controller ? "the worker told nothing" : "no worker"), 5_000);
    serviceWorker.controller?.postMessage("sync");
  });
}

/** How many entries the page says are waiting. @param {Page} page */
export async function waiting(page) {
  return Number(await page.locator("#waiting").getAttribute("data-n"));
}

/** @param {Page} page @returns {Promise<Entry[]>} */
export async function entriesOfPhone(page) {
  const texts = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open("bolthole");
        opening.onsuccess = () => {
          const asked = opening.result.transaction("events").objectStore("events").getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result.map((row) => row.event));
          };
        };
      }),
  );
  return texts.map((/** @type {string} */ text) => JSON.parse(text));
}

/** The house's whole log, asked for as a phone does that has nothing. @param {Page} page @returns {Promise<Entry[]>} */
export function entriesOfHouse(page) {
  return page.evaluate(async () => {
    const base = new URL("/", location.href);
    const { household } = await (await fetch(new URL("sync", base))).json();
    const events = [];
    for (let since = null; ; ) {
      const body = JSON.stringify({ sync: 1, household, since, events: [] });
      const said = await fetch(new URL("sync", base), { method: "POST", headers: { "content-type": "application/json" }, body });
      if (said.status === 429) {
        await new Promise((resolve) => setTimeout(resolve, 5000));
        continue;
      }
      const answer = await said.json();
      if (!said.ok) throw new Error(`the house says ${said.status}: ${answer.fault}`);
      events.push(...answer.events.map((/** @type {{event: Entry}} */ pulled) => pulled.event));
      if (answer.through === answer.last) return events;
      since = { epoch: answer.epoch, seq: answer.through };
    }
  });
}

/**
 * A further phone joins by a code.
 * @param {Page} first a grown-up's phone that is let in
 * @param {Page} other
 * @param {string} firstAddress
 * @param {string} otherAddress
 * @param {string} name
 * @param {string} [device] the button on the devices' page
 */
export async function join(first, other, firstAddress, otherAddress, name, device = "A grown-up’s device") {
  await first.goto(`${firstAddress}devices`);
  await first.getByRole("button", { name: device }).click();
  const link = await first.locator("main a[href*='join?code=']").getAttribute("href");
  await other.goto(`${otherAddress}join${new URL(link ?? "").search}`);
  await other.getByLabel("Your name").fill(name);
  await other.getByRole("button", { name: "Join" }).click();
  await other.getByRole("heading", { level: 1, name: "Today" }).waitFor();
}

/** @param {Page} page @param {string} address @param {string} path where it is saved @returns {Promise<string>} */
export async function takeCopy(page, address, path) {
  await page.goto(`${address}household`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Take a copy" }).click();
  await (await download).saveAs(path);
  return path;
}
