// The page that a plain file server sends before the worker is there, in the language of the browser.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";

import { newDevice, openBrowser } from "./browser.mjs";
import { ROOT } from "./house.mjs";

/** Of everything else there is none: the worker does not arrive. @type {Record<string, [string, string]>} */
const FILES = {
  "/": ["start.html", "text/html"],
  "/phone/start.js": ["phone/start.js", "text/javascript"],
  "/phone/drawer.js": ["phone/drawer.js", "text/javascript"],
  "/phone/ids.js": ["phone/ids.js", "text/javascript"],
  "/assets/start.de.json": ["start.de.json", "application/json"],
};

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("node:http").Server} */
let server;
/** @type {string} */
let address;
before(async () => {
  browser = await openBrowser();
  server = createServer(async (request, response) => {
    const [file, kind] = FILES[request.url ?? ""] ?? [];
    if (!file || !kind) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": `${kind}; charset=utf-8` }).end(await readFile(`${ROOT}web/${file}`));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  const at = server.address();
  address = `http://127.0.0.1:${typeof at === "object" ? at?.port : ""}/`;
});
after(async () => {
  await browser.close();
  server.close();
});

for (const [language, says] of [
  ["en-GB", "Not all of Bolthole arrived. Look whether you are online, then open this page again."],
  ["de-DE", "Es ist nicht alles von Bolthole angekommen. Sieh nach, ob du online bist, und öffne diese Seite dann noch einmal."],
]) {
  test(`somebody whose browser asks for ${language} reads why the first page goes no further`, async () => {
    const device = await newDevice(browser, address, { language });
    await device.page.goto(address);
    await device.page.getByText(says, { exact: true }).waitFor();
    assert.equal(await device.page.locator("html").getAttribute("lang"), language === "de-DE" ? "de" : "en-GB");
    await device.close();
  });
}

test("everything that the first page says can be said in German", async () => {
  const german = Object.keys(JSON.parse(await readFile(`${ROOT}web/start.de.json`, "utf8")));
  const page = (await readFile(`${ROOT}web/start.html`, "utf8")) + (await readFile(`${ROOT}web/phone/start.js`, "utf8"));
  assert.deepEqual(german.filter((english) => !page.includes(english)), []);
  const said = [...page.matchAll(/(?:\? |: |tell\()"([^"]+ [^"]+)"/g)].map(([, text]) => text);
  assert.deepEqual(said.filter((english) => english && !german.includes(english)), []);
  assert.equal(said.length + 1, german.length);
});
