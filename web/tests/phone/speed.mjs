// How long a page takes on the phone: six rats, a year of visits. Figures are printed, never asserted.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { Engine } from "../../phone/engine.js";
import { freshId } from "../../phone/ids.js";
import { DIST } from "./files.mjs";

const RATS = ["Ellie", "Nori", "Tibby", "Ridcully", "Nori's brother", "Ellie's sister"];
const DAY = 24 * 3_600_000;

const [program, method, words] = await Promise.all(["bolthole.wasm", "method.en.bin", "words.en.bin"].map((name) => readFile(join(DIST, name))));
const starting = performance.now();
const engine = await Engine.start(program, method, words);
console.log(`start: ${(performance.now() - starting).toFixed(1)} ms`);

const [household, device] = [freshId(), freshId()];
/** @type {string | null} */
let caregiver = null;
/** @type {string[]} */
const events = [];
let at = 1_763_843_520_000;

/** @param {string[]} events as the drawer has them before any sync */
const rows = (events) => events.map((event) => ({ event, sync: "" }));

/** @param {"get" | "post"} verb @param {string} address @param {Record<string, string>} [fields] @param {Engine} [asked] */
function ask(verb, address, fields = {}, asked = engine) {
  const [path, query = ""] = address.split("?");
  const body = verb === "post" ? new URLSearchParams({ form: freshId(), ...fields }).toString() : "";
  const said = asked.ask(JSON.stringify({ respond: { verb, path, query, body, household, device, caregiver, at, offset_min: 60, fresh: freshId(), theme: "", role: "adult", place: "phone_alone", door: "open" } }));
  for (const [name, value] of said.go?.remember ?? []) if (name === "caregiver") caregiver = value;
  const kept = said.go?.events.map(({ event }) => event) ?? [];
  if (kept.length) engine.keep(household, "", rows(kept));
  events.push(...kept);
  return said;
}

const rats = RATS.map((name, nth) => {
  const { go } = ask("post", nth ? "rats/new" : "welcome", { name, sex: "female", coat: "hooded", came_home: "14", who: nth ? "" : "Mum" });
  return /rats\/([0-9a-f-]+)/.exec(go?.to ?? "")?.[1];
});
const DID = ["relaxed", "ate", "ate", "relaxed", "hesitated", "ate", "fled"];
for (let day = 0; day < 365; day += 1) {
  at += DAY;
  for (const [nth, rat] of rats.entries()) {
    const html = ask("get", `visits/new?rat=${rat}&started=${at}`).page?.html ?? "";
    const rung = /name="rung" value="([^"]*)"/.exec(html)?.[1] ?? "sit-near";
    ask("post", "visits", { rat: rat ?? "", rung, started: String(at), did: DID[(day + nth) % DID.length] });
  }
}

const folding = performance.now();
const cold = await Engine.start(program, method, words);
cold.keep(household, "", rows(events));
console.log(`${events.length} events; start and read all of them: ${(performance.now() - folding).toFixed(1)} ms`);
const first = performance.now();
ask("get", "", {}, cold);
console.log(`the first Today of a worker that was started anew: ${(performance.now() - first).toFixed(1)} ms`);
engine.keep(household, "", []);

/** @param {string} name @param {() => unknown} work */
function time(name, work) {
  const took = Array.from({ length: 60 }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  }).sort((one, other) => one - other);
  console.log(`${name}: median ${took[30].toFixed(1)} ms, p95 ${took[57].toFixed(1)} ms`);
}

for (const path of ["", "rats", `rats/${rats[0]}`, `rats/${rats[0]}/why`, `visits/new?rat=${rats[0]}&started=${at}`, "tips"]) time(path || "Today", () => ask("get", path));
time("Today, a day later each time", () => {
  at += DAY;
  ask("get", "");
});
time("a visit logged and its page", () => {
  at += 60_000;
  ask("post", "visits", { rat: rats[0] ?? "", rung: "sit-near", started: String(at), did: "ate" });
  ask("get", `visits/new?rat=${rats[0]}&started=${at}`);
});
