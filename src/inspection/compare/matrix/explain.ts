import type { Evidence } from '../../../evidence/evidence.ts';
import type { Explanation, MatrixDevice, StaticFacts } from './model.ts';

type Facts = NonNullable<MatrixDevice['facts']>;

/** Lowest targetSdkVersion that may be installed, by the API level it came with (developer.android.com, behaviour changes). */
const lowestTargets = [
  { api: 35, target: 24 },
  { api: 34, target: 23 },
] as const;

/** First release whose devices may have pages of 16 KiB. */
const largePagesFrom = 35;

/** What a script that is too new for its browser dies of. */
const tooNew = /SyntaxError|is not a function|is not defined/;

/**
 * Why the app cannot be installed, or does not run, on a device, by what its package says. `newest`: major version of the newest WebView of
 * the matrix. Nothing where nothing failed.
 */
export function explain(
  statics: StaticFacts,
  device: Facts,
  evidence: Evidence,
  newest: number | undefined,
): Explanation[] {
  const launch = evidence.launch?.status === 'ok' ? evidence.launch.value : undefined;
  if (launch !== undefined && !launch.install.ok) return refusals(statics, device);
  const faults = evidence.crashes?.status === 'ok' ? evidence.crashes.value.crashes : [];
  const started = launch === undefined || launch.starts.length === 0 || launch.starts.some(({ ok }) => ok);
  const died = !started || faults.some(({ kind }) => kind === 'crash' || kind === 'native-crash');
  const leads: Explanation[] = [];
  const unaligned = statics.unalignedLibraries ?? 0;
  if (died && unaligned > 0 && device.apiLevel >= largePagesFrom)
    leads.push({ code: 'page-alignment', certain: false, values: { count: unaligned } });
  if (died && statics.googleServices.length > 0 && device.googleServices === false)
    leads.push({ code: 'no-google-services', certain: false, values: { sdks: statics.googleServices.join(', ') } });
  const major = majorOf(device.webView);
  const scripts = faults.some(({ kind, reason }) => kind === 'web-error' && tooNew.test(reason));
  if (scripts && statics.webPages === true && major !== undefined && newest !== undefined && major < newest)
    leads.push({ code: 'older-webview', certain: false, values: { version: major, newest } });
  return leads;
}

function refusals(statics: StaticFacts, { abis, apiLevel }: Facts): Explanation[] {
  const { maxSdk, minSdk, targetSdk } = statics;
  const found: Explanation[] = [];
  const add = (code: Explanation['code'], certain: boolean, values: Explanation['values']) =>
    found.push({ code, certain, values });
  if (minSdk !== null && minSdk > apiLevel) add('below-min-sdk', true, { needs: minSdk, has: apiLevel });
  // Android itself ignores maxSdkVersion since 2.0.1; shops do not.
  if (maxSdk !== null && maxSdk < apiLevel) add('above-max-sdk', false, { allows: maxSdk, has: apiLevel });
  const lowest = lowestTargets.find(({ api }) => apiLevel >= api)?.target;
  if (targetSdk !== null && lowest !== undefined && targetSdk < lowest)
    add('target-too-old', true, { has: targetSdk, needs: lowest });
  if (statics.abis.length > 0 && !statics.abis.some((abi) => abis.includes(abi)))
    add('no-abi', true, { has: statics.abis.join(', '), needs: abis.join(', ') });
  return found;
}

/** `114` of `114.0.5735.196`. */
export function majorOf(version: string | null): number | undefined {
  const major = Number.parseInt(version ?? '', 10);
  return Number.isNaN(major) ? undefined : major;
}
