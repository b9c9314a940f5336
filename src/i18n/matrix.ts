import type { Text } from '../shared/text.ts';

/** What the command of the compatibility matrix says. */
export const matrixTexts = {
  matrix: {
    zh: '兼容性矩阵：同一方案在多台设备上并行检测，列出设备间的差异、画面和由安装包得出的原因',
    en: 'compatibility matrix: the same plan on several devices at once; what differs, a picture of each, and why by the package',
  },
  argumentMatrix: { zh: '安装包', en: 'a package' },
  optionDevices: {
    zh: '设备，逗号分隔：序列号，或 virtual、virtual:26、virtual:33:720x1280@320:x86_64（级别、屏幕、架构）',
    en: 'devices, comma separated: serials, or virtual, virtual:26, virtual:33:720x1280@320:x86_64 (level, screen, ABI)',
  },
  optionMatrixJobs: {
    zh: '同时检测的设备数（默认为处理器核数）',
    en: 'devices inspected at the same time (default: processor cores)',
  },
  optionMatrixBudget: {
    zh: '每台设备驱动应用的时长上限，分钟',
    en: 'time limit for driving the app on each device, in minutes',
  },
  optionMatrixResume: {
    zh: '跳过已完成的设备，从未完成处继续（安装包、方案和规则集须相同）',
    en: 'leave out devices that are done and go on with the others (same package, plan and ruleset)',
  },
  matrixProgress: { zh: '已完成 {done}/{all}，进行中：{devices}', en: 'done {done}/{all}, running: {devices}' },
  matrixSkipped: { zh: '跳过（已检测）：{device}', en: 'skipped (already inspected): {device}' },
  matrixTwice: { zh: '--devices 中 {device} 出现了两次', en: '--devices names {device} twice' },
  matrixNone: { zh: '--devices 没有写明设备', en: '--devices names no device' },
  matrixTotal: {
    zh: '差异 {differs} 项，仅部分设备得出结论 {partly} 项，一致 {alike} 项',
    en: '{differs} differences, {partly} told by some devices only, {alike} alike',
  },
  matrixUnfinished: { zh: '未完成', en: 'not finished' },
} as const satisfies Record<string, Text>;
