import { visible, wellFormed } from '../../shared/text.ts';
import type { Moment } from '../view/driven/moments.ts';
import type { Seen, SeenPlace } from '../view/places.ts';

/** Symbolic bases of artifact locations: the root of the handed-in package, and the folder of the evidence bundle. */
export const packageBase = 'APK';
export const bundleBase = 'BUNDLE';

export interface SarifLocation {
  physicalLocation?: {
    artifactLocation: { uri: string; uriBaseId: string };
    region?: { startLine: number } | { byteOffset: number };
  };
  logicalLocations?: { name?: string; fullyQualifiedName: string; kind: string }[];
  message?: { text: string };
}

/** The locations of one reference; where it names no file, the pointer into the evidence stands for it. */
export function locationsOf(seen: Seen): SarifLocation[] {
  const evidence = { fullyQualifiedName: `${seen.kind}${seen.pointer}`, kind: 'object' };
  if (seen.moments.length > 0) return seen.moments.map((moment) => momentLocation(moment, seen.subject, evidence));
  if (seen.places.length === 0) return [{ logicalLocations: [evidence] }];
  return seen.places.map((place) => locationOf(place, seen.subject, evidence));
}

/** A look at the phone: its picture, else the trace of its run. Named by the evidence alone, so that fingerprints outlive a run. */
function momentLocation(
  { file, run, step, words }: Moment,
  subject: string | null,
  evidence: { fullyQualifiedName: string; kind: string },
): SarifLocation {
  const uri = file === null ? null : entryUri(file);
  const told = visible(words ?? subject ?? '');
  return {
    ...(uri !== null && { physicalLocation: { artifactLocation: { uri, uriBaseId: bundleBase } } }),
    logicalLocations: [evidence],
    message: { text: `${visible(run)} #${step + 1}${told === '' ? '' : `: ${told}`}` },
  };
}

function locationOf(place: SeenPlace, subject: string | null, evidence: { fullyQualifiedName: string; kind: string }) {
  const uri = entryUri(place.file);
  const named = [...logicalLocations(place, uri), evidence];
  // The standard wants each once (3.28.4); a resource may be called like its file.
  const location: SarifLocation = {
    logicalLocations: [...new Map(named.map((name) => [`${name.kind} ${name.fullyQualifiedName}`, name])).values()],
  };
  if (uri !== null) {
    location.physicalLocation = { artifactLocation: { uri, uriBaseId: packageBase } };
    if (place.line !== undefined) location.physicalLocation.region = { startLine: place.line };
    else if (place.offset !== undefined) location.physicalLocation.region = { byteOffset: place.offset };
  }
  if (subject !== null) location.message = { text: subject };
  return location;
}

function logicalLocations({ file, class: className, method, resource, config }: SeenPlace, uri: string | null) {
  const found: { name?: string; fullyQualifiedName: string; kind: string }[] = [];
  if (className !== undefined) found.push({ fullyQualifiedName: visible(className), kind: 'type' });
  if (method !== undefined) {
    const owner = className === undefined ? '' : `${visible(className)}.`;
    found.push({ name: visible(method), fullyQualifiedName: `${owner}${visible(method)}`, kind: 'function' });
  }
  if (resource !== undefined) {
    const suffix = config === undefined ? '' : `@${visible(config)}`;
    found.push({ fullyQualifiedName: `${visible(resource)}${suffix}`, kind: 'resource' });
  }
  if (uri === null) found.push({ fullyQualifiedName: visible(file), kind: 'resource' });
  return found;
}

/**
 * An entry path as a relative URI reference (RFC 3986). Null for names that a consumer would resolve to somewhere outside of the package:
 * empty and dot segments, which no percent-encoding protects.
 */
export function entryUri(path: string): string | null {
  const segments = path.split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return null;
  return segments.map((segment) => encodeURIComponent(wellFormed(segment))).join('/');
}
