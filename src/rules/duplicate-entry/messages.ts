import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '重名文件', en: 'Duplicate entries' },
  purpose: {
    zh: '同名文件出现两次时，校验的和运行的可能不是同一个（“Master Key”类攻击）。',
    en: 'With two entries of one name, the verified one and the executed one may differ (the “Master Key” attack).',
  },
  remedy: {
    zh: '删除重复条目：检查打包脚本与 Gradle 的 packagingOptions，重新构建并签名。',
    en: 'Remove the duplicates: check packaging scripts and Gradle packagingOptions, rebuild and sign.',
  },
  findings: {
    vital: {
      fact: { zh: '关键文件重名：{places}。', en: 'Vital files occur more than once: {places}.' },
      judgement: {
        zh: '新版 Android 拒绝安装；旧版可能校验一份、运行另一份。',
        en: 'Recent Android refuses the package; old versions may verify one copy and run the other.',
      },
    },
    side: {
      fact: { zh: '重名文件 {count} 处：{places}。', en: '{count} duplicate names: {places}.' },
      judgement: {
        zh: '不是代码或清单，但以哪一份为准不确定；系统一般会拒绝安装。',
        en: 'Neither code nor manifest, but it is unsure which copy counts; Android usually refuses to install.',
      },
    },
    unique: {
      fact: { zh: '{entries} 个条目名称互不相同。', en: 'All {entries} entry names are unique.' },
      judgement: { zh: '不存在重名替换的可能。', en: 'Nothing can be swapped by a duplicate name.' },
    },
  },
} satisfies Catalogue<string>;
