import type { Catalogue } from '../rule.ts';

export type StartFailureKey = 'failed' | 'good' | 'not-installed';

export const messages: Catalogue<StartFailureKey> = {
  title: { zh: '无法启动', en: 'Does not start' },
  purpose: {
    zh: '用 adb 直接启动应用，查明能否启动并保持运行。',
    en: 'Starts the app by adb alone to see whether it comes up and stays.',
  },
  remedy: { zh: '修复启动失败或启动后退出的问题。', en: 'Mend what keeps it from starting or staying.' },
  findings: {
    failed: {
      fact: {
        zh: '{count} 次启动失败或启动后即退出（Android API {api}）：{details}。',
        en: '{count} starts failed or did not stay (Android API {api}): {details}.',
      },
      judgement: { zh: '在该系统版本上不能使用。', en: 'It cannot be used on this version.' },
    },
    good: {
      fact: {
        zh: '{count} 次启动均成功并保持运行（Android API {api}）。',
        en: 'All {count} starts came up and stayed (Android API {api}).',
      },
      judgement: { zh: '可以启动。', en: 'It starts.' },
    },
    'not-installed': {
      fact: { zh: '应用未能安装，没有启动。', en: 'It was not installed and not started.' },
      judgement: { zh: '由“无法安装”规则判断。', en: 'See the rule on installing.' },
    },
  },
};
