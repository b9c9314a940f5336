import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import type { Text } from '../../shared/text.ts';
import { defineRule } from '../rule.ts';
import type { Finding } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

type Form = EvidenceOf<'filing'>['form'];

/** What the rows ask for beyond what the schema already demands, with the place in the form. */
const rows: readonly { pointer: string; name: Text; isBlank: (form: Form) => boolean }[] = [
  {
    pointer: '/form/contact',
    name: { zh: '经办人职务', en: 'post of the contact' },
    isBlank: ({ contact }) => !contact.post,
  },
  {
    pointer: '/form/contact',
    name: { zh: '经办人联系方式', en: 'telephone or e-mail of the contact' },
    isBlank: ({ contact }) => !contact.phone && !contact.email,
  },
  {
    pointer: '/form/approval',
    name: { zh: '立项内容', en: 'content of the project approval' },
    isBlank: ({ approval }) => !approval.content,
  },
  {
    pointer: '/form/approval',
    name: { zh: '立项审核结果', en: 'result of the project approval' },
    isBlank: ({ approval }) => !approval.result,
  },
  {
    pointer: '/form/operations',
    name: { zh: '运维团队', en: 'operating team' },
    isBlank: ({ operations }) => !operations.team,
  },
  {
    pointer: '/form/operations',
    name: { zh: '运维制度', en: 'operating rules' },
    isBlank: ({ operations }) => !operations.rules,
  },
  {
    pointer: '/form/operations',
    name: { zh: '运维技术方案', en: 'technical plan' },
    isBlank: ({ operations }) => !operations.technicalPlan,
  },
  {
    pointer: '/form/operations/securityTests',
    name: { zh: '安全测试', en: 'security tests' },
    isBlank: ({ operations }) => operations.securityTests.length === 0,
  },
  {
    pointer: '/form/acceptance',
    name: { zh: '验收内容', en: 'content of the acceptance' },
    isBlank: ({ acceptance }) => !acceptance.content,
  },
];

export const incompleteFilingForm = defineRule({
  meta: {
    id: 'incomplete-filing-form',
    version: 1,
    subject: 'filing',
    requirements: ['GMA-06', 'FIL-03', 'FIL-04', 'FIL-06', 'FIL-07', 'FIL-09'],
    severity: 'moderate',
    force: 'mandatory',
    requires: ['filing'],
    messages,
  },
  evaluate({ filing: { form } }) {
    const findings: Finding<'blank-rows' | 'no-undertaking'>[] = [];
    const blank = rows.filter((row) => row.isBlank(form));
    if (blank.length > 0) {
      const values = { rows: blank.map(({ name }) => name.zh), rowsEn: blank.map(({ name }) => name.en) };
      const pointers = [...new Set(blank.map(({ pointer }) => pointer))];
      const seenAt = pointers.map((pointer) => seen('filing', pointer));
      findings.push({ outcome: 'failed', message: 'blank-rows', values, seenAt });
    }
    if (!form.undertaking) {
      findings.push({ outcome: 'failed', message: 'no-undertaking', seenAt: [seen('filing', '/form/undertaking')] });
    }
    if (findings.length > 0) return findings;
    return [{ outcome: 'passed', message: 'complete', seenAt: [seen('filing', '/form')] }];
  },
});
