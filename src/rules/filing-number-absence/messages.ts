import type { Catalogue } from '../rule.ts';
import { reachFindings } from '../text-reach.ts';

export const messages = {
  title: { zh: '未标明政务应用备案编号', en: 'Filing number not shown' },
  purpose: {
    zh: '政务应用应标明备案编号，此处查找编号文字。',
    en: 'Government apps show their filing number; such texts are looked for here.',
  },
  remedy: {
    zh: '取得备案编号后在首页底部或“关于”页标明。',
    en: 'Show the filing number on the home or about page once it is assigned.',
  },
  findings: {
    shown: {
      fact: {
        zh: '应用自有文字中有政务应用备案编号：{examples}。',
        en: 'Own texts hold a filing number of government apps: {examples}.',
      },
      judgement: {
        zh: '已见备案编号文字；是否与备案记录一致另行核对。',
        en: 'A filing number is shown; whether it agrees with the record is checked apart.',
      },
    },
    'third-party-text': {
      fact: {
        zh: '只有第三方 SDK 或库的文字中有政务应用备案编号：{examples}。',
        en: 'Only texts of SDKs or libraries hold a filing number of government apps: {examples}.',
      },
      judgement: {
        zh: '不能视为应用自己的标识，须在真机上核实。',
        en: 'They are no marking of the app itself; verify on a device.',
      },
    },
    'not-shown': {
      fact: {
        zh: '检索 {count} 条文字，未见政务应用备案编号。',
        en: 'None of {count} texts holds a filing number of government apps.',
      },
      judgement: {
        zh: '疑似未标明；编号的固定格式未公布，也可能以图片或网页呈现，须在真机上核实。',
        en: 'It seems to be missing; the form of the number is not published and it may be an image or web page: verify on a device.',
      },
    },
    ...reachFindings({ zh: '政务应用备案编号', en: 'a filing number of government apps' }),
  },
} satisfies Catalogue<string>;
