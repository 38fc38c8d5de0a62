// Beside every page that the phone itself answers; does nothing where a server does.

const worker = navigator.serviceWorker?.controller;

if (worker) {
  // This page has all its files, so a newer version may take over from the next page on.
  addEventListener("load", () => worker.postMessage("loaded"));
  // Once something was saved here, the browser is asked not to throw it away when room runs short.
  if (document.querySelector(".saved[role=status]")) {
    const kept = await navigator.storage?.persisted?.();
    if (kept === false) await navigator.storage.persist();
  }
}
