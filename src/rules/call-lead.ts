import type { EvidenceOf } from '../evidence/kinds/index.ts';
import { isOwn, partyOfPlaces, thirdParties, whereabouts } from './party.ts';
import type { Finding } from './rule.ts';
import { sdkLabel } from './sdk-label.ts';
import { namesOf, seen, select } from './selection.ts';

type Calls = EvidenceOf<'dex'>['calls'];
export type CallLeadKey = 'own-calls' | 'sdk-calls' | 'no-calls';

/** Calls of some watched APIs by who makes them. What only libraries do is counted, not listed. */
export function callsByParty(dex: EvidenceOf<'dex'>, apis: readonly string[]) {
  const wanted = new Set(apis);
  const of = (test: (call: Calls[number]) => boolean) =>
    select('dex', '/calls', dex.calls, (call) => wanted.has(call.api) && test(call));
  return {
    own: of((call) => isOwn(partyOfPlaces(call))),
    sdk: of((call) => partyOfPlaces(call) === 'sdk'),
    library: of((call) => partyOfPlaces(call) === 'library'),
  };
}

/**
 * The common answer about an API whose call alone proves nothing because its arguments and surroundings decide: calls of the app's own
 * code are leads, those of SDKs as `inSdk` says, those of libraries are not. Messages get `calls`, `count`, `sdks` and `libraries`.
 */
export function callLead(
  dex: EvidenceOf<'dex'>,
  apis: readonly string[],
  inSdk: 'cantTell' | 'passed',
): Finding<CallLeadKey>[] {
  const { own, sdk, library } = callsByParty(dex, apis);
  const findings: Finding<CallLeadKey>[] = [];
  if (own.items.length > 0)
    findings.push({
      outcome: 'cantTell',
      message: 'own-calls',
      values: { count: sum(own.items), calls: namesOf(own.items, whereabouts) },
      seenAt: own.seenAt,
    });
  if (sdk.items.length > 0)
    findings.push({
      outcome: inSdk,
      message: 'sdk-calls',
      values: { count: sum(sdk.items), sdks: namesOf(sdk.items.flatMap(thirdParties), sdkLabel) },
      seenAt: sdk.seenAt,
    });
  if (findings.length > 0) return findings;
  const classes = dex.files.filter((file) => file.loaded).reduce((total, file) => total + file.classes, 0);
  return [
    {
      outcome: 'passed',
      message: 'no-calls',
      values: { classes, libraries: sum(library.items) },
      seenAt: library.items.length > 0 ? library.seenAt : [seen('dex', '/calls')],
    },
  ];
}

function sum(calls: readonly Calls[number][]): number {
  return calls.reduce((total, call) => total + call.total, 0);
}
