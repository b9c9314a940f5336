import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '缺少密码应用评估', en: 'Missing evaluation of cryptography' },
  purpose: {
    zh: '政务信息系统应按规定开展商用密码应用安全性评估。',
    en: 'Government systems have their use of cryptography evaluated as required.',
  },
  remedy: {
    zh: '按等级要求完成密码应用评估，在备案表填写日期和结论。',
    en: 'Complete the evaluation as the level requires; state date and result in the form.',
  },
  findings: {
    'absent-required': {
      fact: {
        zh: '系统定为等级保护第 {level} 级，备案表没有密码应用评估情况。',
        en: 'The system is graded level {level}, and the form states no evaluation of cryptography.',
      },
      judgement: {
        zh: '第三级以上系统应当评估，材料缺失。',
        en: 'Systems of level three and above are evaluated; the record is missing.',
      },
    },
    absent: {
      fact: { zh: '备案表没有填写密码应用评估情况。', en: 'The form states no evaluation of cryptography.' },
      judgement: {
        zh: '是否必须评估取决于系统等级，请单位说明。',
        en: 'Whether it is due depends on the level; the unit has to say.',
      },
    },
    incomplete: {
      fact: {
        zh: '备案表填写了密码应用评估，但缺少日期或结论。',
        en: 'The form states an evaluation of cryptography without date or result.',
      },
      judgement: { zh: '须提供评估报告核对。', en: 'Hand in the report.' },
    },
    stated: {
      fact: {
        zh: '备案表填写的密码应用评估：{date}，{result}。',
        en: 'Evaluation of cryptography in the form: {date}, {result}.',
      },
      judgement: { zh: '已填写；报告内容由人工审核。', en: 'Stated; the report is for the reviewer.' },
    },
  },
} satisfies Catalogue<string>;
