import type { Catalogue } from '../rule.ts';

export type WhitePageKey = 'seen' | 'none' | 'unknown';

export const messages: Catalogue<WhitePageKey> = {
  title: { zh: '页面白屏', en: 'Page stays white' },
  purpose: {
    zh: '遍历应用，查明是否有页面打开后十秒仍无任何内容。',
    en: 'Goes through the app for pages that show nothing ten seconds after they were opened.',
  },
  remedy: {
    zh: '查明页面未呈现内容的原因；取不到数据时给出提示和重试入口。',
    en: 'Find out why the page shows nothing; where data is missing, say so and offer to try again.',
  },
  findings: {
    seen: {
      fact: {
        zh: '白屏 {count} 处（{runs}）：{details}。按最短路径重放，复现：{replays}；未重放：{unreplayed}。',
        en: '{count} pages stay white ({runs}): {details}. Replayed by the shortest path, came back: {replays}; not replayed: {unreplayed}.',
      },
      judgement: { zh: '运行不稳定，不满足上线验收要求。', en: 'It does not run stably, as acceptance asks.' },
    },
    none: {
      fact: {
        zh: '遍历到达不同界面 {screens} 个，未见白屏。',
        en: '{screens} different screens were reached, none of them stayed white.',
      },
      judgement: { zh: '仅就到达过的界面而言。', en: 'True of the screens that were reached.' },
    },
    unknown: {
      fact: { zh: '本次没有遍历应用。', en: 'The app was not explored.' },
      judgement: { zh: '没有查这一项，不能判断。', en: 'It was not looked for and cannot be told.' },
    },
  },
};
