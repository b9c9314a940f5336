import type { ArmComparison } from '../../evidence/kinds/forced-use.ts';
import type { Sighting } from '../../evidence/screen/reference.ts';
import type { Proof } from './input.ts';

/** What all paired runs of one pattern prove together: only what blocks the declining arm, and it alone, twice. */
export function proofOfComparisons(
  comparisons: readonly ArmComparison[],
  seen: (capture: number) => Sighting | undefined,
): Proof[] {
  const forcing = comparisons.filter(
    ({ declining, accepting }) => declining.blocked === true && accepting.blocked === false,
  );
  const starts = forcing.reduce((sum, { repeated }) => sum + repeated, 0);
  const proofs: Proof[] = comparisons
    .filter((one) => !forcing.includes(one))
    .map((one) => ({ ...single(one), seenAt: sightings([one], seen), about: one.structure }));
  if (starts === 0) return proofs;
  const seenAt = sightings(forcing, seen);
  if (starts >= 2) return [...proofs, { says: 'confirmed', reasons: [], seenAt }];
  return [...proofs, { says: 'suspected', reasons: ['one-run-only'], seenAt }];
}

function single({ declining, accepting }: ArmComparison): Pick<Proof, 'says' | 'reasons'> {
  if (declining.blocked === false) return { says: 'open', reasons: [] };
  if (declining.blocked === null) return { says: 'unclear', reasons: ['weak-signs'] };
  return { says: 'suspected', reasons: [accepting.blocked === true ? 'control-failed' : 'no-control'] };
}

function sightings(comparisons: readonly ArmComparison[], seen: (capture: number) => Sighting | undefined): Sighting[] {
  return comparisons.flatMap(({ declining, accepting }) =>
    [declining, accepting].flatMap(({ capture, words }) => {
      const at = capture === null ? undefined : seen(capture);
      return at === undefined ? [] : [words === '' ? at : { ...at, words }];
    }),
  );
}
