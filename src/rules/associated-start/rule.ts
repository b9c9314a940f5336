import { mutualWakeActions } from '../../standards/platform-broadcasts.ts';
import { sdks } from '../../standards/sdks/index.ts';
import { type Component, isOpenByDesign, isUnguarded } from '../exposure.ts';
import { defineRule } from '../rule.ts';
import { sdkLabel } from '../sdk-label.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

const pushOwners: ReadonlySet<string> = new Set(
  sdks.filter(({ category }) => category === 'push').map(({ id }) => `sdk:${id}`),
);

/** A push service or provider that any app may start, or one that answers to a vendor's wake-up action. */
function isWakeEntry(component: Component): boolean {
  if (component.type === 'activity' || component.type === 'activity-alias') return false;
  if (!isUnguarded(component) || isOpenByDesign(component)) return false;
  if (component.filters.some(({ actions }) => actions.some((action) => mutualWakeActions.has(action)))) return true;
  return component.type !== 'receiver' && pushOwners.has(component.owner);
}

export const associatedStart = defineRule({
  meta: {
    id: 'associated-start',
    version: 1,
    subject: 'privacy',
    requirements: ['M26-06', 'M164-6', 'TAF-10'],
    severity: 'moderate',
    force: 'mandatory',
    requires: ['components'],
    messages,
  },
  evaluate({ components: { components } }) {
    const { items, seenAt } = select('components', '/components', components, isWakeEntry);
    if (items.length === 0)
      return [{ outcome: 'passed', message: 'absent', seenAt: [seen('components', '/components')] }];
    const values = {
      count: items.length,
      names: namesOf(items, ({ name }) => name),
      sdks: namesOf(items, ({ owner }) => sdkLabel(owner)),
    };
    return [{ outcome: 'cantTell', message: 'chained', values, seenAt }];
  },
});
