import type { Gap } from '../evidence/gap.ts';
import { InspectorError } from '../shared/errors.ts';
import { baseManifest } from './base-manifest.ts';
import type { StaticContext } from './context.ts';
import { lossGaps } from './gaps.ts';
import { handedIn } from './handed-in.ts';
import { nativeEntries } from './native-libraries/entries.ts';

/** bundletool marks a base that does not run without its splits (`AndroidManifestProtoUtils`). */
const splitsRequired = 'com.android.vending.splits.required';

/** Archives whose directory could not be read whole: entries of any kind may be missing, and nothing says which. */
const directoryLosses: ReadonlySet<string> = new Set([
  'zip-directory-damaged',
  'zip-directory-rebuilt',
  'zip-directory-too-large',
]);

/**
 * Parts of the app that were not handed in or could not be opened, and entries lost with a damaged directory, as far as the others tell:
 * no kind of evidence is complete then.
 */
export function missingParts(context: StaticContext): Gap[] {
  const container = handedIn(context);
  const archives = new Set(container.parts.map(({ archive }) => archive));
  const unlisted = [...archives].flatMap(({ problems }) => problems.filter(({ code }) => directoryLosses.has(code)));
  const gaps = lossGaps([...container.problems, ...unlisted]);
  const alone = !context.parts.some(({ role }) => role === 'split');
  if (container.format === 'aab' || !alone || !requiresSplits(context)) return gaps;
  const detail = 'the manifest says that the app needs split APKs; none was handed in';
  return [...gaps, { code: 'splits-missing', place: '', detail }];
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

/** `config.arm64_v8a`, also for a feature module (`map.config.arm64_v8a`); ABI names with `_` for `-`. */
const abiSplit = /(?:^|[/._-])config\.(armeabi|armeabi_v7a|arm64_v8a|x86|x86_64|riscv64)(?:\.apk)?$/;
const bits64 = new Set(['arm64_v8a', 'x86_64', 'riscv64']);

/** A set pulled from a 32-bit phone lacks the 64-bit libraries that the app may have. */
export function abiGaps(context: StaticContext): Gap[] {
  const abis = context.parts.flatMap(({ name }) => abiSplit.exec(name)?.[1] ?? []);
  if (abis.length === 0 || abis.some((abi) => bits64.has(abi))) return [];
  if (context.parts.some((part) => part.role === 'base' && nativeEntries(part).length > 0)) return [];
  return [
    {
      code: 'splits-abi-missing',
      place: '',
      detail: `native libraries were handed in for ${abis.sort().join(', ')} only`,
    },
  ];
}
