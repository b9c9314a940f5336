import { charge, isExhausted } from './meter.ts';
import type { DexTables } from './tables.ts';
import { readEncodedAnnotation, type ValueSink } from './values.ts';

/** annotations_directory_item: offset of the class's set, then the counts of fields, methods and parameters, then `(index, offset)` pairs. */
const directory = { fields: 4, methods: 8, parameters: 12, size: 16, entrySize: 8, entryOffset: 4 } as const;

/** What reading the annotations of one dex file needs. */
export interface AnnotationReader<State> {
  readonly tables: DexTables;
  readonly sink: ValueSink<State>;
  /** 1 per set, by a quarter of its offset, that was read without fault and tells nothing: compilers let members share sets, twice on average. */
  readonly silentSets: Uint8Array;
}

export function annotationReader<State>(tables: DexTables, sink: ValueSink<State>): AnnotationReader<State> {
  return { tables, sink, silentSets: new Uint8Array((tables.bytes.length >> 2) + 1) };
}

/** Reads every annotation of a class, its fields, methods and parameters, from its annotations_directory_item. */
export function readAnnotations<State>(reader: AnnotationReader<State>, offset: number): void {
  const { tables } = reader;
  const { bytes, view, meter } = tables;
  if (offset + directory.size > bytes.length) return outside(tables, offset);

  readSet(reader, view.getUint32(offset, true));
  const fields = view.getUint32(offset + directory.fields, true);
  const methods = view.getUint32(offset + directory.methods, true);
  const parameters = view.getUint32(offset + directory.parameters, true);
  const room = Math.floor((bytes.length - offset - directory.size) / directory.entrySize);
  if (fields + methods + parameters > room) outside(tables, offset);
  const members = Math.min(fields + methods, room);
  const all = Math.min(fields + methods + parameters, room);
  for (let entry = 0; entry < all && !isExhausted(meter); entry++) {
    const at = offset + directory.size + entry * directory.entrySize + directory.entryOffset;
    const target = view.getUint32(at, true);
    if (entry < members) readSet(reader, target);
    else readSetList(reader, target);
  }
}

/** annotation_set_item, which is aligned to 4 bytes: a count and offsets of annotation_items. */
function readSet<State>(reader: AnnotationReader<State>, offset: number): void {
  const { silentSets } = reader;
  const set = offset >>> 2;
  if (offset === 0 || (offset % 4 === 0 && set < silentSets.length && silentSets[set] === 1)) return;
  if (readItems(reader, offset) && offset % 4 === 0) silentSets[set] = 1;
}

/** True when all is there and the sink was told nothing. */
function readItems<State>({ tables, sink }: AnnotationReader<State>, offset: number): boolean {
  const { bytes, view, meter } = tables;
  const count = listCount(tables, offset);
  let silent = count > 0 && count === view.getUint32(offset, true);
  for (let index = 0; index < count && !isExhausted(meter); index++) {
    const item = view.getUint32(offset + 4 + index * 4, true);
    const inside = item + 1 <= bytes.length;
    if (!inside) outside(tables, item);
    else if (readEncodedAnnotation(tables, item + 1, sink)) continue; // after the visibility byte
    silent = false;
  }
  return silent;
}

/** annotation_set_ref_list: a count and offsets of annotation_set_items. */
function readSetList<State>(reader: AnnotationReader<State>, offset: number): void {
  const { tables } = reader;
  const count = listCount(tables, offset);
  for (let index = 0; index < count && !isExhausted(tables.meter); index++)
    readSet(reader, tables.view.getUint32(offset + 4 + index * 4, true));
}

/** How many offsets behind the count at `offset` may be read. */
function listCount(tables: DexTables, offset: number): number {
  if (offset === 0) return 0;
  const { bytes, view, meter } = tables;
  const inside = offset + 4 <= bytes.length;
  const declared = inside ? view.getUint32(offset, true) : 0;
  const count = inside ? Math.min(declared, Math.floor((bytes.length - offset - 4) / 4)) : 0;
  if (!inside || count < declared) outside(tables, offset);
  return charge(meter, 4 + count * 4) ? count : 0;
}

function outside({ tally, bytes }: DexTables, at: number): void {
  tally.add('dex-annotation-bounds', at, () => `annotations at ${at} of ${bytes.length}`);
}
