// Where no service worker can be (over plain http), a form that the server is not there for waits on this phone.
// It is kept before anybody is told so, sent in order once the server answers, and harmless when it arrives twice:
// its ids are its own. Loaded by bolthole.js where it is needed.

/**
 * A form that waits.
 * @typedef {object} Waiting
 * @property {string} key its place in the drawer
 * @property {string} to where it goes
 * @property {string} body
 * @property {number} at when it was sent off, by this phone's clock
 * @property {number} [refused] the status with which the server did not take it
 */

/** So often it is tried again. */
const AGAIN_MS = 4000;
/** A server that is silent for so long is not there. */
const PATIENCE_MS = 6000;
/** Forms that carry a one-time code or say who may come in: those are for the server itself. */
const SERVERS_OWN = ["setup", "join", "devices"];
/** A field that counts on while the same button is pressed again. */
const COUNTS = "elapsed";
/** The server knows who this is and does not let it: it may be another day. */
const FORBIDDEN = 403;

const BASE = new URL("..", import.meta.url);
/** Where forms lie: a database, because only there a browser says when a thing is truly written down. */
const DRAWER = `bolthole-unsent ${BASE.pathname}`;
const FORMS = "forms";

/** In the order in which they were sent off. @type {Waiting[]} */
let waiting = [];
/** Whether what waits also survives this page. */
let isKept = true;
/** Forms of this very page; once they are sent, their answer is shown. @type {Set<Waiting>} */
const ofThisPage = new Set();
/** @type {Promise<void> | undefined} */
let sending;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let next;

/** @type {Promise<IDBDatabase> | undefined} */
let drawer;

