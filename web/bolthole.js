// Makes the pages better where script is allowed; every page works without it.
// It tells the server how far this phone's clock stands from UTC, keeps a double tap from being sent twice, and fetches what only some pages or some lines need.

/** What was pressed last in each form, and when.
 * @type {WeakMap<HTMLFormElement, {button: HTMLElement | null, at: number}>} */
const pressed = new WeakMap();
/** After so long the line may have been lost: the same press is let through again. Its ids make it harmless. */
const AGAIN_MS = 5000;

/** The same button pressed twice in haste is sent once; another button is another record and is never dropped.
 * @param {SubmitEvent} event */
function sendOnce(event) {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  const before = pressed.get(form);
  const at = performance.now();
  if (before && before.button === event.submitter && at - before.at < AGAIN_MS) event.preventDefault();
  else pressed.set(form, { button: event.submitter, at });
}

/** The clocks may have been put forward or back since the time that is typed: the browser knows how far they stood from UTC then.
 * @param {SubmitEvent} event */
function sayOffset(event) {
  if (!(event.target instanceof HTMLFormElement)) return;
  const { elements } = event.target;
  const [when, offset] = [elements.namedItem("when"), elements.namedItem("when-offset")];
  if (!(when instanceof HTMLInputElement && offset instanceof HTMLInputElement)) return;
  const minutes = -new Date(when.value).getTimezoneOffset();
  offset.value = Number.isNaN(minutes) ? "" : String(minutes);
}

/** A module that only some pages need. What it makes better is never worth a page that does not work.
 * @template T
 * @param {Promise<T>} module
 * @param {(module: T) => unknown} use */
function better(module, use) {
  module.then(use).catch((fault) => console.info(`this page goes without: ${fault}`));
}

document.cookie = `offset=${-new Date().getTimezoneOffset()}; path=/; max-age=31536000; samesite=strict`;
document.addEventListener("submit", sendOnce);
document.addEventListener("submit", sayOffset);

// Over plain http no page is answered by the phone itself; there a form waits until the server is back.
if (!("serviceWorker" in navigator)) better(import("./queue.js"), ({ begin }) => begin());

const visit = document.querySelector("form[data-visit]");
if (visit instanceof HTMLFormElement) {
  better(import("./visit.js"), ({ remember, stayAwake, tick }) => {
    if (visit.dataset.since !== undefined) tick(visit);
    remember(visit);
    return stayAwake();
  });
} else if (document.querySelector("a[href*='visits/new?rat=']")) {
  better(import("./visit.js"), ({ goOn }) => goOn());
}
if (!visit && document.querySelector("[data-awake]")) better(import("./visit.js"), ({ stayAwake }) => stayAwake());
const copy = document.querySelector("button[data-copy]");
if (copy instanceof HTMLButtonElement && navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    const text = document.getElementById(copy.dataset.copy ?? "")?.textContent ?? "";
    await navigator.clipboard.writeText(text).then(() => (copy.textContent = copy.dataset.copied ?? "Copied"), () => (copy.hidden = true));
  });
}
const print = document.querySelector("button[data-print]");
if (print instanceof HTMLButtonElement) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
const photo = document.querySelector("[data-photo]");
if (photo instanceof HTMLElement) better(import("./photo.js"), ({ fill }) => fill(photo));
