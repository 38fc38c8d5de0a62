// Beside every page that the phone itself answers; does nothing where a server does.

if (navigator.serviceWorker?.controller) {
  // Once something was saved here, the browser is asked not to throw it away when room runs short.
  if (document.querySelector(".saved[role=status]")) {
    const kept = await navigator.storage?.persisted?.();
    if (kept === false) await navigator.storage.persist();
  }
}
