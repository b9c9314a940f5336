import type { Budget } from '../../shared/budget.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { ProblemSink } from '../problem.ts';
import { chunkHeader } from '../resources/chunk.ts';
import type { ResourceTable } from '../resources/model.ts';
import { openResources } from '../resources/open.ts';
import { openProtoResources } from '../resources/proto-source.ts';
import type { XmlDocument } from '../xml/model.ts';
import { readXml } from '../xml/read.ts';
import type { ZipArchive, ZipEntry } from '../zip/model.ts';
import { peek, readStart } from '../zip/peek.ts';
import { manifestPath, readManifest } from './manifest.ts';
import type { Manifest } from './model.ts';

/**
 * Where a package keeps its parts. An APK is tried first; a bundle's base module stands for the app, as every device gets it. The
 * protobuf table also occurs in an APK, when aapt2 links for a bundle.
 */
const layouts = [
  { manifest: manifestPath, tables: ['resources.arsc', 'resources.pb'], root: '' },
  { manifest: `base/manifest/${manifestPath}`, tables: ['base/resources.pb'], root: 'base/' },
] as const;

/** No honest manifest or XML file comes near; a bomb in its place stops here. */
const xmlLimit = 32 * 1024 ** 2;

export interface ManifestReading {
  readonly manifest: Manifest;
  /** Undefined when there is no resource table, or none that can be opened; the latter is reported. */
  readonly resources: ResourceTable | undefined;
  /** What stands before the paths in the resource table: empty in an APK, `base/` in a bundle. */
  readonly root: string;
}

/**
 * The manifest and the resource table of an APK, or of an app bundle's base module.
 *
 * @throws InspectorError `manifest-missing`, `manifest-unreadable`, `xml-unreadable`, and what `ZipArchive.read` throws.
 */
export function readManifestOf(archive: ZipArchive, budget: Budget, sink: ProblemSink): ManifestReading {
  for (const { manifest: path, tables, root } of layouts) {
    const entry = archive.find(path);
    if (entry === undefined) continue;
    const document = readXml(readDocument(archive, entry), path, sink, budget);
    const resources = openTable(archive, tables, budget, sink);
    return { manifest: readManifest(document, resources, sink, path), resources, root };
  }
  throw new InspectorError('manifest-missing', `no ${manifestPath} in the archive`, { place: archive.source.name });
}

/** The largest honest manifests have some hundred kilobytes. */
const largestPadded = 4 * 1024 ** 2;

/** Android reads a manifest whatever is piled up behind it. Where that is too much, what the document's header claims is enough. */
function readDocument(archive: ZipArchive, entry: ZipEntry): Buffer {
  try {
    return archive.read(entry, xmlLimit);
  } catch (error) {
    if (!(error instanceof InspectorError) || error.code !== 'entry-too-large') throw error;
    const header = peek(archive, entry, chunkHeader.size);
    const claimed = header.length < chunkHeader.size ? 0 : chunkHeader.read(header, 0).size;
    if (claimed <= chunkHeader.size || claimed > largestPadded) throw error;
    const start = readStart(archive, entry, claimed);
    if (start.length < claimed) throw error;
    return start;
  }
}

/**
 * A compiled XML file that the manifest or the resource table names; undefined when the archive has no such entry.
 *
 * @throws InspectorError `xml-unreadable` and what `ZipArchive.read` throws.
 */
export function readXmlOf(
  archive: ZipArchive,
  path: string,
  budget: Budget,
  sink: ProblemSink,
): XmlDocument | undefined {
  const entry = archive.find(path);
  return entry && readXml(archive.read(entry, xmlLimit), path, sink, budget);
}

/** A table that cannot be opened is reported and then treated as absent. */
function openTable(
  archive: ZipArchive,
  paths: readonly string[],
  budget: Budget,
  sink: ProblemSink,
): ResourceTable | undefined {
  for (const path of paths) {
    const entry = archive.find(path);
    if (entry === undefined) continue;
    const open = path.endsWith('.pb') ? openProtoResources : openResources;
    try {
      return open(archive.read(entry), path, sink, budget);
    } catch (error) {
      if (!(error instanceof InspectorError) || error.code === 'budget-exceeded') throw error;
      sink({ code: 'resources-unreadable', place: path, detail: error.message, loss: true, rejected: true });
      return undefined;
    }
  }
  return undefined;
}
