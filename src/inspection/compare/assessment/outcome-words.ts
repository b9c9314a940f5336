import type { Outcome } from '../../../rules/rule.ts';

/** Words for outcomes that evaluators use, as `comparable` leaves them. A word that is not here has to be explained by the mapping. */
const words: Readonly<Record<Outcome, readonly string[]>> = {
  passed: [
    '符合',
    '通过',
    '合格',
    '满足',
    '达标',
    '合规',
    '未发现',
    '未发现问题',
    '无问题',
    '是',
    'pass',
    'passed',
    'ok',
    'compliant',
    'conforms',
    'yes',
    '√',
    '✓',
    '✔',
    'y',
  ],
  failed: [
    '不符合',
    '不通过',
    '未通过',
    '不合格',
    '不满足',
    '不达标',
    '不合规',
    '违规',
    '存在问题',
    '发现问题',
    '否',
    'fail',
    'failed',
    'noncompliant',
    'nonconforming',
    'no',
    '×',
    '✗',
    '✘',
    'x',
    'n',
  ],
  cantTell: [
    '部分符合',
    '待定',
    '无法判断',
    '无法判定',
    '需人工确认',
    '待确认',
    '待核',
    '待核实',
    '疑似',
    '需复核',
    'canttell',
    'unclear',
    'partial',
    'partly',
    'needsreview',
    'review',
    'suspected',
  ],
  untested: [
    '未检测',
    '未测',
    '未测试',
    '未检',
    '未检查',
    '未实施',
    '未开展',
    'untested',
    'nottested',
    'notchecked',
    'skipped',
  ],
  inapplicable: ['不适用', '不涉及', '无此项', '无此功能', 'inapplicable', 'notapplicable', 'na'],
};

const known: ReadonlyMap<string, Outcome> = new Map(
  (Object.entries(words) as [Outcome, readonly string[]][]).flatMap(([outcome, all]) =>
    all.map((word) => [word, outcome] as const),
  ),
);

/** Case, blanks, width, hyphens and slashes aside: `Not tested`, `N/A`, `不 符合`. */
export function comparable(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-/_.。，,;；:：()（）【】[\]]+/g, '');
}

/** What a word means; the mapping's own come first. Null: nobody said. */
export function outcomeOf(word: string, own: ReadonlyMap<string, Outcome>): Outcome | null {
  const key = comparable(word);
  return own.get(key) ?? known.get(key) ?? null;
}

/** All words, for an error message that proposes some. */
export const knownWords: readonly string[] = [...known.keys()];
