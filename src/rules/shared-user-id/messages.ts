import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '共享用户标识', en: 'Shared user ID' },
  purpose: {
    zh: 'sharedUserId 让同一签名的多个应用共用数据和权限，Android 10 起已不推荐。',
    en: 'sharedUserId lets apps of one signer share data and permissions; deprecated since Android 10.',
  },
  remedy: {
    zh: '新应用删除 android:sharedUserId；已发布的加 android:sharedUserMaxSdkVersion 逐步退出，数据共享改用带签名级权限的 ContentProvider。',
    en: 'New apps drop android:sharedUserId; published ones phase it out with android:sharedUserMaxSdkVersion and share data through a provider guarded by a signature permission.',
  },
  findings: {
    system: {
      fact: { zh: '声明系统级共享标识 {id}。', en: 'A system-level shared ID is declared: {id}.' },
      judgement: {
        zh: '只有设备厂商签名的应用才能使用，普通发布渠道无法安装。',
        en: 'Only apps signed by the device maker can use it; it cannot be installed from ordinary channels.',
      },
    },
    shared: {
      fact: { zh: '声明共享标识 {id}。', en: 'A shared ID is declared: {id}.' },
      judgement: {
        zh: '同签名应用之间的数据隔离失效，建议去除。',
        en: 'Apps of the same signer are no longer isolated from each other; better removed.',
      },
    },
    isolated: {
      fact: { zh: '未声明共享标识。', en: 'No shared ID is declared.' },
      judgement: { zh: '应用数据独立隔离。', en: 'The app is isolated.' },
    },
  },
} satisfies Catalogue<string>;
