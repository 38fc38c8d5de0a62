// The program in WebAssembly: a question in, an answer out, both as JSON. Knows no storage and no requests.

/**
 * An event for the drawer. Its text is never looked into: what a newer program wrote stays as it is, to the last digit.
 * @typedef {{id: string, event: string}} Kept
 */

/**
 * An event with what the sync knows of it; that text is never looked into either.
 * @typedef {{id: string, event: string, sync: string}} KeptRow
 */

/**
 * @typedef {object} Said
 * @property {{n_rungs: number, headers: [string, string][]}} [opened]
 * @property {{n_new: number, n_unread: number}} [kept]
 * @property {{status: number, html: string, speaks: string}} [page]
 * @property {{to: string, events: Kept[], remember: [string, string][]}} [go]
 * @property {{message: string, n_waiting: number}} [offered]
 * @property {{rows: KeptRow[], cursor: string, n_new: number, n_waiting: number, is_news: boolean, is_open: boolean}} [taken]
 * @property {{name: string, kind: string, text: string}} [copied]
 * @property {{to: string, events: Kept[], remember: [string, string][]}} [brought]
 * @property {string} [not_brought]
 * @property {string} [fault]
 */

/**
 * What the program exports.
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {(length: number) => number} question makes room and says where
 * @property {() => number} answer
 * @property {() => number} open
 * @property {() => number} read_on
 * @property {() => number} bring
 * @property {() => number} answer_length
 */

/** The language that every program has. */
export const ENGLISH = "en-GB";

export class Engine {
  /** @param {Exports} exports */
  constructor(exports) {
    this.exports = exports;
    /** The last event it has, by its place in the drawer. */
    this.head = 0;
    /** It took what the drawer then could not keep: it is to be thrown away. */
    this.isAhead = false;
    /** Whose notebook it has open. */
    this.household = "";
    /** It has all pages; the small program has those of a first evening, and asks for the others with a 503. */
    this.isWhole = false;
    /** What every page carries. @type {[string, string][]} */
    this.headers = [];
    /** The language of the method that is open, by its tag. */
    this.language = ENGLISH;
    /** Opens another language's method, if its files can be had; says whether it did. @type {(tag: string) => Promise<boolean>} */
    this.learn = async () => false;
  }

  /**
   * Starts the program and opens the method in it. Only the whole one has use for the words to read.
   * @param {BufferSource} program
   * @param {Uint8Array} method
   * @param {Uint8Array} [words]
   */
  static async start(program, method, words) {
    const { instance } = await WebAssembly.instantiate(program, {});
    const engine = new Engine(/** @type {Exports} */ (/** @type {unknown} */ (instance.exports)));
    engine.isWhole = words !== undefined;
    engine.open(method, words);
    return engine;
  }

  /**
   * Opens a method; in another language it takes the place of the one before.
   * @param {Uint8Array} method
   * @param {Uint8Array} [words]
   * @param {string} [language]
   */
  open(method, words, language = ENGLISH) {
    const { opened } = this.#put(method, this.exports.open);
    if (!opened) throw new Error("the method was not opened");
    this.headers = opened.headers;
    if (words) this.#put(words, this.exports.read_on);
    this.language = language;
  }

  /**
   * One question, one answer.
   * @param {string} question as JSON
   */
  ask(question) {
    return this.#put(new TextEncoder().encode(question), this.exports.answer);
  }

  /**
   * Takes rows of the drawer in, whatever order they come in.
   * @param {string} household whose
   * @param {string} cursor how far the log is known, in the sync's own words; may be empty
   * @param {{event: string, sync: string}[]} rows
   */
  keep(household, cursor, rows) {
    const texts = rows.map(({ event, sync }) => `{"event":${event},"sync":${sync || "null"}}`);
    return this.ask(`{"keep":{"household":"${household}","cursor":${cursor || "null"},"rows":[${texts.join(",")}]}}`);
  }

  /**
   * Takes a household's file in.
   * @param {Uint8Array} file
   */
  bring(file) {
    return this.#put(file, this.exports.bring);
  }

  /**
   * @param {Uint8Array} bytes
   * @param {() => number} call
   * @returns {Said}
   */
  #put(bytes, call) {
    const at = this.exports.question(bytes.length);
    if (at === 0) throw new Error(`a question of ${bytes.length} bytes is too long; 64 MiB is the limit`);
    new Uint8Array(this.exports.memory.buffer, at, bytes.length).set(bytes);
    const answered = call();
    // The memory may have grown, and then its buffer is another one.
    const answer = new Uint8Array(this.exports.memory.buffer, answered, this.exports.answer_length());
    const said = /** @type {Said} */ (JSON.parse(new TextDecoder().decode(answer)));
    if (said.fault !== undefined) throw new Error(said.fault);
    return said;
  }
}
