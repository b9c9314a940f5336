import type { ProblemSink } from '../problem.ts';
import { readLayouts } from './layout.ts';
import { createMeter } from './meter.ts';
import type { DexFile } from './model.ts';
import { createTables } from './tables.ts';
import { createTally } from './tally.ts';

/**
 * The logical dex files in `bytes`: one, or the members of a container (dex 041); none, with a problem, where there is no dex.
 * Their tables are read on demand; what is found wrong then is no longer reported, so ask for facts through `scanDex` and use this to look around.
 */
export function openDex(bytes: Buffer, name: string, sink: ProblemSink): DexFile[] {
  const tally = createTally(name, sink);
  const layouts = readLayouts(bytes, name, tally);
  tally.flush();
  return layouts.map((layout) => createTables(bytes, layout, tally, createMeter(bytes.length, layout.name)));
}
