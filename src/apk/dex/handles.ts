import { cursorAt } from './cursor.ts';
import type { DexTables } from './tables.ts';
import { readEncodedArray } from './values.ts';

/** method_handle_item: type `u2`, unused `u2`, field or method id `u2`, unused `u2`. Types 4 to 8 point at a method. */
const handleItem = { size: 8, index: 4, firstInvoke: 4, lastInvoke: 8 } as const;

/** What the bootstrap arguments of an `invoke-custom` hold. */
export interface CallSite {
  /** Slots of wanted strings. */
  strings: number[];
  /** Method indexes. */
  methods: number[];
}

export interface HandleReader {
  callSite(index: number): CallSite;
  /** Method index that a method handle points at; undefined for field handles and bad indexes. */
  method(index: number): number | undefined;
}

/** `slots`: slot + 1 of wanted strings by index, 0 for others. */
export function createHandleReader(tables: DexTables, slots: Int32Array): HandleReader {
  const { bytes, layout, tally } = tables;
  const { callSites, methodHandles } = layout.tables;
  const known = new Map<number, CallSite>();
  const cursor = cursorAt(0, bytes.length);

  function method(index: number): number | undefined {
    if (index >= methodHandles.count) {
      tally.add('dex-index', 0, `method handle ${index} of ${methodHandles.count}`);
      return undefined;
    }
    const at = methodHandles.offset + index * handleItem.size;
    const type = bytes.readUInt16LE(at);
    return type >= handleItem.firstInvoke && type <= handleItem.lastInvoke
      ? bytes.readUInt16LE(at + handleItem.index)
      : undefined;
  }

  function callSite(index: number): CallSite {
    const cached = known.get(index);
    if (cached !== undefined) return cached;
    const site: CallSite = { strings: [], methods: [] };
    known.set(index, site);
    if (index >= callSites.count) {
      tally.add('dex-index', 0, `call site ${index} of ${callSites.count}`);
      return site;
    }
    readEncodedArray(tables, bytes.readUInt32LE(callSites.offset + index * 4), {
      cursor,
      slots,
      state: site,
      string: ({ strings }, slot) => void strings.push(slot),
      methodHandle({ methods }, handle) {
        const target = method(handle);
        if (target !== undefined) methods.push(target);
      },
    });
    return site;
  }

  return { callSite, method };
}
