// The line between a phone and its house: it can be cut, lose answers on the way back, and carry a phone's wrong clock.

import { createServer, request } from "node:http";

/**
 * A line.
 * @typedef {object} Line
 * @property {string} address what the phone opens
 * @property {(is: boolean) => void} cut nothing gets through any more, or does again
 * @property {(n: number) => void} loseAnswers so many of the next exchanges reach the house, but their answers are lost
 * @property {() => Promise<void>} close
 */

/**
 * Lays a line to a house.
 * @param {string} house its address
 * @param {number} [skewMs] how far this phone's clock is ahead, in its worker
 * @returns {Promise<Line>}
 */
export async function lay(house, skewMs = 0) {
  const { hostname, port: housePort } = new URL(house);
  let isCut = false;
  let toLose = 0;
  const server = createServer((asked, answer) => {
    if (isCut) return void asked.socket.destroy();
    const isSync = asked.url === "/sync" && asked.method === "POST";
    // Packed bytes could not be given another clock.
    const headers = asked.url === "/sw.js" ? { ...asked.headers, "accept-encoding": "identity" } : asked.headers;
    const onward = request({ hostname, port: housePort, path: asked.url, method: asked.method, headers }, async (told) => {
      const chunks = [];
      for await (const chunk of told) chunks.push(chunk);
      let bytes = Buffer.concat(chunks);
      if (isCut || (isSync && toLose > 0)) {
        toLose -= 1;
        return void asked.socket.destroy();
      }
      const headers = { ...told.headers };
      if (asked.url === "/sw.js" && skewMs !== 0) {
        bytes = Buffer.concat([Buffer.from(wrongClock(skewMs)), bytes]);
        headers["content-length"] = String(bytes.length);
      }
      answer.writeHead(told.statusCode ?? 500, headers);
      answer.end(bytes);
    });
    onward.on("error", () => asked.socket.destroy());
    asked.pipe(onward);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    cut: (is) => {
      isCut = is;
      if (is) server.closeAllConnections();
    },
    loseAnswers: (n) => {
      toLose = n;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** @param {number} skewMs */
const wrongClock = (skewMs) => `
{
  const Right = Date;
  globalThis.Date = class extends Right {
    constructor(...what) {
      if (what.length) super(...what);
      else super(Right.now() + ${skewMs});
    }
    static now() {
      return Right.now() + ${skewMs};
    }
  };
}
`;
