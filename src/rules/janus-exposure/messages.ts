import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: 'Janus 漏洞暴露', en: 'Janus exposure' },
  purpose: {
    zh: 'CVE-2017-13156：只靠 v1 签名时，可在安装包前部拼接恶意 dex 而不破坏签名。',
    en: 'CVE-2017-13156: under scheme v1 alone, a malicious dex can be put in front of a package without breaking its signature.',
  },
  remedy: {
    zh: '启用 v2、v3 签名；条件允许时把 minSdkVersion 提到 24，使所有支持的系统都校验整个文件。',
    en: 'Enable schemes v2 and v3; where possible raise minSdkVersion to 24 so that every supported system checks the whole file.',
  },
  findings: {
    prefixed: {
      fact: { zh: '安装包前部拼接了 dex 代码。', en: 'Dex code stands in front of the archive.' },
      judgement: {
        zh: '这正是 Janus 利用的形态，安装包已被改造，不得使用。',
        en: 'This is the very form of a Janus exploit: the package has been altered and must not be used.',
      },
    },
    exposed: {
      fact: {
        zh: '只有 v1 签名，minSdk 为 {minSdk}，覆盖受影响的 Android 5.0–8.0。',
        en: 'Only v1, and minSdk {minSdk} reaches the affected Android 5.0 to 8.0.',
      },
      judgement: {
        zh: '在未打 2017 年 12 月补丁的手机上，安装包可被植入代码而签名仍然有效。',
        en: 'On phones without the 2017-12 security patch, code can be injected with the signature still valid.',
      },
    },
    covered: {
      fact: {
        zh: 'v1 与更新的签名方案并存，minSdk 为 {minSdk}。',
        en: 'v1 stands beside a newer scheme; minSdk is {minSdk}.',
      },
      judgement: {
        zh: 'Android 7 起按新方案校验，不受影响；更早的系统取决于其安全补丁。',
        en: 'Android 7 and later go by the newer scheme; older systems depend on their patches.',
      },
    },
    later: {
      fact: {
        zh: '只有 v1 签名，minSdk 为 {minSdk}，不支持受影响的 Android 5.0–8.0。',
        en: 'Only v1; minSdk {minSdk} leaves out the affected Android 5.0 to 8.0.',
      },
      judgement: {
        zh: '支持的系统都会识别这种改造，不受 Janus 影响。',
        en: 'Every supported system notices the trick: Janus does not apply.',
      },
    },
    safe: {
      fact: { zh: '不依赖 v1 签名，且前部没有代码。', en: 'Nothing rests on v1, and no code stands in front.' },
      judgement: { zh: '不受 Janus 影响。', en: 'Janus does not apply.' },
    },
  },
} satisfies Catalogue<string>;
