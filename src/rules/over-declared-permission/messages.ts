import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '超出服务类别的权限', en: 'Permissions beyond the service category' },
  purpose: {
    zh: '把声明的运行时权限与备案表申报的服务类别对照，类别用不到的权限需要说明。',
    en: 'Run-time permissions are held against the service category of the filing form; those it does not need call for an explanation.',
  },
  remedy: {
    zh: '删除与服务类别无关的权限，或在备案表中补充说明用到它的功能。',
    en: 'Remove permissions that the category does not need, or explain the function that uses them in the filing.',
  },
  findings: {
    'beyond-category': {
      fact: {
        zh: '申报类别为“{category}”，清单另声明了{groups}权限：{permissions}。',
        en: 'The filed category is “{categoryEn}”; the manifest also declares permissions of {groupsEn}: {permissions}.',
      },
      judgement: {
        zh: '该类别的基本功能通常用不到，属于疑似超范围，须由单位逐项说明。',
        en: 'The basic functions of that category do not usually need them: the unit has to explain each.',
      },
    },
    'category-not-stated': {
      fact: {
        zh: '备案表没有填写服务类别（category），不能对照。',
        en: 'The filing form states no service category, so nothing can be compared.',
      },
      judgement: { zh: '须由单位补充后再判。', en: 'The unit has to supply it first.' },
    },
    'category-unknown': {
      fact: {
        zh: '备案表填写的服务类别“{category}”不在类别表中，可选：{known}。',
        en: 'The service category “{category}” of the filing form is not in the table; known ones: {known}.',
      },
      judgement: { zh: '请改为最接近的类别后再判。', en: 'Choose the nearest category first.' },
    },
    'within-category': {
      fact: {
        zh: '声明的 {count} 项运行时权限都在“{category}”类别通常需要的范围内。',
        en: 'All {count} run-time permissions are within what “{categoryEn}” usually needs.',
      },
      judgement: {
        zh: '未见超出类别的权限；是否用到时才申请由动态检测判断。',
        en: 'None goes beyond the category; whether they are asked when needed is for the dynamic inspection.',
      },
    },
  },
} satisfies Catalogue<string>;
