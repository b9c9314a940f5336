import { androidNamespace } from '../../../src/apk/xml/attributes.ts';
import { chunk, type PoolOptions, stringPool, u16, u32 } from '../resources/builders.ts';

export interface AttributeSpec {
  name: string;
  /** Resource id; 0 or absent for an attribute without one. */
  id?: number;
  namespace?: string;
  value: string | { type: number; data: number };
  /** Stored source text; the same string as the value when absent. */
  raw?: string;
}

export interface ElementSpec {
  /** Undefined: the element refers to no string. */
  name: string | undefined;
  attributes?: readonly AttributeSpec[];
  children?: readonly ElementSpec[];
  text?: string;
}

export interface AxmlOptions extends PoolOptions {
  attributeSize?: number;
  attributeStart?: number;
  /** Leaves out the bytes between the element and a late start of its attributes. */
  cutGap?: boolean;
  nodeHeaderSize?: number;
  /** Stored in place of the right count. */
  attributeCount?: number;
  endTags?: boolean;
  resourceMap?: boolean;
  /** Strings stored in place of the attribute names that have resource ids. */
  renamed?: string;
  beforeRoot?: Buffer;
  behindRoot?: Buffer;
  documentType?: number;
  documentSize?: (actual: number) => number;
}

const none = 0xffffffff;

/** Binary XML the way aapt lays it out: names with resource ids first in the pool, the map beside them. */
export function axml(root: ElementSpec, options: AxmlOptions = {}): Buffer {
  const ids = new Map<string, number>();
  visit(root, (element) => element.attributes?.forEach(({ name, id }) => id && ids.set(name, id)));
  const mapped = [...ids.keys()];
  const strings = mapped.map((name) => options.renamed ?? name);
  const others = new Map<string, number>();
  const string = (text: string): number => {
    const known = others.get(text);
    if (known !== undefined) return known;
    others.set(text, strings.length);
    return strings.push(text) - 1;
  };
  const nameIndex = ({ name, id }: AttributeSpec): number => (id ? mapped.indexOf(name) : string(name));
  const nodes = writeNodes(root, { string, nameIndex }, options);
  const map = options.resourceMap === false ? [] : [chunk(0x0180, Buffer.alloc(0), u32(...ids.values()))];
  const body = Buffer.concat([
    stringPool(strings, options),
    ...map,
    options.beforeRoot ?? Buffer.alloc(0),
    ...nodes,
    options.behindRoot ?? Buffer.alloc(0),
  ]);
  const size = options.documentSize?.(body.length + 8) ?? body.length + 8;
  return Buffer.concat([u16(options.documentType ?? 0x0003, 8), u32(size), body]);
}

interface Strings {
  string(text: string): number;
  nameIndex(attribute: AttributeSpec): number;
}

/** Iterative, because some fixtures are deep. */
function writeNodes(root: ElementSpec, strings: Strings, options: AxmlOptions): Buffer[] {
  const written: Buffer[] = [];
  const waiting: (ElementSpec | Buffer)[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Buffer.isBuffer(next)) {
      written.push(next);
      continue;
    }
    written.push(startElement(next, strings, options));
    if (next.text !== undefined) written.push(node(0x0104, u32(strings.string(next.text), 0, 0), options));
    if (options.endTags !== false) waiting.push(node(0x0103, u32(none, nameOf(next, strings)), options));
    for (const child of (next.children ?? []).toReversed()) waiting.push(child);
  }
  return written;
}

function nameOf({ name }: ElementSpec, strings: Strings): number {
  return name === undefined ? none : strings.string(name);
}

function startElement(element: ElementSpec, strings: Strings, options: AxmlOptions): Buffer {
  const attributes = element.attributes ?? [];
  const size = options.attributeSize ?? 20;
  const start = options.attributeStart ?? 20;
  const records = attributes.map((attribute) => {
    const record = Buffer.alloc(Math.max(size, 20));
    const value =
      typeof attribute.value === 'string' ? { type: 0x03, data: strings.string(attribute.value) } : attribute.value;
    const raw = attribute.raw ?? (typeof attribute.value === 'string' ? attribute.value : undefined);
    record.writeUInt32LE(attribute.namespace === undefined ? none : strings.string(attribute.namespace), 0);
    record.writeUInt32LE(strings.nameIndex(attribute), 4);
    record.writeUInt32LE(raw === undefined ? none : strings.string(raw), 8);
    record.writeUInt16LE(8, 12);
    record.writeUInt8(value.type, 15);
    record.writeUInt32LE(value.data >>> 0, 16);
    return record;
  });
  const extension = Buffer.concat([
    u32(none, nameOf(element, strings)),
    u16(start, size, options.attributeCount ?? attributes.length, 0, 0, 0),
    Buffer.alloc(options.cutGap ? 0 : Math.max(0, start - 20)),
  ]);
  return node(0x0102, Buffer.concat([extension, ...records]), options);
}

function node(type: number, body: Buffer, { nodeHeaderSize = 16 }: AxmlOptions): Buffer {
  return chunk(type, Buffer.concat([u32(7, none), Buffer.alloc(nodeHeaderSize - 16)]), body);
}

function visit(root: ElementSpec, see: (element: ElementSpec) => void): void {
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    see(next);
    for (const child of next.children ?? []) waiting.push(child);
  }
}

export const android = (name: string, id: number, value: AttributeSpec['value']): AttributeSpec => ({
  name,
  id,
  namespace: androidNamespace,
  value,
});
