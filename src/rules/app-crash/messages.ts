import type { Catalogue } from '../rule.ts';

export type AppCrashKey = 'seen' | 'none';

export const messages: Catalogue<AppCrashKey> = {
  title: { zh: '应用崩溃', en: 'App crash' },
  purpose: {
    zh: '驱动应用，从系统日志和退出记录查明是否崩溃。',
    en: 'Drives the app and reads log and exit records for crashes.',
  },
  remedy: { zh: '按日志修复崩溃后复测。', en: 'Mend the crash by its log and test again.' },
  findings: {
    seen: {
      fact: {
        zh: '应用崩溃 {count} 处、{times} 次（{runs}）：{details}。按最短路径重放，复现：{replays}；未重放：{unreplayed}。',
        en: 'It crashes in {count} places, {times} times ({runs}): {details}. Replayed by the shortest path, came back: {replays}; not replayed: {unreplayed}.',
      },
      judgement: { zh: '运行不稳定，不满足上线验收要求。', en: 'It does not run stably, as acceptance asks.' },
    },
    none: {
      fact: { zh: '观察 {seconds} 秒，未见此类问题。', en: 'Watched for {seconds} seconds, nothing of the kind.' },
      judgement: { zh: '仅就本次驱动的场景而言。', en: 'True of the scenarios driven.' },
    },
  },
};
