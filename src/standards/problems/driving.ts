import type { ProblemEntry } from './model.ts';

/** What keeps driving the app from seeing all of it: cuts, mends, and what a single look could not show. */
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
  'tree-empty': {
    title: { zh: '界面树为空', en: 'The tree was empty' },
    meaning: {
      zh: '界面上有内容，驱动却给不出任何控件；该界面只有截图为证。',
      en: 'Something was shown, but the driver gave no widgets; only the picture speaks for this screen.',
    },
  },
  'tree-unavailable': {
    title: { zh: '取不到界面树', en: 'The tree could not be read' },
    meaning: {
      zh: '驱动拒绝给出界面树；该界面上的文字和控件未读。',
      en: 'The driver refused the tree; texts and widgets of this screen were not read.',
    },
  },
  'screen-changed': {
    title: { zh: '取证时界面在变化', en: 'The screen changed under the look' },
    meaning: {
      zh: '取证前后焦点不同，截图与界面树可能不是同一界面。',
      en: 'The focus moved meanwhile: picture and tree may show different screens.',
    },
  },
  'screenshot-unavailable': {
    title: { zh: '取不到截图', en: 'No screenshot could be taken' },
    meaning: {
      zh: '驱动拒绝截图；该界面只有界面树为证。',
      en: 'The driver refused the picture; only the tree speaks for this screen.',
    },
  },
  'screenshot-secure': {
    title: { zh: '界面禁止截图', en: 'The window forbids screenshots' },
    meaning: {
      zh: '应用为该界面设置了禁止截图，图中无内容。',
      en: 'The app protects this window; its picture shows nothing.',
    },
  },
  'windows-unavailable': {
    title: { zh: '取不到窗口列表', en: 'The windows could not be listed' },
    meaning: { zh: '无法确认界面之上有无其他窗口。', en: 'Whether another window lay above the screen is unknown.' },
  },
  'device-reconnected': {
    title: { zh: '设备曾断开后重新连接', en: 'The phone was reconnected' },
    meaning: {
      zh: '断开期间发生的事未看到；恢复后从中断处继续。',
      en: 'What happened while it was away was not seen; driving went on where it had stopped.',
    },
  },
  'device-driver-restarted': {
    title: { zh: '界面驱动曾重新启动', en: 'The UI driver was restarted' },
    meaning: {
      zh: '重启期间界面未受观察；恢复后从中断处继续。',
      en: 'The screen was not observed meanwhile; driving went on where it had stopped.',
    },
  },
  'device-server-restarted': {
    title: { zh: 'adb 或 Appium 服务曾重新启动', en: 'The adb or Appium server was restarted' },
    meaning: {
      zh: '服务中断期间设备未受观察；恢复后从中断处继续。',
      en: 'The phone was not observed meanwhile; driving went on where it had stopped.',
    },
  },
  'uses-unread': {
    title: { zh: '敏感功能使用记录未读全', en: 'Uses of guarded functions were not all read' },
    meaning: {
      zh: '设备最后没有给出应用操作记录，此后的使用情况不明。',
      en: 'The phone did not give its last record of app operations; uses after the one before are unknown.',
    },
  },
  'exits-unread': {
    title: { zh: '进程退出记录未读全', en: 'Ends of processes were not all read' },
    meaning: {
      zh: '设备最后没有给出进程退出记录，此后的退出情况不明。',
      en: 'The phone did not give its last list of ended processes; ends after the one before are unknown.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
