import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '清单文件异常', en: 'Tampered manifest' },
  purpose: {
    zh: '清单决定权限和组件。二进制 XML 若有异常，不同工具读出的权限可能不同。',
    en: 'The manifest decides permissions and components. With irregular binary XML, tools may read different permissions.',
  },
  remedy: {
    zh: '用 aapt2 重新编译 AndroidManifest.xml，停用篡改二进制 XML 的加固或混淆选项。',
    en: 'Recompile AndroidManifest.xml with aapt2 and switch off any protector or obfuscator option that alters binary XML.',
  },
  findings: {
    refused: {
      fact: { zh: '系统会拒绝的缺陷：{codes}。', en: 'Defects that Android refuses: {codes}.' },
      judgement: { zh: '清单不能被 Android 正常解析。', en: 'Android cannot parse the manifest as it stands.' },
    },
    lossy: {
      fact: { zh: '部分内容无法读取：{codes}。', en: 'Parts could not be read: {codes}.' },
      judgement: {
        zh: '权限、组件清单可能不全，相关结论须人工复核。',
        en: 'Permissions and components may be incomplete; conclusions that rest on them need a person.',
      },
    },
    odd: {
      fact: {
        zh: '不影响读取的异常 {count} 处：{codes}。',
        en: '{count} anomalies that do not hinder reading: {codes}.',
      },
      judgement: {
        zh: '内容已按 Android 的规则读全；若非加固工具所致，应说明来源。',
        en: 'Everything was read by Android’s own rules; unless a protector causes this, its origin should be explained.',
      },
    },
    sound: {
      fact: { zh: '清单结构完整，未见异常。', en: 'The manifest is well-formed.' },
      judgement: { zh: '清单可信。', en: 'The manifest can be relied on.' },
    },
  },
} satisfies Catalogue<string>;
