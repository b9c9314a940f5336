import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '定时唤醒', en: 'Scheduled wake-up' },
  purpose: {
    zh: '用闹钟或持久任务反复唤醒应用，属于自启动的一种。',
    en: 'Waking the app again and again by alarms or persisted jobs is a form of self-start.',
  },
  remedy: {
    zh: '改用 WorkManager 并加约束条件；去掉 setRepeating、setExactAndAllowWhileIdle 和 setPersisted(true)，提醒类闹钟由用户设定。',
    en: 'Use WorkManager with constraints; drop setRepeating, setExactAndAllowWhileIdle and setPersisted(true); let users set reminder alarms.',
  },
  findings: {
    'own-calls': {
      fact: {
        zh: '应用自身或归属不明的代码中有调用或实现：{calls}。',
        en: 'Used in code of the app’s own or of unclear origin: {calls}.',
      },
      judgement: {
        zh: '用户设定的提醒是合理场景；保活用途不是，须核实。',
        en: 'A reminder the user set is justified, keeping alive is not; check.',
      },
    },
    'sdk-calls': {
      fact: { zh: 'SDK（{sdks}）代码中有调用或实现。', en: 'Used in the code of SDKs ({sdks}).' },
      judgement: {
        zh: '属第三方代码，建议升级到最新版并向提供方核实。',
        en: 'Third-party code; upgrade it and ask its vendor.',
      },
    },
    'no-calls': {
      fact: {
        zh: '查看了 {classes} 个类，应用与 SDK 代码中均未见（通用库不计）。',
        en: '{classes} classes were looked at; none in the app or its SDKs (general libraries are not counted).',
      },
      judgement: { zh: '未见闹钟或持久任务。', en: 'No alarms or persisted jobs.' },
    },
  },
} satisfies Catalogue<string>;
