import type { Catalogue } from '../rule.ts';

export type TypedTextLossKey = 'lost' | 'kept' | 'unknown';

export const messages: Catalogue<TypedTextLossKey> = {
  title: { zh: '中断后丢失已填内容', en: 'What was typed is lost' },
  purpose: {
    zh: '在表单里填入文字，再做不结束进程的中断，看文字是否还在。',
    en: 'Types into a form, interrupts the app without ending its process, and sees whether the text is still there.',
  },
  remedy: {
    zh: '配置变化和切换前后台时保留页面与已填内容。',
    en: 'Keep page and input over configuration changes and the background.',
  },
  findings: {
    lost: {
      fact: { zh: '以下中断后已填内容不在了：{details}。', en: 'What was typed was gone after: {details}.' },
      judgement: { zh: '操作不便，建议改进。', en: 'Inconvenient; it should be improved.' },
    },
    kept: {
      fact: { zh: '以下中断后已填内容仍在：{done}。', en: 'What was typed was still there after: {done}.' },
      judgement: { zh: '仅就已做的各项而言。', en: 'True of what was done.' },
    },
    unknown: {
      fact: {
        zh: '首屏附近没有找到可填写的界面，或没有做相关中断。',
        en: 'No form was found near the first screen, or nothing was interrupted.',
      },
      judgement: { zh: '无法判断。', en: 'Cannot be told.' },
    },
  },
};
