import { from } from './model.ts';

export const securityStandards = {
  ...from('cryptography', {
    'CRY-01': {
      clause: '综合',
      clauseConfidence: 'medium',
      confidence: 'medium',
      methods: ['static', 'dynamic', 'document'],
      quotable: false,
      title: { zh: '采用合规密码算法', en: 'Compliant cryptography' },
      summary: {
        zh: '使用国家认可的密码算法，不用已被淘汰的弱算法和写死的密钥。',
        en: 'Approved algorithms are used; no broken ones and no hard-coded keys.',
      },
    },
    'CRY-02': {
      clause: '综合',
      clauseConfidence: 'medium',
      confidence: 'medium',
      methods: ['document'],
      quotable: false,
      title: { zh: '密码应用安全性评估', en: 'Evaluation of cryptography use' },
      summary: {
        zh: '按要求开展密码应用安全性评估并留有报告。',
        en: 'The use of cryptography is evaluated where required, with a report.',
      },
    },
  }),
  ...from('gbt-22239-2019', {
    'MLP-01': {
      clause: '移动应用管控、移动应用软件采购/开发、配置管理',
      clauseConfidence: 'medium',
      confidence: 'medium',
      methods: ['static', 'document'],
      quotable: false,
      title: { zh: '可靠分发与签名', en: 'Trusted distribution and signing' },
      summary: {
        zh: '移动应用应来自可靠渠道并由可靠证书签名。',
        en: 'Mobile apps come from trusted channels and bear a trusted signature.',
      },
    },
    'MLP-02': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'high',
      methods: ['document'],
      quotable: true,
      title: { zh: '等级保护测评', en: 'Classified protection evaluation' },
      summary: {
        zh: '承载系统应开展网络安全等级保护定级和测评。',
        en: 'The system behind the app is graded and evaluated under classified protection.',
      },
    },
  }),
  ...from('gbt-34975-2017', {
    'GBT34975-1': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'low',
      methods: ['dynamic'],
      quotable: false,
      title: { zh: '安装卸载安全', en: 'Installation and removal' },
    },
    'GBT34975-2': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'low',
      methods: ['dynamic', 'static'],
      quotable: false,
      title: { zh: '身份鉴别', en: 'Authentication' },
    },
    'GBT34975-3': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'low',
      methods: ['static', 'dynamic'],
      quotable: false,
      title: { zh: '访问控制与存储安全', en: 'Access control and storage' },
      summary: {
        zh: '应控制对数据和组件的访问，敏感数据加密存放。',
        en: 'Access to data and components is controlled and sensitive data stored encrypted.',
      },
    },
    'GBT34975-4': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'low',
      methods: ['dynamic', 'static'],
      quotable: false,
      title: { zh: '传输安全', en: 'Transport security' },
      summary: {
        zh: '传输敏感数据应加密并校验对端。',
        en: 'Sensitive data travels encrypted and the peer is verified.',
      },
    },
    'GBT34975-5': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'low',
      methods: ['static'],
      quotable: false,
      title: { zh: '组件与代码安全', en: 'Components and code' },
      summary: {
        zh: '组件、接口、日志和代码应有必要的防护。',
        en: 'Components, interfaces, logs and code are protected.',
      },
    },
    'GBT34975-6': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'low',
      methods: ['dynamic'],
      quotable: false,
      title: { zh: '稳定性与资源占用', en: 'Stability and resources' },
    },
  }),
  ...from('gbt-37729-2019', {
    'GBT37729-1': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'low',
      methods: ['dynamic'],
      quotable: false,
      title: { zh: '功能、兼容、易用', en: 'Functions, compatibility, usability' },
      summary: {
        zh: '应用功能应可用，适配常见终端和系统，便于操作。',
        en: 'Functions work, suit common devices and systems and are easy to use.',
      },
    },
    'GBT37729-2': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'low',
      methods: ['dynamic'],
      quotable: false,
      title: { zh: '性能与资源', en: 'Performance' },
    },
    'GBT37729-3': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'low',
      methods: ['static', 'dynamic'],
      quotable: false,
      title: { zh: '安全与隐私', en: 'Security and privacy' },
    },
  }),
  ...from('gbt-43435-2023', {
    'SDK-01': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'medium',
      methods: ['static', 'dynamic'],
      quotable: false,
      title: { zh: 'SDK 清单与实际一致', en: 'SDK list matches the package' },
      summary: {
        zh: '公布的 SDK 清单应与安装包中的实际情况一致，并说明用途和收集的信息。',
        en: 'The published SDK list agrees with the package and states purpose and data collected.',
      },
    },
  }),
};
