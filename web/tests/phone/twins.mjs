// The phone's program twice: as WebAssembly, and built for this machine. Both are asked the same.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { Engine } from "../../phone/engine.js";
import { ROOT } from "../house.mjs";

const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
/** Where `cargo xtask wasm` leaves what it makes. */
const MADE = join(TARGET, "phone");
/** What `cargo build -p bolthole-phone --example twin` makes. */
const TWIN = join(TARGET, "debug/examples/twin");

/** The WebAssembly, as the service worker starts it. */
export async function inWebAssembly() {
  const [program, method, words] = await Promise.all(["bolthole.wasm", "method.en.bin", "words.en.bin"].map((name) => readFile(join(MADE, name))));
  const engine = await Engine.start(program, method, words);
  return { ask: async (/** @type {string} */ question) => said(engine, question), close: async () => {} };
}

/** The small program that a phone begins with. */
export async function atFirst() {
  const [program, method] = await Promise.all(["first.wasm", "method.en.bin"].map((name) => readFile(join(MADE, name))));
  const engine = await Engine.start(program, method);
  return { ask: async (/** @type {string} */ question) => said(engine, question), close: async () => {} };
}

/**
 * The very bytes of the answer, a fault as it is.
 * @param {Engine} engine
 * @param {string} question
 */
function said(engine, question) {
  const { exports } = engine;
  const bytes = new TextEncoder().encode(question);
  new Uint8Array(exports.memory.buffer, exports.question(bytes.length), bytes.length).set(bytes);
  const at = exports.answer();
  return new TextDecoder().decode(new Uint8Array(exports.memory.buffer, at, exports.answer_length()));
}

/** The twin: one question a line, one answer a line. */
export async function onThisMachine() {
  const twin = spawn(TWIN, [], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(twin, "exit");
  const lines = createInterface(twin.stdout)[Symbol.asyncIterator]();
  const opened = await lines.next();
  if (!opened.value?.startsWith('{"opened"')) throw new Error(`the twin did not open its method: ${opened.value}`);
  const ask = async (/** @type {string} */ question) => {
    twin.stdin.write(`${question}\n`);
    return /** @type {string} */ ((await lines.next()).value);
  };
  const close = async () => {
    twin.stdin.end();
    await ended;
  };
  return { ask, close };
}
