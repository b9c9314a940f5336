// Android's compiled XML (AOSP frameworks/base libs/androidfw/include/androidfw/ResourceTypes.h): string pool, map of resource ids, nodes.
import { u16, u32 } from './bytes.mjs';
import { chunk, StringPool } from './string-pool.mjs';

const chunks = { document: 0x0003, ids: 0x0180 };
const nodes = { startNamespace: 0x0100, endNamespace: 0x0101, startElement: 0x0102, endElement: 0x0103 };
const types = { reference: 0x01, string: 0x03, integer: 0x10, flags: 0x11, boolean: 0x12 };
const none = 0xffffffff;
const android = 'http://schemas.android.com/apk/res/android';

/**
 * An element is `{ name, attributes, children }`; an attribute `{ name, id?, type, value }`, in the `android` namespace where it has a
 * resource id. Types are `string`, `integer`, `flags`, `boolean` and `reference`.
 */
export function writeBinaryXml(root) {
  const ids = [...attributeIds(root)].sort(([, left], [, right]) => left - right);
  // The map of ids goes by the place in the pool: names of attributes that have one come first.
  const pool = new StringPool(ids.map(([name]) => name));
  const [prefix, uri] = [pool.add('android'), pool.add(android)];
  const body = [
    node(nodes.startNamespace, u32(prefix, uri)),
    ...element(root, pool, uri),
    node(nodes.endNamespace, u32(prefix, uri)),
  ];
  const parts = [pool.write(), chunk(chunks.ids, u32(...ids.map(([, id]) => id))), ...body];
  return chunk(chunks.document, Buffer.concat(parts));
}

function attributeIds(root, found = new Map()) {
  for (const { id, name } of root.attributes ?? []) if (id !== undefined) found.set(name, id);
  for (const child of root.children ?? []) attributeIds(child, found);
  return found;
}

function element({ attributes = [], children = [], name }, pool, uri) {
  // Readers of the platform walk along both lists at once: by resource id, those without one last.
  const sorted = [...attributes].sort((left, right) => (left.id ?? none) - (right.id ?? none));
  const written = sorted.map((one) => attribute(one, pool, uri));
  const head = Buffer.concat([u32(none, pool.add(name)), u16(20, 20, written.length, 0, 0, 0)]);
  return [
    node(nodes.startElement, Buffer.concat([head, ...written])),
    ...children.flatMap((child) => element(child, pool, uri)),
    node(nodes.endElement, u32(none, pool.add(name))),
  ];
}

function attribute({ id, name, type, value }, pool, uri) {
  const text = type === 'string' ? pool.add(value) : none;
  const data = type === 'string' ? text : type === 'boolean' ? (value ? none : 0) : value;
  const typed = Buffer.concat([u16(8), Buffer.of(0, types[type]), u32(data)]);
  return Buffer.concat([u32(id === undefined ? none : uri, pool.add(name), text), typed]);
}

/** Line number and comment stand between the header and what a node holds. */
function node(type, body) {
  return chunk(type, body, u32(1, none));
}
