import type { AnyRule } from '../../rules/rule.ts';

/** Stand among the rules on forced use, and forbid something else: what is sold, and a missing way to complain. */
const neverExemptible: ReadonlySet<string> = new Set([
  'commerce-presence',
  'commerce-wording',
  'complaint-entry-absence',
]);

/** The law excepts forced use in special scenes (安保、应急) and nothing else: no signature, secret or permission. */
export function isExemptible({ id, subject }: Pick<AnyRule['meta'], 'id' | 'subject'>): boolean {
  return subject === 'forced-use' && !neverExemptible.has(id);
}
