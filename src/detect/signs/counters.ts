import type { Item, Look } from '../look.ts';
import type { ForcedUseId, Sign } from '../sign.ts';
import { sign } from './make.ts';

const like = /^(?:👍|❤|♥|赞|点赞)\s*\d+$|^\d+\s*(?:赞|人点赞|个赞)$/;
const quota = /^(.{2,14}?)\s*[(（]?(\d{1,4})\s*\/\s*(\d{1,4})[)）]?\s*(?:次|篇|分钟|分|个|票)?$/;
const daily = /每?[今每本][日天周月].{0,4}任务|任务.{0,4}进度|每日一.{1,3}/;

const subjects: readonly (readonly [RegExp, ForcedUseId])[] = [
  [/点赞|送花/, 'likes'],
  [/转发|分享/, 'forward'],
  [/投票|助力/, 'votes'],
  [/关注|订阅/, 'follow'],
  [/签到|打卡/, 'checkin'],
  [/登录/, 'forced_login'],
  [/时长|分钟|学时/, 'duration'],
  [/填报|上报|日报/, 'forms'],
  [/照片|拍照|视频/, 'photo_trace'],
  [/学习|阅读|观看|答题|任务|评论/, 'points'],
];

/** Quotas of the day (今日任务 3/5) and counters of likes. */
export function readCounters({ items, article }: Look): Sign[] {
  if (article) return [];
  const signs: Sign[] = [];
  for (const item of items) {
    if (like.test(item.words)) signs.push(present(item, 'likes', 0.5));
    const match = quota.exec(item.words);
    if (match === null || Number(match[3]) === 0) continue;
    const what = match[1] ?? '';
    const subject = subjects.find(([words]) => words.test(what))?.[1];
    if (subject !== undefined) signs.push(present(item, subject, daily.test(what) ? 0.75 : 0.6));
  }
  return signs;
}

function present({ words, bounds }: Item, pattern: ForcedUseId, weight: number): Sign {
  return sign({ pattern, fact: 'present', weight, words, bounds });
}
