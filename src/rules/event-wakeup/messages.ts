import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '系统事件唤醒', en: 'Wake-up by system events' },
  purpose: {
    zh: '静态监听解锁、联网、充电、装卸应用等频繁事件，会让应用反复自启动。',
    en: 'Manifest receivers of frequent events such as unlocking, connecting, charging or installing make an app start again and again.',
  },
  remedy: {
    zh: '删除清单中的这类 <receiver>，改在应用运行期间动态注册；targetSdk 提到 26 以上。',
    en: 'Remove such <receiver>s from the manifest and register them only while the app runs; raise targetSdk to 26 or more.',
  },
  findings: {
    own: {
      fact: {
        zh: '应用自身静态监听：{events}（{names}）。',
        en: 'The app itself listens by manifest to: {events} ({names}).',
      },
      judgement: {
        zh: '可被频繁唤醒，是否有合理场景须核实。',
        en: 'It can be woken often; check whether a scene justifies it.',
      },
    },
    third: {
      fact: { zh: 'SDK（{sdks}）静态监听：{events}。', en: 'SDKs ({sdks}) listen by manifest to: {events}.' },
      judgement: {
        zh: '多为推送保活，应升级 SDK 或关闭。',
        en: 'Mostly to keep push alive; upgrade the SDK or switch it off.',
      },
    },
    ineffective: {
      fact: {
        zh: '登记了 {events}，但 targetSdk 为 {targetSdk}、minSdk 为 {minSdk}，系统不再投递。',
        en: '{events} are registered, but with targetSdk {targetSdk} and minSdk {minSdk} the system no longer delivers them.',
      },
      judgement: { zh: '不会因此被唤醒，建议清理。', en: 'They wake nothing; better removed.' },
    },
    absent: {
      fact: { zh: '没有静态监听频繁事件。', en: 'No frequent event is listened to by manifest.' },
      judgement: { zh: '不会被系统事件反复唤醒。', en: 'System events do not wake it again and again.' },
    },
  },
} satisfies Catalogue<string>;
