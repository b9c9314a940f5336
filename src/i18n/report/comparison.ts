import type { ComparisonCaution, Relation } from '../../inspection/compare/assessment/compare.ts';
import type { Text } from '../../shared/text.ts';

/** Sentences of the comparison with a self-assessment or another evaluator's result. */
export const comparisonWords = {
  title: { zh: '评估结果比对', en: 'Comparison of results' },
  ours: { zh: '本方检测', en: 'Ours' },
  theirs: { zh: '对方结果', en: 'Theirs' },
  evaluator: { zh: '评估方', en: 'Evaluator' },
  unnamed: { zh: '（文件未写明）', en: '(the file does not say)' },
  file: { zh: '对方文件', en: 'Their file' },
  items: { zh: '对方条目', en: 'Their items' },
  app: { zh: '应用名称', en: 'App' },
  package: { zh: '包名', en: 'Package' },
  version: { zh: '版本', en: 'Version' },
  inspection: { zh: '本方检测编号', en: 'Our inspection' },
  date: { zh: '检测日期', en: 'Inspected on' },
  rootHash: { zh: '证据包根哈希', en: 'Root hash of the evidence' },
  overview: { zh: '比对结果', en: 'Result' },
  kind: {
    requirement: { zh: '按条款', en: 'By requirement' },
    rule: { zh: '按规则', en: 'By rule' },
  },
  nothing: {
    zh: '对方的条目没有一项能与本方的条款或规则对应；请用 --mapping 说明对应关系。',
    en: 'None of their items has a counterpart of ours; tell with --mapping which is which.',
  },
  counted: {
    zh: '{kind}：对方 {compared} 项与本方对应，其中双方都给出符合或不符合的 {n} 项。',
    en: '{kind}: {compared} of their items have a counterpart of ours; both said passed or failed of {n}.',
  },
  observed: { zh: '意见一致 {same}/{n}。', en: 'They agree on {same} of {n}.' },
  kappa: {
    zh: 'Cohen 卡帕系数 κ = {kappa}（n = {n}）{interval}。',
    en: 'Cohen’s kappa = {kappa} (n = {n}){interval}.',
  },
  interval: { zh: '，95% 区间 {low} 至 {high}', en: ', 95% interval {low} to {high}' },
  noKappa: {
    zh: '不能计算卡帕系数：双方的意见只有一种，或没有可比的项目（n = {n}）。',
    en: 'Kappa cannot be computed: both said one thing only, or nothing was compared (n = {n}).',
  },
  kappaNote: {
    zh: '卡帕系数扣除了偶然一致：1 为完全一致，0 为与偶然无异。它不说明谁对；对错以下列证据和人工复核为准。',
    en: 'Kappa takes out agreement by chance: 1 is full agreement, 0 no better than chance. It does not tell who is right; the evidence below and a person’s review do.',
  },
  relations: { zh: '异同统计', en: 'Agreement and disagreement' },
  relation: {
    'only-we': { zh: '仅本方认为不符合', en: 'only we failed it' },
    'only-they': { zh: '仅对方认为不符合', en: 'only they failed it' },
    'both-failed': { zh: '双方均不符合', en: 'both failed it' },
    'both-passed': { zh: '双方均符合', en: 'both passed it' },
    applicability: { zh: '是否适用有分歧', en: 'whether it applies is disputed' },
    'we-open': { zh: '不可比：本方未检测或须人工确认', en: 'not comparable: we did not test or could not tell' },
    'they-open': { zh: '不可比：对方未检测或待定', en: 'not comparable: they did not test or could not tell' },
    'both-open': { zh: '不可比：双方均无结论', en: 'not comparable: neither could tell' },
    'both-inapplicable': { zh: '双方均不适用', en: 'inapplicable for both' },
  } satisfies Record<Relation, Text>,
  what: { zh: '关系', en: 'Relation' },
  count: { zh: '项数', en: 'Items' },
  matrix: { zh: '一致性矩阵（行为对方，列为本方）', en: 'Agreement matrix (rows theirs, columns ours)' },
  disagreements: { zh: '分歧逐项', en: 'Disagreements' },
  noDisagreements: { zh: '可比的项目没有分歧。', en: 'Nothing that was compared is disputed.' },
  item: { zh: '项目', en: 'Item' },
  theyFound: { zh: '对方所说', en: 'What they say' },
  weFound: { zh: '本方证据', en: 'Our evidence' },
  nothingFound: { zh: '本方检测中未见。', en: 'Our inspection saw nothing of it.' },
  evidenceAt: { zh: '证据：{places}', en: 'evidence: {places}' },
  agreed: { zh: '一致的项目', en: 'What both say alike' },
  open: { zh: '不可比的项目', en: 'What cannot be compared' },
  none: { zh: '没有。', en: 'None.' },
  unmentioned: { zh: '对方未涉及', en: 'What they do not mention' },
  unmentionedText: {
    zh: '本方有结果而对方未涉及的共 {count} 项；其中不符合或须人工确认的：',
    en: '{count} items of ours are not mentioned by them. Among these failed or open:',
  },
  unmentionedNone: {
    zh: '本方有结果而对方未涉及的共 {count} 项，其中没有不符合或须人工确认的。',
    en: '{count} items of ours are not mentioned by them; none of these failed or is open.',
  },
  unmatched: { zh: '没有对应的对方条目', en: 'Their items without a counterpart' },
  unmatchedWhy: {
    unknown: { zh: '本方没有这一项', en: 'we have no such item' },
    ambiguous: {
      zh: '条款对应多项，请在 --mapping 的 match 中写明',
      en: 'the clause is that of several items: tell under "match" of --mapping',
    },
  },
  why: { zh: '原因', en: 'Why' },
  place: { zh: '位置', en: 'Where' },
  said: { zh: '对方用词', en: 'Their word' },
  outcome: { zh: '结果', en: 'Outcome' },
  empty: {
    zh: '对方没有填写结果的条目 {count} 项，未作比对：',
    en: '{count} of their items have no result and are not compared:',
  },
  despite: {
    zh: '包名不同，仍予比对，理由（未经核实）：{reason}。',
    en: 'The package names differ; compared all the same for this reason, which nobody verified: {reason}.',
  },
  caution: {
    'other-build': {
      zh: '对方结果针对的安装包与本方不同（SHA-256 不同），差异可能出于版本。',
      en: 'Their result is about another package (another SHA-256); differences may come from the version.',
    },
    unidentified: {
      zh: '对方文件没有写明包名和 SHA-256，不能证明双方检测的是同一个安装包。',
      en: 'Their file tells neither package nor SHA-256: nothing shows that both looked at one package.',
    },
    'package-differs': { zh: '双方的包名不同。', en: 'The package names differ.' },
    'few-items': {
      zh: '可比项目不足 30 项，一致率和卡帕系数都不稳定，只能作参考。',
      en: 'Fewer than 30 items were compared: agreement and kappa are unsteady and no more than a hint.',
    },
    'one-sided': {
      zh: '九成以上的项目同为一种结果，此时卡帕系数会偏低，不宜单独使用。',
      en: 'More than nine tenths of the items have one result: kappa is then low and should not be used alone.',
    },
    unmatched: { zh: '对方有条目未能对应。', en: 'Some of their items have no counterpart.' },
    'several-lines': {
      zh: '对方有多行对应本方同一项，以其中最重的结果为准。',
      en: 'Several of their lines are about one item of ours; the gravest counts.',
    },
    'empty-results': { zh: '对方有条目没有填写结果。', en: 'Some of their items have no result.' },
  } satisfies Record<ComparisonCaution, Text>,
} as const;
