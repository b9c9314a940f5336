import type { Catalogue } from '../rule.ts';

export type BackgroundSensorUseKey = 'background' | 'unplaced' | 'none';

export const messages: Catalogue<BackgroundSensorUseKey> = {
  title: { zh: '后台使用相机、麦克风或定位', en: 'Camera, microphone or location used in the background' },
  purpose: {
    zh: '读取系统的使用记录，查明应用在后台时是否使用敏感能力。',
    en: 'Reads the system’s own record to see whether guarded functions were used in the background.',
  },
  remedy: { zh: '应用转到后台时停止采集。', en: 'Stop collecting when the app leaves the screen.' },
  findings: {
    background: {
      fact: {
        zh: '系统记录显示后台使用 {count} 次：{ops}。',
        en: 'The system recorded {count} uses in the background: {ops}.',
      },
      judgement: {
        zh: '是否由用户主动触发（如导航）须人工核实。',
        en: 'Whether the user started it (navigation, for one) is for a person to verify.',
      },
    },
    unplaced: {
      fact: {
        zh: '系统记录使用过 {ops}，但该版本系统不记录使用时应用在前台还是后台。',
        en: 'The system recorded uses of {ops}; this version does not record whether the app was on screen then.',
      },
      judgement: {
        zh: '离开界面后是否仍在使用，须在 Android 10 及以上的手机上复测。',
        en: 'Whether they go on after the page was left has to be tested on a phone with Android 10 or later.',
      },
    },
    none: {
      fact: { zh: '系统记录中没有后台使用。', en: 'The system recorded no use in the background.' },
      judgement: { zh: '仅就本次驱动期间而言。', en: 'True of the time of this inspection.' },
    },
  },
};
