import type { Catalogue } from '../rule.ts';

export type InstallFailureKey = 'failed' | 'virtual' | 'good';

export const messages: Catalogue<InstallFailureKey> = {
  title: { zh: '无法安装', en: 'Cannot be installed' },
  purpose: { zh: '在受测设备上安装应用。', en: 'Installs the app on the device under test.' },
  remedy: { zh: '按设备给出的代码修复。', en: 'Mend it by the code the device gave.' },
  findings: {
    failed: {
      fact: {
        zh: '设备拒绝安装：{code}（Android API {api}）。',
        en: 'The device refused to install it: {code} (Android API {api}).',
      },
      judgement: { zh: '在该系统版本上不能使用。', en: 'It cannot be used on this version.' },
    },
    virtual: {
      fact: {
        zh: '虚拟手机拒绝安装：{code}（API {api}）。',
        en: 'The virtual phone refused to install it: {code} (API {api}).',
      },
      judgement: { zh: '请在真机上确认。', en: 'Confirm it on a real phone.' },
    },
    good: {
      fact: {
        zh: '安装成功，用时 {took} 毫秒（Android API {api}）。',
        en: 'Installed in {took} ms (Android API {api}).',
      },
      judgement: { zh: '可以安装。', en: 'It can be installed.' },
    },
  },
};
