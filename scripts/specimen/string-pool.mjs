// What binary XML and resource tables are made of (AOSP frameworks/base libs/androidfw/include/androidfw/ResourceTypes.h).
import { padding, u16, u32 } from './bytes.mjs';

const stringPool = 0x0001;

/** Type, size of the header with `fields`, size of all, header's own fields, body. */
export function chunk(type, body, fields = Buffer.alloc(0)) {
  const header = 8 + fields.length;
  return Buffer.concat([u16(type, header), u32(header + body.length), fields, body]);
}

/** Texts by their place in the pool, in the order they were added. */
export class StringPool {
  #places = new Map();

  constructor(first = []) {
    for (const text of first) this.add(text);
  }

  add(text) {
    if (!this.#places.has(text)) this.#places.set(text, this.#places.size);
    return this.#places.get(text);
  }

  /** UTF-16: length in units, the text, a zero. */
  write() {
    const texts = [...this.#places.keys()].map((text) =>
      Buffer.concat([lengthOf(text), Buffer.from(text, 'utf16le'), u16(0)]),
    );
    const offsets = [];
    let offset = 0;
    for (const text of texts) {
      offsets.push(offset);
      offset += text.length;
    }
    const start = 28 + offsets.length * 4;
    const data = Buffer.concat([...texts, padding(offset, 4)]);
    return chunk(stringPool, Buffer.concat([u32(...offsets), data]), u32(texts.length, 0, 0, start, 0));
  }
}

function lengthOf(text) {
  return text.length < 0x8000 ? u16(text.length) : u16(0x8000 | (text.length >>> 16), text.length & 0xffff);
}
