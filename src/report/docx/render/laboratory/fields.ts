import type { Text } from '../../../../shared/text.ts';

/** A placeholder of a laboratory's own template: `{name}`, or a loop `{#name} … {/name}` over `members`. */
export interface Field {
  about: Text;
  /** `picture` takes a place of its own in a paragraph; a loop over `condition` shows its content or leaves it out. */
  kind?: 'text' | 'picture' | 'condition';
  members?: Fields;
}

export type Fields = Readonly<Record<string, Field>>;

const findingFields: Fields = {
  number: { about: { zh: '序号，如 8.1', en: 'number, such as 8.1' } },
  id: { about: { zh: '问题编号（规则编号）', en: 'id (that of the rule)' } },
  title: { about: { zh: '问题名称', en: 'title' } },
  outcome: { about: { zh: '判定', en: 'outcome' } },
  severity: { about: { zh: '级别和效力', en: 'severity and force' } },
  rule: { about: { zh: '规则及版本', en: 'rule and version' } },
  clauses: { about: { zh: '条款，每行一条', en: 'requirements, one a line' } },
  conditions: { about: { zh: '前提条件，每行一条', en: 'preconditions, one a line' } },
  often: { about: { zh: '复现情况', en: 'how often it came back' } },
  remedy: { about: { zh: '整改建议', en: 'remedy' } },
  review: { about: { zh: '复核意见', en: 'what a person decided' } },
  statements: {
    about: { zh: '事实与判断', en: 'facts and judgements' },
    members: {
      fact: { about: { zh: '事实', en: 'fact' } },
      judgement: { about: { zh: '判断', en: 'judgement' } },
    },
  },
  hasSteps: { kind: 'condition', about: { zh: '有复现步骤时', en: 'where there are steps' } },
  steps: {
    about: { zh: '复现步骤', en: 'steps to reproduce' },
    members: {
      step: { about: { zh: '步骤序号', en: 'number of the step' } },
      text: { about: { zh: '操作与所见', en: 'what was done and seen' } },
      picture: { kind: 'picture', about: { zh: '该步的画面，带方框', en: 'the screen of the step, with boxes' } },
    },
  },
  places: {
    about: { zh: '位置', en: 'places' },
    members: {
      subject: { about: { zh: '所指内容', en: 'what stands there' } },
      where: { about: { zh: '文件、类、行', en: 'file, class, line' } },
    },
  },
  raw: {
    about: { zh: '原始记录', en: 'raw records' },
    members: { file: { about: { zh: '证据包内的文件', en: 'file of the bundle' } } },
  },
  retest: {
    about: { zh: '复测要点', en: 'retest points' },
    members: { point: { about: { zh: '一条要点', en: 'one point' } } },
  },
};

