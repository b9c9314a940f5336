import type { EvidenceKind } from '../../evidence/kinds/index.ts';
import { sha256 } from '../../shared/hashing.ts';
import { visible } from '../../shared/text.ts';
import type { ReportFormat, ReportInput } from '../format.ts';
import { valueOf } from '../view/value.ts';
import { application, appRef } from './application.ts';
import {
  frameworkComponents,
  libraryRef,
  type NativeLibrary,
  nativeLibraries,
  sdkComponents,
  sdkRef,
} from './components.ts';
import type { Bom, Component, Dependency, Property } from './model.ts';

/** CycloneDX 1.6 JSON: the app with the SDKs, frameworks and native libraries recognised in it, for tools that watch components. */
export const cyclonedx: ReportFormat = {
  name: 'cyclonedx',
  extension: 'cdx.json',
  render: (input) => `${JSON.stringify(bom(input), null, 2)}\n`,
};

function bom(input: ReportInput): Bom {
  const { evidence, inspection, locale } = input;
  const libraries = nativeLibraries(evidence);
  const sdks = sdkComponents(evidence, locale);
  const frameworks = frameworkComponents(evidence, locale);
  const missing = missingParts(input);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialNumber(input),
    version: 1,
    metadata: {
      timestamp: inspection.startedAt,
      lifecycles: [{ phase: 'post-build' }],
      tools: { components: [{ type: 'application', name: inspection.tool.name, version: inspection.tool.version }] },
      component: application(input),
      properties: [...about(input), ...missing],
    },
    components: [...sdks, ...frameworks, ...libraries.map(({ component }) => component)],
    dependencies: dependencies([...sdks, ...frameworks], libraries),
    // What is recognised by signs is never all there is.
    compositions: [{ aggregate: missing.length > 0 ? 'unknown' : 'incomplete', assemblies: [appRef] }],
  };
}

/** The same for the same bundle in the same language: a UUID of version 8 (RFC 9562) made from hashes. */
function serialNumber({ inspection, locale }: ReportInput): string {
  const hex = sha256(`zhijian cyclonedx\n${inspection.bundle.sha256}\n${locale}`);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}

function about({ inspection }: ReportInput): Property[] {
  return [
    { name: 'zhijian:inspection', value: inspection.id },
    { name: 'zhijian:bundleSha256', value: inspection.bundle.sha256 },
    { name: 'zhijian:evidenceSha256', value: inspection.bundle.evidenceSha256 },
    { name: 'zhijian:conclusion', value: inspection.conclusion },
  ];
}

const kinds = ['sdks', 'frameworks', 'native-libraries', 'permissions', 'dex'] as const satisfies EvidenceKind[];

/** Evidence that this list is made from and that was not to be had, or has gaps: what keeps it from being called whole. */
function missingParts({ evidence }: ReportInput): Property[] {
  return kinds.flatMap((kind) => {
    const gathered = evidence[kind];
    if (gathered?.status === 'failed') return [gap(kind, gathered.error.code)];
    if (gathered?.status !== 'ok') return [gap(kind, gathered?.reason ?? 'absent')];
    return [...new Set(valueOf(evidence, kind)?.gaps.map(({ code }) => code))].map((code) => gap(kind, code));
  });
}

function gap(kind: string, code: string): Property {
  return { name: 'zhijian:gap', value: visible(`${kind}: ${code}`) };
}

/** Libraries hang on the SDK that owns them, else on the app; what a library links to hangs on it. */
function dependencies(parts: readonly Component[], libraries: readonly NativeLibrary[]): Dependency[] {
  const refs = new Set(parts.map((part) => part['bom-ref']));
  const names = new Set(libraries.map(({ name }) => name));
  const ownersOf = ({ owners }: NativeLibrary) =>
    owners.filter((owner) => owner.startsWith('sdk:') && refs.has(sdkRef(owner.slice('sdk:'.length))));
  const refOf = ({ name }: NativeLibrary) => libraryRef(name);
  const direct = libraries.filter((library) => ownersOf(library).length === 0).map(refOf);
  return [
    { ref: appRef, dependsOn: [...refs, ...direct] },
    ...[...refs].map((ref) => ({
      ref,
      dependsOn: libraries
        .filter((library) => ownersOf(library).some((owner) => sdkRef(owner.slice('sdk:'.length)) === ref))
        .map(refOf),
    })),
    ...libraries.map((library) => ({
      ref: refOf(library),
      dependsOn: library.needed.filter((name) => names.has(name) && name !== library.name).map(libraryRef),
    })),
  ];
}
