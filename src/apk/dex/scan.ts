import type { Budget } from '../../shared/budget.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { ProblemSink } from '../problem.ts';
import { createCollector, type Collector } from './collector.ts';
import { dexVersion, readLayouts } from './layout.ts';
import { createMeter } from './meter.ts';
import type { DexFile, DexFileFacts, DexRequest, DexScan } from './model.ts';
import { scanTables } from './scan-file.ts';
import { createTables, type DexTables } from './tables.ts';
import { createTally } from './tally.ts';

/**
 * Scans one dex file, or all members of a container, in one pass.
 *
 * Never throws for what the bytes hold: a corrupt file answers what could be read, with problems. When the time budget ends, the answer is
 * partial, with a `dex-unread` problem.
 */
export function scanDex(bytes: Buffer, name: string, request: DexRequest, sink: ProblemSink, budget: Budget): DexScan {
  const collector = createCollector(request);
  addDex(bytes, name, collector, sink, budget);
  return collector.finish();
}

/** Scans the dex files in `bytes` into `collector`; `visit` sees each one's tables. False when the time budget ended. */
export function addDex(
  bytes: Buffer,
  name: string,
  collector: Collector,
  sink: ProblemSink,
  budget: Budget,
  visit?: (dex: DexFile) => void,
): boolean {
  // The code walk reads 16-bit units in place, which needs an even start.
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : copyOf(bytes);
  const tally = createTally(name, sink);
  const layouts = readLayouts(aligned, name, tally);
  tally.flush();
  if (tally.lost) collector.lost();
  if (layouts.length === 0) collector.file(emptyFacts(name, bytes.length, dexVersion(bytes, 0) ?? ''));
  const meter = createMeter(bytes.length, name, budget);
  for (const [index, layout] of layouts.entries()) {
    const tally = createTally(layout.name, sink);
    if (addTables(createTables(aligned, layout, tally, meter), collector, budget, visit)) continue;
    for (const rest of layouts.slice(index + 1)) collector.file(emptyFacts(rest.name, rest.size, rest.version));
    return false;
  }
  return true;
}

function addTables(tables: DexTables, collector: Collector, budget: Budget, visit?: (dex: DexFile) => void): boolean {
  const { name, version, layout, tally } = tables;
  const facts = { ...emptyFacts(name, layout.size, version), readable: true, ...tables.counts };
  collector.file(facts);
  try {
    budget.check(name);
    Object.assign(facts, scanTables(tables, collector));
    visit?.(tables);
    return true;
  } catch (error) {
    if (!(error instanceof InspectorError) || error.code !== 'budget-exceeded') throw error;
    tally.add('dex-unread', 0, error.message);
    return false;
  } finally {
    tally.flush();
    if (tally.lost) collector.lost();
  }
}

/** The facts of a file of which nothing was read. */
export function emptyFacts(name: string, size: number, version: string): DexFileFacts {
  const none = {
    strings: 0,
    types: 0,
    protos: 0,
    fields: 0,
    methods: 0,
    classes: 0,
    bodies: 0,
    instructions: 0,
    invokes: 0,
  };
  return { name, size, version, readable: false, ...none };
}

function copyOf(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}
