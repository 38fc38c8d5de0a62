// Adding a recording, where script is allowed: a file that is too large is told before it is sent, how much is sent is
// shown, and what is being heard is brought up to date. The page works without it.

/** How often it is asked how far hearing has come. */
const LOOK_MS = 1500;

const form = document.querySelector("form[data-most]");
const said = document.getElementById("said");
const sending = document.getElementById("sending");

/** @param {string} words */
function say(words) {
  if (!said) return;
  said.textContent = words;
  said.hidden = false;
}

/** A file may be gigabytes: it goes by itself, so that the page can say how far it is. @param {SubmitEvent} event */
function send(event) {
  if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
  const file = form.elements.namedItem("file");
  const size = (file instanceof HTMLInputElement && file.files?.[0]?.size) || 0;
  event.preventDefault();
  if (said) said.hidden = true;
  if (size > Number(form.dataset.most)) return say(form.dataset.tooLarge ?? "");
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.upload.addEventListener("progress", ({ loaded, total }) => {
    if (!(sending instanceof HTMLProgressElement)) return;
    sending.hidden = false;
    sending.max = total;
    sending.value = loaded;
  });
  request.addEventListener("load", () => arrived(request));
  request.addEventListener("error", () => {
    if (sending) sending.hidden = true;
    say(form.dataset.lineDown ?? "");
  });
  request.send(new FormData(form));
}

/** The answer is a page: the next one, or this one with what was wrong. @param {XMLHttpRequest} request */
function arrived(request) {
  if (sending) sending.hidden = true;
  if (request.status < 300 && request.responseURL) return location.assign(request.responseURL);
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  say((page.querySelector("form .fault:not([hidden])") ?? page.querySelector("p.lead"))?.textContent ?? (form instanceof HTMLFormElement ? form.dataset.notTaken : "") ?? "");
  said?.scrollIntoView({ block: "center" });
}

/** What is being heard, as the server has it now. */
async function look() {
  const before = document.getElementById("hearing");
  if (!before?.hasAttribute("data-busy")) return;
  const answer = await fetch(location.href).catch(() => null);
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  const now = page?.getElementById("hearing");
  // Only what changed is put in: what is read aloud is not read again.
  if (now && now.innerHTML !== before.innerHTML) before.replaceWith(document.adoptNode(now));
  setTimeout(look, LOOK_MS);
}

document.addEventListener("submit", send);
setTimeout(look, LOOK_MS);
