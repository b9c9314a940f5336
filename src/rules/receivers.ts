import type { EvidenceOf } from '../evidence/kinds/index.ts';
import { type Party, partyOf } from './party.ts';
import { namesOf, select } from './selection.ts';

/** Manifest receivers of some broadcasts that are not switched off, by who owns them. */
export function receiversOf(
  { components }: EvidenceOf<'components'>,
  isWanted: (action: string) => boolean,
  party: (party: Party) => boolean,
) {
  return select('components', '/components', components, ({ type, enabled, owner, filters }) => {
    if (type !== 'receiver' || enabled === false || !party(partyOf(owner))) return false;
    return filters.some(({ actions }) => actions.some(isWanted));
  });
}

/** The last part of each wanted action the components listen to: `BOOT_COMPLETED`. */
export function eventsOf(
  components: readonly EvidenceOf<'components'>['components'][number][],
  isWanted: (action: string) => boolean,
): string[] {
  const actions = components.flatMap(({ filters }) => filters.flatMap((filter) => filter.actions.filter(isWanted)));
  return namesOf(actions, (action) => action.slice(action.lastIndexOf('.') + 1));
}
