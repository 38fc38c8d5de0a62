// From a request of the browser to its response: read, compute, keep, and only then show.

import { freshId } from "./ids.js";

/** @typedef {import("./drawer.js").Drawer} Drawer */
/** @typedef {import("./drawer.js").Device} Device */
/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./engine.js").Said} Said */

/** One form at a time, whichever window or worker it comes to. */
const LOCK = "bolthole";
/** So often something may come in between before it is told. */
const TRIES = 5;

/**
 * Answers a page or a form.
 * @param {Engine} engine
 * @param {Drawer} drawer
 * @param {Request} request
 * @param {string} path below the base
 * @returns {Promise<Response>}
 */
export async function answer(engine, drawer, request, path) {
  if (request.method !== "POST") {
    const { said } = await respond(engine, drawer, request, path, "");
    return shown(engine, request, said);
  }
  const refused = await whyNot(request);
  if (refused) return refuse(engine, drawer, request, path, refused);
  const body = await request.text();
  return navigator.locks.request(LOCK, () => form(engine, drawer, request, path, body));
}

/**
 * Says that only the server can answer that; a form's own words are not looked at.
 * @param {Engine} engine
 * @param {Drawer} drawer
 * @param {Request} request
 * @param {string} path
 */
export async function away(engine, drawer, request, path) {
  const { said } = await respond(engine, drawer, request, path, "");
  return shown(engine, request, said);
}

/**
 * @param {Engine} engine
 * @param {Drawer} drawer
 * @param {Request} request
 * @param {string} path
 * @param {string} body
 */
async function form(engine, drawer, request, path, body) {
  for (let nth = 0; nth < TRIES; nth += 1) {
    const { said, head } = await respond(engine, drawer, request, path, body);
    if (!said.go) return shown(engine, request, said);
    try {
      if (await drawer.keep(head, said.go.events, said.go.remember)) return shown(engine, request, said);
    } catch (fault) {
      const full = fault instanceof DOMException && fault.name === "QuotaExceededError";
      console.warn(`the form was not kept: ${fault}`);
      return refuse(engine, drawer, request, path, full ? "full" : "unwritten");
    }
  }
  return refuse(engine, drawer, request, path, "unwritten");
}

/**
 * What the program says to a request, and the place of the last event it knew of when it said so.
 * @param {Engine} engine
 * @param {Drawer} drawer
 * @param {Request} request
 * @param {string} path
 * @param {string} body
 */
async function respond(engine, drawer, request, path, body) {
  const device = await catchUp(engine, drawer);
  const now = new Date();
  const asked = {
    verb: request.method === "POST" ? "post" : "get",
    path,
    query: new URL(request.url).search.slice(1),
    body,
    household: device.household,
    device: device.device,
    caregiver: device.caregiver,
    at: now.getTime(),
    // A browser says how far UTC is ahead; the notebook, how far the wall clock is.
    offset_min: 0 - now.getTimezoneOffset(),
    fresh: freshId(now.getTime()),
    theme: device.theme,
    accepts: navigator.languages.join(),
    role: device.role,
    place: device.place,
    door: device.door,
    ...(path === "household" ? await safety() : {}),
  };
  const ask = () => engine.ask(JSON.stringify({ respond: asked }));
  let said = ask();
  const speaks = said.page?.speaks;
  // Nothing is kept before a page is shown, so a form may be answered again in another language.
  if (speaks && speaks !== engine.language && (await engine.learn(speaks))) said = ask();
  return { said, head: engine.head };
}

/** How safe this place is, as far as the browser says. */
async function safety() {
  const [persisted, room] = await Promise.all([navigator.storage.persisted(), navigator.storage.estimate()]);
  return {
    persisted: persisted ? "yes" : "no",
    room: room.quota === undefined ? null : { used: room.usage ?? 0, of: room.quota },
  };
}

/**
 * Hands the program what it has not seen of the drawer.
 * @param {Engine} engine
 * @param {Drawer} drawer
 * @returns {Promise<Device>}
 */
export async function catchUp(engine, drawer) {
  const device = await drawer.device();
  if (!device) throw new Error("nothing was begun on this device");
  if (engine.household !== device.household) engine.head = 0;
  if (engine.household === device.household && engine.head >= device.head) return device;
  const [rows, cursor] = await Promise.all([drawer.since(engine.head), drawer.cursor()]);
  const { kept } = engine.keep(device.household, cursor, rows);
  if (kept?.n_unread) console.warn(`${kept.n_unread} kept events are no events; they stay where they are`);
  engine.household = device.household;
  engine.head = rows.at(-1)?.n ?? engine.head;
  return device;
}

/**
 * Only our own pages send forms here, and only as forms are sent.
 * @param {Request} request
 * @param {string} [form] how this one is sent
 * @returns {Promise<"foreign" | "no_form" | null>}
 */
export async function whyNot(request, form = "application/x-www-form-urlencoded") {
  if (!request.referrer || new URL(request.referrer).origin !== self.location.origin) return "foreign";
  const kind = request.headers.get("content-type") ?? form;
  return kind.split(";")[0].trim().toLowerCase() === form ? null : "no_form";
}

/**
 * @param {Engine} engine
 * @param {Drawer} drawer
 * @param {Request} request
 * @param {string} path
 * @param {"foreign" | "no_form" | "full" | "unwritten" | "file" | "no_file" | "large_file" | "grown_ups"} why
 * @param {string} [says] what is wrong with the file
 */
export async function refuse(engine, drawer, request, path, why, says = "") {
  // A drawer that cannot be written may not be readable either; then the phone chooses the light.
  const theme = await drawer.device().then((device) => device?.theme ?? "", () => "");
  return shown(engine, request, engine.ask(JSON.stringify({ refuse: { path, theme, why, says } })));
}

/**
 * @param {Engine} engine
 * @param {Request} request
 * @param {Said} said
 */
function shown(engine, request, said) {
  const headers = new Headers(engine.headers);
  headers.set("cache-control", "no-store");
  if (said.go) {
    headers.set("location", new URL(said.go.to, request.url).href);
    return new Response(null, { status: 303, headers });
  }
  if (!said.page) throw new Error("neither a page nor a way");
  headers.set("content-type", "text/html; charset=utf-8");
  return new Response(said.page.html, { status: said.page.status, headers });
}
