import type { Catalogue } from '../rule.ts';

export type BackgroundSensorUseKey = 'background' | 'none';

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
    none: {
      fact: { zh: '系统记录中没有后台使用。', en: 'The system recorded no use in the background.' },
      judgement: { zh: '仅就本次驱动期间而言。', en: 'True of the time of this inspection.' },
    },
  },
};
