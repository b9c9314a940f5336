import { visible, wellFormed } from '../../shared/text.ts';
import type { ReportInput } from '../format.ts';
import { signerOf } from '../view/signer.ts';
import { valueOf } from '../view/value.ts';
import type { Component, Property } from './model.ts';

export const appRef = 'app';

/** The app that was inspected, with what its manifest declares. */
export function application({ evidence, inspection }: ReportInput): Component {
  const { apk } = inspection;
  return {
    type: 'application',
    'bom-ref': appRef,
    name: visible(apk.label ?? apk.package ?? apk.fileName),
    ...(apk.versionName !== null && { version: visible(apk.versionName) }),
    ...(apk.package !== null && { purl: packageUrl(apk.package, apk.versionName, apk.sha256) }),
    hashes: [{ alg: 'SHA-256', content: apk.sha256 }],
    properties: [...identity({ evidence, inspection }), ...permissions(evidence)],
  };
}

/** There is no type of package URL for apps of no store: `generic`, told apart by the file's hash. */
function packageUrl(name: string, version: string | null, sha256: string): string {
  const part = (text: string) => encodeURIComponent(wellFormed(text));
  return `pkg:generic/${part(name)}${version === null ? '' : `@${part(version)}`}?checksum=sha256:${sha256}`;
}

function identity({ evidence, inspection: { apk } }: Pick<ReportInput, 'evidence' | 'inspection'>): Property[] {
  const manifest = valueOf(evidence, 'manifest');
  const values = {
    'android:package': apk.package,
    'android:versionCode': apk.versionCode,
    'android:minSdkVersion': manifest?.minSdk,
    'android:targetSdkVersion': manifest?.targetSdk,
    'android:signerSha256': signerOf(evidence)?.sha256,
    'zhijian:sm3': valueOf(evidence, 'container')?.file.sm3,
  };
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => ({ name, value: visible(String(value)) }));
}

/** One property each: asked for in the manifest, and those that the platform adds. */
function permissions(evidence: ReportInput['evidence']): Property[] {
  const found = valueOf(evidence, 'permissions');
  if (found === undefined) return [];
  return [
    ...found.declared.flatMap(({ maxSdk, name }) => [
      { name: 'android:permission', value: visible(name) },
      ...(maxSdk === null ? [] : [{ name: 'android:permission:maxSdkVersion', value: `${visible(name)}=${maxSdk}` }]),
    ]),
    ...found.implied.map(({ name }) => ({ name: 'android:permission:implied', value: visible(name) })),
  ];
}
