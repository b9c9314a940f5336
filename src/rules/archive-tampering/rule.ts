import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { defineRule, type Finding } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';
import { isVital, judgedElsewhere, tricks } from './tricks.ts';

type Problem = EvidenceOf<'container'>['problems'][number];
type Kind = 'refused' | 'evasive' | 'damaged' | 'odd';

const outcomeOf = { refused: 'failed', evasive: 'cantTell', damaged: 'cantTell', odd: 'passed' } as const;

function classify(problem: Problem): Kind | undefined {
  if (!problem.code.startsWith('zip-') || judgedElsewhere.has(problem.code)) return undefined;
  if (problem.rejected === true && isVital(problem.place)) return 'refused';
  if (tricks.has(problem.code)) return 'evasive';
  return problem.rejected === true || problem.loss ? 'damaged' : 'odd';
}

export const archiveTampering = defineRule({
  meta: {
    id: 'archive-tampering',
    version: 1,
    subject: 'integrity',
    requirements: ['GMA-22', 'MLP-01'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['container'],
    messages,
  },
  evaluate({ container }) {
    const of = (kind: Kind) =>
      select('container', '/problems', container.problems, (problem) => classify(problem) === kind);
    const findings: Finding<Kind>[] = [];
    for (const kind of ['refused', 'evasive', 'damaged', 'odd'] as const) {
      const { items, seenAt } = of(kind);
      if (items.length === 0) continue;
      const values = {
        count: items.length,
        codes: namesOf(items, (problem) => problem.code),
        places: namesOf(items, (problem) => problem.place || container.file.name),
      };
      findings.push({ outcome: outcomeOf[kind], message: kind, values, seenAt });
    }
    if (findings.length > 0) return findings;
    const entries = container.parts.reduce((total, part) => total + part.entries, 0);
    return [{ outcome: 'passed', message: 'sound', values: { entries }, seenAt: [seen('container', '/parts')] }];
  },
});
