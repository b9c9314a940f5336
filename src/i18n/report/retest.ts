/** Sentences of a re-test report (整改复测). */
export const retestWords = {
  result: { zh: '复测结果', en: 'Result of the re-test' },
  conclusion: {
    'all-fixed': {
      zh: '上次检测中不符合强制性条款的问题，经复测均已整改。',
      en: 'Every mandatory failure of the earlier inspection was re-tested and is fixed.',
    },
    'fixed-or-overturned': {
      zh: '上次检测中不符合强制性条款的问题，经复测均已整改，或由人改判：其中 {count} 项工具仍然查出，由人改判，不计为已整改。',
      en: 'Every mandatory failure of the earlier inspection is fixed or overturned by a person: the tool still finds {count}, which a person overturned; they are not called fixed.',
    },
    'not-all-fixed': {
      zh: '上次检测中不符合强制性条款的问题没有全部整改：{count} 项仍在或复发。',
      en: 'Not every mandatory failure of the earlier inspection is fixed: {count} are still there or came back.',
    },
    'cannot-say': {
      zh: '复测没有见到上次检测中不符合强制性条款的问题，但有 {count} 项无法复现，不能认定为已整改。',
      en: 'None of the mandatory failures of the earlier inspection was seen, yet {count} could not be reproduced and are not called fixed.',
    },
  },
  nothingBefore: {
    zh: '上次检测没有不符合的问题，没有需要复测的项目。',
    en: 'The earlier inspection had no failure, so there was nothing to re-test.',
  },
  inspection: {
    zh: '本次检测自身的结论：{conclusion}。整改是否到位与应用是否符合是两件事。',
    en: 'The new inspection by itself: {conclusion}. Whether old problems are fixed and whether the app is compliant are two questions.',
  },
  compared: { zh: '比对的检测', en: 'Inspections compared' },
  before: { zh: '上次检测', en: 'Earlier inspection' },
  after: { zh: '本次复测', en: 'Re-test' },
  earlier: { zh: '更早的检测', en: 'Before that' },
  date: { zh: '日期', en: 'Date' },
  version: { zh: '版本', en: 'Version' },
  device: { zh: '设备', en: 'Device' },
  noDevice: { zh: '未使用设备', en: 'none' },
  virtualDevice: { zh: '虚拟手机', en: 'virtual phone' },
  despite: {
    zh: '两次检测的应用标识不一致，仍予比对，理由：{reason}。理由由送检方或检测人员提供，工具不作核实。',
    en: 'The two inspections do not look like those of one app; they are compared for this reason, which nobody verified: {reason}.',
  },
  counts: { zh: '逐项结果统计', en: 'Results in figures' },
  status: {
    fixed: { zh: '已整改', en: 'fixed' },
    'not-fixed': { zh: '未整改', en: 'not fixed' },
    recurred: { zh: '复发', en: 'recurred' },
    'not-reproducible': { zh: '无法复现', en: 'not reproducible' },
    overturned: { zh: '已由人改判', en: 'overturned by a person' },
    new: { zh: '新发现', en: 'new' },
  },
  mandatory: { zh: '强制性', en: 'mandatory' },
  recommended: { zh: '倡导性', en: 'recommended' },
  items: { zh: '逐项结果', en: 'Results one by one' },
  itemNumber: { zh: '序号', en: 'No.' },
  problemNumber: { zh: '问题编号', en: 'Problem' },
  problem: { zh: '问题与所在', en: 'Problem and place' },
  state: { zh: '复测结果', en: 'Result' },
  why: { zh: '依据', en: 'Why' },
  factBefore: { zh: '上次所见', en: 'Seen then' },
  factAfter: { zh: '本次所见', en: 'Seen now' },
  reason: {
    same: { zh: '同一规则在同一处仍不符合。', en: 'The same rule still fails at the same place.' },
    changed: {
      zh: '原措辞或原界面不在了，但同一规则在别处仍不符合：{places}。不能认定为已整改。',
      en: 'The former words or screen are gone, yet the same rule fails elsewhere: {places}. It is not called fixed.',
    },
    'unseen-between': {
      zh: '检测 {id} 已发现，其后一次检测没有能力判断，本次仍在。',
      en: 'Found by inspection {id}; the one after it could not tell; it is still there.',
    },
    'overturned-between': {
      zh: '检测 {id} 已发现，其后一次检测由人改判，本次仍在。',
      en: 'Found by inspection {id}; in the one after it a person overturned it; it is still there.',
    },
    'came-back': {
      zh: '检测 {id} 已发现，其后一次检测已不见，本次又出现。',
      en: 'Found by inspection {id}, gone in the next, back now.',
    },
    'unknown-before': { zh: '此前的检测没有这一问题。', en: 'No inspection before had it.' },
    'not-judged': { zh: '本次没有判定这条规则。', en: 'This rule was not asked this time.' },
    untested: { zh: '本次未检测：{reasons}', en: 'Not tested this time: {reasons}' },
    'needs-person': {
      zh: '本次不能自动认定，须由人判断。',
      en: 'It could not be told this time; a person has to decide.',
    },
    exempted: {
      zh: '问题仍在；已登记特殊场景依据，由人认定。',
      en: 'It is there; an exemption is on file and a person decides.',
    },
    'rule-changed': {
      zh: '两次检测所用规则版本不同，没有问题可能出于规则变化。请用 zhijian evaluate 以当前规则重判上次的证据后再比对。',
      en: 'The rule has another version now, which may be why nothing is found. Judge the earlier evidence with the rules of today (zhijian evaluate) and compare again.',
    },
    'other-profile': {
      zh: '两次检测的判定依据不同，不可比。',
      en: 'The two inspections were judged by different profiles.',
    },
    gaps: { zh: '本次证据有缺口，没有看全。', en: 'The evidence of this time has gaps: not all was seen.' },
    'list-cut': {
      zh: '本次同类问题过多，清单不全。',
      en: 'There are too many problems of this kind; the list is cut.',
    },
    'weaker-device': {
      zh: '上次在真机上发现，本次只在虚拟手机上检测，不能据此认定。',
      en: 'It was found on a real phone; this time only a virtual one was used, which does not show it gone.',
    },
    'scenario-not-run': {
      zh: '发现该问题的场景本次没有走完。',
      en: 'The scenario that had shown it was not run to its end this time.',
    },
    'place-not-reached': {
      zh: '本次没有到达原来发现该问题的界面（{screens}）。界面已取消的，可由人核对后在核对清单中认定。',
      en: 'The screen that it was seen on ({screens}) was not reached this time. Where that screen was removed, a person can decide so in the checklist.',
    },
    'place-unknown': {
      zh: '上次发现该问题时没有留下画面，也没有记明场景，无从核对本次是否在同一处查过。',
      en: 'It had left neither a picture nor the name of a scenario: nothing shows that the same place was looked at this time.',
    },
    'overturned-by-person': {
      zh: '工具本次在同一处仍然查出；由人改判，理由见复核记录。不是整改。',
      en: 'The tool still finds it at the same place; a person overturned that (the reason stands with the review). It was not fixed.',
    },
    passed: { zh: '同一规则本次判为符合。', en: 'The same rule passes now.' },
    inapplicable: { zh: '该功能或内容已不存在，规则不再适用。', en: 'What the rule asks about is no longer there.' },
    gone: {
      zh: '原处的问题已不见；同一规则在别处仍有不符合。',
      en: 'Gone from this place; the same rule fails elsewhere.',
    },
    'by-person': { zh: '经人工复核判为符合。', en: 'A person decided that it passes.' },
  },
  pictures: { zh: '整改前后画面', en: 'Screens before and after' },
  pictureBefore: { zh: '整改前（{version}）', en: 'Before ({version})' },
  pictureAfter: { zh: '复测（{version}）', en: 'Re-test ({version})' },
  morePictures: {
    zh: '另有 {count} 项的画面未列出，见 JSON 与证据包。',
    en: 'Screens of {count} more items are not shown here; the JSON names them.',
  },
  noPictureAfter: {
    zh: '［本次没有到达这一界面，没有可比的画面］',
    en: '[this screen was not reached this time: nothing to compare]',
  },
  samePlace: { zh: '同一场景、同一界面的画面', en: 'the same screen in the same scenario' },
  newProblems: { zh: '本次新发现的问题', en: 'New problems' },
  noNew: { zh: '没有新发现的不符合问题。', en: 'No new failure was found.' },
  questions: { zh: '上次需人工确认的事项', en: 'Questions of the earlier inspection' },
  question: { zh: '事项', en: 'Question' },
  answer: { zh: '本次', en: 'This time' },
  notJudged: { zh: '未判定', en: 'not asked' },
  noQuestions: { zh: '上次检测没有需人工确认的事项。', en: 'The earlier inspection left no question.' },
  untested: { zh: '本次未检测', en: 'Not tested this time' },
  untestedList: {
    zh: '以下 {count} 条规则本次没有检测，复测结果对其不作表示：{titles}。',
    en: '{count} rules were not tested this time; nothing is said about them: {titles}.',
  },
  caution: {
    'same-package': {
      zh: '两次检测的是同一个安装包（SHA-256 相同）：安装包内的问题不可能已整改，差异只能来自服务端或检测条件。',
      en: 'Both inspections are of one and the same package: nothing inside it can have been fixed; differences come from the server or the conditions.',
    },
    'older-version': {
      zh: '复测的版本（{after}）低于上次检测的版本（{before}）。',
      en: 'The version re-tested ({after}) is older than the one inspected before ({before}).',
    },
    'same-version': {
      zh: '版本号没有提高（{after}），安装包不同。',
      en: 'The version code is the same ({after}), the package is another.',
    },
    'signer-unknown': {
      zh: '至少一个安装包没有可核验的签名，不能证明出自同一单位。',
      en: 'At least one package has no signature that verifies: nothing shows that both come from one signer.',
    },
    'signer-differs': { zh: '签名证书不同。', en: 'The signing certificates differ.' },
    'package-differs': { zh: '包名不同。', en: 'The package names differ.' },
    'other-profile': { zh: '两次检测的判定依据不同。', en: 'The two inspections were judged by different profiles.' },
    'other-ruleset': {
      zh: '两次检测所用规则集不同，个别差异可能出于规则变化。',
      en: 'The rulesets differ; some differences may come from the rules.',
    },
    'other-device': { zh: '两次检测所用设备不同。', en: 'The devices differ.' },
    'virtual-device': {
      zh: '本次动态检测在虚拟手机上进行，结果不等同真机结论。',
      en: 'The app was driven on a virtual phone; its results are not those of a real one.',
    },
    'not-driven': {
      zh: '上次做了动态检测，本次没有：凡须运行应用才能查明的均无法复现。',
      en: 'The app was driven the last time and not this time: whatever only driving shows is not reproducible.',
    },
  },
} as const;
