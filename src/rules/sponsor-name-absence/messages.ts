import type { Catalogue } from '../rule.ts';
import { reachFindings } from '../text-reach.ts';

export const messages = {
  title: { zh: '未标明主办单位', en: 'Sponsor not shown' },
  purpose: {
    zh: '应用应标明主办（使用）单位，此处查找单位标识文字。',
    en: 'The app shows who is responsible; such texts are looked for here.',
  },
  remedy: {
    zh: '在启动页、首页底部或“关于”页标明主办（使用）单位全称。',
    en: 'Show the full name of the responsible unit on the splash, home or about page.',
  },
  findings: {
    shown: {
      fact: {
        zh: '应用自有文字中有标明单位的文字：{examples}。',
        en: 'Own texts hold a text naming the responsible unit: {examples}.',
      },
      judgement: {
        zh: '已见单位标识文字；是否显著、是否与备案一致另行核对。',
        en: 'A text names a unit; whether it is prominent and agrees with the filing is checked apart.',
      },
    },
    'third-party-text': {
      fact: {
        zh: '只有第三方 SDK 或库的文字中有标明单位的文字：{examples}。',
        en: 'Only texts of SDKs or libraries hold a text naming the responsible unit: {examples}.',
      },
      judgement: {
        zh: '不能视为应用自己的标识，须在真机上核实。',
        en: 'They are no marking of the app itself; verify on a device.',
      },
    },
    'not-shown': {
      fact: {
        zh: '检索 {count} 条文字，未见标明单位的文字。',
        en: 'None of {count} texts holds a text naming the responsible unit.',
      },
      judgement: {
        zh: '疑似未标明；也可能以图片或网页呈现，须在真机上核实。',
        en: 'It seems to be missing; it may be an image or a web page: verify on a device.',
      },
    },
    ...reachFindings({ zh: '标明单位的文字', en: 'a text naming the responsible unit' }),
  },
} satisfies Catalogue<string>;
