import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '应用内未见备案编号', en: 'Filed numbers not found in the app' },
  purpose: {
    zh: '备案表登记的备案编号和 ICP 备案号应在应用内标明。',
    en: 'The filing number and ICP record number of the form are shown in the app.',
  },
  remedy: { zh: '在应用内标明与备案记录一致的编号。', en: 'Show the numbers exactly as recorded.' },
  findings: {
    'not-found': {
      fact: {
        zh: '备案表登记了 {numbers}，检索 {count} 条文字未见。',
        en: 'The form states {numbers}; none of {count} texts shows them.',
      },
      judgement: {
        zh: '疑似未标明或标错，也可能以图片或网页呈现，须在真机上核实。',
        en: 'They seem to be missing or wrong; they may be images or web pages: verify on a device.',
      },
    },
    'not-stated': {
      fact: {
        zh: '备案表没有填写备案编号和 ICP 备案号。',
        en: 'The form states neither a filing number nor an ICP record number.',
      },
      judgement: {
        zh: '不能核对，请单位补充；尚未取得备案编号的须先备案后上线。',
        en: 'They cannot be compared; the unit has to supply them, and an app without a number is filed before going online.',
      },
    },
    found: {
      fact: { zh: '应用内文字出现备案登记的 {numbers}。', en: 'The app’s texts show {numbers} as filed.' },
      judgement: { zh: '编号与备案一致。', en: 'The numbers agree.' },
    },
  },
} satisfies Catalogue<string>;
