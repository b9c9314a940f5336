import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '未申报的强制类功能线索', en: 'Undeclared forced-use functions' },
  purpose: {
    zh: '安装包文字显示的签到、积分、轨迹等功能，应当在备案表功能设置中申报。',
    en: 'Functions such as check-in, points or tracks that the package’s texts show belong into the function row of the form.',
  },
  remedy: {
    zh: '核实线索：确有功能的补充申报并说明用途和依据，没有的删除残留。',
    en: 'Follow the leads: declare what exists with purpose and basis, delete what is left over.',
  },
  findings: {
    undeclared: {
      fact: {
        zh: '文字显示可能有备案表功能设置中没有申报的功能：{functions}；文字如：{examples}。',
        en: 'Texts point to {functionsEn}, which the form does not declare, such as: {examples}.',
      },
      judgement: {
        zh: '疑似漏报，须在真机上核实功能是否存在。',
        en: 'Possibly undeclared: verify on a device whether they exist.',
      },
    },
    declared: {
      fact: {
        zh: '文字线索涉及的功能均已申报：{functions}。',
        en: 'All functions that texts point to are declared: {functionsEn}.',
      },
      judgement: {
        zh: '申报与线索一致；是否强制另行判断。',
        en: 'The form agrees with the leads; compulsion is judged apart.',
      },
    },
    'no-leads': {
      fact: {
        zh: '{count} 条文字中没有需要申报的强制类功能的线索。',
        en: 'None of {count} texts points to a function of the kinds to be declared.',
      },
      judgement: {
        zh: '未见漏报线索；实际功能由动态检测核对。',
        en: 'No lead; actual functions are for the dynamic inspection.',
      },
    },
  },
} satisfies Catalogue<string>;
