// Beside every page of a place that hands out the phone's own files: brings the worker in, and tells it what it cannot
// see: that somebody looks, that there is a line again.

const container = navigator.serviceWorker;

/** Whoever looks away for so long has laid the phone down. */
const AWAY_MS = 1000;

/** @param {string} word */
const say = (word) => container.controller?.postMessage(word);

async function begin() {
  // Beside this very file's folder lies the base, whatever page this is.
  await container.register(new URL("../sw.js", import.meta.url), { type: "module" });
  // The very first time it is there before it has this page in its care.
  (await container.ready).active?.postMessage("sync");
  // Once something was saved here, the browser is asked not to throw it away when room runs short.
  if (container.controller && document.querySelector(".saved[role=status]") && (await navigator.storage?.persisted?.()) === false) {
    await navigator.storage.persist();
  }
}

/**
 * What became of an exchange, said without moving anything under a thumb.
 * @param {{n_new: number, n_waiting: number | null}} synced
 */
function show({ n_new, n_waiting }) {
  const waiting = document.getElementById("waiting");
  if (waiting && n_waiting !== null) {
    waiting.hidden = n_waiting === 0;
    waiting.dataset.n = String(n_waiting);
    const number = waiting.querySelector("span");
    if (number) number.textContent = String(n_waiting);
  }
  if (n_new === 0) return;
  // A page that nobody has touched yet is shown anew; any other stays as it is under the thumb.
  if (!isTouched && !document.querySelector("form[data-visit], main form input:not([type=hidden])")) return location.reload();
  const news = document.getElementById("news");
  if (news) news.hidden = false;
}

let isTouched = false;
for (const touch of ["pointerdown", "keydown", "scroll"]) addEventListener(touch, () => (isTouched = true), { once: true, passive: true });

if (container) {
  container.addEventListener("message", ({ data }) => data?.synced && show(data.synced));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      say("visible");
      say("sync");
    } else {
      // A page that is being left is hidden for a moment, too.
      setTimeout(() => document.visibilityState === "hidden" && say("hidden"), AWAY_MS);
    }
  });
  addEventListener("online", () => say("sync"));
  begin().catch((fault) => console.info(`this device does not answer by itself: ${fault}`));
}
