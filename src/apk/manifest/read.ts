import type { Budget } from '../../shared/budget.ts';
import { InspectorError, toErrorRecord } from '../../shared/errors.ts';
import type { ProblemSink } from '../problem.ts';
import type { ResourceTable } from '../resources/model.ts';
import { openResources } from '../resources/open.ts';
import { readXml } from '../xml/read.ts';
import type { ZipArchive } from '../zip/model.ts';
import { manifestPath, readManifest } from './manifest.ts';
import type { Manifest } from './model.ts';

export const resourcesPath = 'resources.arsc';

/** No honest manifest comes near; a bomb in its place stops here. */
const manifestLimit = 32 * 1024 ** 2;

export interface ManifestReading {
  readonly manifest: Manifest;
  /** Undefined when the APK has no resource table, or none that can be opened; the latter is reported. */
  readonly resources: ResourceTable | undefined;
}

/**
 * The manifest and the resource table of an APK.
 *
 * @throws InspectorError `manifest-missing`, `manifest-unreadable`, `xml-unreadable`, and what `ZipArchive.read` throws.
 */
export function readManifestOf(archive: ZipArchive, budget: Budget, sink: ProblemSink): ManifestReading {
  const entry = archive.find(manifestPath);
  if (entry === undefined) {
    throw new InspectorError('manifest-missing', `no ${manifestPath} in the archive`, { place: archive.source.name });
  }
  const document = readXml(archive.read(entry, manifestLimit), manifestPath, sink, budget);
  const resources = readResourcesOf(archive, budget, sink);
  return { manifest: readManifest(document, resources, sink), resources };
}

/** The resource table; undefined when there is none. One that cannot be opened is reported and then treated as absent. */
export function readResourcesOf(archive: ZipArchive, budget: Budget, sink: ProblemSink): ResourceTable | undefined {
  const entry = archive.find(resourcesPath);
  if (entry === undefined) return undefined;
  try {
    return openResources(archive.read(entry), resourcesPath, sink, budget);
  } catch (error) {
    if (!(error instanceof InspectorError) || error.code === 'budget-exceeded') throw error;
    const { message } = toErrorRecord(error, 'resources-unreadable');
    sink({ code: 'resources-unreadable', place: resourcesPath, detail: message, loss: true, rejected: true });
    return undefined;
  }
}
