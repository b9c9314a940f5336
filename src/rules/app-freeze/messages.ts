import type { Catalogue } from '../rule.ts';

export type AppFreezeKey = 'seen' | 'none';

export const messages: Catalogue<AppFreezeKey> = {
  title: { zh: '应用无响应', en: 'App not responding' },
  purpose: {
    zh: '驱动应用，查明系统是否判定其无响应。',
    en: 'Drives the app to see whether the system calls it not responding.',
  },
  remedy: { zh: '避免在主线程做耗时操作。', en: 'Keep long work off the main thread.' },
  findings: {
    seen: {
      fact: {
        zh: '系统判定应用无响应 {count} 处、{times} 次（{runs}）：{details}。按最短路径重放，复现：{replays}；未重放：{unreplayed}。',
        en: 'The system called it not responding in {count} places, {times} times ({runs}): {details}. Replayed by the shortest path, came back: {replays}; not replayed: {unreplayed}.',
      },
      judgement: { zh: '运行不稳定，不满足上线验收要求。', en: 'It does not run stably, as acceptance asks.' },
    },
    none: {
      fact: { zh: '观察 {seconds} 秒，未见此类问题。', en: 'Watched for {seconds} seconds, nothing of the kind.' },
      judgement: { zh: '仅就本次驱动的场景而言。', en: 'True of the scenarios driven.' },
    },
  },
};
