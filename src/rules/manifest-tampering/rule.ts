import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

type Problem = EvidenceOf<'manifest'>['problems'][number];

const codesOf = (problems: readonly Problem[]) => namesOf(problems, (problem) => problem.code);

export const manifestTampering = defineRule({
  meta: {
    id: 'manifest-tampering',
    version: 1,
    subject: 'integrity',
    requirements: ['GMA-22'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['manifest'],
    messages,
  },
  evaluate({ manifest }) {
    const of = (wanted: (problem: Problem) => boolean) => select('manifest', '/problems', manifest.problems, wanted);
    const refused = of((problem) => problem.rejected === true);
    if (refused.items.length > 0)
      return [
        { outcome: 'failed', message: 'refused', values: { codes: codesOf(refused.items) }, seenAt: refused.seenAt },
      ];
    const lossy = of((problem) => problem.loss);
    if (lossy.items.length > 0)
      return [{ outcome: 'cantTell', message: 'lossy', values: { codes: codesOf(lossy.items) }, seenAt: lossy.seenAt }];
    const odd = of(() => true);
    if (odd.items.length > 0) {
      const values = { count: odd.items.length, codes: codesOf(odd.items) };
      return [{ outcome: 'passed', message: 'odd', values, seenAt: odd.seenAt }];
    }
    return [{ outcome: 'passed', message: 'sound', seenAt: [seen('manifest', '/problems')] }];
  },
});
