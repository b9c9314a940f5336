import type { Manifest } from '../apk/manifest/model.ts';
import { readManifestOf } from '../apk/manifest/read.ts';
import type { Problem } from '../apk/problem.ts';
import type { ResourceTable } from '../apk/resources/model.ts';
import { once, type StaticContext } from './context.ts';

/** The base's manifest and resource table, read once for all gatherers. */
export interface BaseManifest {
  manifest: Manifest;
  resources: ResourceTable | undefined;
  /** Grows while the table is used, since it is decoded on demand. */
  problems: readonly Problem[];
}

/** @throws InspectorError when there is no manifest or it is unreadable, each time it is asked for. */
export function baseManifest(context: StaticContext): BaseManifest {
  return once(context, baseManifest, () => {
    const problems: Problem[] = [];
    const reading = readManifestOf(context.parts[0].archive, context.budget, (problem) => problems.push(problem));
    return { ...reading, problems };
  });
}
