// One photo with a rat or a visit, on this device only: it lies in a drawer of its own and is never sent.
// Loaded by bolthole.js where a page has a place for one.

/** Its own drawer, so that the events' one stays as it is. */
const DRAWER = "bolthole-photos";
/** Pixels on its longer side; enough for a phone, and a few hundred kilobytes. */
const LONGEST = 1200;
const QUALITY = 0.85;

/** @typedef {{key: string, photo: Blob}} Row */

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DRAWER, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("photos", { keyPath: "key" });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

/**
 * One request to the drawer; done when it is durable.
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(photos: IDBObjectStore) => IDBRequest<T>} ask
 * @returns {Promise<T>}
 */
async function ask(mode, ask) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction("photos", mode);
      const request = ask(transaction.objectStore("photos"));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? request.error);
    });
  } finally {
    database.close();
  }
}

/** Smaller, upright, and without what the camera wrote into it, such as the place. @param {Blob} file */
async function smaller(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("this browser draws no pictures");
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  /** @type {Blob | null} */
  const photo = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  if (!photo) throw new Error("the picture came out empty");
  return photo;
}

/** Fills the place for a photo: shows what is kept, takes another, throws it away.
 * @param {HTMLElement} place */
export async function fill(place) {
  const key = place.dataset.photo ?? "";
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (place.querySelector(`[data-part=${name}]`));
  const picture = document.createElement("img");
  picture.alt = place.dataset.alt ?? "";
  part("shown").append(picture);

  const show = async () => {
    const row = /** @type {Row | undefined} */ (await ask("readonly", (photos) => photos.get(key)));
    if (picture.src) URL.revokeObjectURL(picture.src);
    if (row) picture.src = URL.createObjectURL(row.photo);
    else picture.removeAttribute("src");
    for (const name of ["shown", "remove", "another"]) part(name).hidden = !row;
    part("first").hidden = Boolean(row);
  };
  const say = (/** @type {string} */ name) => {
    for (const fault of ["unreadable", "full"]) part(fault).hidden = fault !== name;
  };
  const keep = async (/** @type {File} */ file) => {
    /** @type {Blob} */
    let photo;
    try {
      photo = await smaller(file);
    } catch {
      return say("unreadable");
    }
    try {
      await ask("readwrite", (photos) => photos.put({ key, photo }));
    } catch {
      return say("full");
    }
    say("");
    await show();
  };

  const input = /** @type {HTMLInputElement} */ (part("input"));
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.value = "";
    if (file) keep(file);
  });
  part("remove").addEventListener("click", async () => {
    await ask("readwrite", (photos) => photos.delete(key));
    say("");
    await show();
  });
  addEventListener("pagehide", () => picture.src && URL.revokeObjectURL(picture.src));
  // Where nothing can be kept, as in some private windows, nothing is offered.
  await show();
  place.hidden = false;
}
