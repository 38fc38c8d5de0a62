// The first page that a plain file server sends: brings the worker in, then lets it answer this very address.

import { Drawer } from "./drawer.js";

const says = /** @type {HTMLElement} */ (document.getElementById("says"));

/** @param {string} text */
async function tell(text) {
  says.textContent = text;
  if (!navigator.language.startsWith("de")) return;
  // By the English; fetched by nobody else.
  const german = await fetch("assets/start.de.json").then((answer) => answer.json(), () => null);
  // Without a line it stays in English; what is said since is never talked over.
  if (!german || says.textContent !== text) return;
  says.textContent = german[text];
  document.documentElement.lang = "de";
}

/** A page that goes round in circles is worse than one that says why. */
const TRIED = "bolthole-started";

async function begin() {
  if (!("serviceWorker" in navigator)) {
    return tell(
      isSecureContext
        ? "This browser lets no page work offline (in a private window, perhaps), so Bolthole cannot keep a notebook in it."
        : "This address begins with http, and there browsers keep nothing for offline use. Open it with https.",
    );
  }
  await navigator.serviceWorker.register("sw.js", { type: "module" });
  await navigator.serviceWorker.ready;
  // Only a plain file server hands this page out: whatever is written down here stays on this device.
  await (await Drawer.open()).begin();
  if (sessionStorage.getItem(TRIED) && !navigator.serviceWorker.controller) {
    sessionStorage.removeItem(TRIED);
    return tell("Bolthole is here, but this page was opened past it. Close it and open it again.");
  }
  sessionStorage.setItem(TRIED, "yes");
  location.replace(location.href);
}

void tell(says.textContent ?? "");
begin().catch((fault) => {
  console.warn(fault);
  return tell("Not all of Bolthole arrived. Look whether you are online, then open this page again.");
});
