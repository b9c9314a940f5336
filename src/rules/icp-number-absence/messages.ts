import type { Catalogue } from '../rule.ts';
import { reachFindings } from '../text-reach.ts';

export const messages = {
  title: { zh: '未标明 ICP/APP 备案号', en: 'ICP record number not shown' },
  purpose: {
    zh: '应用应在显著位置标明工业和信息化部门的备案号，此处查找号码文字。',
    en: 'Apps show their record number of the industry authority; such texts are looked for here.',
  },
  remedy: {
    zh: '在“关于”或设置页标明 APP 备案号（末位为 A）并可跳转查询。',
    en: 'Show the app record number (ending in A) on the about or settings page with a link.',
  },
  findings: {
    shown: {
      fact: {
        zh: '应用自有文字中有ICP/APP 备案号：{examples}。',
        en: 'Own texts hold an ICP record number: {examples}.',
      },
      judgement: {
        zh: '已见备案号文字；应为 APP 备案号（末位为 A），是否有效须联网核对。',
        en: 'A number is shown; it should be that of the app (ending in A), and its validity has to be looked up.',
      },
    },
    'third-party-text': {
      fact: {
        zh: '只有第三方 SDK 或库的文字中有ICP/APP 备案号：{examples}。',
        en: 'Only texts of SDKs or libraries hold an ICP record number: {examples}.',
      },
      judgement: {
        zh: '不能视为应用自己的标识，须在真机上核实。',
        en: 'They are no marking of the app itself; verify on a device.',
      },
    },
    'not-shown': {
      fact: {
        zh: '检索 {count} 条文字，未见ICP/APP 备案号。',
        en: 'None of {count} texts holds an ICP record number.',
      },
      judgement: {
        zh: '疑似未标明；也可能以图片或网页呈现，须在真机上核实。',
        en: 'It seems to be missing; it may be an image or a web page: verify on a device.',
      },
    },
    ...reachFindings({ zh: 'ICP/APP 备案号', en: 'an ICP record number' }),
  },
} satisfies Catalogue<string>;
