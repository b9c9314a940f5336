import type { Text } from '../shared/text.ts';
import { comparingTexts } from './comparing.ts';
import { handoverTexts } from './handover.ts';
import { matrixTexts } from './matrix.ts';
import { networkTexts } from './network.ts';

/** What the commands and their help say. */
export const cliTexts = {
  about: {
    zh: '指检：政务移动应用技术检测。拆解安装包、封存证据、逐条判定、出具报告；全程离线。',
    en: 'zhijian: technical inspection of government Android apps. Takes the package apart, seals evidence, judges rule by rule, reports; fully offline.',
  },
  optionLocale: {
    zh: '界面与报告语言：zh-CN（默认）或 en',
    en: 'language of messages and reports: zh-CN (default) or en',
  },
  optionHelp: { zh: '显示帮助', en: 'show help' },
  optionVersion: { zh: '显示版本号', en: 'show the version' },
  commandHelp: { zh: '显示某个命令的帮助', en: 'show the help of a command' },
  optionJson: {
    zh: '把结果以 JSON 写到标准输出（日志只写标准错误）',
    en: 'write the result as JSON to stdout (logs go to stderr)',
  },
  optionOut: { zh: '输出目录', en: 'output folder' },
  optionOccasion: {
    zh: '检测类型：filing 备案、spot-check 抽查、evaluation 评估',
    en: 'occasion: filing, spot-check or evaluation',
  },
  optionFiling: {
    zh: '备案申请表（YAML）；不提供则申报类规则记为未检测',
    en: 'filing form (YAML); without it the filing rules stay untested',
  },
  optionExemptions: {
    zh: '特殊场景（安保、应急等）依据文件（YAML）；范围内的“不符合”降为“待核”，到期失效',
    en: 'file of exemptions for special scenes (YAML): what fails in their scope is left to a person, until they end',
  },
  optionExemptionsAgain: {
    zh: '特殊场景依据文件（YAML）；默认沿用上次检测的依据，重新核对有效期',
    en: 'file of exemptions (YAML); default: those of the inspection, their terms checked anew',
  },
  optionNoExemptions: { zh: '不采用任何特殊场景依据', en: 'judge without any exemption' },
  optionExemptionDays: {
    zh: '特殊场景依据的最长有效期，天（默认 180）',
    en: 'longest term of an exemption, in days (default 180)',
  },
  exemptionsOfOthers: {
    zh: '依据文件中有 {count} 项不是针对 {package}，未采用。',
    en: '{count} exemptions are not for {package} and were left out.',
  },
  exemptionsEnded: {
    zh: '判定时采用的特殊场景依据现已到期：{ids}。请用 zhijian evaluate 重新判定后再出报告。',
    en: 'Exemptions that were judged by have ended since: {ids}. Run zhijian evaluate before reporting.',
  },
  optionProfile: {
    zh: '判定依据：regulation-2026 或 draft-gb-2026',
    en: 'rule profile: regulation-2026 or draft-gb-2026',
  },
  optionFormat: {
    zh: '报告格式，逗号分隔：{formats}',
    en: 'report formats, comma separated: {formats}',
  },
  optionTemplate: {
    zh: '报告模板（YAML，或 filing、spot-check、evaluation、re-test）；默认随检测类型',
    en: 'report template: a YAML file, or filing, spot-check, evaluation, re-test (default: that of the occasion)',
  },
  optionOrganisation: {
    zh: '机构资料（YAML）：名称、编号格式、声明、标识、签字人',
    en: 'profile of the organisation (YAML): names, number format, statement, logo, signatories',
  },
  optionReportNumber: { zh: '报告编号', en: 'report number' },
  optionDocxTemplate: {
    zh: '实验室自己的 DOCX 模板，含占位符，见 docs/reports.md',
    en: 'a DOCX template of your own with placeholders, see docs/reports.md',
  },
  optionJobs: {
    zh: '同时检测的文件数（默认为处理器核数）',
    en: 'files inspected at the same time (default: processor cores)',
  },
  optionTimeout: { zh: '单个文件的时间上限，秒', en: 'time limit per file, in seconds' },
  optionResume: {
    zh: '跳过输出目录中已用同一规则集检测过的文件',
    en: 'skip files already inspected with the same ruleset in the output folder',
  },
  optionDevice: {
    zh: '在这台设备上驱动应用：序列号，或 virtual（内置虚拟手机，不需真机；可指定级别、屏幕、架构，如 virtual:26:720x1280@320）',
    en: 'drive the app on this device: a serial, or virtual (the embedded virtual phone, no phone needed; with level, screen, ABI: virtual:26:720x1280@320)',
  },
  optionScenarios: {
    zh: '只运行这些场景（编号或 YAML 文件，逗号分隔）；默认运行全部内置场景',
    en: 'run only these scenarios (ids or YAML files, comma separated); default: the whole library',
  },
  optionSecrets: {
    zh: '账号口令文件（YAML，名称: 值）；场景只按名称引用，不写入证据',
    en: 'file of secrets (YAML, name: value); scenarios name them, evidence never holds them',
  },
  optionApiLevel: { zh: '虚拟手机的 Android API 级别', en: 'API level of the virtual phone' },
  optionPlan: {
    zh: '按方案检测：quick 快速、filing 备案、spot-check 抽查；在 --budget 时间内遍历、运行场景库并做稳定性测量',
    en: 'inspect by a plan: quick, filing or spot-check; walk, library and stability measurements within --budget',
  },
  optionApproved: {
    zh: '已备案版本的安装包；按方案检测时先装它再覆盖升级，查明数据是否仍在',
    en: 'package of the approved version; a plan installs it first and upgrades over its data',
  },
  approvedWithoutPlan: {
    zh: '--approved 要与 --device 和 --plan 一起用：覆盖升级是检测方案的一项',
    en: '--approved goes with --device and --plan: the upgrade is part of a plan',
  },
  approvedForSeveral: {
    zh: '--approved 只用于检测单个应用',
    en: '--approved is for one app alone',
  },
  optionBudget: {
    zh: '驱动应用的总时长上限，分钟；到时停止并注明未完成的部分',
    en: 'time limit for driving the app, in minutes; what was cut is named',
  },
  optionPort: { zh: '监听端口（默认自动选择）', en: 'port to listen on (default: a free one)' },
  optionApp: { zh: '要运行的安装包', en: 'package to run' },
  argumentScenarios: { zh: '场景文件（YAML）或目录，可多个', en: 'scenario files (YAML) or folders, one or more' },
  argumentScenario: { zh: '场景文件（YAML）', en: 'a scenario file (YAML)' },
  devices: {
    zh: '列出手机、模拟器与虚拟手机：状态、API 级别、ABI、不能使用的原因',
    en: 'list phones, emulators and the virtual phone: state, API level, ABI, what blocks their use',
  },
  scenario: { zh: '核对或运行场景', en: 'check or run scenarios' },
  scenarioCheck: { zh: '核对场景文件，逐处指出错误', en: 'check scenario files and point at each mistake' },
  scenarioRun: { zh: '在设备上运行一个场景，保存过程记录', en: 'run one scenario on a device and keep its trace' },
  phone: { zh: '内置虚拟手机', en: 'the embedded virtual phone' },
  phoneStart: {
    zh: '启动虚拟手机，供 adb connect 连接；按 Ctrl-C 结束',
    en: 'start the virtual phone for adb connect; Ctrl-C ends it',
  },
  phoneReady: {
    zh: '虚拟手机已就绪：API {api}，{model}。连接：adb connect {serial}　结束：Ctrl-C',
    en: 'virtual phone ready: API {api}, {model}. Connect: adb connect {serial}   End: Ctrl-C',
  },
  phoneStopped: { zh: '虚拟手机已关闭。', en: 'virtual phone stopped.' },
  phoneUnknown: { zh: '虚拟手机不认识的请求：{what}', en: 'asked of the virtual phone and unknown to it: {what}' },
  driving: { zh: '{file}：{what}', en: '{file}: {what}' },
  drivingDevice: { zh: '准备设备', en: 'preparing the device' },
  drivingSmoke: { zh: '安装并启动应用', en: 'installing and starting the app' },
  drivingRun: { zh: '场景 {title}（{done}/{all}）', en: 'scenario {title} ({done}/{all})' },
  drivingStep: { zh: '场景 {title}（{done}/{all}）：{step}', en: 'scenario {title} ({done}/{all}): {step}' },
  drivingEnds: { zh: '恢复设备设置', en: 'putting the device back as it was' },
  drivingBatchInterrupted: {
    zh: '正在复原手机设置并结束检测（最多一分钟）；已完成的检测保留，未完成的可用 --resume 继续。再按一次立即退出。',
    en: 'Giving phones back as they were and ending (a minute at most); finished inspections are kept, unfinished ones go on with --resume. Once more to quit at once.',
  },
  drivingKept: {
    zh: '未完成的驱动记录保留在 {folder}，其中有未脱敏的截图；用 --resume 继续，不再需要时请删除。',
    en: 'What was seen before the inspection ended is kept in {folder}, with pictures that are not redacted; go on with --resume, or delete it.',
  },
  drivingInterrupted: {
    zh: '正在停止：已取得的证据将被保存并出具报告；再按一次立即退出。',
    en: 'stopping: what was seen is kept and reported; press again to leave at once.',
  },
  scenarioGood: { zh: '{file}：无误', en: '{file}: good' },
  argumentFiles: {
    zh: '安装包（.apk、.apks、.xapk、.apkm、.aab）或目录，可多个',
    en: 'packages (.apk, .apks, .xapk, .apkm, .aab) or folders, one or more',
  },
  argumentBundle: {
    zh: '证据包目录，或含 bundle/ 的检测目录',
    en: 'a bundle folder, or an inspection folder that holds bundle/',
  },
  argumentKey: { zh: '密钥的签名人姓名或编号', en: 'signer’s name or id of a key' },
  optionSign: {
    zh: '封存时用这把密钥签名（姓名或编号，见 zhijian keys list）',
    en: 'sign the seal with this key (name or id, see zhijian keys list)',
  },
  optionTimestampUrl: {
    zh: '向这个 RFC 3161 时间戳服务申请时间戳（需联网；取不到则说明，不影响封存）',
    en: 'ask this RFC 3161 authority for a time stamp (needs the network; without an answer the seal stays as it is)',
  },
  optionKeyName: { zh: '签名人姓名或单位名称', en: 'who signs: a person’s or organisation’s name' },
  optionAlgorithm: { zh: '签名算法：ed25519 或 sm2（国密）', en: 'signature algorithm: ed25519 or sm2 (GB/T 32918)' },
  optionPassphrase: {
    zh: '询问口令并加密私钥（或由环境变量 ZHIJIAN_KEY_PASSPHRASE 给出）',
    en: 'ask for a passphrase to encrypt the private key (or set ZHIJIAN_KEY_PASSPHRASE)',
  },
  optionKeyOut: { zh: '写入这个文件（不覆盖）', en: 'write to this file (never over one)' },
  keys: {
    zh: '签名密钥：创建、查看、导出公钥、签名、加时间戳',
    en: 'keys that sign: make, show, export, sign, time stamp',
  },
  keysCreate: {
    zh: '创建签名密钥（私钥只存在本用户目录）',
    en: 'make a key (the private part stays in your own folder)',
  },
  keysList: { zh: '列出本用户的密钥', en: 'list your keys' },
  keysShow: { zh: '显示密钥编号与公钥', en: 'show a key’s id and public part' },
  keysExport: { zh: '导出公钥，供他人核验时信任', en: 'export the public part, for others to trust' },
  keysSign: { zh: '为已封存的证据包签名（可多人签名）', en: 'sign a sealed bundle (several people may)' },
  keysStamp: { zh: '为已封存的证据包补加时间戳', en: 'add a time stamp to a sealed bundle' },
  argumentVerified: {
    zh: '证据包目录、检测目录、导出的 ZIP、报告文件，或中断后留下的 .driving-… 目录',
    en: 'a bundle or inspection folder, an exported ZIP, a report, or a .driving-… folder that a crash left',
  },
  optionTrust: {
    zh: '受信任的密钥：密钥编号或公钥文件（PEM），可多次给出',
    en: 'a key to trust: its id or a file of public keys (PEM); may be given several times',
  },
  optionBundle: {
    zh: '核对报告是否出自这个证据包（目录或 ZIP）',
    en: 'see whether the report was made from this bundle (folder or ZIP)',
  },
  argumentInspection: {
    zh: '检测目录或其中的 inspection.json',
    en: 'an inspection folder or the inspection.json in it',
  },
  argumentRule: { zh: '规则编号', en: 'rule id' },
  inspect: { zh: '检测安装包：取证、封存、判定、出报告', en: 'inspect packages: gather, seal, judge, report' },
  gather: { zh: '只取证并封存证据包，不判定', en: 'only gather and seal evidence' },
  evaluate: {
    zh: '用当前规则重新判定已封存的证据包（不需要安装包）',
    en: 'judge a sealed bundle with today’s rules (the package is not needed)',
  },
  report: {
    zh: '由检测结果生成报告（不遮蔽，供检测机构内部使用；要交出去的用 export）',
    en: 'write reports of an inspection, for the laboratory: nothing is masked in them (export makes those to hand out)',
  },
  verify: {
    zh: '核验证据包自封存后是否被改动、由谁签名，报告是否出自它（离线）',
    en: 'check that a bundle is as it was sealed, who signed it, and whether a report was made from it (offline)',
  },
  apk: { zh: '查看安装包里有什么', en: 'show what is in a package' },
  rules: { zh: '列出规则，或说明某一条规则', en: 'list the rules, or explain one' },
  doctor: { zh: '检查本机具备与缺少什么', en: 'show what this machine has and lacks' },
  review: {
    zh: '人工复核：读回填好的核对清单，查看复核记录',
    en: 'decisions by people: read a filled checklist back, list them',
  },
  reviewImport: {
    zh: '把填好的核对清单（report --format xlsx 导出）读回检测结果',
    en: 'read a filled checklist (written by report --format xlsx) back into the inspection',
  },
  reviewList: { zh: '列出复核记录及其是否有效', en: 'list the decisions and whether they still hold' },
  argumentChecklist: { zh: '填好的核对清单（.xlsx）', en: 'the filled checklist (.xlsx)' },
  examples: { zh: '示例：', en: 'Examples:' },
  exitCodes: {
    zh: '退出码：0 符合 · 1 不符合 · 2 无法运行（输入或环境有误）· 3 需复核或检测不完整 · 70 程序错误',
    en: 'Exit codes: 0 compliant · 1 non-compliant · 2 cannot run (input or machine) · 3 needs review or incomplete · 70 bug',
  },
  inspecting: { zh: '检测 {file}：{kind}（{done}/{all}）', en: 'inspecting {file}: {kind} ({done}/{all})' },
  batchProgress: { zh: '已完成 {done}/{all}，进行中：{files}', en: 'done {done}/{all}, running: {files}' },
  interrupted: {
    zh: '已中断：已完成的检测保留，未完成的不留痕迹。',
    en: 'Interrupted: finished inspections are kept, unfinished ones leave nothing behind.',
  },
  skippedDone: { zh: '跳过（已检测）：{file}', en: 'skipped (already inspected): {file}' },
  gathered: {
    zh: '证据包已封存：{path}\n根哈希 SHA-256：{sha256}',
    en: 'Bundle sealed: {path}\nroot hash SHA-256: {sha256}',
  },
  otherBundle: {
    zh: 'inspection.json 记录的根哈希与证据包不同：该结论不是由这个证据包得出的',
    en: 'inspection.json names another root hash: its verdicts were not made from this bundle',
  },
  reportWritten: { zh: '报告：{path}', en: 'report: {path}' },
  unknownRule: { zh: '没有规则 {id}；相近的有：{near}', en: 'no rule {id}; close ones: {near}' },
  numberForSeveral: {
    zh: '--report-number 只适用于一个文件；多个文件请在机构资料中写编号格式（reportNumber）',
    en: '--report-number is for one file; for several write a pattern (reportNumber) into the organisation profile',
  },
  filingForSeveral: { zh: '--filing 一次只能用于一个安装包', en: '--filing goes with one package at a time' },
  ...handoverTexts,
  ...comparingTexts,
  ...matrixTexts,
  ...networkTexts,
} as const satisfies Record<string, Text>;
