import type { EvidenceOf } from '../evidence/kinds/index.ts';
import {
  callbackActivities,
  launcherCategories,
  openServiceActions,
  protectedBroadcasts,
} from '../standards/platform-entry-points.ts';
import { isOwn, partyOf, type Party } from './party.ts';
import type { Finding } from './rule.ts';
import { sdkLabel } from './sdk-label.ts';
import { namesOf, seen, select } from './selection.ts';

export type Component = EvidenceOf<'components'>['components'][number];

/** Other apps can reach the component, and nothing guards it. */
export function isUnguarded(component: Component): boolean {
  if (!component.effectiveExported || component.enabled === false || component.permission !== null) return false;
  return component.type !== 'provider' || component.readPermission === null || component.writePermission === null;
}

/** Being open is what the component is for: launcher entries, web links, prescribed callbacks, system broadcasts, system-bound services. */
export function isOpenByDesign({ type, name, filters }: Component): boolean {
  switch (type) {
    case 'activity':
    case 'activity-alias':
      return callbackActivities.some((end) => name.endsWith(end)) || filters.some(isPublicEntry);
    case 'receiver':
      return (
        filters.length > 0 && filters.every(({ actions }) => actions.every((action) => protectedBroadcasts.has(action)))
      );
    case 'service':
      return filters.some(({ actions }) => actions.some((action) => openServiceActions.has(action)));
    case 'provider':
      return false;
  }
}

function isPublicEntry({ categories }: Component['filters'][number]): boolean {
  return categories.some((name) => launcherCategories.has(name) || name === 'android.intent.category.BROWSABLE');
}

export type ExposureKey = 'own-open' | 'sdk-open' | 'guarded' | 'absent';

/**
 * The common answer about unguarded components of some types. Messages get `count`, `names` and `sdks`; `guarded` gets `total`, the
 * number of components looked at, and `open`, the number of those open by design or in a general library.
 */
export function exposure(
  { components }: EvidenceOf<'components'>,
  types: readonly Component['type'][],
  outcomeOf: { own: 'failed' | 'cantTell'; sdk: 'cantTell' | 'passed' },
): Finding<ExposureKey>[] {
  const all = select('components', '/components', components, ({ type }) => types.includes(type));
  if (all.items.length === 0)
    return [{ outcome: 'inapplicable', message: 'absent', seenAt: [seen('components', '/components')] }];

  const open = (party: (owner: Party) => boolean) =>
    select('components', '/components', components, (component) => {
      if (!types.includes(component.type) || !party(partyOf(component.owner))) return false;
      return isUnguarded(component) && !isOpenByDesign(component);
    });
  const own = open(isOwn);
  const sdk = open((party) => party === 'sdk');
  const findings: Finding<ExposureKey>[] = [];
  if (own.items.length > 0) {
    const values = { count: own.items.length, names: namesOf(own.items, ({ name }) => name) };
    findings.push({ outcome: outcomeOf.own, message: 'own-open', values, seenAt: own.seenAt });
  }
  if (sdk.items.length > 0) {
    const values = {
      count: sdk.items.length,
      names: namesOf(sdk.items, ({ name }) => name),
      sdks: namesOf(sdk.items, ({ owner }) => sdkLabel(owner)),
    };
    findings.push({ outcome: outcomeOf.sdk, message: 'sdk-open', values, seenAt: sdk.seenAt });
  }
  if (findings.length > 0) return findings;
  const values = { total: all.items.length, open: all.items.filter(isUnguarded).length };
  return [{ outcome: 'passed', message: 'guarded', values, seenAt: all.seenAt }];
}
