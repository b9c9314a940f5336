import { from } from './model.ts';

export const appServices = {
  ...from('app-services-2022', {
    'AIS-01': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'low',
      methods: ['dynamic', 'document'],
      quotable: false,
      title: { zh: '发布与通讯服务的实名认证', en: 'Real-name for posting and messaging' },
    },
    'AIS-02': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'low',
      methods: ['document'],
      quotable: false,
      title: { zh: '信息内容审核', en: 'Content review' },
    },
    'AIS-03': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'low',
      methods: ['dynamic', 'document'],
      quotable: false,
      title: { zh: '不以虚假、捆绑方式诱导下载', en: 'No bundled or inducing downloads' },
      summary: {
        zh: '不得以虚假宣传、捆绑、诱导等方式让人下载。',
        en: 'No false, bundled or inducing promotion of downloads.',
      },
    },
    'AIS-04': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'low',
      methods: ['dynamic'],
      quotable: false,
      title: { zh: '不以非必要信息为条件', en: 'Basic functions without non-essential data' },
    },
    'AIS-05': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'low',
      methods: ['document'],
      quotable: false,
      title: { zh: '新功能安全评估', en: 'Security assessment of new functions' },
    },
    'AIS-06': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'low',
      methods: ['dynamic'],
      quotable: false,
      title: { zh: '投诉举报渠道', en: 'Complaint channel' },
      summary: {
        zh: '应用提供者应设置便捷的投诉举报渠道。',
        en: 'The provider offers an easy complaint channel.',
      },
    },
  }),
  ...from('app-record-2023', {
    'ICP-01': {
      clause: '标识要求',
      clauseConfidence: 'medium',
      confidence: 'medium',
      methods: ['dynamic', 'static'],
      quotable: false,
      title: { zh: '标明应用备案号', en: 'Show the record number' },
      summary: {
        zh: '应用显著位置标明工业和信息化部门的备案编号，并可链接查询。',
        en: 'The app shows its record number of the industry authority with a link to look it up.',
      },
    },
    'ICP-02': {
      clause: '备案材料',
      clauseConfidence: 'medium',
      confidence: 'high',
      methods: ['static', 'document'],
      quotable: true,
      title: { zh: '备案记录含包名和证书特征', en: 'Record holds package name and certificate' },
      summary: {
        zh: '备案登记了包名和签名公钥或证书特征，可与安装包比对。',
        en: 'The record holds the package name and key or certificate digest, which can be compared with the package.',
      },
    },
    'ICP-03': {
      clause: '期限',
      clauseConfidence: 'medium',
      confidence: 'high',
      methods: ['document'],
      quotable: true,
      title: { zh: '存量期限', en: 'Deadline for existing apps' },
    },
  }),
  ...from('advertising', {
    'ADS-01': {
      clause: '条号待核',
      clauseConfidence: 'medium',
      confidence: 'medium',
      methods: ['static', 'dynamic'],
      quotable: false,
      title: { zh: '政务应用无广告营销', en: 'No advertising or marketing' },
      summary: {
        zh: '政务应用不放广告、营销和诱导内容。',
        en: 'A government app carries no advertising, marketing or inducement.',
      },
    },
  }),
};
