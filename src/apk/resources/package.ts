import { type Chunk, chunkTypes, readChunk } from './chunk.ts';
import type { ResourceProblemCode } from './problems.ts';
import { hex, type Report } from './report.ts';
import { emptyPool, openStringPool, type StringPool } from './string-pool.ts';
import { struct } from './struct.ts';
import { openTypeChunk, type TypeChunk } from './type-chunk.ts';
import { readTypeSpec } from './type-spec.ts';

/** `ResTable_package` without its name, which is 128 UTF-16 units behind `id`. */
const packageStruct = struct({ type: 'u16', headerSize: 'u16', size: 'u32', id: 'u32' });
const nameUnits = 128;
const poolsStruct = struct({ typeStrings: 'u32', lastPublicType: 'u32', keyStrings: 'u32', lastPublicKey: 'u32' });
const headerSize = packageStruct.size + nameUnits * 2 + poolsStruct.size;
/** Newer headers add `typeIdOffset`: a feature split's type ids begin above its base's. */
const extendedHeaderSize = headerSize + 4;

/** `ResTable_lib_header`, `ResTable_lib_entry` and the staged alias records. */
const countedStruct = struct({ type: 'u16', headerSize: 'u16', size: 'u32', count: 'u32' });
const libraryEntrySize = 4 + nameUnits * 2;
const aliasStruct = struct({ staged: 'u32', finalized: 'u32' });

/** Chunks of one type that are kept. The largest apps have some hundreds: languages times screens. */
const maxConfigs = 4096;

export interface PackageIndex {
  readonly id: number;
  readonly name: string;
  readonly typeNames: StringPool;
  readonly keys: StringPool;
  readonly typeIdOffset: number;
  /** By type id; a type has one chunk per configuration. */
  readonly types: ReadonlyMap<number, readonly TypeChunk[]>;
  /** Staged resource id → finalized id. */
  readonly aliases: ReadonlyMap<number, number>;
  /** Package id as this package's dynamic references have it → package name. */
  readonly libraries: ReadonlyMap<number, string>;
}

/** Finds the chunks of one package; reads no entry. */
export function openPackage(
  buffer: Buffer,
  chunk: Chunk,
  report: Report<ResourceProblemCode>,
): PackageIndex | undefined {
  if (chunk.headerSize < headerSize) {
    report('resources-package-invalid', `package header of ${chunk.headerSize} bytes`, {
      offset: chunk.offset,
      loss: true,
      rejected: true,
    });
    return undefined;
  }
  const { id } = packageStruct.read(buffer, chunk.offset);
  const nameStart = chunk.offset + packageStruct.size;
  const pools = poolsStruct.read(buffer, nameStart + nameUnits * 2);
  const types = new Map<number, TypeChunk[]>();
  const specified = new Set<number>();
  // The platform gives up the table; nothing in it is lost.
  const refuseType = (detail: string, { offset }: Chunk): void =>
    report('resources-type-invalid', detail, { offset, rejected: true });
  const aliases = new Map<number, number>();
  const libraries = new Map<number, string>();
  for (const inner of chunksIn(buffer, chunk, report)) {
    switch (inner.type) {
      case chunkTypes.tableType: {
        const type = openTypeChunk(buffer, inner, report);
        if (type === undefined) break;
        if (!specified.has(type.id)) refuseType(`type ${hex(type.id, 2)} has no type specification before it`, inner);
        const known = types.get(type.id);
        if (known === undefined) types.set(type.id, [type]);
        else if (known.length < maxConfigs) known.push(type);
        else report('resources-too-large', `more than ${maxConfigs} configurations of a type`, { loss: true });
        break;
      }
      case chunkTypes.tableLibrary:
        if (!readLibraries(buffer, inner, libraries))
          report('resources-chunk-invalid', 'list of libraries is cut off', {
            offset: inner.offset,
            loss: true,
            rejected: true,
          });
        break;
      case chunkTypes.tableTypeSpec: {
        const spec = readTypeSpec(buffer, inner);
        if (typeof spec === 'string') refuseType(spec, inner);
        else specified.add(spec);
        break;
      }
      case chunkTypes.tableStagedAlias:
        readAliases(buffer, inner, aliases);
        break;
      case chunkTypes.stringPool:
      case chunkTypes.tableOverlayable:
      case chunkTypes.tableOverlayablePolicy:
        break;
      default:
        report('resources-unknown-chunk', `chunk type ${hex(inner.type, 4)}, ${inner.size} bytes`, {
          offset: inner.offset,
        });
    }
  }
  return {
    id,
    name: fixedName(buffer, nameStart),
    typeNames: openPool(buffer, chunk, pools.typeStrings, report),
    keys: openPool(buffer, chunk, pools.keyStrings, report),
    typeIdOffset: chunk.headerSize >= extendedHeaderSize ? buffer.readUInt32LE(chunk.offset + headerSize) : 0,
    types,
    aliases,
    libraries,
  };
}

