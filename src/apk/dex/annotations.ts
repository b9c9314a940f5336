import type { DexTables } from './tables.ts';
import { readEncodedAnnotation, type ValueSink } from './values.ts';

/** annotations_directory_item: offset of the class's set, then the counts of fields, methods and parameters, then `(index, offset)` pairs. */
const directory = { size: 16, entrySize: 8 } as const;

/** Reads every annotation of a class, its fields, methods and parameters, from its annotations_directory_item. */
export function readAnnotations(tables: DexTables, offset: number, sink: ValueSink): void {
  const { bytes, tally, meter } = tables;
  const word = (at: number): number => (at + 4 <= bytes.length ? bytes.readUInt32LE(at) : 0);
  if (offset + directory.size > bytes.length) return outside(offset);

  readSet(word(offset));
  const [fields, methods, parameters] = [word(offset + 4), word(offset + 8), word(offset + 12)];
  const room = Math.floor((bytes.length - offset - directory.size) / directory.entrySize);
  if (fields + methods + parameters > room) outside(offset);
  const members = Math.min(fields + methods, room);
  const all = Math.min(fields + methods + parameters, room);
  for (let entry = 0; entry < all && !meter.exhausted; entry++) {
    const target = word(offset + directory.size + entry * directory.entrySize + 4);
    if (entry < members) readSet(target);
    else readList(target, readSet);
  }

  function readSet(at: number): void {
    readList(at, (item) => {
      if (item + 1 > bytes.length) outside(item);
      else readEncodedAnnotation(tables, item + 1, sink); // after the visibility byte
    });
  }

  /** annotation_set_item and annotation_set_ref_list are both a count and offsets. */
  function readList(at: number, read: (item: number) => void): void {
    if (at === 0) return;
    const declared = at + 4 <= bytes.length ? word(at) : 0;
    const count = Math.min(declared, Math.floor(Math.max(0, bytes.length - at - 4) / 4));
    if (at + 4 > bytes.length || count < declared) outside(at);
    if (!meter.charge(4 + count * 4)) return;
    for (let index = 0; index < count && !meter.exhausted; index++) read(word(at + 4 + index * 4));
  }

  function outside(at: number): void {
    tally.add('dex-annotation-bounds', at, `annotations at ${at} of ${bytes.length}`);
  }
}