/** @returns {Promise<IDBDatabase>} */
function opened() {
  drawer ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open(DRAWER, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(FORMS, { keyPath: "key" });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  return drawer;
}

/**
 * Changes what lies in the drawer; fulfilled once it is durable.
 * @param {(forms: IDBObjectStore) => void} change
 * @returns {Promise<void>}
 */
async function changed(change) {
  const transaction = (await opened()).transaction(FORMS, "readwrite", { durability: "strict" });
  change(transaction.objectStore(FORMS));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** @returns {Promise<Waiting[]>} */
async function read() {
  try {
    const forms = (await opened()).transaction(FORMS).objectStore(FORMS);
    /** @type {Waiting[]} */
    const found = await new Promise((resolve, reject) => {
      const asked = forms.getAll();
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    return found.sort((one, other) => one.at - other.at);
  } catch (fault) {
    console.info(`what waits cannot be read: ${fault}`);
    return [];
  }
}

/** @param {Waiting} item */
async function keep(item) {
  waiting.push(item);
  try {
    await changed((forms) => forms.put(item));
  } catch (fault) {
    console.info(`what waits is kept on this page only: ${fault}`);
    isKept = false;
  }
}

/** @param {Waiting} item */
async function forget(item) {
  waiting = waiting.filter((other) => other !== item);
  // What could not be kept need not be forgotten.
  await changed((forms) => forms.delete(item.key)).catch(() => {});
}

/** @param {Waiting} item */
function mayBeSent(item) {
  return item.refused === undefined;
}

/**
 * Asks whether anybody is there before a form is let go. Where nobody is, it waits here.
 * @param {SubmitEvent} event
 */
async function hold(event) {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !isOurs(form, submitter)) return;
  event.preventDefault();
  const item = written(form, submitter);
  if (!waiting.some(mayBeSent) && (await isThere())) return letGo(form, submitter);
  const known = waiting.find((other) => isSame(other, item));
  if (!known) await keep(item);
  ofThisPage.add(known ?? item);
  if (submitter?.classList.contains("tap")) submitter.setAttribute("aria-pressed", "true");
  say();
  await send();
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} submitter */
function address(form, submitter) {
  return new URL(submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", document.baseURI);
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} submitter */
function isOurs(form, submitter) {
  const to = address(form, submitter);
  const isBelow = to.origin === BASE.origin && to.pathname.startsWith(BASE.pathname);
  const [first] = to.pathname.slice(BASE.pathname.length).split("/");
  return form.method === "post" && form.enctype === "application/x-www-form-urlencoded" && isBelow && !SERVERS_OWN.includes(first);
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 * @returns {Waiting}
 */
function written(form, submitter) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) fields.append(name, String(value));
  if (submitter instanceof HTMLButtonElement && submitter.name) fields.append(submitter.name, submitter.value);
  const at = Date.now();
  return { key: `${at}-${Math.random()}`, to: address(form, submitter).href, body: fields.toString(), at };
}

/** @param {Waiting} one @param {Waiting} other */
function isSame(one, other) {
  return one.to === other.to && standing(one.body) === standing(other.body);
}

/** @param {string} body */
function standing(body) {
  const fields = new URLSearchParams(body);
  fields.delete(COUNTS);
  return fields.toString();
}

/** Whatever answers there is asked by the browser itself. */
async function isThere() {
  try {
    await fetch(new URL("healthz", BASE), { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
    return true;
  } catch {
    return false;
  }
}

/**
 * What the browser would have done by itself.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 */
function letGo(form, submitter) {
  const pressed = document.createElement("input");
  pressed.type = "hidden";
  if (submitter instanceof HTMLButtonElement && submitter.name) {
    pressed.name = submitter.name;
    pressed.value = submitter.value;
  }
  const before = form.getAttribute("action");
  form.append(pressed);
  form.action = address(form, submitter).href;
  HTMLFormElement.prototype.submit.call(form);
  pressed.remove();
  if (before === null) form.removeAttribute("action");
  else form.setAttribute("action", before);
}

/** Sends what waits, one after the other; one sender at a time. */
function send() {
  sending ??= inOrder().finally(() => {
    sending = undefined;
    clearTimeout(next);
    if (waiting.some(mayBeSent)) next = setTimeout(send, AGAIN_MS);
  });
  return sending;
}

async function inOrder() {
  let sent = "";
  let isOurs = false;
  for (const item of waiting.filter(mayBeSent)) {
    const answer = await offer(item);
    if (!answer || answer.status >= 500 || answer.status === 429) break;
    if (answer.redirected) {
      await forget(item);
      sent = answer.url;
      isOurs ||= ofThisPage.has(item);
    } else {
      item.refused = answer.status;
    }
  }
  if (isOurs && waiting.length === 0) return show(sent);
  say(sent);
}

/** @param {Waiting} item @returns {Promise<Response | undefined>} */
async function offer(item) {
  const waited = Math.max(0, Math.round((Date.now() - item.at) / 1000));
  const headers = { "content-type": "application/x-www-form-urlencoded", "bolthole-waited": String(waited) };
  try {
    return await fetch(item.to, { method: "POST", headers, body: item.body, cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    return undefined;
  }
}

/** @param {string} address */
function show(address) {
  if (address === location.href) location.reload();
  else location.assign(address);
}

/**
 * Hands a form that was not taken to the browser, so that the server's own words are read.
 * @param {Waiting} item
 */
async function open(item) {
  if (item.refused !== FORBIDDEN) await forget(item);
  const form = document.createElement("form");
  form.method = "post";
  form.action = item.to;
  for (const [name, value] of new URLSearchParams(item.body)) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}

/**
 * Says what waits, above the thumb.
 * @param {string} [sent] where what was sent just now can be seen
 */
function say(sent = "") {
  const bar = document.getElementById("unsent") ?? newBar();
  const refused = waiting.find((item) => item.refused);
  bar.hidden = waiting.length === 0 && !sent;
  if (refused) {
    const letGoOf = async () => {
      await forget(refused);
      say();
    };
    const see = button(said("why", "See why"), () => open(refused));
    bar.replaceChildren(words(howMany(), said("refused", "One was not taken as it is; it is still kept here.")), see, button(said("let-go", "Let it go"), letGoOf));
  } else if (waiting.length > 0) {
    const where = isKept
      ? said("kept", "The server is away. Kept here, and sent when it is back.")
      : said("open", "The server is away. Leave this page open: it is sent when it is back.");
    bar.replaceChildren(words(howMany(), where));
  } else if (sent) {
    bar.replaceChildren(words(said("sent", "Sent"), said("in-notebook", "What waited here is in the notebook now.")), button(said("see", "See it"), () => show(sent)));
  }
}

/** In the page's language, where the page says it. @param {string} what @param {string} english */
function said(what, english) {
  return document.querySelector(`#queue-says [data-says=${what}]`)?.textContent ?? english;
}

function howMany() {
  return said("waiting", "# waiting to send").replace("#", String(waiting.length));
}

/** @param {string} first @param {string} then */
function words(first, then) {
  const said = document.createElement("p");
  said.className = "grow";
  const head = document.createElement("b");
  head.textContent = first;
  said.append(head, document.createElement("br"), then);
  return said;
}

/** @param {string} says @param {() => void} does */
function button(says, does) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn";
  made.textContent = says;
  made.addEventListener("click", does);
  return made;
}

function newBar() {
  const bar = document.createElement("div");
  bar.id = "unsent";
  bar.className = "slot unsent";
  bar.setAttribute("role", "status");
  (document.querySelector(".thumb") ?? document.body).prepend(bar);
  return bar;
}

/** Begins: forms are held from now on, and what waited before is sent. */
export async function begin() {
  document.addEventListener("submit", hold);
  waiting = [...(await read()), ...waiting];
  addEventListener("online", send);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") send();
  });
  if (waiting.length > 0) {
    say();
    send();
  }
}
