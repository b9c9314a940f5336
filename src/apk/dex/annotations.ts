import { charge, isExhausted } from './meter.ts';
import type { DexTables } from './tables.ts';
import { readEncodedAnnotation, type ValueSink } from './values.ts';

/** annotations_directory_item: offset of the class's set, then the counts of fields, methods and parameters, then `(index, offset)` pairs. */
const directory = { fields: 4, methods: 8, parameters: 12, size: 16, entrySize: 8, entryOffset: 4 } as const;

/** Reads every annotation of a class, its fields, methods and parameters, from its annotations_directory_item. */
export function readAnnotations(tables: DexTables, offset: number, sink: ValueSink): void {
  const { bytes, view, meter } = tables;
  if (offset + directory.size > bytes.length) return outside(tables, offset);

  readSet(tables, view.getUint32(offset, true), sink);
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
    if (entry < members) readSet(tables, target, sink);
    else readSetList(tables, target, sink);
  }
}

/** annotation_set_item: a count and offsets of annotation_items. */
function readSet(tables: DexTables, offset: number, sink: ValueSink): void {
  const count = listCount(tables, offset);
  for (let index = 0; index < count && !isExhausted(tables.meter); index++) {
    const item = tables.view.getUint32(offset + 4 + index * 4, true);
    if (item + 1 > tables.bytes.length) outside(tables, item);
    else readEncodedAnnotation(tables, item + 1, sink); // after the visibility byte
  }
}

/** annotation_set_ref_list: a count and offsets of annotation_set_items. */
function readSetList(tables: DexTables, offset: number, sink: ValueSink): void {
  const count = listCount(tables, offset);
  for (let index = 0; index < count && !isExhausted(tables.meter); index++)
    readSet(tables, tables.view.getUint32(offset + 4 + index * 4, true), sink);
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
