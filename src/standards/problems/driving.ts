import type { ProblemEntry } from './model.ts';

/** What keeps driving the app from seeing all of it. */
export const drivingProblems = {
  'run-incomplete': {
    title: { zh: '场景没有运行完', en: 'A run did not come to its end' },
    meaning: {
      zh: '该场景余下的步骤没有执行，其中的情况没有看到。',
      en: 'The rest of its steps was not taken; what they would have shown was not seen.',
    },
  },
  interrupted: {
    title: { zh: '检测被打断', en: 'The inspection was interrupted' },
    meaning: { zh: '打断之后的场景没有运行。', en: 'Runs that were still to come were not begun.' },
  },
  budget: {
    title: { zh: '超出限额', en: 'Beyond the budget' },
    meaning: {
      zh: '驱动应用的时间或次数已用完，余下的没有看到。',
      en: 'Time or touches for driving the app were used up; the rest was not seen.',
    },
  },
  'device-lost': {
    title: { zh: '设备失去连接', en: 'The device was lost' },
    meaning: {
      zh: '失联之后的界面没有看到；此前取得的证据有效。',
      en: 'What came after was not seen; the evidence taken before holds.',
    },
  },
  'driver-failed': {
    title: { zh: '界面驱动失败', en: 'The UI driver failed' },
    meaning: { zh: '相关界面没有看到。', en: 'The screens concerned were not seen.' },
  },
  'element-not-found': {
    title: { zh: '界面上没有该元素', en: 'The element is not on the screen' },
    meaning: { zh: '以它为前提的步骤没有执行。', en: 'Steps that build on it were not taken.' },
  },
  'install-failed': {
    title: { zh: '安装失败', en: 'Installing failed' },
    meaning: {
      zh: '应用没有装上，没有任何运行证据。',
      en: 'The app is not on the phone: nothing of its running was seen.',
    },
  },
  'app-not-running': {
    title: { zh: '应用没有在运行', en: 'The app is not running' },
    meaning: {
      zh: '应用没有启动或已退出，其界面没有看到。',
      en: 'It did not start or had ended; its screens were not seen.',
    },
  },
  'step-timeout': {
    title: { zh: '步骤超时', en: 'The step took too long' },
    meaning: { zh: '该步的结果没有等到。', en: 'What the step leads to was not seen.' },
  },
  'step-refused': {
    title: { zh: '步骤会影响线上业务，未执行', en: 'The step would touch the live service and was not taken' },
    meaning: { zh: '点击之后的界面没有看到。', en: 'What lies behind the touch was not seen.' },
  },
} as const satisfies Record<string, ProblemEntry>;
