import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { defineRule, type Finding } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

type Problem = EvidenceOf<'dex'>['problems'][number];

function valuesOf(problems: readonly Problem[]) {
  return { codes: namesOf(problems, ({ code }) => code), places: namesOf(problems, ({ place }) => place) };
}

export const codeFileDefect = defineRule({
  meta: {
    id: 'code-file-defect',
    version: 1,
    subject: 'integrity',
    requirements: ['GMA-22'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['dex'],
    messages,
  },
  evaluate({ dex }) {
    const refused = select('dex', '/problems', dex.problems, (problem) => problem.rejected === true);
    if (refused.items.length > 0)
      return [{ outcome: 'failed', message: 'refused', values: valuesOf(refused.items), seenAt: refused.seenAt }];

    const findings: Finding<'lossy' | 'unloaded'>[] = [];
    const lossy = select('dex', '/problems', dex.problems, (problem) => problem.loss);
    if (lossy.items.length > 0)
      findings.push({ outcome: 'cantTell', message: 'lossy', values: valuesOf(lossy.items), seenAt: lossy.seenAt });
    const unloaded = select('dex', '/files', dex.files, (file) => !file.loaded);
    if (unloaded.items.length > 0) {
      const values = { count: unloaded.items.length, places: namesOf(unloaded.items, ({ file }) => file) };
      findings.push({ outcome: 'cantTell', message: 'unloaded', values, seenAt: unloaded.seenAt });
    }
    if (findings.length > 0) return findings;
    if (dex.files.length === 0)
      return [{ outcome: 'inapplicable', message: 'codeless', seenAt: [seen('dex', '/files')] }];
    if (dex.problems.length > 0)
      return [
        { outcome: 'passed', message: 'odd', values: valuesOf(dex.problems), seenAt: [seen('dex', '/problems')] },
      ];
    return [
      { outcome: 'passed', message: 'sound', values: { count: dex.files.length }, seenAt: [seen('dex', '/files')] },
    ];
  },
});
