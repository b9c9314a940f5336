import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '可调试版本', en: 'Debuggable build' },
  purpose: {
    zh: 'android:debuggable="true" 时，任何连上电脑的人都能读取应用数据、改变其行为。',
    en: 'With android:debuggable="true", anybody with a cable can read the app’s data and change its behaviour.',
  },
  remedy: {
    zh: '删除清单 application 上的 android:debuggable，用 release 构建类型（debuggable false）重新打包。',
    en: 'Remove android:debuggable from the manifest’s application element and build the release variant (debuggable false).',
  },
  findings: {
    debuggable: {
      fact: { zh: '清单声明 android:debuggable="true"。', en: 'The manifest declares android:debuggable="true".' },
      judgement: { zh: '调试版本不得作为正式版发布。', en: 'A debuggable build must not be released.' },
    },
    release: {
      fact: { zh: '未声明可调试。', en: 'The app does not declare itself debuggable.' },
      judgement: { zh: '符合发布要求。', en: 'Fit for release.' },
    },
  },
} satisfies Catalogue<string>;
