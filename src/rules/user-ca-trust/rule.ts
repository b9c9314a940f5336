import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

/** From this target on, the platform trusts system certificates only unless the configuration says otherwise. */
const systemOnlySince = 24;

export const userCaTrust = defineRule({
  meta: {
    id: 'user-ca-trust',
    version: 1,
    subject: 'network',
    requirements: ['GMA-22', 'GBT34975-4'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['network-security', 'manifest'],
    messages,
  },
  evaluate(evidence) {
    const config = evidence['network-security'];
    const { targetSdk } = evidence.manifest;
    const base = seen('network-security', '/base/trustAnchors');
    if (config.base.trustAnchors.includes('user')) {
      if (targetSdk >= systemOnlySince) return [{ outcome: 'failed', message: 'base', seenAt: [base] }];
      return [
        {
          outcome: 'cantTell',
          message: 'legacy',
          values: { targetSdk },
          seenAt: [base, seen('manifest', '/targetSdk')],
        },
      ];
    }
    const { items, seenAt } = select('network-security', '/domains', config.domains, ({ trustAnchors }) =>
      trustAnchors.includes('user'),
    );
    if (items.length === 0) return [{ outcome: 'passed', message: 'system', seenAt: [base] }];
    const domains = namesOf(
      items.flatMap((entry) => entry.domains),
      ({ name }) => name,
    );
    return [{ outcome: 'failed', message: 'domains', values: { domains }, seenAt }];
  },
});
