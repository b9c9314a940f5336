/** Builds dex files piece by piece, valid enough for our reader; tests then break what they are about. */
export interface MethodSpec {
  name: string;
  proto?: string;
  flags?: number;
  /** Code units; a method without has no body. */
  code?: number[];
}

export interface ClassSpec {
  name: string;
  super?: string;
  interfaces?: string[];
  flags?: number;
  methods?: MethodSpec[];
  /** Strings that static fields start with. */
  staticStrings?: string[];
  /** Strings in one annotation of the class, one nested in an array. */
  annotationStrings?: string[];
}

export interface DexBuilder {
  string(text: string): number;
  /** A string by its bytes and the number of units it claims to have. */
  rawString(bytes: Buffer, units: number): number;
  type(descriptor: string): number;
  method(owner: string, name: string, proto?: string): number;
  field(owner: string, name: string, type: string): number;
  /** An `invoke-custom` target with these bootstrap arguments. */
  callSite(strings: string[], methods: number[]): number;
  class(spec: ClassSpec): void;
  build(options?: { version?: string; shift?: number }): Buffer;
}

/** Header offsets that tests corrupt. */
export const headerAt = {
  magic: 0,
  fileSize: 0x20,
  headerSize: 0x24,
  mapOffset: 0x34,
  stringCount: 0x38,
  methodCount: 0x58,
  containerSize: 0x70,
  headerOffset: 0x74,
} as const;

const noIndex = 0xffff_ffff;

