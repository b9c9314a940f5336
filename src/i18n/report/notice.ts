import type { Text } from '../../shared/text.ts';

/** Sentences of a rectification notice (整改通知). */
export const noticeWords = {
  title: { zh: '整改通知', en: 'Rectification notice' },
  number: { zh: '通知编号', en: 'Notice no.' },
  numbered: { zh: '通知编号：{number}', en: 'Notice no. {number}' },
  endMark: { zh: '——通知结束——', en: '—End of notice—' },
  to: { zh: '整改单位', en: 'To' },
  from: { zh: '通知单位', en: 'From' },
  due: { zh: '整改期限', en: 'Due' },
  noDue: { zh: '（由通知单位填写）', en: '(to be filled in)' },
  app: { zh: '应用名称', en: 'App' },
  package: { zh: '包名', en: 'Package' },
  version: { zh: '版本', en: 'Version' },
  inspection: { zh: '依据的检测', en: 'Inspection' },
  inspected: { zh: '检测日期', en: 'Inspected on' },
  profile: { zh: '判定依据', en: 'Profile' },
  rootHash: { zh: '证据包根哈希', en: 'Root hash of the evidence' },

  matters: { zh: '通知事项', en: 'The matter' },
  opening: {
    zh: '经检测，{app}（版本 {version}）存在 {count} 项不符合强制性条款的问题，请于 {due} 前完成整改，并逐项书面回复。',
    en: '{app} (version {version}) was found to fail {count} mandatory items. Please rectify them by {due} and reply to each in writing.',
  },
  openingWithoutDue: {
    zh: '经检测，{app}（版本 {version}）存在 {count} 项不符合强制性条款的问题，请在通知单位规定的期限内完成整改，并逐项书面回复。',
    en: '{app} (version {version}) was found to fail {count} mandatory items. Please rectify them within the time set by the sender and reply to each in writing.',
  },
  nothing: {
    zh: '本次检测没有不符合强制性条款的问题，无须整改。以下仅列须说明的事项和改进建议；没有检测的项目不在本通知之内，也不视为符合。',
    en: 'No mandatory item failed in this inspection, so nothing has to be rectified. What follows are questions and advice only; what was not examined is not covered and not called compliant.',
  },
  howTo: {
    zh: '整改完成后请交回新版本安装包（应提高版本号、保持原签名）以供复测。复测按本通知的问题编号逐项进行：没有走到的地方记为无法复现，不记为已整改。',
    en: 'When done, hand in the new package (with a higher version code and the same signer) for the re-test. It goes through the problem numbers of this notice one by one; what cannot be reached is “not reproducible”, never “fixed”.',
  },
  scope: {
    zh: '本通知只涉及所列版本（SHA-256 见首页）。没有检测或没有检测全的条款 {requirements} 项、没有结果的规则 {rules} 条，本通知对其不作任何表示，也不视为符合。',
    en: 'This notice is about the version named on the first page only. {requirements} requirements were not or not fully examined and {rules} rules gave no answer; nothing is said about them, nor are they called compliant.',
  },
  reviewed: {
    zh: '其中 {count} 项经人工复核认定。',
    en: '{count} of them were confirmed by a person.',
  },
  automatic: {
    zh: '自动判定未经人工复核不得单独作为处理依据：标为“自动判定”的问题，发出前请由检测人员确认（zhijian review import）。',
    en: 'No automatic judgement is used alone before a person has reviewed it: have those marked “automatic” confirmed before this is sent (zhijian review import).',
  },

  problems: { zh: '须整改的问题', en: 'Problems to rectify' },
  overview: { zh: '问题清单', en: 'List of problems' },
  item: { zh: '序号', en: 'No.' },
  problem: { zh: '问题', en: 'Problem' },
  place: { zh: '所在', en: 'Where' },
  clause: { zh: '条款', en: 'Requirements' },
  severity: { zh: '级别', en: 'Severity' },
  remedy: { zh: '整改建议', en: 'Remedy' },
  deadline: { zh: '期限', en: 'Due' },
  reply: { zh: '整改情况（整改单位填写）', en: 'Reply (by the unit)' },
  replyDone: { zh: '完成情况', en: 'State' },
  replyDate: { zh: '完成日期', en: 'Done on' },
  replyBy: { zh: '责任人', en: 'Responsible' },
  replyVersion: { zh: '整改后的版本', en: 'Version with the change' },
  fact: { zh: '查明的事实', en: 'Fact' },
  judgement: { zh: '判断', en: 'Judgement' },
  numbers: { zh: '问题编号', en: 'Problem numbers' },
  basis: { zh: '认定方式', en: 'Confirmed by' },
  byPerson: { zh: '人工复核', en: 'a person' },
  byTool: { zh: '自动判定', en: 'automatic' },
  pictures: { zh: '画面', en: 'Screens' },
  morePlaces: { zh: '另有 {count} 处，见表格文件', en: '{count} more places: see the spreadsheet' },
  wholeApp: { zh: '应用整体', en: 'the app as a whole' },

  questions: { zh: '需说明的事项（不是违规认定）', en: 'Matters to explain (no finding of a violation)' },
  questionsIntro: {
    zh: '以下事项仅凭检测不能认定，也不能排除，须由单位说明情况并附依据，由人工判断。未说明前不作不符合处理，也不作符合处理。',
    en: 'The inspection alone can neither confirm nor exclude the following. Please explain and hand in what supports it; a person decides. Until then they are neither failed nor passed.',
  },
  question: { zh: '事项', en: 'Matter' },
  seen: { zh: '检测所见', en: 'What was seen' },
  explain: { zh: '单位说明', en: 'Explanation' },
  exempted: {
    zh: '已登记特殊场景依据（{ids}），待人工认定。',
    en: 'An exemption is on file ({ids}); a person decides.',
  },
  noQuestions: { zh: '没有需说明的事项。', en: 'Nothing to explain.' },

  advice: { zh: '改进建议（倡导性条款，不要求整改）', en: 'Advice (recommended requirements, no duty to rectify)' },
  noAdvice: { zh: '没有改进建议。', en: 'No advice.' },

  answer: { zh: '回复', en: 'Reply' },
  answerIntro: {
    zh: '请在问题清单中逐项填写整改情况，并填写下表，加盖公章后随新版本安装包交回。',
    en: 'Fill in the reply to each problem and the table below, and hand it in, sealed, with the new package.',
  },
  newVersion: { zh: '整改后版本号', en: 'New version' },
  newHash: { zh: '整改后安装包 SHA-256', en: 'SHA-256 of the new package' },
  responsible: { zh: '整改负责人', en: 'Responsible' },
  contact: { zh: '联系方式', en: 'Contact' },
  answered: { zh: '回复日期', en: 'Date' },
  seal: { zh: '单位（盖章）', en: 'Unit (seal)' },
  blank: { zh: '　', en: ' ' },
  virtual: {
    zh: '动态检测在虚拟手机上进行，结果不等同真机结论；对动态问题有异议的，以真机复测为准。',
    en: 'The app was driven on a virtual phone, whose results are not those of a real one; where a dynamic finding is disputed a re-test on a real phone decides.',
  },
} as const satisfies Record<string, Text>;
