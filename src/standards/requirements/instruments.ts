import type { Text } from '../../shared/text.ts';

export interface Instrument {
  name: Text;
  /** Document number or standard number with its date. */
  number: string;
  /** `law`: in force and binding; `draft`; `standard`: recommended standard or guide; `local`: regional practice. */
  status: 'law' | 'draft' | 'standard' | 'local';
}

/** The instruments that requirements come from. */
export const instruments = {
  'regulation-2026': {
    name: {
      zh: '政务移动互联网应用程序规范化管理办法',
      en: 'Measures for the standardised management of government mobile applications',
    },
    number: '国办函〔2026〕12号',
    status: 'law',
  },
  'opinions-2023': {
    name: { zh: '关于防治“指尖上的形式主义”的若干意见', en: 'Opinions on preventing fingertip formalism' },
    number: '中央网信委 2023-12',
    status: 'law',
  },
  'burden-rules-2024': {
    name: { zh: '整治形式主义为基层减负若干规定', en: 'Rules on curbing formalism and easing the grassroots burden' },
    number: '中办国办 2024-08',
    status: 'law',
  },
  'filing-guide-2026': {
    name: {
      zh: '政务移动互联网应用程序备案工作指南（第一版）',
      en: 'Filing guide for government mobile applications, first edition',
    },
    number: '国家网信办 2026-02-28',
    status: 'law',
  },
  'draft-gb-2026': {
    name: {
      zh: '强制性国家标准《政务移动互联网应用程序管理要求》（征求意见稿）',
      en: 'Draft mandatory national standard: management requirements for government mobile applications',
    },
    number: '2026-06-26 征求意见稿',
    status: 'draft',
  },
  'local-practice': {
    name: { zh: '地方线索征集口径', en: 'Regional reporting criteria' },
    number: '2024–2025',
    status: 'local',
  },
  'illegal-collection-2019': {
    name: {
      zh: 'App违法违规收集使用个人信息行为认定方法',
      en: 'Method for determining illegal collection and use of personal information by apps',
    },
    number: '国信办秘字〔2019〕191号',
    status: 'law',
  },
  'necessary-information-2021': {
    name: {
      zh: '常见类型移动互联网应用程序必要个人信息范围规定',
      en: 'Scope of necessary personal information for common app types',
    },
    number: '国信办秘字〔2021〕14号',
    status: 'law',
  },
  'gbt-35273-2020': {
    name: { zh: '信息安全技术 个人信息安全规范', en: 'Personal information security specification' },
    number: 'GB/T 35273-2020',
    status: 'standard',
  },
  'gbt-41391-2022': {
    name: { zh: 'App收集个人信息基本要求', en: 'Basic requirements for collecting personal information in apps' },
    number: 'GB/T 41391-2022',
    status: 'standard',
  },
  'tc260-pg-20204a': {
    name: { zh: 'App系统权限申请使用指南', en: 'Guide to requesting and using system permissions' },
    number: 'TC260-PG-20204A',
    status: 'standard',
  },
  'miit-164-2020': {
    name: { zh: '纵深推进APP侵害用户权益专项整治', en: 'Campaign against infringement of app users’ rights' },
    number: '工信部信管函〔2020〕164号',
    status: 'law',
  },
  'miit-26-2023': {
    name: { zh: '进一步提升移动互联网应用服务能力', en: 'Improving mobile application services' },
    number: '工信部信管函〔2023〕26号',
    status: 'law',
  },
  'taf-078-4': {
    name: {
      zh: 'APP用户权益保护测评规范 第4部分：权限索取行为',
      en: 'User-rights test specification, part 4: permission requests',
    },
    number: 'T/TAF 078.4-2021',
    status: 'standard',
  },
  'taf-078-7': {
    name: {
      zh: 'APP用户权益保护测评规范 第7部分：欺骗误导强迫行为',
      en: 'User-rights test specification, part 7: deception, misleading, coercion',
    },
    number: 'T/TAF 078.7-2021',
    status: 'standard',
  },
  'taf-078-10': {
    name: {
      zh: 'APP用户权益保护测评规范 第10部分：自启动和关联启动行为',
      en: 'User-rights test specification, part 10: self-start and chained start',
    },
    number: 'T/TAF 078.10',
    status: 'standard',
  },
  'taf-076': {
    name: { zh: '移动终端权限申请目的说明实施指南', en: 'Guide to stating the purpose of permission requests' },
    number: 'T/TAF 076-2020',
    status: 'standard',
  },
  'app-services-2022': {
    name: { zh: '移动互联网应用程序信息服务管理规定', en: 'Provisions on information services of mobile applications' },
    number: '2022 修订',
    status: 'law',
  },
  'app-record-2023': {
    name: { zh: '移动互联网应用程序备案工作的通知', en: 'Notice on recording mobile applications' },
    number: '工信部信管〔2023〕105号',
    status: 'law',
  },
  'draft-collection-2026': {
    name: {
      zh: '互联网应用程序个人信息收集使用规定（征求意见稿）',
      en: 'Draft provisions on collecting and using personal information in apps',
    },
    number: '2026-01-10 征求意见稿',
    status: 'draft',
  },
  'ipv6-notices': {
    name: { zh: 'IPv6规模部署和应用工作通知', en: 'Notices on the large-scale deployment of IPv6' },
    number: '各年工作安排',
    status: 'law',
  },
  'elder-friendly-2021': {
    name: { zh: '移动互联网应用（APP）适老化通用设计规范', en: 'General design specification for elder-friendly apps' },
    number: '工信部 2021-04',
    status: 'standard',
  },
  'multi-os': {
    name: { zh: '多操作系统适配要求', en: 'Support for several operating systems' },
    number: '综合',
    status: 'standard',
  },
  cryptography: {
    name: {
      zh: '密码法、商用密码管理条例、GB/T 39786-2021',
      en: 'Cryptography Law, commercial cryptography regulations, GB/T 39786-2021',
    },
    number: 'GB/T 39786-2021',
    status: 'law',
  },
  'gbt-22239-2019': {
    name: {
      zh: '网络安全等级保护基本要求 移动互联安全扩展要求',
      en: 'Classified protection baseline, mobile extension',
    },
    number: 'GB/T 22239-2019',
    status: 'standard',
  },
  'gbt-34975-2017': {
    name: {
      zh: '移动智能终端应用软件安全技术要求和测试评价方法',
      en: 'Security requirements and test methods for mobile application software',
    },
    number: 'GB/T 34975-2017',
    status: 'standard',
  },
  'gbt-37729-2019': {
    name: { zh: '智能移动终端应用软件（APP）技术要求', en: 'Technical requirements for mobile application software' },
    number: 'GB/T 37729-2019',
    status: 'standard',
  },
  'gbt-43435-2023': {
    name: {
      zh: '移动互联网应用程序（App）软件开发工具包（SDK）安全要求',
      en: 'Security requirements for SDKs in mobile apps',
    },
    number: 'GB/T 43435-2023',
    status: 'standard',
  },
  advertising: {
    name: { zh: '政务应用无广告、无营销、无诱导', en: 'No advertising, marketing or inducement in government apps' },
    number: '综合',
    status: 'standard',
  },
} as const satisfies Record<string, Instrument>;

export type InstrumentId = keyof typeof instruments;
