// Makes the pages better where script is allowed; every page works without it.
// It lets the visit's clock tick, sends the tapped second, and keeps a double tap from being sent twice.

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

/** A second submit of the same form, before the answer has come, is dropped: the first one is on its way.
 * @param {SubmitEvent} event */
function sendOnce(event) {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  if (form.dataset.sent === "yes") event.preventDefault();
  else form.dataset.sent = "yes";
}

document.addEventListener("submit", sendOnce);
// A page that comes back from the browser's memory may be sent again; its ids make that harmless.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form")) delete form.dataset.sent;
});
const visit = document.querySelector("form[data-started]");
if (visit instanceof HTMLFormElement) tick(visit);
