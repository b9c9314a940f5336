import { InspectorError } from '../../shared/errors.ts';
import { sdkVersionSources } from '../../standards/sdks/versions.ts';
import type { AllManifests } from '../all-manifests.ts';
import type { StaticContext } from '../context.ts';
import { matchesWildcard } from '../owner/wildcard.ts';
import type { Sign } from './sightings.ts';

/** `libAMapSDK_MAP_v9_8_2.so`, `libtnet-3.1.14.so`: at least two numbers. */
const inLibraryName = /[-_.]v?(\d{1,4}(?:[._]\d{1,6}){1,3})(?=[-_.](?!\d))/i;

/** The version as far as the package tells: in a properties file, in a meta-data value, or in a library's name. Null when it does not. */
export function sdkVersion(
  context: StaticContext,
  id: string,
  signs: readonly Sign[],
  manifests: AllManifests,
): string | null {
  for (const source of sdkVersionSources.filter((row) => row.id === id)) {
    const version =
      source.file === undefined ? fromMetaData(manifests, source) : fromFile(context, source.file, source.pattern);
    if (version !== null) return version;
  }
  for (const { sign, value } of signs) {
    const match = sign === 'library' ? inLibraryName.exec(value) : null;
    if (match?.[1] !== undefined) return match[1].replaceAll('_', '.');
  }
  return null;
}

function fromMetaData(
  { parts }: AllManifests,
  { metaData, pattern }: { metaData?: string; pattern: RegExp },
): string | null {
  for (const { manifest } of parts) {
    for (const { name, value = '' } of manifest.application.metaData) {
      if (name === metaData) return pattern.exec(value)?.[1] ?? null;
    }
  }
  return null;
}

const largest = 64 * 1024;

function fromFile({ parts }: StaticContext, file: string, pattern: RegExp): string | null {
  for (const { archive } of parts) {
    const entry = archive.entries.find(({ name, size }) => size <= largest && matchesWildcard(file, name));
    if (entry === undefined) continue;
    try {
      const version = pattern.exec(archive.read(entry, largest).toString('latin1'))?.[1];
      if (version !== undefined) return version;
    } catch (error) {
      // An unreadable properties file takes nothing away but the version.
      if (!(error instanceof InspectorError)) throw error;
    }
  }
  return null;
}
