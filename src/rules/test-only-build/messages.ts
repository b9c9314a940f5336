import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '仅测试版本', en: 'Test-only build' },
  purpose: {
    zh: 'android:testOnly="true" 的安装包只能用 adb install -t 安装，说明交来的不是正式构建。',
    en: 'A package with android:testOnly="true" installs only through adb install -t: it is no release build.',
  },
  remedy: {
    zh: '用 Android Studio“Generate Signed Bundle / APK”或 gradlew assembleRelease 产出安装包，不要提交“Run”按钮生成的包。',
    en: 'Build with “Generate Signed Bundle / APK” or gradlew assembleRelease; do not hand in what the Run button makes.',
  },
  findings: {
    testing: {
      fact: { zh: '清单声明 android:testOnly="true"。', en: 'The manifest declares android:testOnly="true".' },
      judgement: { zh: '普通用户无法安装，不是正式版本。', en: 'Ordinary users cannot install it; it is no release.' },
    },
    release: {
      fact: { zh: '未声明仅测试。', en: 'The app does not declare itself test-only.' },
      judgement: { zh: '可正常安装。', en: 'It installs normally.' },
    },
  },
} satisfies Catalogue<string>;
