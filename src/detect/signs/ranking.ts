import { inOneRow, unionOf } from '../places.ts';
import type { Item, Look } from '../look.ts';
import type { Sign } from '../sign.ts';
import { sign } from './make.ts';

const place = /^(?:第\s*)?(\d{1,3})\s*(?:名|位|[.、])?$/;
const medals: Readonly<Record<string, number>> = { '🥇': 1, '🥈': 2, '🥉': 3 };
const inOneText =
  /^(?:第\s*)?(\d{1,3})\s*(?:名|[.、:：])?\s+(\S{2,16})\s+(\d+(?:\.\d+)?)\s*(积?分|小时|分钟|次|票|个赞)?$/;
const score = /^\+?(\d+(?:\.\d+)?)\s*(积?分|小时|分钟|次|票|个?赞|%)?$/;
const name = /^[\p{Script=Han}*·xX]{2,16}(?:\(我\)|（我）)?$/u;
const rankingWords = /排行|排名|榜|名次|积分|学分|得分|晾晒|先锋/;
const otherTables = /联赛|比赛|球队|胜|负|平|价格|行情|涨跌|单价|净值|汇率|气温/;

interface Row {
  rank: number;
  value: number;
  items: readonly Item[];
}

/** At least three rows that follow each other, each with a rank, a name and a number that does not rise. */
export function readRanking(look: Look): Sign[] {
  const rows = rowsOf(look.items).toSorted((one, other) => one.items[0]!.bounds.top - other.items[0]!.bounds.top);
  const run = longestRun(rows);
  if (run.length < 3) return [];
  const words = run.map(({ items }) => items.map((one) => one.words).join(' ')).join(' / ');
  const bounds = unionOf(run.flatMap(({ items }) => items.map((one) => one.bounds)));
  const all = look.items.map((one) => one.words).join('\n');
  const named = rankingWords.test(all);
  const excuse =
    otherTables.test(all) && !/积分排|学习积分|我的排名|本单位/.test(all)
      ? ('sports-or-price-table' as const)
      : undefined;
  const draft = { pattern: 'points' as const, words, bounds, excuse, byStructure: true };
  return [sign({ ...draft, fact: 'present', weight: named ? 0.9 : 0.6 })];
}

function rowsOf(items: readonly Item[]): Row[] {
  const rows: Row[] = [];
  for (const item of items) {
    const whole = inOneText.exec(item.words);
    if (whole !== null) {
      rows.push({ rank: Number(whole[1]), value: Number(whole[3]), items: [item] });
      continue;
    }
    const rank = rankOf(item.words);
    if (rank === undefined) continue;
    const beside = items.filter(
      (one) => one !== item && one.bounds.left >= item.bounds.left && inOneRow(one.bounds, item.bounds),
    );
    const who = beside.find((one) => name.test(one.words) && !rankingWords.test(one.words));
    const what = beside.findLast((one) => score.test(one.words));
    if (who === undefined || what === undefined) continue;
    rows.push({ rank, value: Number(score.exec(what.words)?.[1]), items: [item, who, what] });
  }
  return rows;
}

function rankOf(words: string): number | undefined {
  const medal = medals[words];
  if (medal !== undefined) return medal;
  const match = place.exec(words);
  return match === null ? undefined : Number(match[1]);
}

function longestRun(rows: readonly Row[]): Row[] {
  let best: Row[] = [];
  let run: Row[] = [];
  for (const row of rows) {
    const before = run.at(-1);
    const follows = before !== undefined && row.rank === before.rank + 1 && row.value <= before.value;
    run = follows ? [...run, row] : [row];
    if (run.length > best.length) best = run;
  }
  return best;
}
