import type { Text } from '../shared/text.ts';

/** What the commands about handing evidence over say. */
export const handoverTexts = {
  export: {
    zh: '导出证据压缩包：先遮蔽口令、号码、令牌与账号文件中的值（文字与截图），再封存、登记；或查看导出记录（--log）',
    en: 'export an evidence package: passwords, numbers, tokens and values of the account file are masked first, in texts and pictures; or show the export log (--log)',
  },
  open: {
    zh: '打开取证回放页：胶片、时间轴、元素框、控件树与日志；可直接打开导出的压缩包',
    en: 'open the replay of an inspection: film strip, time axis, element boxes, tree and log; takes an exported package too',
  },
  argumentExported: {
    zh: '检测目录或其中的 inspection.json；--log 时可省略',
    en: 'an inspection folder or the inspection.json in it; not needed with --log',
  },
  argumentPackage: {
    zh: '检测目录、inspection.json，或导出的压缩包（.zip）',
    en: 'an inspection folder, an inspection.json, or an exported package (.zip)',
  },
  optionExportOut: { zh: '压缩包路径（不覆盖已有文件）', en: 'the ZIP to write; never written over' },
  optionExportSecrets: {
    zh: '账号文件（YAML，“名称: 值”）：其中每个值都会被遮蔽；不足 4 个字符的只在整项相等处遮蔽',
    en: 'account file (YAML of “name: value”): every value is masked; shorter ones than 4 characters only where they are a whole field',
  },
  optionWithRaw: {
    zh: '同时放入未遮蔽的原始证据（raw/）；默认原始证据只留在本地',
    en: 'put the original, unredacted evidence in too (raw/); it stays here otherwise',
  },
  optionWithUnsearched: {
    zh: '没有控件树、无法查找内容的截图也原样放入；默认整张遮盖',
    en: 'leave pictures as they are of which no tree tells what they show; they are painted over otherwise',
  },
  optionExportFormat: {
    zh: '压缩包内的报告格式；默认为检测目录中已有的各种报告，由遮蔽后的证据重新生成',
    en: 'report formats in the package; default: those that lie beside the inspection, made anew from redacted evidence',
  },
  optionExportSign: {
    zh: '用此密钥（名称或编号）签名：遮蔽后的证据包，以及压缩包清单 export.json（报告与结论都在其中）',
    en: 'sign with this key (name or id): the redacted evidence, and the list of the package, export.json, which names its reports and verdicts',
  },
  optionBy: {
    zh: '导出人，写入导出记录；默认为当前系统用户',
    en: 'who exports, for the export log; default: the user of this system',
  },
  optionLog: {
    zh: '列出并核验导出记录：指明检测时核对两处记录，否则为本用户的全部导出',
    en: 'list and verify the export log: both logs of an inspection, or all exports of this user',
  },
  optionPrint: { zh: '只输出页面路径，不打开浏览器', en: 'only print the path of the page; open no browser' },
  optionNoBrowser: { zh: '不打开浏览器', en: 'open no browser' },
  optionOpenOut: {
    zh: '页面（及压缩包内容）写入的目录；默认检测目录，压缩包则为其旁的同名目录',
    en: 'folder for the page and what the package holds; default: the inspection folder, or a folder beside the package',
  },
  exportNeedsInspection: {
    zh: '须指明检测目录与 --out FILE.zip；查看导出记录请用 --log',
    en: 'name an inspection and --out FILE.zip; use --log for the export log',
  },
  exportWritten: {
    zh: '已导出：{path}\nSHA-256：{sha256}\n原始证据根哈希：{original}\n遮蔽后证据根哈希：{bundle}',
    en: 'Exported: {path}\nSHA-256: {sha256}\nroot hash of the original evidence: {original}\nroot hash of the redacted evidence: {bundle}',
  },
  exportRedacted: {
    zh: '遮蔽：{changed} 个文件有改动，{painted} 张截图已遮盖。',
    en: 'Redacted: {changed} files differ from the original, {painted} pictures were painted over.',
  },
  exportShort: {
    zh: '账号文件中过短的值未在连续文字中查找，只在整项相等处遮蔽：{names}',
    en: 'Too short to be searched for in running text, masked only where they are a whole field: {names}',
  },
  exportNotSearchedAgain: {
    zh: '已遮蔽，但太短，写出前的最后一次查找不含这些值：{names}',
    en: 'Masked, but too short for the last search before anything is written: {names}',
  },
  exportNoSecrets: {
    zh: '未提供 --secrets：只遮蔽可按格式识别的号码与令牌，账号、姓名等未查找。',
    en: 'No --secrets given: only numbers and tokens known by their form were masked, no account names or names of persons.',
  },
  exportUnsearchedPainted: {
    zh: '{count} 张截图没有控件树，无法查找其内容，已整张遮盖（--with-unsearched 可保留）。',
    en: '{count} pictures have no tree that tells what they show and were painted over as a whole (--with-unsearched keeps them).',
  },
  exportUnsearchedKept: {
    zh: '{count} 张截图没有控件树，内容未经查找，原样导出。',
    en: '{count} pictures have no tree that tells what they show and were exported unsearched.',
  },
  exportLeftOut: {
    zh: '未放入压缩包（无法查找）：{names}',
    en: 'Not in the package, for they cannot be searched: {names}',
  },
  exportReportsLeftOut: {
    zh: '未放入压缩包的报告（不能由遮蔽后的证据重新生成）：{names}',
    en: 'Reports not in the package, for they cannot be made anew here: {names}',
  },
  exportRaw: {
    zh: '注意：压缩包的 raw/ 含未遮蔽的原始证据。',
    en: 'Mind: raw/ in the package holds the original, unredacted evidence.',
  },
  exportUnlogged: { zh: '此处的导出记录无法写入：{path}', en: 'this export log cannot be written: {path}' },
  logLine: {
    zh: '{at}  {by}  {command}  {file}  {redaction}  SHA-256 {sha256}',
    en: '{at}  {by}  {command}  {file}  {redaction}  SHA-256 {sha256}',
  },
  logEmpty: { zh: '没有导出记录：{path}', en: 'no exports written down: {path}' },
  logWhole: {
    zh: '完好：{path}，{count} 条，末条哈希 {head}',
    en: 'Intact: {path}, {count} records, last hash {head}',
  },
  logBroken: {
    zh: '不完好：{path} 第 {line} 行与上一行不衔接',
    en: 'Not intact: line {line} of {path} does not follow the one before it',
  },
  logMissing: {
    zh: '两处记录不一致：{path} 中没有 {file}（{at}，SHA-256 {sha256}）',
    en: 'The logs differ: {path} has no {file} ({at}, SHA-256 {sha256})',
  },
  redactionRedacted: { zh: '已遮蔽', en: 'redacted' },
  redactionRaw: { zh: '含原始证据', en: 'with raw evidence' },
  redactionNone: { zh: '未遮蔽', en: 'not redacted' },
  replayWritten: { zh: '回放页：{path}', en: 'replay: {path}' },
  replayNoRuns: {
    zh: '该检测没有驱动过应用，回放页没有画面。',
    en: 'The app was not driven in this inspection: the replay has no screens.',
  },
} as const satisfies Record<string, Text>;
