import { defineRule } from '../rule.ts';
import type { Finding } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

export const unexplainedGrassrootsFunction = defineRule({
  meta: {
    id: 'unexplained-grassroots-function',
    version: 1,
    subject: 'filing',
    requirements: ['FIL-05', 'GMA-06', 'GMA-BAN-1'],
    severity: 'moderate',
    force: 'mandatory',
    requires: ['filing'],
    messages,
  },
  evaluate({ filing: { form } }) {
    const rows = (test: (one: (typeof form.functions)[number]) => boolean) =>
      select('filing', '/form/functions', form.functions, (one) => one.grassroots && test(one));
    const unexplained = rows((one) => !one.reason);
    const baseless = rows((one) => Boolean(one.reason) && !one.basis);
    const findings: Finding<'unexplained' | 'no-basis'>[] = [];
    if (unexplained.items.length > 0) {
      const values = { functions: namesOf(unexplained.items, ({ name }) => name) };
      findings.push({ outcome: 'failed', message: 'unexplained', values, seenAt: unexplained.seenAt });
    }
    if (baseless.items.length > 0) {
      const values = { functions: namesOf(baseless.items, ({ name }) => name) };
      findings.push({ outcome: 'cantTell', message: 'no-basis', values, seenAt: baseless.seenAt });
    }
    if (findings.length > 0) return findings;
    const all = rows(() => true);
    const seenAt = [seen('filing', '/form/functions')];
    if (all.items.length === 0) return [{ outcome: 'inapplicable', message: 'none', seenAt }];
    return [{ outcome: 'passed', message: 'explained', values: { count: all.items.length }, seenAt: all.seenAt }];
  },
});
