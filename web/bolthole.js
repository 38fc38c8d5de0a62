// Makes the pages better where script is allowed; every page works without it.
// It tells the server how far this phone's clock stands from UTC, lets the visit's clock tick, sends the tapped second, and keeps a double tap from being sent twice.

/** Counts from the form's own start, and carries the tapped second in its hidden `elapsed` field.
 * @param {HTMLFormElement} form */
function tick(form) {
  const started = performance.now();
  const clocks = document.querySelectorAll("[data-clock]");
  const elapsed = form.querySelector("input[name=elapsed]");
  const seconds = () => Math.floor((performance.now() - started) / 1000);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (!still) {
    setInterval(() => {
      const text = `${Math.floor(seconds() / 60)}:${String(seconds() % 60).padStart(2, "0")}`;
      for (const clock of clocks) clock.textContent = text;
    }, 1000);
  }
  form.addEventListener("submit", () => {
    if (elapsed instanceof HTMLInputElement) elapsed.value = String(seconds());
  });
}

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

document.cookie = `offset=${-new Date().getTimezoneOffset()}; path=/; max-age=31536000; samesite=strict`;
document.addEventListener("submit", sendOnce);
const visit = document.querySelector("form[data-started]");
if (visit instanceof HTMLFormElement) tick(visit);
