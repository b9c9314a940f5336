import type { ByteSource } from '../apk/bytes.ts';
import { fromBuffer } from '../apk/bytes.ts';
import { describeLibrary } from '../apk/elf/describe.ts';
import type { LibraryFacts } from '../apk/elf/model.ts';
import type { Problem } from '../apk/problem.ts';
import { entrySource } from '../apk/zip/open.ts';
import type { Gap } from '../evidence/gap.ts';
import type { EvidenceOf } from '../evidence/kinds/index.ts';
import { InspectorError } from '../shared/errors.ts';
import { byText } from '../shared/order.ts';
import type { StaticContext } from './context.ts';
import { errorGap, lossGaps, sortGaps } from './gaps.ts';
import { defineGatherer } from './gatherer.ts';
import { inFlight } from './in-flight.ts';
import { nativeEntries, type NativeEntry } from './native-libraries/entries.ts';
import { hardeningOf } from './native-libraries/hardening.ts';
import { ownersOf } from './owner.ts';
import { sortProblems } from './problems.ts';
import { abiGaps } from './missing-parts.ts';

type Library = EvidenceOf<'native-libraries'>['libraries'][number];

/** Inflated libraries in memory at once. */
const atOnce = 2;

export const nativeLibrariesGatherer = defineGatherer({
  kind: 'native-libraries',
  needs: [],
  device: 'none',
  async gather(context) {
    const problems: Problem[] = [];
    const gaps: Gap[] = [];
    const entries = context.parts.flatMap(nativeEntries);
    const libraries = await inFlight(entries, atOnce, async (library) => {
      return describe(context, library, await readFacts(library, problems, gaps));
    });
    const sorted = sortProblems(problems);
    return {
      gaps: sortGaps([...gaps, ...lossGaps(sorted), ...abiGaps(context)]),
      problems: sorted,
      abis: [...new Set(entries.map(({ abi }) => abi))].sort(),
      libraries: libraries.sort((one, other) => byText(one.file, other.file)),
    };
  },
});

/** Undefined, with a gap, when it is no ELF file or cannot be inflated. */
async function readFacts(library: NativeEntry, problems: Problem[], gaps: Gap[]): Promise<LibraryFacts | undefined> {
  try {
    const source = await openLibrary(library);
    return describeLibrary(source, (problem) => problems.push({ ...problem, place: library.file }));
  } catch (error) {
    if (!(error instanceof InspectorError)) throw error;
    gaps.push({ ...errorGap(error.toRecord(), library.file), place: library.file });
    return undefined;
  }
}

/** Stored libraries are read where they lie; deflated ones are inflated once. */
async function openLibrary({ part, entry, file }: NativeEntry): Promise<ByteSource> {
  if (entry.stored && entry.dataOffset >= 0) return entrySource(part.archive, entry);
  return fromBuffer(await part.archive.readAsync(entry), file);
}

const page16K = 16_384;

function describe(
  context: StaticContext,
  { entry, file, abi, name }: NativeEntry,
  facts: LibraryFacts | undefined,
): Library {
  return {
    file,
    abi,
    owner: ownersOf(context).ofLibrary(name),
    size: entry.size,
    bits: facts?.bits ?? null,
    machine: facts === undefined ? null : facts.abi || `e_machine ${facts.machine}`,
    soname: facts?.soname || null,
    needed: facts?.needed.toSorted() ?? [],
    loadAlignment: facts?.loadAlignment || null,
    stored: entry.stored,
    offsetMod16k: entry.dataOffset >= 0 ? entry.dataOffset % page16K : 0,
    hardening: facts === undefined ? null : hardeningOf(facts),
  };
}
