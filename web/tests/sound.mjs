// Sound that this project makes itself: noise, a lamp that whines, and alarm calls, as a WAV file with a recorder's note of the time.

const RATE = 192_000;

/**
 * A recording.
 * @param {object} what
 * @param {number} what.seconds its length
 * @param {number[]} [what.calls] at which seconds an alarm call of 0.6 s begins
 * @param {number} [what.lampHz] the pitch at which a lamp whines, swelling with the mains; none if it is off
 * @param {string} [what.began] when, as a recorder writes it
 * @returns {Buffer}
 */
export function recording({ seconds, calls = [], lampHz = 0, began = "" }) {
  const n = Math.round(seconds * RATE);
  const samples = new Int16Array(n);
  let chance = 12_345;
  for (let at = 0; at < n; at += 1) {
    chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) | 0;
    const t = at / RATE;
    let level = (chance / 2 ** 31) * 120;
    if (lampHz) level += 260 * (1 + 0.6 * Math.sin(2 * Math.PI * 100 * t)) * Math.sin(2 * Math.PI * lampHz * t);
    samples[at] = level;
  }
  for (const start of calls) alarm(samples, start);
  return wav(samples, began);
}

/** Long and nearly flat: it falls from 23 to 22 kHz. @param {Int16Array} samples @param {number} start */
function alarm(samples, start) {
  const length = 0.6;
  let phase = 0;
  for (let nth = 0; nth < length * RATE; nth += 1) {
    const t = nth / RATE;
    phase += (2 * Math.PI * (23_000 - (1_000 * t) / length)) / RATE;
    const swell = Math.min(1, t / 0.02, (length - t) / 0.02);
    samples[Math.round(start * RATE) + nth] += 500 * swell * Math.sin(phase);
  }
}

/** @param {Int16Array} samples @param {string} began */
function wav(samples, began) {
  const note = Buffer.from(began ? `GUANO|Version:1.0\nMake:Own\nModel:Sound\nTimestamp:${began}\n` : "");
  const padded = Buffer.concat([note, Buffer.alloc(note.length % 2)]);
  const data = Buffer.from(samples.buffer);
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + data.length + (note.length ? 8 + padded.length : 0), 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(data.length, 40);
  if (!note.length) return Buffer.concat([head, data]);
  const guan = Buffer.alloc(8);
  guan.write("guan", 0);
  guan.writeUInt32LE(note.length, 4);
  return Buffer.concat([head, data, guan, padded]);
}
