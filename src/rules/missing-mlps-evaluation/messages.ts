import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '缺少等保测评', en: 'Missing classified-protection evaluation' },
  purpose: {
    zh: '承载政务应用的系统应开展网络安全等级保护定级和测评，并在备案表中写明。',
    en: 'The system behind the app is graded and evaluated under classified protection, and the form says so.',
  },
  remedy: {
    zh: '完成定级备案和测评，在备案表填写级别和测评日期。',
    en: 'Complete grading and evaluation; state level and date in the form.',
  },
  findings: {
    absent: {
      fact: { zh: '备案表没有填写等级保护测评情况。', en: 'The form states nothing on classified protection.' },
      judgement: { zh: '缺少应有的安全保障材料。', en: 'A due security record is missing.' },
    },
    undated: {
      fact: {
        zh: '备案表填写等级保护第 {level} 级，没有测评日期。',
        en: 'The form states level {level} of classified protection without a date.',
      },
      judgement: { zh: '须提供测评报告核对。', en: 'Hand in the evaluation report.' },
    },
    'low-level': {
      fact: {
        zh: '备案表填写等级保护第 {level} 级，测评日期 {date}。',
        en: 'The form states level {level} of classified protection, evaluated on {date}.',
      },
      judgement: {
        zh: '定为第一级的政务系统少见，须核实定级是否恰当。',
        en: 'Level one is rare for government systems; verify the grading.',
      },
    },
    stated: {
      fact: {
        zh: '备案表填写等级保护第 {level} 级，测评日期 {date}。',
        en: 'The form states level {level} of classified protection, evaluated on {date}.',
      },
      judgement: {
        zh: '已填写；报告的真实性和有效期由人工审核。',
        en: 'Stated; whether the report is genuine and current is for the reviewer.',
      },
    },
  },
} satisfies Catalogue<string>;