/** Every placeholder. `docs/reports.md` is checked against it. */
export const laboratoryFields: Fields = {
  reportNumber: { about: { zh: '报告编号', en: 'report number' } },
  title: { about: { zh: '报告标题', en: 'title of the report' } },
  category: { about: { zh: '检测类别', en: 'kind of inspection' } },
  organisation: { about: { zh: '检测机构', en: 'laboratory' } },
  client: { about: { zh: '委托（组织）单位', en: 'client' } },
  logo: { kind: 'picture', about: { zh: '机构标识', en: 'logo of the organisation' } },
  prepared: { about: { zh: '编制人', en: 'prepared by' } },
  reviewed: { about: { zh: '审核人', en: 'reviewed by' } },
  approved: { about: { zh: '批准人', en: 'approved by' } },
  warning: { about: { zh: '未运行应用或使用虚拟手机的提示', en: 'that the app was not run, or on no real phone' } },
  app: { about: { zh: '应用名称', en: 'app' } },
  package: { about: { zh: '包名', en: 'package' } },
  version: { about: { zh: '版本', en: 'version' } },
  fileName: { about: { zh: '送检文件名', en: 'file' } },
  size: { about: { zh: '文件大小（字节）', en: 'size in bytes' } },
  sha256: { about: { zh: '送检文件 SHA-256', en: 'SHA-256 of the file' } },
  sm3: { about: { zh: '送检文件 SM3', en: 'SM3 of the file' } },
  signer: { about: { zh: '签名者', en: 'signer' } },
  signerSha256: { about: { zh: '签名证书 SHA-256', en: 'SHA-256 of the certificate' } },
  device: { about: { zh: '受测设备', en: 'device' } },
  tool: { about: { zh: '检测工具及版本', en: 'tool and version' } },
  profile: { about: { zh: '判定依据', en: 'profile' } },
  rulesetSha256: { about: { zh: '规则集 SHA-256', en: 'SHA-256 of the ruleset' } },
  startedAt: { about: { zh: '检测开始时间（协调世界时）', en: 'start (UTC)' } },
  finishedAt: { about: { zh: '检测结束时间（协调世界时）', en: 'end (UTC)' } },
  date: { about: { zh: '检测日期', en: 'date of the inspection' } },
  inspectionId: { about: { zh: '检测编号', en: 'id of the inspection' } },
  bundleSha256: { about: { zh: '证据包根哈希', en: 'root hash of the bundle' } },
  conclusion: { about: { zh: '结论', en: 'conclusion' } },
  conclusionWhy: { about: { zh: '结论的说明', en: 'why' } },
  failed: { about: { zh: '不符合的规则数', en: 'rules that failed' } },
  advice: { about: { zh: '建议改进的规则数', en: 'rules that are advice' } },
  cantTell: { about: { zh: '需人工确认的规则数', en: 'rules for a person' } },
  untested: { about: { zh: '未检测的规则数', en: 'rules untested' } },
  passed: { about: { zh: '符合的规则数', en: 'rules passed' } },
  inapplicable: { about: { zh: '不适用的规则数', en: 'rules inapplicable' } },
  endMark: { about: { zh: '报告结束标记', en: 'end mark' } },
  statement: {
    about: { zh: '声明', en: 'statement' },
    members: { paragraph: { about: { zh: '一条声明', en: 'one paragraph' } } },
  },
  findings: {
    about: { zh: '问题（不符合、建议改进、需人工确认）', en: 'what failed, is advice or needs a person' },
    members: findingFields,
  },
  hasFindings: { kind: 'condition', about: { zh: '有问题时', en: 'where there are findings' } },
  noFindings: { kind: 'condition', about: { zh: '没有问题时', en: 'where there are none' } },
  items: {
    about: { zh: '检测项目', en: 'items' },
    members: {
      item: { about: { zh: '检测项目', en: 'item' } },
      itemId: { about: { zh: '规则编号', en: 'id of the rule' } },
      itemClauses: { about: { zh: '条款编号', en: 'ids of requirements' } },
      method: { about: { zh: '方法', en: 'method' } },
      criterion: { about: { zh: '判定准则', en: 'criterion' } },
      itemOutcome: { about: { zh: '判定', en: 'outcome' } },
    },
  },
  functions: {
    about: { zh: '申报—实测比对', en: 'declared and observed' },
    members: {
      function: { about: { zh: '功能', en: 'function' } },
      declared: { about: { zh: '申报', en: 'declared' } },
      observed: { about: { zh: '实测', en: 'observed' } },
      result: { about: { zh: '比对', en: 'result' } },
    },
  },
  limits: {
    about: { zh: '未检测及原因', en: 'what was not tested and why' },
    members: { limit: { about: { zh: '一条说明', en: 'one of them' } } },
  },
  evidence: {
    about: { zh: '证据包内的文件', en: 'files of the bundle' },
    members: {
      evidenceFile: { about: { zh: '文件', en: 'file' } },
      evidenceSize: { about: { zh: '大小（字节）', en: 'bytes' } },
      evidenceSha256: { about: { zh: 'SHA-256', en: 'SHA-256' } },
    },
  },
};
