import type { Catalogue } from '../rule.ts';

export type SlowStartKey = 'slow' | 'good' | 'unknown';

export const messages: Catalogue<SlowStartKey> = {
  title: { zh: '启动缓慢', en: 'Slow start' },
  purpose: { zh: '读取系统给出的启动用时。', en: 'Reads the start time that the system gives.' },
  remedy: { zh: '减少启动时的工作，先显示首屏。', en: 'Do less at start and show the first screen early.' },
  findings: {
    slow: {
      fact: {
        zh: '冷启动 {milliseconds} 毫秒，参考值 {limit} 毫秒。',
        en: 'Cold start in {milliseconds} ms; reference {limit} ms.',
      },
      judgement: {
        zh: '仅供参考；参考值取自 Android 性能指标，受设备性能影响。',
        en: 'For reference only; the value is from Android vitals and depends on the device.',
      },
    },
    good: {
      fact: { zh: '冷启动 {milliseconds} 毫秒。', en: 'Cold start in {milliseconds} ms.' },
      judgement: { zh: '未超过参考值。', en: 'Below the reference.' },
    },
    unknown: {
      fact: { zh: '设备没有给出启动用时。', en: 'The device gave no start time.' },
      judgement: { zh: '无法判断。', en: 'Cannot be told.' },
    },
  },
};
