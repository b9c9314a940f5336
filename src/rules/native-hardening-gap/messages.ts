import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '原生库加固编译选项缺失', en: 'Native hardening gaps' },
  purpose: {
    zh: '可执行栈（无 NX）、文本重定位使内存漏洞更易利用；RELRO、栈保护是编译器提供的常规防护。',
    en: 'An executable stack (no NX) and text relocations ease exploits; RELRO and stack canaries are ordinary compiler protections.',
  },
  remedy: {
    zh: '用当前 NDK 重新编译：-fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIC，链接加 -Wl,-z,relro,-z,now,-z,noexecstack。',
    en: 'Rebuild with a current NDK: -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIC, linked with -Wl,-z,relro,-z,now,-z,noexecstack.',
  },
  findings: {
    unsafe: {
      fact: {
        zh: '应用自身或归属不明的库有可执行栈或文本重定位：{files}。',
        en: 'Libraries of the app’s own or of unclear origin have an executable stack or text relocations: {files}.',
      },
      judgement: { zh: '内存防护被关闭，应重新编译。', en: 'Memory protection is off; rebuild them.' },
    },
    partial: {
      fact: {
        zh: '应用自身或归属不明的库缺少 RELRO 或未见栈保护：{files}。',
        en: 'Libraries of the app’s own or of unclear origin lack RELRO or show no stack canary: {files}.',
      },
      judgement: {
        zh: '没有可保护的函数时编译器也不生成栈保护，须结合源码判断。',
        en: 'A compiler makes no canary where nothing needs one; the source decides.',
      },
    },
    third: {
      fact: {
        zh: 'SDK 的库有可执行栈或文本重定位：{files}。',
        en: 'Libraries of SDKs have an executable stack or text relocations: {files}.',
      },
      judgement: { zh: '建议升级 SDK。', en: 'Upgrade the SDK.' },
    },
    sound: {
      fact: {
        zh: '查看了 {total} 个库，应用自身的库防护齐全。',
        en: '{total} libraries were looked at; the app’s own are hardened.',
      },
      judgement: { zh: '符合要求。', en: 'As it should be.' },
    },
    absent: {
      fact: { zh: '没有可读取的原生库。', en: 'There is no native library to read.' },
      judgement: { zh: '不涉及。', en: 'Does not apply.' },
    },
  },
} satisfies Catalogue<string>;
