import type { Evidence } from '../../../evidence/evidence.ts';
import { sdks as knownSdks } from '../../../standards/sdks/index.ts';
import type { StaticFacts } from './model.ts';

const pageSize = 16_384;
const onGoogle = new Set(knownSdks.filter(({ category }) => category === 'gms').map(({ id }) => id));

/** From the evidence of the package, which is the same on every device. */
export function staticFacts(evidence: Evidence): StaticFacts {
  const manifest = evidence.manifest?.status === 'ok' ? evidence.manifest.value : undefined;
  const native = evidence['native-libraries']?.status === 'ok' ? evidence['native-libraries'].value : undefined;
  const sdks = evidence.sdks?.status === 'ok' ? evidence.sdks.value.sdks : [];
  const pages = evidence['web-assets']?.status === 'ok' ? evidence['web-assets'].value.entryPages : undefined;
  return {
    minSdk: manifest?.minSdk ?? null,
    targetSdk: manifest?.targetSdk ?? null,
    maxSdk: manifest?.maxSdk ?? null,
    abis: native?.abis ?? [],
    unalignedLibraries:
      native?.libraries.filter(
        ({ bits, loadAlignment }) => bits === 64 && loadAlignment !== null && loadAlignment < pageSize,
      ).length ?? null,
    googleServices: sdks.map(({ id }) => id).filter((id) => onGoogle.has(id)),
    webPages: pages === undefined ? null : pages.length > 0,
  };
}
