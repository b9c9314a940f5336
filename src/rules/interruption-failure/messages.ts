import type { Catalogue } from '../rule.ts';

export type InterruptionFailureKey = 'failed' | 'steady' | 'unknown';

export const messages: Catalogue<InterruptionFailureKey> = {
  title: { zh: '中断后不能正常运行', en: 'Does not survive an interruption' },
  purpose: {
    zh: '对应用做日常会遇到的中断（切后台、进程被回收、旋转、断网、拒绝权限等），查明之后是否崩溃、无响应或退出。',
    en: 'Interrupts the app as daily use does (background, ended process, rotation, lost network, refused permissions) and sees whether it goes down.',
  },
  remedy: {
    zh: '处理好生命周期与配置变化，保存并恢复页面状态，耗时操作不放在主线程。',
    en: 'Handle life cycle and configuration changes, save and restore state, and keep long work off the main thread.',
  },
  findings: {
    failed: {
      fact: { zh: '中断后异常：{details}。', en: 'It went down after: {details}.' },
      judgement: { zh: '运行不稳定，不满足上线验收要求。', en: 'It does not run stably, as acceptance asks.' },
    },
    steady: {
      fact: {
        zh: '已做：{done}；未见崩溃、无响应或退出。未测：{missing}。',
        en: 'Done: {done}; it went down in none. Not tested: {missing}.',
      },
      judgement: { zh: '仅就已做的各项而言。', en: 'True of what was done.' },
    },
    unknown: {
      fact: { zh: '已做：{done}；未测：{missing}。', en: 'Done: {done}; not tested: {missing}.' },
      judgement: {
        zh: '切后台、进程回收、旋转三项没有都做完，不能判断。',
        en: 'Background, ended process and rotation were not all tested; it cannot be told.',
      },
    },
  },
};
