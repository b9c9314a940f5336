import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { defineRule, type Finding } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

function valuesOf(items: readonly EvidenceOf<'container'>['nestedCode'][number][]) {
  return { count: items.length, files: namesOf(items, ({ file }) => file) };
}

export const nestedCode = defineRule({
  meta: {
    id: 'nested-code',
    version: 1,
    subject: 'integrity',
    requirements: ['GMA-22', 'GMA-05', 'GMA-11'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['container'],
    messages,
  },
  evaluate({ container }) {
    const installable = select('container', '/nestedCode', container.nestedCode, ({ type }) => type === 'apk');
    const loadable = select('container', '/nestedCode', container.nestedCode, ({ type }) => type !== 'apk');
    const findings: Finding<'installable' | 'loadable'>[] = [];
    if (installable.items.length > 0)
      findings.push({
        outcome: 'cantTell',
        message: 'installable',
        values: valuesOf(installable.items),
        seenAt: installable.seenAt,
      });
    if (loadable.items.length > 0)
      findings.push({
        outcome: 'cantTell',
        message: 'loadable',
        values: valuesOf(loadable.items),
        seenAt: loadable.seenAt,
      });
    if (findings.length > 0) return findings;
    const values = { parts: container.parts.length };
    return [{ outcome: 'passed', message: 'absent', values, seenAt: [seen('container', '/nestedCode')] }];
  },
});
