import type { Catalogue } from '../rule.ts';

export type PageErrorKey = 'seen' | 'none';

export const messages: Catalogue<PageErrorKey> = {
  title: { zh: '页面脚本错误', en: 'Page script error' },
  purpose: { zh: '从控制台记录查明页面是否抛出未处理的错误。', en: 'Reads the console for uncaught errors of pages.' },
  remedy: { zh: '修复未处理的脚本错误。', en: 'Mend uncaught errors of scripts.' },
  findings: {
    seen: {
      fact: {
        zh: '页面抛出未处理错误 {count} 次（{runs}）：{details}。',
        en: 'Pages threw {count} uncaught errors ({runs}): {details}.',
      },
      judgement: { zh: '可能使功能不完整，建议修复。', en: 'Functions may be incomplete; better mend them.' },
    },
    none: {
      fact: { zh: '观察 {seconds} 秒，未见此类问题。', en: 'Watched for {seconds} seconds, nothing of the kind.' },
      judgement: { zh: '仅就本次驱动的场景而言。', en: 'True of the scenarios driven.' },
    },
  },
};
