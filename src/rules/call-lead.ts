import type { EvidenceOf } from '../evidence/kinds/index.ts';
import { isOwn, type Party, partyOf, thirdParties, whereabouts } from './party.ts';
import type { Finding } from './rule.ts';
import { sdkLabel } from './sdk-label.ts';
import { namesOf, seen, select, type Selection } from './selection.ts';

type Call = EvidenceOf<'dex'>['calls'][number];
export type CallLeadKey = 'own-calls' | 'sdk-calls' | 'no-calls';

/** Calls of some watched APIs by a party, each with that party's places only. */
export function callsOf(
  dex: EvidenceOf<'dex'>,
  apis: readonly string[],
  isParty: (party: Party) => boolean,
): Selection<Call> {
  const wanted = new Set(apis);
  const placesOf = (call: Call) => call.places.filter((place) => isParty(partyOf(place.owner)));
  const { items, seenAt } = select(
    'dex',
    '/calls',
    dex.calls,
    (call) => wanted.has(call.api) && placesOf(call).length > 0,
  );
  return { items: items.map((call) => ({ ...call, places: placesOf(call) })), seenAt };
}

/** Where the calls stand: `com.example.Main.onCreate`, each once. */
export function callersOf(calls: readonly Call[]): string[] {
  return namesOf(
    calls.flatMap((call) => call.places.map((place) => ({ total: 1, places: [place] }))),
    whereabouts,
  );
}

/**
 * The common answer about an API whose call alone proves nothing because its arguments and surroundings decide: calls of the app's own
 * code are leads, those of SDKs as `inSdk` says, those of libraries are not. `own-calls` gets `calls`, `sdk-calls` gets `sdks`,
 * `no-calls` gets `classes`, the number of classes looked at.
 */
export function callLead(
  dex: EvidenceOf<'dex'>,
  apis: readonly string[],
  inSdk: 'cantTell' | 'passed',
): Finding<CallLeadKey>[] {
  const own = callsOf(dex, apis, isOwn);
  const sdk = callsOf(dex, apis, (party) => party === 'sdk');
  const findings: Finding<CallLeadKey>[] = [];
  if (own.items.length > 0)
    findings.push({
      outcome: 'cantTell',
      message: 'own-calls',
      values: { calls: callersOf(own.items) },
      seenAt: own.seenAt,
    });
  if (sdk.items.length > 0) {
    const sdks = namesOf(sdk.items.flatMap(thirdParties), sdkLabel);
    findings.push({ outcome: inSdk, message: 'sdk-calls', values: { sdks }, seenAt: sdk.seenAt });
  }
  if (findings.length > 0) return findings;
  const classes = dex.files.filter((file) => file.loaded).reduce((total, file) => total + file.classes, 0);
  return [{ outcome: 'passed', message: 'no-calls', values: { classes }, seenAt: [seen('dex', '/calls')] }];
}