export function dexBuilder(): DexBuilder {
  const strings: { bytes: Buffer; units: number }[] = [];
  const stringIndex = new Map<string, number>();
  const types: number[] = [];
  const typeIndex = new Map<string, number>();
  const protos: { shorty: number; result: number; parameters: number[] }[] = [];
  const protoIndex = new Map<string, number>();
  const members = { methods: [] as [number, number, number][], fields: [] as [number, number, number][] };
  const memberIndex = new Map<string, number>();
  const callSites: { strings: number[]; handles: number[] }[] = [];
  const handles: number[] = [];
  const classes: ClassSpec[] = [];

  const builder: DexBuilder = {
    string(text) {
      return intern(stringIndex, text, () => builder.rawString(mutf8(text), text.length));
    },
    rawString(bytes, units) {
      strings.push({ bytes, units });
      return strings.length - 1;
    },
    type: (descriptor) => intern(typeIndex, descriptor, () => types.push(builder.string(descriptor)) - 1),
    method(owner, name, proto = '()V') {
      const made = [builder.type(owner), protoOf(proto), builder.string(name)] as [number, number, number];
      return intern(memberIndex, `${owner}->${name}${proto}`, () => members.methods.push(made) - 1);
    },
    field(owner, name, type) {
      const made = [builder.type(owner), builder.type(type), builder.string(name)] as [number, number, number];
      return intern(memberIndex, `${owner}->${name}:${type}`, () => members.fields.push(made) - 1);
    },
    callSite(texts, methods) {
      const made = { strings: texts.map(builder.string), handles: methods.map((method) => handles.push(method) - 1) };
      return callSites.push(made) - 1;
    },
    class(spec) {
      builder.type(spec.name);
      for (const { name, proto } of spec.methods ?? []) builder.method(spec.name, name, proto);
      for (const type of [spec.super ?? 'Ljava/lang/Object;', ...(spec.interfaces ?? [])]) builder.type(type);
      for (const text of [...(spec.staticStrings ?? []), ...(spec.annotationStrings ?? [])]) builder.string(text);
      if (spec.annotationStrings !== undefined) builder.type('LNote;');
      classes.push(spec);
    },
    build: ({ version = '035', shift = 0 } = {}) => assemble(version, shift),
  };

  function protoOf(text: string): number {
    return intern(protoIndex, text, () => {
      const [, inside = '', result = 'V'] = /^\((.*)\)(.+)$/.exec(text) ?? [];
      const parameters = (inside.match(/\[*(?:L[^;]*;|[A-Z])/g) ?? []).map(builder.type);
      return protos.push({ shorty: builder.string('V'), result: builder.type(result), parameters }) - 1;
    });
  }

  /** `shift` is added to every offset: the place of the file inside a container. */
  function assemble(version: string, shift: number): Buffer {
    const container = Number(version) >= 41;
    const headerSize = container ? 0x78 : 0x70;
    const sizes = [
      strings.length * 4,
      types.length * 4,
      protos.length * 12,
      members.fields.length * 8,
      members.methods.length * 8,
      classes.length * 32,
    ];
    const tableAt = sizes.map((_, index) => headerSize + sizes.slice(0, index).reduce((sum, size) => sum + size, 0));
    const data = dataSection(headerSize + sizes.reduce((sum, size) => sum + size, 0), shift);
    const [stringsAt = 0, typesAt = 0, protosAt = 0, fieldsAt = 0, methodsAt = 0, classesAt = 0] = tableAt;

    const tables = Buffer.alloc(sizes.reduce((sum, size) => sum + size, 0));
    const put = (at: number, ...words: number[]): void =>
      words.forEach((word, index) => tables.writeUInt32LE(word >>> 0, at - headerSize + index * 4));
    strings.forEach(({ bytes, units }, index) =>
      put(stringsAt + index * 4, data.add(Buffer.concat([uleb(units), bytes, Buffer.alloc(1)]), 1)),
    );
    types.forEach((string, index) => put(typesAt + index * 4, string));
    protos.forEach(({ shorty, result, parameters }, index) =>
      put(protosAt + index * 12, shorty, result, parameters.length === 0 ? 0 : data.add(typeList(parameters), 4)),
    );
    members.fields.forEach(([owner, type, name], index) => put(fieldsAt + index * 8, owner | (type << 16), name));
    members.methods.forEach(([owner, proto, name], index) => put(methodsAt + index * 8, owner | (proto << 16), name));
    classes.forEach((spec, index) => put(classesAt + index * 32, ...classWords(spec, data)));
    const sites = callSites.map((site) =>
      data.add(
        encodedArray([
          ...site.handles.map((handle) => value(0x16, handle)),
          ...site.strings.map((text) => value(0x17, text)),
        ]),
        1,
      ),
    );
    const sitesAt = data.add(words32(sites), 4);
    const handlesAt = data.add(Buffer.concat(handles.map((method) => words16([4, 0, method, 0]))), 4);
    const map = data.add(words32([2, 0x0007, callSites.length, sitesAt, 0x0008, handles.length, handlesAt]), 4);

    const header = Buffer.alloc(headerSize);
    header.write(`dex\n${version}\0`, 'latin1');
    const size = headerSize + tables.length + data.bytes().length;
    header.writeUInt32LE(size, headerAt.fileSize);
    header.writeUInt32LE(headerSize, headerAt.headerSize);
    header.writeUInt32LE(0x12345678, 0x28);
    header.writeUInt32LE(map, headerAt.mapOffset);
    const counts = [
      strings.length,
      types.length,
      protos.length,
      members.fields.length,
      members.methods.length,
      classes.length,
    ];
    counts.forEach((count, index) => {
      header.writeUInt32LE(count, headerAt.stringCount + index * 8);
      header.writeUInt32LE(count === 0 ? 0 : (tableAt[index] ?? 0) + shift, headerAt.stringCount + index * 8 + 4);
    });
    if (container) {
      header.writeUInt32LE(size + shift, headerAt.containerSize);
      header.writeUInt32LE(shift, headerAt.headerOffset);
    }
    return Buffer.concat([header, tables, data.bytes()]);
  }

  function classWords(spec: ClassSpec, data: DataSection): number[] {
    const interfaces = (spec.interfaces ?? []).map(builder.type);
    return [
      builder.type(spec.name),
      spec.flags ?? 1,
      builder.type(spec.super ?? 'Ljava/lang/Object;'),
      interfaces.length === 0 ? 0 : data.add(typeList(interfaces), 4),
      noIndex,
      spec.annotationStrings === undefined ? 0 : annotations(spec.annotationStrings, data),
      classData(spec, data),
      spec.staticStrings === undefined
        ? 0
        : data.add(encodedArray(spec.staticStrings.map((text) => value(0x17, builder.string(text)))), 1),
    ];
  }

  function classData(spec: ClassSpec, data: DataSection): number {
    const methods = (spec.methods ?? []).map((method) => ({
      ...method,
      index: builder.method(spec.name, method.name, method.proto),
    }));
    methods.sort((left, right) => left.index - right.index);
    let previous = 0;
    const parts = [uleb(0), uleb(0), uleb(methods.length), uleb(0)];
    for (const { index, flags = 1, code } of methods) {
      const offset = code === undefined ? 0 : data.add(codeItem(code), 4);
      parts.push(uleb(index - previous), uleb(flags), uleb(offset));
      previous = index;
    }
    return data.add(Buffer.concat(parts), 1);
  }

  function annotations(texts: string[], data: DataSection): number {
    const elements = texts.map((text) =>
      Buffer.concat([
        uleb(builder.string(text)),
        Buffer.from([0x1c]),
        encodedArray([value(0x17, builder.string(text))]),
      ]),
    );
    const item = data.add(
      Buffer.concat([Buffer.from([1]), uleb(builder.type('LNote;')), uleb(texts.length), ...elements]),
      1,
    );
    const set = data.add(words32([1, item]), 4);
    return data.add(words32([set, 0, 0, 0]), 4);
  }

  return builder;
}

interface DataSection {
  /** Adds an item and answers its offset. */
  add(item: Buffer, alignment: number): number;
  bytes(): Buffer;
}

function dataSection(start: number, shift: number): DataSection {
  const parts: Buffer[] = [];
  let at = start;
  return {
    add(item, alignment) {
      const padding = (alignment - ((at + shift) % alignment)) % alignment;
      parts.push(Buffer.alloc(padding), item);
      at += padding + item.length;
      return at - item.length + shift;
    },
    bytes: () => Buffer.concat(parts),
  };
}

function intern(known: Map<string, number>, text: string, make: () => number): number {
  const index = known.get(text) ?? make();
  known.set(text, index);
  return index;
}

function codeItem(units: number[]): Buffer {
  return Buffer.concat([words16([4, 1, 1, 0]), words32([0, units.length]), words16(units)]);
}

function typeList(types: number[]): Buffer {
  return Buffer.concat([words32([types.length]), words16(types)]);
}

function encodedArray(values: Buffer[]): Buffer {
  return Buffer.concat([uleb(values.length), ...values]);
}

function value(type: number, index: number): Buffer {
  return Buffer.from([type | (1 << 5), index & 0xff, index >> 8]);
}

function words32(words: number[]): Buffer {
  const bytes = Buffer.alloc(words.length * 4);
  words.forEach((word, index) => bytes.writeUInt32LE(word >>> 0, index * 4));
  return bytes;
}

function words16(units: number[]): Buffer {
  const bytes = Buffer.alloc(units.length * 2);
  units.forEach((unit, index) => bytes.writeUInt16LE(unit & 0xffff, index * 2));
  return bytes;
}

function uleb(number: number): Buffer {
  const bytes: number[] = [];
  let rest = number >>> 0;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return Buffer.from(bytes);
}

/** Encodes each UTF-16 unit by itself, as MUTF-8 does. */
export function mutf8(text: string): Buffer {
  const bytes: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0 && unit < 0x80) bytes.push(unit);
    else if (unit < 0x800) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f));
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
  }
  return Buffer.from(bytes);
}
