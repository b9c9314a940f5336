import type { Text } from '../shared/text.ts';
import type { RequirementId } from '../standards/requirements.ts';
import { defineRule, type Catalogue, type Finding, type Severity } from './rule.ts';
import { isOwn, partyOf } from './party.ts';
import { namesOf, seen, select } from './selection.ts';

/** Findings of the rules on components through which an app gets power over the device. */
export type SpecialServiceKey = 'own-component' | 'third-party-component' | 'no-component';

interface SpecialServiceRule {
  id: string;
  /** The permission that guards such a component, so that only the system can bind it. */
  permission: string;
  /** The action by which the system finds it. */
  action: string;
  requirements: readonly RequirementId[];
  severity: Severity;
  messages: Catalogue<SpecialServiceKey>;
}

/** A rule on one kind of component that the user has to enable in the system settings. Having one is a question, not a breach. */
export function specialServiceRule({ id, permission, action, requirements, severity, messages }: SpecialServiceRule) {
  return defineRule({
    meta: {
      id,
      version: 1,
      subject: 'permissions',
      requirements,
      severity,
      force: 'mandatory',
      requires: ['components'],
      messages,
    },
    evaluate({ components }) {
      const of = (isWanted: (own: boolean) => boolean) =>
        select(
          'components',
          '/components',
          components.components,
          (one) =>
            (one.permission === permission || one.filters.some(({ actions }) => actions.includes(action))) &&
            isWanted(isOwn(partyOf(one.owner))),
        );
      const findings: Finding<SpecialServiceKey>[] = [];
      const own = of((isOwnOne) => isOwnOne);
      const others = of((isOwnOne) => !isOwnOne);
      if (own.items.length > 0) {
        const values = { components: namesOf(own.items, ({ name }) => name) };
        findings.push({ outcome: 'cantTell', message: 'own-component', values, seenAt: own.seenAt });
      }
      if (others.items.length > 0) {
        const values = { components: namesOf(others.items, ({ name, owner }) => `${name} (${owner})`) };
        findings.push({ outcome: 'cantTell', message: 'third-party-component', values, seenAt: others.seenAt });
      }
      if (findings.length > 0) return findings;
      const values = { count: components.components.length };
      return [{ outcome: 'passed', message: 'no-component', values, seenAt: [seen('components', '/components')] }];
    },
  });
}

/** The sentences that all of these rules share, around what has to be explained. */
export function specialServiceFindings(concern: Text): Catalogue<SpecialServiceKey>['findings'] {
  return {
    'own-component': {
      fact: { zh: '应用声明了此类组件：{components}。', en: 'The app declares such components: {components}.' },
      judgement: concern,
    },
    'third-party-component': {
      fact: {
        zh: '第三方 SDK 或库带入了此类组件：{components}。',
        en: 'Third-party SDKs or libraries bring such components: {components}.',
      },
      judgement: concern,
    },
    'no-component': {
      fact: { zh: '{count} 个组件中没有此类组件。', en: 'None of {count} components is of this kind.' },
      judgement: { zh: '未使用此类特殊能力。', en: 'This special power is not used.' },
    },
  };
}
