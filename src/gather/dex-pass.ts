import { scanDexFiles } from '../apk/dex/archive.ts';
import { className } from '../apk/dex/descriptor.ts';
import type { DexArchiveScan } from '../apk/dex/model.ts';
import type { Problem } from '../apk/problem.ts';
import type { Gap } from '../evidence/gap.ts';
import { once, placePrefix, type StaticContext } from './context.ts';
import { dexRequest } from './dex-pass/request.ts';
import { lossGaps } from './gaps.ts';

export { nationalKey } from './dex-pass/request.ts';
export { stringKinds, textSigns } from './dex-pass/string-kinds.ts';

/** The one walk over all code of all parts. What every gatherer wants of it is asked in `dex-pass/request.ts`. */
export interface DexPass {
  scan: DexArchiveScan;
  problems: readonly Problem[];
  /** What the code may hold beside what is answered. */
  gaps: readonly Gap[];
  /** Entry that defines a class, by its name (`com.example.Main$1`); the first one in loading order, as the runtime takes it. */
  definedIn: ReadonlyMap<string, string>;
}

/** Scans at most once per context, whoever asks first. */
export function dexPass(context: StaticContext): Promise<DexPass> {
  return once(context, dexPass, () => scan(context));
}

/** Has the first file inflated on another thread until somebody wants the pass. What goes wrong is told to that one. */
export function beginDexPass(context: StaticContext): void {
  dexPass(context).catch(() => {});
}

async function scan(context: StaticContext): Promise<DexPass> {
  const problems: Problem[] = [];
  const definedIn = new Map<string, string>();
  const sources = context.parts.map((part) => ({ archive: part.archive, prefix: placePrefix(part) }));
  const answer = await scanDexFiles(
    sources,
    dexRequest,
    (problem) => problems.push(problem),
    context.budget,
    (dex) => {
      for (let index = 0; index < dex.counts.classes; index++) {
        const name = className(dex.classDescriptor(index));
        if (!definedIn.has(name)) definedIn.set(name, dex.name);
      }
    },
  );
  return { scan: answer, problems, gaps: lossGaps(problems), definedIn };
}
