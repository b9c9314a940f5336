import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '版本与备案不一致', en: 'Version differs from the filing' },
  purpose: {
    zh: '送检版本与备案版本不同时，须确认有无重大功能变更而未变更备案。',
    en: 'Where the inspected version is not the filed one, find out whether a major change went unfiled.',
  },
  remedy: {
    zh: '有重大功能变更的办理变更备案；没有的在备案表更新版本并说明。',
    en: 'File major changes; otherwise update the version in the form and say so.',
  },
  findings: {
    differs: {
      fact: {
        zh: '备案版本为 {filed}，安装包版本为 {actual}。',
        en: 'The filed version is {filed}, the inspected one {actual}.',
      },
      judgement: {
        zh: '须比对两个版本的功能、权限和 SDK，判断是否属于重大变更。',
        en: 'Compare functions, permissions and SDKs of both to see whether the change is major.',
      },
    },
    'not-stated': {
      fact: { zh: '备案表没有填写版本号。', en: 'The filing form states no version.' },
      judgement: { zh: '不能核对版本，请单位补充。', en: 'It cannot be compared; the unit has to supply it.' },
    },
    equal: {
      fact: { zh: '版本 {actual} 与备案一致。', en: 'Version {actual} is the filed one.' },
      judgement: { zh: '送检的就是备案版本。', en: 'The inspected version is the filed one.' },
    },
  },
} satisfies Catalogue<string>;
