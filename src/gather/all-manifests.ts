import { manifestPath } from '../apk/manifest/manifest.ts';
import type { Manifest } from '../apk/manifest/model.ts';
import { readManifestOf } from '../apk/manifest/read.ts';
import type { Problem } from '../apk/problem.ts';
import type { Gap } from '../evidence/gap.ts';
import { InspectorError } from '../shared/errors.ts';
import { baseManifest } from './base-manifest.ts';
import { once, type Part, type StaticContext } from './context.ts';
import { errorGap, lossGaps, sortGaps } from './gaps.ts';

export interface PartManifest {
  part: Part;
  manifest: Manifest;
}

/** The manifests of all parts, the base's first. */
export interface AllManifests {
  parts: readonly PartManifest[];
  /** What the manifests may say beside what was read. */
  gaps: readonly Gap[];
}

/** @throws InspectorError when the base has no readable manifest; an unreadable one of another part is a gap. */
export function allManifests(context: StaticContext): AllManifests {
  return once(context, allManifests, () => {
    const { manifest, problems } = baseManifest(context);
    const [basePart, ...others] = context.parts;
    const gaps = lossGaps(problems);
    const parts: PartManifest[] = [{ part: basePart, manifest }];
    for (const part of others) {
      const other = readPart(context, part, gaps);
      if (other !== undefined) parts.push({ part, manifest: other });
    }
    return { parts, gaps: sortGaps(gaps) };
  });
}

/** The same for kinds that have more to go by than manifests: a base without a readable one is a gap. */
export function readableManifests(context: StaticContext): AllManifests {
  try {
    return allManifests(context);
  } catch (error) {
    if (!(error instanceof InspectorError)) throw error;
    return { parts: [], gaps: [errorGap(error.toRecord(), manifestPath)] };
  }
}

function readPart(context: StaticContext, part: Part, gaps: Gap[]): Manifest | undefined {
  const problems: Problem[] = [];
  try {
    // References of a feature module lead into the base's table, so what is unresolved in it alone is no loss.
    return readManifestOf(part.archive, context.budget, (problem) => {
      if (problem.code !== 'manifest-reference-unresolved')
        problems.push({ ...problem, place: `${part.name}!/${problem.place}` });
    }).manifest;
  } catch (error) {
    if (!(error instanceof InspectorError)) throw error;
    gaps.push({ ...errorGap(error.toRecord(), part.name), place: part.name });
    return undefined;
  } finally {
    gaps.push(...lossGaps(problems));
  }
}
