// The household as a file: taken along from this device, and brought to it.

import { catchUp, refuse, whyNot } from "./answer.js";

/** @typedef {import("./drawer.js").Drawer} Drawer */
/** @typedef {import("./engine.js").Engine} Engine */

/** What the file field of the form is called. */
const FIELD = "copy";
const LARGEST_FILE = 64 * 1024 * 1024;

/** Addresses that are answered here. */
export const COPY = "household/copy";
export const BRING = "household/bring";

/**
 * All of the household, what waits, or some rats that move to another one, as a file.
 * @param {Engine} engine
 * @param {Drawer} drawer
 * @param {Request} request
 */
export async function copy(engine, drawer, request) {
  const device = await catchUp(engine, drawer);
  if (device.role === "child") return refuse(engine, drawer, request, COPY, "grown_ups");
  const wanted = new URL(request.url).searchParams;
  const holds = wanted.get("only") === "waiting" ? "waiting" : "everything";
  const names = wanted.get("names") === "out" ? "taken_out" : "kept";
  const { copied } = engine.ask(JSON.stringify({ copy: { holds, rats: wanted.getAll("rat"), names, at: Date.now() } }));
  if (!copied) throw new Error("there is no copy");
  const headers = { "content-type": copied.kind, "content-disposition": `attachment; filename="${copied.name}"`, "cache-control": "no-store" };
  return new Response(copied.text, { headers });
}

/**
 * Takes in what a file holds beyond this device. The program is to be started anew afterwards, from what was kept.
 * @param {Engine} engine
 * @param {Drawer} drawer
 * @param {Request} request
 */
export async function bring(engine, drawer, request) {
  const refused = await whyNot(request, "multipart/form-data");
  if (refused) return refuse(engine, drawer, request, BRING, refused);
  const device = await catchUp(engine, drawer);
  if (device.role === "child") return refuse(engine, drawer, request, BRING, "grown_ups");
  const sent = (await request.formData()).get(FIELD);
  if (!(sent instanceof File) || sent.size === 0) return refuse(engine, drawer, request, BRING, "no_file", "No file was chosen. Go back and choose the one whose name ends in .bolthole.");
  if (sent.size > LARGEST_FILE) return refuse(engine, drawer, request, BRING, "large_file", "The file is larger than 64 MiB, the most that a browser hands over.");
  const said = engine.bring(new Uint8Array(await sent.arrayBuffer()));
  if (said.not_brought !== undefined) return refuse(engine, drawer, request, BRING, "file", said.not_brought);
  if (!said.brought) throw new Error("the file was neither taken nor refused");
  const { to, events, remember } = said.brought;
  try {
    if (!(await drawer.keep(engine.head, events, remember))) throw new Error("something came in between");
  } catch (fault) {
    if (!(fault instanceof DOMException && fault.name === "QuotaExceededError")) throw fault;
    return refuse(engine, drawer, request, BRING, "full");
  }
  const headers = new Headers(engine.headers);
  headers.set("location", new URL(`../${to}`, request.url).href);
  return new Response(null, { status: 303, headers });
}
