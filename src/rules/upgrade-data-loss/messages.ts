import type { Catalogue } from '../rule.ts';

export type UpgradeDataLossKey = 'lost' | 'kept' | 'unknown' | 'none';

export const messages: Catalogue<UpgradeDataLossKey> = {
  title: { zh: '升级后数据丢失', en: 'Data lost by an upgrade' },
  purpose: {
    zh: '先安装已备案版本并使用，再覆盖安装本版本，查明用户数据是否仍在。',
    en: 'Installs and uses the approved version, then this one over it, and sees whether the user is still known.',
  },
  remedy: {
    zh: '升级时迁移并保留原有数据；确需清除的，事先告知用户。',
    en: 'Migrate and keep existing data on an upgrade; where they have to go, tell users before.',
  },
  findings: {
    lost: {
      fact: {
        zh: '从 {versions} 覆盖升级后，应用如全新安装一样启动。',
        en: 'Upgraded from {versions} it starts as if it had just been installed.',
      },
      judgement: {
        zh: '用户须重新设置或登录，影响持续使用。',
        en: 'Users have to set it up or log in again.',
      },
    },
    kept: {
      fact: {
        zh: '从 {versions} 覆盖升级后，首屏与升级前一致。',
        en: 'Upgraded from {versions} its first screen is as it was before.',
      },
      judgement: { zh: '仅就首屏可见的数据而言。', en: 'True of data that show on its first screen.' },
    },
    unknown: {
      fact: {
        zh: '覆盖升级后数据是否仍在没有查明：{missing}。',
        en: 'Whether data are kept by an upgrade was not found out: {missing}.',
      },
      judgement: { zh: '不能判断，请人工核实。', en: 'It cannot be told; verify by hand.' },
    },
    none: {
      fact: {
        zh: '没有提交已备案版本，未做覆盖升级。',
        en: 'The approved version was not handed in; nothing was upgraded.',
      },
      judgement: { zh: '首次备案的应用没有可升级的版本。', en: 'An app filed for the first time has none.' },
    },
  },
};
