import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '申报了强制使用类功能', en: 'Declared forced-use functions' },
  purpose: {
    zh: '备案表申报的签到、积分、时长等功能，只有安保、应急等有规定的场景可以强制。',
    en: 'Check-in, point or online-time functions of the form may be compulsory only in regulated scenes such as security and emergencies.',
  },
  remedy: {
    zh: '取消强制或提供书面场景规定、适用人员和依据；鼓励直接取消此类功能。',
    en: 'Drop the compulsion, or hand in the written rule with its users and basis; better drop the functions.',
  },
  findings: {
    mandatory: {
      fact: {
        zh: '申报为强制且没有依据的功能：{functions}。',
        en: 'Declared as mandatory without any basis: {functions}.',
      },
      judgement: { zh: '属于禁止设置的强制性功能。', en: 'These are banned compulsory functions.' },
    },
    'mandatory-with-basis': {
      fact: { zh: '申报为强制并写了依据的功能：{functions}。', en: 'Declared as mandatory with a basis: {functions}.' },
      judgement: {
        zh: '是否属于特殊场景、依据是否成立，由人工核定。',
        en: 'Whether the scene is special and the basis holds is for a person to decide.',
      },
    },
    present: {
      fact: {
        zh: '申报了签到、积分、时长类功能（未说明强制）：{functions}。',
        en: 'Check-in, point or online-time functions are declared, not as mandatory: {functions}.',
      },
      judgement: {
        zh: '须核实实际使用中能否不用、是否与考核挂钩。',
        en: 'Verify whether people can go without and whether appraisal is tied to them.',
      },
    },
    none: {
      fact: {
        zh: '备案表 {count} 项功能中没有签到、积分、时长类或强制的功能。',
        en: 'None of {count} declared functions is mandatory or of the check-in, point or online-time kinds.',
      },
      judgement: { zh: '申报中未见；实际功能另行核对。', en: 'None in the form; actual functions are checked apart.' },
    },
  },
} satisfies Catalogue<string>;
