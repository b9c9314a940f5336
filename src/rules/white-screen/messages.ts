import type { Catalogue } from '../rule.ts';

export type WhiteScreenKey = 'white' | 'shown' | 'unknown';

export const messages: Catalogue<WhiteScreenKey> = {
  title: { zh: '白屏', en: 'White screen' },
  purpose: {
    zh: '启动时和各项中断之后按像素判断画面是否长时间没有内容。',
    en: 'Tells from the pixels whether the screen stays empty after starts and after interruptions.',
  },
  remedy: {
    zh: '首屏先显示本地内容，加载失败时给出提示和重试，返回前台时恢复页面。',
    en: 'Show local content first, offer a retry when loading fails, and restore the page on return.',
  },
  findings: {
    white: {
      fact: {
        zh: '画面没有内容：{details}（首屏限值 {limit} 毫秒）。',
        en: 'The screen was empty: {details} (first screen limit {limit} ms).',
      },
      judgement: { zh: '运行不稳定，不满足上线验收要求。', en: 'It does not run stably, as acceptance asks.' },
    },
    shown: {
      fact: {
        zh: '启动 {starts} 次、中断检查 {checks} 次，画面都有内容。',
        en: 'In {starts} starts and {checks} checks the screen showed something.',
      },
      judgement: { zh: '仅就已做的各项而言。', en: 'True of what was done.' },
    },
    unknown: {
      fact: {
        zh: '有画面记录的启动 {starts} 次、中断检查 {checks} 次。',
        en: 'Looked at {starts} starts and {checks} checks.',
      },
      judgement: { zh: '没有都做到，不能判断。', en: 'Not enough of both; it cannot be told.' },
    },
  },
};
