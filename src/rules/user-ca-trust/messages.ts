import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '信任用户安装的证书', en: 'Trust in user-installed certificates' },
  purpose: {
    zh: '信任用户证书时，往手机装一张证书就能解密该应用的 https 流量。Android 7 起默认不信任。',
    en: 'Where user certificates are trusted, one certificate installed on the phone opens the app’s https traffic. Not the default since Android 7.',
  },
  remedy: {
    zh: '从 <trust-anchors> 删除 <certificates src="user"/>；内网自签根证书放入 res/raw，用 <certificates src="@raw/…"/> 引用；targetSdk 提到 24 以上。',
    en: 'Remove <certificates src="user"/> from <trust-anchors>; put an intranet root into res/raw and name it with <certificates src="@raw/…"/>; raise targetSdk to 24 or more.',
  },
  findings: {
    base: {
      fact: {
        zh: '网络安全配置对所有域名信任用户证书。',
        en: 'The network security configuration trusts user certificates for all hosts.',
      },
      judgement: { zh: '通信可被中间人解密。', en: 'Traffic can be opened by a man in the middle.' },
    },
    domains: {
      fact: { zh: '对 {domains} 信任用户证书。', en: 'User certificates are trusted for {domains}.' },
      judgement: {
        zh: '这些域名的通信可被中间人解密。',
        en: 'Traffic with these hosts can be opened by a man in the middle.',
      },
    },
    legacy: {
      fact: {
        zh: 'targetSdk 为 {targetSdk}，系统默认信任用户证书。',
        en: 'With targetSdk {targetSdk} the platform trusts user certificates by default.',
      },
      judgement: {
        zh: '并非主动放开，但效果相同，应提高 targetSdk。',
        en: 'Not chosen, but the effect is the same; raise targetSdk.',
      },
    },
    system: {
      fact: { zh: '只信任系统或内置证书。', en: 'Only system or built-in certificates are trusted.' },
      judgement: { zh: '符合要求。', en: 'As it should be.' },
    },
  },
} satisfies Catalogue<string>;
