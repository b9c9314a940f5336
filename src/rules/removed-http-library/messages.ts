import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '已移除的 Apache HTTP 库', en: 'Removed Apache HTTP library' },
  purpose: {
    zh: 'Android 9 起 org.apache.http 不再默认提供；targetSdk 28 以上且未声明时调用会崩溃。',
    en: 'Since Android 9 org.apache.http is no longer on the class path; with targetSdk 28 or more, undeclared use crashes.',
  },
  remedy: {
    zh: '改用 HttpURLConnection 或 OkHttp；过渡期在 application 中加 <uses-library android:name="org.apache.http.legacy" android:required="false"/>。',
    en: 'Move to HttpURLConnection or OkHttp; for the time being add <uses-library android:name="org.apache.http.legacy" android:required="false"/> to application.',
  },
  findings: {
    undeclared: {
      fact: {
        zh: '应用自身或归属不明的代码使用 org.apache.http（{calls}），targetSdk 为 {targetSdk}，未声明该库。',
        en: 'Code of the app’s own or of unclear origin uses org.apache.http ({calls}) with targetSdk {targetSdk} and does not declare the library.',
      },
      judgement: {
        zh: '除非已把该库打进包内，否则在 Android 9 以上会崩溃，须实测。',
        en: 'Unless the library is packed too, it crashes on Android 9 and later; test it.',
      },
    },
    declared: {
      fact: {
        zh: '应用代码使用 org.apache.http，已声明或仍由系统提供。',
        en: 'App code uses org.apache.http, declared or still provided.',
      },
      judgement: { zh: '可以运行，建议尽快替换。', en: 'It runs; replace it soon.' },
    },
    unused: {
      fact: { zh: '应用自身代码未使用 org.apache.http。', en: 'The app’s own code does not use org.apache.http.' },
      judgement: { zh: '不受影响。', en: 'Not affected.' },
    },
  },
} satisfies Catalogue<string>;
