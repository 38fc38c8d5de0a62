// Starts the real program for a test, and stops it again. Knows nothing of the pages.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The repository's root. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The program under test: `$BOLTHOLE`, or what `cargo build -p bolthole` last made. */
const PROGRAM = process.env.BOLTHOLE ?? join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "debug/bolthole");

/**
 * A running house.
 * @typedef {object} House
 * @property {string} address its address, with a slash at the end
 * @property {string} setUpLink the one-time link; empty for the demo, which needs none
 * @property {() => Promise<void>} close stops the program and throws its notebook away
 */

/**
 * The demo: rats that live in it, and nothing kept.
 * @returns {Promise<House>}
 */
export async function demo() {
  const { address, stop } = await start(["demo", "--listen", "127.0.0.1:0"], 1);
  return { address, setUpLink: "", close: () => stop() };
}

/**
 * An empty house with a notebook of its own.
 * @returns {Promise<House>}
 */
export async function emptyHouse() {
  const folder = await mkdtemp(join(tmpdir(), "bolthole-"));
  const { address, lines, stop } = await start(["serve", "--data", folder, "--listen", "127.0.0.1:0"], 2);
  const setUpLink = /https?:\/\/\S+/.exec(lines[1])?.[0];
  if (!setUpLink) throw new Error(`the second line holds no set-up link: ${lines[1]}`);
  const close = async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { address, setUpLink, close };
}

/**
 * A house whose program can be killed at any moment and started again, at the same address with the same notebook; or
 * with an empty folder, as another house at that address. Beginning anew gives the new one-time link.
 * @returns {Promise<House & {kill: () => Promise<void>, start: () => Promise<void>, beginAnew: () => Promise<string>}>}
 */
export async function lastingHouse() {
  const folder = await mkdtemp(join(tmpdir(), "bolthole-"));
  const serve = (/** @type {string} */ listen, nLines = 1) => start(["serve", "--data", folder, "--listen", listen], nLines);
  const linkIn = (/** @type {string[]} */ lines) => {
    const link = /https?:\/\/\S+/.exec(lines[1])?.[0];
    if (!link) throw new Error(`the second line holds no set-up link: ${lines[1]}`);
    return link;
  };
  let running = await serve("127.0.0.1:0", 2);
  const { address, lines } = running;
  return {
    address,
    setUpLink: linkIn(lines),
    kill: () => running.stop("SIGKILL"),
    beginAnew: async () => {
      await running.stop("SIGKILL");
      for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
      running = await serve(new URL(address).host, 2);
      return linkIn(running.lines);
    },
    start: async () => {
      running = await serve(new URL(address).host);
    },
    close: async () => {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A house at the home network, over plain http, whose server can be killed and started again.
 * @typedef {House & {kill: () => Promise<void>, again: () => Promise<void>}} HouseOnTheNetwork
 */

/** A name that browsers take for a place on the network; `openBrowser` leads it to this machine. */
export const NETWORK_NAME = "rats.test";

/** @returns {Promise<HouseOnTheNetwork>} */
export async function houseOnTheNetwork() {
  const folder = await mkdtemp(join(tmpdir(), "bolthole-"));
  const serve = (/** @type {string} */ listen, /** @type {number} */ nLines) =>
    start(["serve", "--data", folder, "--host", NETWORK_NAME, "--listen", listen], nLines);
  let running = await serve("127.0.0.1:0", 2);
  const { host, port } = new URL(running.address);
  const code = /setup\?code=\S+/.exec(running.lines[1])?.[0];
  if (!code) throw new Error(`the second line holds no set-up link: ${running.lines[1]}`);
  const address = `http://${NETWORK_NAME}:${port}/`;
  const kill = () => running.stop("SIGKILL");
  const again = async () => {
    running = await serve(host, 1);
  };
  const close = async () => {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { address, setUpLink: address + code, kill, again, close };
}

/**
 * Runs the program until it has said so many lines.
 * @param {string[]} args
 * @param {number} nLines
 */
async function start(args, nLines) {
  const program = spawn(PROGRAM, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(program, "exit");
  /** @type {string[]} */
  const lines = [];
  for await (const line of createInterface(program.stdout)) {
    lines.push(line);
    if (lines.length === nLines) break;
  }
  // What else it has to say is read and dropped, or the pipe would fill.
  program.stdout.resume();
  const address = /^listening on (http:\/\/\S+?)\/?$/.exec(lines[0] ?? "")?.[1];
  if (!address) throw new Error(`\`bolthole ${args.join(" ")}\` did not say where it listens: ${lines.join(" / ")}`);
  const stop = async (/** @type {NodeJS.Signals} */ signal = "SIGTERM") => {
    program.kill(signal);
    await ended;
  };
  return { address: `${address}/`, lines, stop };
}