function* chunksIn(buffer: Buffer, outer: Chunk, report: Report<ResourceProblemCode>): Iterable<Chunk> {
  let offset = outer.offset + outer.headerSize;
  while (offset < outer.end) {
    const chunk = readChunk(buffer, offset, outer.end);
    if (typeof chunk === 'string') {
      report('resources-chunk-invalid', chunk, { offset, loss: true, rejected: true });
      return;
    }
    yield chunk;
    offset = chunk.end;
  }
}

function openPool(buffer: Buffer, chunk: Chunk, start: number, report: Report<ResourceProblemCode>): StringPool {
  const inner = readChunk(buffer, chunk.offset + start, chunk.end);
  if (typeof inner === 'string' || start === 0) {
    report('resources-string-pool-invalid', typeof inner === 'string' ? inner : 'package without names', {
      offset: chunk.offset + start,
      loss: true,
      rejected: true,
    });
    return emptyPool;
  }
  return openReportedPool(buffer, inner, report) ?? emptyPool;
}

export function openReportedPool(
  buffer: Buffer,
  chunk: Chunk,
  report: Report<ResourceProblemCode>,
): StringPool | undefined {
  return openStringPool(buffer, chunk, {
    onBadPool: (detail, offset) =>
      report('resources-string-pool-invalid', detail, { offset, loss: true, rejected: true }),
    onBadString: (detail, offset) => report('resources-string-unreadable', detail, { offset, loss: true }),
  });
}

function fixedName(buffer: Buffer, start: number): string {
  const name = buffer.toString('utf16le', start, start + nameUnits * 2);
  const end = name.indexOf('\0');
  return end === -1 ? name : name.slice(0, end);
}

/** False when the chunk announces more libraries than it holds. */
function readLibraries(buffer: Buffer, chunk: Chunk, libraries: Map<number, string>): boolean {
  let read = 0;
  for (const at of records(buffer, chunk, libraryEntrySize)) {
    libraries.set(buffer.readUInt32LE(at), fixedName(buffer, at + 4));
    read += 1;
  }
  return chunk.headerSize >= countedStruct.size && read === countedStruct.read(buffer, chunk.offset).count;
}

function readAliases(buffer: Buffer, chunk: Chunk, aliases: Map<number, number>): void {
  for (const at of records(buffer, chunk, aliasStruct.size)) {
    const { staged, finalized } = aliasStruct.read(buffer, at);
    aliases.set(staged, finalized);
  }
}

/** Offsets of the counted fixed-size records behind a chunk header, as many as there really are. */
function* records(buffer: Buffer, chunk: Chunk, size: number): Iterable<number> {
  if (chunk.headerSize < countedStruct.size) return;
  const { count } = countedStruct.read(buffer, chunk.offset);
  let at = chunk.offset + chunk.headerSize;
  for (let index = 0; index < count && at + size <= chunk.end; index += 1, at += size) yield at;
}
