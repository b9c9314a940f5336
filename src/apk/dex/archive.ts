import type { Budget } from '../../shared/budget.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { ProblemSink } from '../problem.ts';
import type { ZipEntry } from '../zip/model.ts';
import { createCollector, type Collector } from './collector.ts';
import type { DexArchiveScan, DexArchiveSource, DexFile, DexRequest, UnloadedDex, UnloadedReason } from './model.ts';
import { addDex, emptyFacts } from './scan.ts';

/** One dex entry that ART loads. */
interface LoadedDex {
  source: DexArchiveSource;
  entry: ZipEntry;
}

/**
 * Scans the dex files that ART loads from these archives, as one app. While one file is scanned the next is inflated on another thread;
 * never more than two are in memory. `visit` sees each file's tables while they are there.
 *
 * A file that cannot be inflated or read is a problem with loss, the others go on. Throws only what is a bug.
 */
export async function scanDexFiles(
  sources: readonly DexArchiveSource[],
  request: DexRequest,
  sink: ProblemSink,
  budget: Budget,
  visit?: (dex: DexFile) => void,
): Promise<DexArchiveScan> {
  const collector = createCollector(request);
  const loaded = sources.flatMap((source) => loadedDexEntries(source).map((entry) => ({ source, entry })));
  let next = startReading(loaded[0]);
  let timeLeft = true;
  for (const [index, dex] of loaded.entries()) {
    const current = await next;
    next = timeLeft ? startReading(loaded[index + 1]) : undefined;
    const name = dex.source.prefix + dex.entry.name;
    if (current?.bytes !== undefined && timeLeft)
      timeLeft = addDex(current.bytes, name, collector, sink, budget, visit);
    else reportUnread(dex, name, current?.reason ?? 'time budget used up', collector, sink);
  }
  return { ...collector.finish(), unloaded: unloadedDex(sources, loaded) };
}

/** `classes.dex`, `classes2.dex` … in the order ART loads them, up to the first missing number (AOSP `DexFileLoader::OpenAllDexFilesFromZip`). */
function loadedDexEntries({ archive, root = '' }: DexArchiveSource): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let number = 1; ; number++) {
    const entry = archive.find(`${root}classes${number === 1 ? '' : number}.dex`);
    if (entry === undefined) return entries;
    entries.push(entry);
  }
}

interface Read {
  bytes?: Buffer;
  reason?: string;
}

/** Failures come as values: the promise may settle long before anyone waits for it. */
function startReading(dex: LoadedDex | undefined): Promise<Read> | undefined {
  return dex?.source.archive.readAsync(dex.entry).then(
    (bytes): Read => ({ bytes }),
    (error: unknown): Read => {
      if (error instanceof InspectorError) return { reason: error.message };
      throw error;
    },
  );
}

function reportUnread(
  { entry }: LoadedDex,
  place: string,
  reason: string,
  collector: Collector,
  sink: ProblemSink,
): void {
  sink({ code: 'dex-unread', place, detail: reason, loss: true });
  collector.lost();
  collector.file(emptyFacts(place, entry.size, ''));
}

function unloadedDex(sources: readonly DexArchiveSource[], loaded: readonly LoadedDex[]): UnloadedDex[] {
  const found = new Map<string, UnloadedDex>();
  for (const { archive, prefix, root = '' } of sources) {
    const loadedNames = new Set(
      loaded.filter(({ source }) => source.archive === archive).map(({ entry }) => entry.name),
    );
    for (const { name, size } of archive.entries) {
      if (!name.toLowerCase().endsWith('.dex') || loadedNames.has(name)) continue;
      found.set(prefix + name, { name: prefix + name, size, reason: unloadedReason(name, root) });
    }
  }
  return [...found.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
}

function unloadedReason(name: string, root: string): UnloadedReason {
  const file = name.startsWith(root) ? name.slice(root.length) : name;
  if (file.includes('/')) return 'folder';
  return /^classes([2-9]|[1-9]\d+)\.dex$/.test(file) ? 'gap' : 'name';
}
