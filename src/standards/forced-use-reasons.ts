import type { Text } from '../shared/text.ts';

/** Why a grade of forced use is not a plainer one. Codes are permanent once released. */
export const forcedUseReasons = {
  'one-run-only': { zh: '只有一次全新启动的结果', en: 'seen in one clean start only' },
  'weak-signs': { zh: '只有间接迹象', en: 'indirect signs only' },
  'no-control': {
    zh: '为避免影响线上业务，未做顺从操作的对照',
    en: 'no control: doing as asked could touch the live service',
  },
  'control-failed': {
    zh: '按其要求操作也未能继续，可能是应用或网络故障',
    en: 'doing as asked did not go on either; app or network may be broken',
  },
  'starts-differ': { zh: '两次全新启动的结果不一致', en: 'two clean starts gave different results' },
  'way-out-weak': { zh: '退出办法不明显或须等待', en: 'a way out exists but is faint or slow' },
  'tool-fault': { zh: '驱动或设备故障', en: 'fault of the driver or the device' },
  'no-tree': { zh: '界面没有可读的控件文字', en: 'the screen has no readable widgets' },
  'no-account': { zh: '需要登录而未提供账号', en: 'a login is needed and no account was given' },
  'human-needed': { zh: '需要人工完成验证而未完成', en: 'a person was needed and did not answer' },
  'network-error': { zh: '网络错误', en: 'network error' },
  'coverage-low': { zh: '到达的界面太少', en: 'too few screens were reached' },
  'walk-cut': {
    zh: '遍历因界面数、点击数或时间用尽而中止，未走完',
    en: 'the walk through the app was ended by its budget of screens, touches or time',
  },
  'gate-not-tried': {
    zh: '有疑似关卡因时间用尽未逐级试过退出',
    en: 'time ran out before the ways out of a suspected gate were tried',
  },
  'run-incomplete': { zh: '有场景未运行完', en: 'scenarios did not run to their end' },
  'app-did-not-start': { zh: '应用未能启动', en: 'the app did not start' },
  'not-tried': { zh: '本次计划没有这一项', en: 'not part of this plan' },
  'special-scene': {
    zh: '界面标明安保、应急等特殊场景',
    en: 'the screen names a special scene such as security or emergency',
  },
  'look-alike': { zh: '与相似的正常功能难以区分', en: 'hard to tell from a harmless look-alike' },
  'by-structure': {
    zh: '依据界面结构（如含名次、姓名、分数的榜单）与后果文字，无关闭入口',
    en: 'by the arrangement of the screen (such as rows of rank, name and score) and its consequences, with no way to switch it off',
  },
  'system-dialog': { zh: '窗口属于系统或厂商', en: 'the window is the system’s or the vendor’s' },
} as const satisfies Record<string, Text>;

export type ForcedUseReason = keyof typeof forcedUseReasons;
