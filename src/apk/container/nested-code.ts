import { InspectorError } from '../../shared/errors.ts';
import type { ZipArchive, ZipEntry } from '../zip/model.ts';
import { entrySource, openZip } from '../zip/open.ts';
import { peek } from '../zip/peek.ts';

export type NestedCodeType = 'apk' | 'dex' | 'jar' | 'zip' | 'elf';

export interface NestedCode {
  /** Entry name. */
  readonly file: string;
  readonly type: NestedCodeType;
  /** Bytes, uncompressed. */
  readonly size: number;
}

const magics: readonly (readonly [string, NestedCodeType])[] = [
  ['PK\x03\x04', 'zip'],
  ['dex\n', 'dex'],
  // Optimised and compact dex, made by Android itself and loadable all the same (AOSP art/libdexfile).
  ['dey\n', 'dex'],
  ['cdex', 'dex'],
  ['\x7fELF', 'elf'],
];
const magicLength = 4;

/** Where the platform itself loads code from; the same kind anywhere else has to be loaded by the app. */
const normalPlaces: readonly (readonly [RegExp, NestedCodeType])[] = [
  [/^classes(?:[2-9]|[1-9][0-9]+)?\.dex$/, 'dex'],
  [/^lib\/[^/]+\/[^/]+$/, 'elf'],
];

/** An empty ELF header has 52 bytes, an empty dex 112: what is shorter holds no code. */
const smallestCode = 52;

/**
 * Entries that hold code by their first bytes, whatever they are called, in places where Android does not load it from: a dropper's
 * payload, plug-ins, hot patches; in directory order.
 */
export function nestedCode(archive: ZipArchive): NestedCode[] {
  const found: NestedCode[] = [];
  for (const [position, entry] of archive.entries.entries()) {
    if (position % 256 === 0) archive.budget.check(archive.source.name);
    if (entry.size < smallestCode) continue;
    const start = peek(archive, entry, magicLength).toString('latin1');
    const type = magics.find(([magic]) => start === magic)?.[1];
    if (type === undefined) continue;
    if (normalPlaces.some(([place, normal]) => normal === type && place.test(entry.name))) continue;
    found.push({ file: entry.name, type: type === 'zip' ? zipType(archive, entry) : type, size: entry.size });
  }
  return found;
}

/** Larger ones are told by their extension instead of being inflated for their directory; stored ones cost no memory. */
const largestInflated = 16 * 1024 ** 2;

function zipType(archive: ZipArchive, entry: ZipEntry): 'apk' | 'jar' | 'zip' {
  if (!entry.stored && entry.size > largestInflated) return typeByExtension(entry.name);
  try {
    const inner = openZip(entrySource(archive, entry), archive.budget);
    if (inner.find('AndroidManifest.xml') !== undefined) return 'apk';
    const jar = inner.find('classes.dex') !== undefined || inner.find('META-INF/MANIFEST.MF') !== undefined;
    return jar ? 'jar' : typeByExtension(entry.name);
  } catch (error) {
    if (!(error instanceof InspectorError) || error.code === 'budget-exceeded') throw error;
    return typeByExtension(entry.name);
  }
}

function typeByExtension(name: string): 'apk' | 'jar' | 'zip' {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return extension === 'apk' || extension === 'jar' ? extension : 'zip';
}
