import type { Catalogue } from '../rule.ts';

export type MemoryGrowthKey = 'grows' | 'steady' | 'unknown';

export const messages: Catalogue<MemoryGrowthKey> = {
  title: { zh: '内存持续增长', en: 'Memory keeps growing' },
  purpose: {
    zh: '反复进出相同界面，每轮请应用释放缓存后读取其内存（PSS）。',
    en: 'Goes through the same screens round after round and reads the memory (PSS) after the app was asked to let go of caches.',
  },
  remedy: {
    zh: '离开界面时释放其资源，检查未解除的监听和缓存上限。',
    en: 'Release what a screen holds when it is left; look for listeners and caches without bounds.',
  },
  findings: {
    grows: {
      fact: {
        zh: '{screens} 个界面反复 {rounds} 轮，内存由 {from} KiB 到 {to} KiB，后半程每轮增长 {growth} KiB（限值 {limit} KiB）。',
        en: 'Over {rounds} rounds through {screens} screens memory went from {from} to {to} KiB, by {growth} KiB a round in the later half (limit {limit} KiB).',
      },
      judgement: {
        zh: '疑似内存泄漏，长时间使用可能变慢或崩溃。',
        en: 'It looks like a leak; long use may slow it down or end it.',
      },
    },
    steady: {
      fact: {
        zh: '{screens} 个界面反复 {rounds} 轮，后半程每轮变化 {growth} KiB（限值 {limit} KiB）。',
        en: 'Over {rounds} rounds through {screens} screens memory changed by {growth} KiB a round in the later half (limit {limit} KiB).',
      },
      judgement: { zh: '未见持续增长。', en: 'It does not keep growing.' },
    },
    unknown: {
      fact: { zh: '没有足够轮次的内存测量。', en: 'Memory was not measured over enough rounds.' },
      judgement: { zh: '无法判断。', en: 'Cannot be told.' },
    },
  },
};
