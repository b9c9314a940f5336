import type { Gap } from '../evidence/gap.ts';
import { InspectorError } from '../shared/errors.ts';
import { baseManifest } from './base-manifest.ts';
import type { StaticContext } from './context.ts';
import { nativeEntries } from './native-libraries/entries.ts';

/** bundletool marks a base that does not run without its splits (`AndroidManifestProtoUtils`). */
const splitsRequired = 'com.android.vending.splits.required';

/** `config.arm64_v8a`, also for a feature module (`map.config.arm64_v8a`); ABI names with `_` for `-`. */
const abiSplit = /(?:^|[._-])config\.(armeabi|armeabi_v7a|arm64_v8a|x86|x86_64|riscv64)(?:\.apk)?$/;
const bits64 = new Set(['arm64_v8a', 'x86_64', 'riscv64']);

/** Parts of a split app that were not handed in, as far as the others tell. */
export function splitGaps(context: StaticContext): Gap[] {
  const gap = (code: string, detail: string): Gap[] => [{ code, place: '', detail }];
  if (!context.parts.some(({ role }) => role === 'base')) {
    return gap('container-base-missing', 'the base APK with the app itself was not handed in');
  }
  if (!context.parts.some(({ role }) => role === 'split')) {
    if (!requiresSplits(context)) return [];
    return gap('splits-missing', 'the manifest says that the app needs split APKs; none was handed in');
  }
  const abis = context.parts.flatMap(({ name }) => abiSplit.exec(name)?.[1] ?? []);
  if (abis.length === 0 || abis.some((abi) => bits64.has(abi))) return [];
  const inBase = context.parts.some((part) => part.role === 'base' && nativeEntries(part).length > 0);
  if (inBase) return [];
  return gap('splits-abi-missing', `native libraries were handed in for ${abis.sort().join(', ')} only`);
}

function requiresSplits(context: StaticContext): boolean {
  try {
    const { application } = baseManifest(context).manifest;
    return application.metaData.some(({ name, value }) => name === splitsRequired && value === 'true');
  } catch (error) {
    // The manifest's own gatherer says why.
    if (error instanceof InspectorError) return false;
    throw error;
  }
}
