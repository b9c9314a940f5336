import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import type { Text } from '../../shared/text.ts';
import type { RequirementId } from '../../standards/requirements.ts';
import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

type Form = EvidenceOf<'filing'>['form'];

interface Row {
  requirement: RequirementId;
  name: Text;
  pointer: string;
  /** What the row asks for beyond what the schema already demands. */
  parts: readonly { name: Text; isBlank: (form: Form) => boolean }[];
}

const rows: readonly Row[] = [
  {
    requirement: 'FIL-03',
    name: { zh: '经办人信息', en: 'contact' },
    pointer: '/form/contact',
    parts: [
      { name: { zh: '经办人职务', en: 'post of the contact' }, isBlank: ({ contact }) => !contact.post },
      {
        name: { zh: '经办人联系方式', en: 'telephone or e-mail of the contact' },
        isBlank: ({ contact }) => !contact.phone && !contact.email,
      },
    ],
  },
  {
    requirement: 'FIL-04',
    name: { zh: '立项审核', en: 'project approval' },
    pointer: '/form/approval',
    parts: [
      { name: { zh: '立项内容', en: 'content of the project approval' }, isBlank: ({ approval }) => !approval.content },
      {
        name: { zh: '立项审核结果', en: 'result of the project approval' },
        isBlank: ({ approval }) => !approval.result,
      },
    ],
  },
  {
    requirement: 'FIL-06',
    name: { zh: '运维和安全保障', en: 'operations and security' },
    pointer: '/form/operations',
    parts: [
      { name: { zh: '运维团队', en: 'operating team' }, isBlank: ({ operations }) => !operations.team },
      { name: { zh: '运维制度', en: 'operating rules' }, isBlank: ({ operations }) => !operations.rules },
      { name: { zh: '运维技术方案', en: 'technical plan' }, isBlank: ({ operations }) => !operations.technicalPlan },
      {
        name: { zh: '安全测试', en: 'security tests' },
        isBlank: ({ operations }) => operations.securityTests.length === 0,
      },
    ],
  },
  {
    requirement: 'FIL-07',
    name: { zh: '上线验收', en: 'acceptance' },
    pointer: '/form/acceptance',
    parts: [
      { name: { zh: '验收内容', en: 'content of the acceptance' }, isBlank: ({ acceptance }) => !acceptance.content },
    ],
  },
  {
    requirement: 'FIL-09',
    name: { zh: '单位承诺', en: 'undertaking' },
    pointer: '/form/undertaking',
    parts: [{ name: { zh: '签章的承诺', en: 'sealed undertaking' }, isBlank: ({ undertaking }) => !undertaking }],
  },
];

/** One finding for each row: a blank in one does not make the others incomplete. */
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
    return rows.map(({ requirement, name, pointer, parts }) => {
      const about = { requirements: ['GMA-06', requirement], seenAt: [seen('filing', pointer)] } as const;
      const blank = parts.filter((part) => part.isBlank(form)).map((part) => part.name);
      if (blank.length === 0) {
        const values = { row: name.zh, rowEn: name.en };
        return { outcome: 'passed', message: 'complete', values, ...about };
      }
      const values = {
        row: name.zh,
        rowEn: name.en,
        parts: blank.map(({ zh }) => zh),
        partsEn: blank.map(({ en }) => en),
      };
      return { outcome: 'failed', message: 'blank', values, ...about };
    });
  },
});
