import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '未申报的第三方 SDK', en: 'Undeclared third-party SDKs' },
  purpose: {
    zh: '备案申报的 SDK 清单应覆盖安装包中识别到的第三方 SDK。',
    en: 'The declared SDK list covers the third-party SDKs found in the package.',
  },
  remedy: {
    zh: '补齐 SDK 清单，不用的移除；清单写明名称、提供方、目的和收集的信息。',
    en: 'Complete the list, remove what is unused; name vendor, purpose and data of each.',
  },
  findings: {
    undeclared: {
      fact: {
        zh: '识别到的 SDK 中未见于申报清单的有：{sdks}。',
        en: 'SDKs found but not in the declared list: {sdks}.',
      },
      judgement: {
        zh: '疑似漏报，名称写法不同的由人工对应。',
        en: 'Possibly undeclared; differing names have to be matched by a person.',
      },
    },
    'no-list': {
      fact: {
        zh: '备案表没有申报 SDK，安装包中识别到 {count} 个：{sdks}。',
        en: 'The form declares no SDK; {count} were found in the package: {sdks}.',
      },
      judgement: { zh: '清单缺失，须补报。', en: 'The list is missing and has to be handed in.' },
    },
    covered: {
      fact: { zh: '识别到的 {count} 个 SDK 都在申报清单中。', en: 'All {count} SDKs found are in the declared list.' },
      judgement: { zh: '清单与安装包一致。', en: 'The list agrees with the package.' },
    },
    none: {
      fact: { zh: '未识别到第三方 SDK。', en: 'No third-party SDK was found.' },
      judgement: {
        zh: '不涉及；未收录的 SDK 仍由单位申报。',
        en: 'Does not apply; SDKs unknown to the catalogue are still to be declared.',
      },
    },
  },
} satisfies Catalogue<string>;
