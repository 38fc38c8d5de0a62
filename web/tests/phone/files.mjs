// A plain file server on this machine, as dumb as any; and a phone that remembers what it was given.

import { createServer } from "node:http";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";

import { chromium } from "playwright-core";

import { PHONE } from "../browser.mjs";
import { ROOT } from "../house.mjs";

/** What `cargo xtask dist` made. */
export const DIST = process.env.BOLTHOLE_DIST ?? join(ROOT, "dist");

/** @type {Record<string, string>} */
const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/**
 * Hands out a folder below `/rats/`, so that nothing works by lying at the root.
 * @param {string} folder
 * @param {number} [port]
 */
export async function fileServer(folder, port = 0) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = normalize(pathname).replace(/^\/rats\//, "");
    const name = path === "" ? "index.html" : path;
    const bytes = pathname.startsWith("/rats/") && request.method === "GET" ? await readFile(join(folder, name)).catch(() => null) : null;
    response.writeHead(bytes ? 200 : 404, { "content-type": KINDS[extname(name)] ?? "application/octet-stream" });
    response.end(bytes ?? "not here");
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(undefined)));
  const bound = /** @type {import("node:net").AddressInfo} */ (server.address()).port;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { address: `http://127.0.0.1:${bound}/rats/`, port: bound, close };
}

/**
 * A phone that can be switched off and on, and keeps what it keeps.
 * @param {{inHand?: boolean, languages?: string}} [how] in the hand: a thumb is on every page, so that none is shown anew by itself
 */
export async function phone({ inHand = false, languages = "en-GB" } = {}) {
  const profile = await mkdtemp(join(tmpdir(), "bolthole-phone-"));
  /** @type {string[]} */
  const wrongs = [];
  /** @type {import("playwright-core").BrowserContext | undefined} */
  let context;
  const switchOn = async () => {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM?.includes("/") ? process.env.CHROMIUM : `/usr/bin/${process.env.CHROMIUM ?? "chromium"}`,
      args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", `--accept-lang=${languages}`],
      viewport: PHONE,
      locale: languages,
      hasTouch: true,
    });
    if (inHand) await context.addInitScript(() => addEventListener("DOMContentLoaded", () => dispatchEvent(new Event("keydown"))));
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (error) => wrongs.push(`${page.url()} throws: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") wrongs.push(`${page.url()} says: ${message.text()} (${message.location().url})`);
    });
    return page;
  };
  const switchOff = async () => {
    await context?.close();
    context = undefined;
  };
  /** As when its battery is pulled out. */
  const kill = async () => {
    if (!context) return;
    const closed = new Promise((resolve) => context?.once("close", () => resolve(undefined)));
    await endProcesses(profile);
    await closed;
    context = undefined;
  };
  const throwAway = async () => {
    await switchOff();
    await rm(profile, { recursive: true, force: true });
  };
  const page = () => /** @type {import("playwright-core").Page} */ (context?.pages()[0]);
  const isOn = () => context !== undefined;
  return { switchOn, switchOff, kill, throwAway, page, isOn, wrongs };
}

/** Ends every process of the browser with that profile at once, as nothing else can. @param {string} profile */
async function endProcesses(profile) {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (line.includes(`--user-data-dir=${profile}`)) process.kill(Number(pid), "SIGKILL");
  }
}
