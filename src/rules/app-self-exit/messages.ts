import type { Catalogue } from '../rule.ts';

export type AppSelfExitKey = 'seen' | 'none';

export const messages: Catalogue<AppSelfExitKey> = {
  title: { zh: '应用自行退出', en: 'App ends itself' },
  purpose: {
    zh: '从系统退出记录查明应用是否自行结束。',
    en: 'Reads the system’s record for ends that the app brought about itself.',
  },
  remedy: { zh: '不在用户未要求时退出。', en: 'Do not end unasked.' },
  findings: {
    seen: {
      fact: {
        zh: '应用自行退出 {count} 次（{runs}）：{details}。',
        en: 'The app ended itself {count} times ({runs}): {details}.',
      },
      judgement: {
        zh: '不同意隐私政策或拒绝权限后的退出由相应规则判断；其他情形请对照画面复核。',
        en: 'Ends after declining the policy or a permission are judged by their own rules; review the others on the recorded screens.',
      },
    },
    none: {
      fact: { zh: '观察 {seconds} 秒，未见此类问题。', en: 'Watched for {seconds} seconds, nothing of the kind.' },
      judgement: { zh: '仅就本次驱动的场景而言。', en: 'True of the scenarios driven.' },
    },
  },
};
