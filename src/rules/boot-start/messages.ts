import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '开机自启动', en: 'Start at boot' },
  purpose: {
    zh: '监听开机广播的应用会在用户未打开时运行；无合理使用场景不得自启动。',
    en: 'An app that listens to the boot broadcast runs without being opened; self-start without a justified scene is not allowed.',
  },
  remedy: {
    zh: '不需要的删除 BOOT_COMPLETED 接收器和 RECEIVE_BOOT_COMPLETED 权限；确需的（如值班告警）说明场景，默认关闭并由用户开启。',
    en: 'Remove the BOOT_COMPLETED receiver and RECEIVE_BOOT_COMPLETED where not needed; where it is (duty alarms), state the scene, keep it off by default and let the user switch it on.',
  },
  findings: {
    own: {
      fact: { zh: '应用自身登记了开机启动：{names}。', en: 'The app itself registers to start at boot: {names}.' },
      judgement: {
        zh: '是否有合理场景、用户能否关闭，须人工核实并动态观察。',
        en: 'Whether a scene justifies it and the user can switch it off needs a person and a dynamic test.',
      },
    },
    third: {
      fact: { zh: 'SDK（{sdks}）登记了开机启动：{names}。', en: 'SDKs ({sdks}) register to start at boot: {names}.' },
      judgement: {
        zh: '多为推送保活，须确认是否必要并在隐私政策中说明。',
        en: 'Mostly to keep push alive; confirm the need and state it in the privacy policy.',
      },
    },
    absent: {
      fact: { zh: '应用和 SDK 均未登记开机启动。', en: 'Neither the app nor its SDKs register to start at boot.' },
      judgement: { zh: '不会开机自启动。', en: 'It does not start at boot by this means.' },
    },
  },
} satisfies Catalogue<string>;
